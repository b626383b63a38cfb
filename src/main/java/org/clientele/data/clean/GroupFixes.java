package org.clientele.data.clean;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fix.Remedy;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Remark;
import org.jspecify.annotations.Nullable;

/** The corrections to whole groups of cells, by the column and by what was found there. */
final class GroupFixes {
    private final Map<Integer, Map<Finding, Remedy>> byColumn = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    GroupFixes(Fixes fixes, MappingProposal mapping) {
        for (Fix fix : fixes.all()) {
            if (fix instanceof Fix.Group group) {
                byColumn.computeIfAbsent(group.at(), at -> new EnumMap<>(Finding.class))
                        .put(group.finding(), group.remedy());
            }
        }
        mapping.columns().forEach(column -> places.put(column.column(), column.at()));
    }

    /** Whether something is to be mended in that column. */
    boolean touches(int at) {
        return byColumn.containsKey(at);
    }

    /** The first of these remarks, from a place on, for which there is a remedy in that column; or null. */
    @Nullable
    Remark mended(int at, List<Remark> remarks, int from) {
        for (int i = from; i < remarks.size(); i++) {
            if (remedy(at, remarks.get(i).finding()) != null) {
                return remarks.get(i);
            }
        }
        return null;
    }

    /** The remedy for a finding in a column, or null. */
    @Nullable
    Remedy remedy(int at, Finding finding) {
        return byColumn.getOrDefault(at, Map.of()).get(finding);
    }

    /** Whether people leave out all rows of which this is said; what concerns no column of the file stands under -1. */
    boolean skips(Remark remark) {
        if (byColumn.isEmpty()) {
            return false;
        }
        int at = places.getOrDefault(remark.column(), -1);
        return remedy(at, remark.finding()) == Remedy.SKIP || remedy(-1, remark.finding()) == Remedy.SKIP;
    }
}
