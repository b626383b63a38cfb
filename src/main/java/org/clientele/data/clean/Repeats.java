package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Remark;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** Counts the rows of a customer list that repeat another row's e-mail address, phone, or name with birthday. */
final class Repeats {
    private static final int EXAMPLES = 5;

    private final List<Kind> kinds = new ArrayList<>();

    /** Rows alike in one way. */
    private static final class Kind {
        private final Finding finding;
        private final String column;
        private final int first;
        private final int second;
        private final LongSet seen = new LongSet();
        private final List<Remark> examples = new ArrayList<>();
        private long rows;

        Kind(Finding finding, String column, int first, int second) {
            this.finding = finding;
            this.column = column;
            this.first = first;
            this.second = second;
        }
    }

    Repeats(MappingProposal mapping) {
        if (mapping.kind() != TableKind.CUSTOMERS) {
            return;
        }
        add(Finding.REPEATED_EMAIL, mapping, Field.EMAIL, Field.EMAIL);
        add(Finding.REPEATED_PHONE, mapping, Field.PHONE, Field.PHONE);
        add(Finding.REPEATED_NAME, mapping, Field.NAME, Field.BIRTHDAY);
    }

    private void add(Finding finding, MappingProposal mapping, Field one, Field other) {
        int first = mapping.columnOf(one);
        int second = mapping.columnOf(other);
        if (first >= 0 && second >= 0) {
            kinds.add(new Kind(finding, mapping.columnName(one), first, first == second ? -1 : second));
        }
    }

    /** Takes a row into account. */
    void vote(RawRow row) {
        for (Kind kind : kinds) {
            String first = row.cells()[kind.first];
            String second = kind.second < 0 ? "" : row.cells()[kind.second];
            if (first.isEmpty() || kind.second >= 0 && second.isEmpty()) {
                continue;
            }
            String key = key(kind.finding, first) + (kind.second < 0 ? "" : "\n" + Cells.typed(second));
            if (key.length() < 5 || kind.seen.add(hash(key))) {
                continue;
            }
            kind.rows++;
            if (kind.examples.size() < EXAMPLES) {
                kind.examples.add(
                        new Remark(kind.finding, Level.REPAIRED, row.record(), row.line(), kind.column, first, null));
            }
        }
    }

    /** The groups there are. */
    List<ProblemGroup> groups() {
        return kinds.stream()
                .filter(kind -> kind.rows > 0)
                .map(kind -> new ProblemGroup(kind.finding, Level.REPAIRED, kind.column, kind.rows, kind.examples))
                .toList();
    }

    private static String key(Finding finding, String cell) {
        String text = Cells.typed(cell);
        if (finding == Finding.REPEATED_EMAIL) {
            return text.indexOf('@') < 1 ? "" : text.toLowerCase(Locale.ROOT);
        }
        if (finding == Finding.REPEATED_PHONE) {
            StringBuilder digits = new StringBuilder(text.length());
            text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
            return text.indexOf('*') >= 0 ? "" : digits.toString();
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static long hash(String key) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * 0x100000001b3L;
        }
        h ^= h >>> 32;
        h *= 0x9e3779b97f4a7c15L;
        return h ^ h >>> 29;
    }
}
