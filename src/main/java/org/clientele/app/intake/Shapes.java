package org.clientele.app.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.workbench.Imports;
import org.clientele.model.table.TableKind;

/** Finds what people confirmed for a file with the same headers, or else with nearly the same. */
final class Shapes {
    private static final double NEARLY = 0.8;

    private final Imports imports;

    Shapes(Imports imports) {
        this.imports = imports;
    }

    /** Everything remembered for a file of this kind, these headers and this fingerprint. */
    Optional<Map<String, String>> of(TableKind kind, String fingerprint, List<String> header) {
        return imports.remembered(kind, fingerprint).or(() -> nearest(kind, header));
    }

    /** The kind of table as which a file with this fingerprint was imported, when it was only one. */
    Optional<TableKind> kind(String fingerprint) {
        List<TableKind> kinds = java.util.Arrays.stream(TableKind.values())
                .filter(kind -> imports.remembered(kind, fingerprint).isPresent())
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    private Optional<Map<String, String>> nearest(TableKind kind, List<String> header) {
        Set<String> here = new HashSet<>(header);
        double best = NEARLY - 1e-9;
        Map<String, String> found = null;
        for (Map<String, String> remembered : imports.remembered(kind)) {
            Set<String> there = FormMemory.columns(remembered).keySet();
            long common = there.stream().filter(here::contains).count();
            double share = common / (double) Math.max(1, Math.max(here.size(), there.size()));
            if (share > best) {
                best = share;
                found = remembered;
            }
        }
        return Optional.ofNullable(found).map(LinkedHashMap::new);
    }
}
