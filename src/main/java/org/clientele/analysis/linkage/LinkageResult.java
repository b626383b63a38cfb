package org.clientele.analysis.linkage;

import java.util.List;

/**
 * The pairs that are probably the same, the groups they form, and what was learned on the way.
 *
 * @param pairs by falling probability, none below the spec's {@code shown}
 * @param groups rows that belong together, by falling probability of their weakest tie; no row is in two
 * @param fields what was learned about each field
 * @param rows rows compared
 * @param met pairs that were compared
 * @param largeBlocks blocks so large that rows met only their neighbours
 * @param prior log-odds to base two of a match before anything is compared
 */
public record LinkageResult(
        List<Pair> pairs, List<Group> groups, List<Learned> fields, int rows, long met, int largeBlocks, double prior) {
    public LinkageResult {
        pairs = List.copyOf(pairs);
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
    }

    /**
     * Two rows that are probably the same.
     *
     * @param a the earlier row
     * @param b the later row
     * @param probability chance that they are the same, 0 to 1
     * @param reasons what each field says, in the order of the spec
     */
    public record Pair(int a, int b, double probability, List<Reason> reasons) {
        public Pair {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a field says about a pair.
     *
     * @param field the column
     * @param agreement how far the values agree
     * @param bits evidence to base two: positive for the same, negative against
     */
    public record Reason(String field, Agreement agreement, double bits) {}

    /**
     * Rows that are probably all the same.
     *
     * @param rows ascending
     * @param probability of the weakest tie that holds it together
     */
    public record Group(List<Integer> rows, double probability) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What was learned about a field.
     *
     * @param field the column
     * @param match share of each agreement among true pairs, by ordinal of {@link Agreement}
     * @param chance the same among pairs of different people
     */
    public record Learned(String field, List<Double> match, List<Double> chance) {
        public Learned {
            match = List.copyOf(match);
            chance = List.copyOf(chance);
        }
    }
}
