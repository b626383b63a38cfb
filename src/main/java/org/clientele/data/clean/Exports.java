package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** The exports of common shops and mailing programs, known by headers that no other has together. */
final class Exports {
    private static final List<Export> ALL = load();

    private Exports() {}

    /**
     * One export.
     *
     * @param program the program's name, as people know it
     * @param kind what its rows are
     * @param marks headers, in the form in which they are compared, that are all there
     * @param fields what single headers mean here and not elsewhere; null where such a column is no field
     */
    record Export(String program, TableKind kind, Set<String> marks, Map<String, @Nullable Field> fields) {
        /** Whether this export gives the header a meaning of its own. */
        boolean means(String header) {
            return fields.containsKey(Cells.bracketKey(header)) || fields.containsKey(Cells.headerKey(header));
        }

        /** What the header means here; null when it is no field. */
        @Nullable
        Field field(String header) {
            String key = Cells.bracketKey(header);
            return fields.get(fields.containsKey(key) ? key : Cells.headerKey(header));
        }
    }

    /** The export that these headers are, the one with the most marks if several fit. */
    static Optional<Export> find(List<String> headers, @Nullable TableKind kind) {
        Set<String> keys = new HashSet<>();
        for (String header : headers) {
            keys.add(Cells.headerKey(header));
            keys.add(Cells.bracketKey(header));
        }
        Export best = null;
        for (Export export : ALL) {
            boolean fits = (kind == null || export.kind() == kind) && keys.containsAll(export.marks());
            if (fits && (best == null || export.marks().size() > best.marks().size())) {
                best = export;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Export> load() {
        List<Export> all = new ArrayList<>();
        for (String[] line : Vocabulary.table("/intake/exports.tsv")) {
            Set<String> marks = new HashSet<>();
            for (String mark : line[2].split("\\|")) {
                marks.add(Cells.bracketKey(mark));
            }
            Map<String, @Nullable Field> fields = new HashMap<>();
            for (String pair : line.length < 4 || line[3].isEmpty() ? new String[0] : line[3].split("\\|")) {
                int equals = pair.lastIndexOf('=');
                String field = pair.substring(equals + 1);
                fields.put(
                        Cells.bracketKey(pair.substring(0, equals)), field.equals("-") ? null : Field.valueOf(field));
            }
            all.add(new Export(line[0], TableKind.valueOf(line[1]), Set.copyOf(marks), fields));
        }
        return List.copyOf(all);
    }
}
