package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.model.run.Checkpoint;

/** The rows that match each condition of a filter, as bitmaps, so that facets can be counted under the other conditions. */
final class Matching {
    private static final int PULSE = 1 << 16;

    private final DataTable table;
    private final Filter filter;
    private final List<RowSet> each = new ArrayList<>();
    private final RowSet all;

    private Matching(DataTable table, Filter filter) {
        this.table = table;
        this.filter = filter;
        this.all = RowSet.all(table.size());
    }

    /** Finds what matches; conditions that the earlier matching has are taken from there.
     *
     * @param before an earlier matching of the same table, or one of another table, which does not help */
    static Matching of(
            DataTable table, Filter filter, @org.jspecify.annotations.Nullable Matching before, Checkpoint checkpoint) {
        Matching matching = new Matching(table, filter);
        for (Condition condition : filter.conditions()) {
            int known = before == null || !before.table.equals(table)
                    ? -1
                    : before.filter.conditions().indexOf(condition);
            matching.each.add(
                    known >= 0 && before != null ? before.each.get(known) : matching.rows(condition, checkpoint));
        }
        return matching;
    }

    /** The rows that match all conditions. */
    RowSet matched() {
        return except(column -> false);
    }

    /** The rows that match all conditions but those on that column. */
    RowSet others(String column) {
        return except(condition -> condition.column().equals(column));
    }

    /** Whether a condition is on that column. */
    boolean narrows(String column) {
        return filter.conditions().stream()
                .anyMatch(condition -> condition.column().equals(column));
    }

    private RowSet except(java.util.function.Predicate<Condition> left) {
        RowSet rows = all;
        for (int i = 0; i < each.size(); i++) {
            if (!left.test(filter.conditions().get(i))) {
                rows = rows.and(each.get(i));
            }
        }
        return rows;
    }

    private RowSet rows(Condition condition, Checkpoint checkpoint) {
        return switch (condition) {
            case Condition.These(var name, RowSet rows) -> rows.universe() == table.size() ? rows : all;
            case Condition.Anywhere(String text) -> anywhere(text, checkpoint);
            case Condition.Among among -> where(among(table.column(among.column()), among), checkpoint);
            case Condition.Range range -> where(range(table.column(range.column()), range), checkpoint);
            case Condition.Blank(String column, boolean blank) -> {
                DataColumn about = table.column(column);
                yield where(row -> about.blank(row) == blank, checkpoint);
            }
            case Condition.Contains(String column, String text) ->
                where(contains(table.column(column), Folded.of(text.strip())), checkpoint);
        };
    }

    private RowSet where(IntPredicate matches, Checkpoint checkpoint) {
        int size = table.size();
        long[] words = RowSet.words(size);
        for (int from = 0; from < size; from += 64) {
            if (from % PULSE == 0) {
                checkpoint.check();
            }
            long word = 0;
            int to = Math.min(size, from + 64);
            for (int row = from; row < to; row++) {
                if (matches.test(row)) {
                    word |= 1L << (row & 63);
                }
            }
            words[from >>> 6] = word;
        }
        return new RowSet(size, words);
    }

    private RowSet anywhere(String text, Checkpoint checkpoint) {
        String wanted = Folded.of(text.strip());
        List<IntPredicate> places = table.columns().stream()
                .filter(column -> !column.type().measured())
                .map(column -> contains(column, wanted))
                .toList();
        return where(
                row -> {
                    for (IntPredicate place : places) {
                        if (place.test(row)) {
                            return true;
                        }
                    }
                    return false;
                },
                checkpoint);
    }

    private static IntPredicate among(DataColumn column, Condition.Among among) {
        return switch (column.values()) {
            case Values.Coded(var code, List<String> words, var textKey) -> {
                boolean[] in = new boolean[words.size() + 1];
                for (int i = 0; i < words.size(); i++) {
                    in[i] = among.words().contains(words.get(i));
                }
                in[words.size()] = among.words().contains("");
                yield row -> {
                    int at = code.applyAsInt(row);
                    return in[at < 0 ? in.length - 1 : at] != among.without();
                };
            }
            case Values.Texts texts ->
                row -> among.words().contains(texts.text().apply(row)) != among.without();
            case Values.Measured measured -> row -> among.words().contains(column.plain(row)) != among.without();
        };
    }

    private static IntPredicate range(DataColumn column, Condition.Range range) {
        if (!(column.values() instanceof Values.Measured(var value))) {
            return row -> true;
        }
        return row -> {
            long at = value.applyAsLong(row);
            return at == Values.BLANK ? range.blank() : at >= range.from() && at <= range.to();
        };
    }

    private static IntPredicate contains(DataColumn column, String wanted) {
        return switch (column.values()) {
            case Values.Coded(var code, List<String> words, var textKey) -> {
                boolean[] in = new boolean[words.size()];
                for (int i = 0; i < in.length; i++) {
                    in[i] = Folded.of(words.get(i)).contains(wanted);
                }
                yield row -> {
                    int at = code.applyAsInt(row);
                    return at >= 0 && in[at];
                };
            }
            case Values.Texts texts -> row -> Folded.of(texts.text().apply(row)).contains(wanted);
            case Values.Measured measured -> row -> column.plain(row).contains(wanted);
        };
    }
}
