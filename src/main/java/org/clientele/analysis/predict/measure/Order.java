package org.clientele.analysis.predict.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts rows in the order of their scores. */
public final class Order {
    private Order() {}

    /** The rows from the lowest score to the highest; equal ones keep their order. */
    public static int[] ascending(double[] scores) {
        return sorted(scores, 1);
    }

    /** The rows from the highest score to the lowest; equal ones keep their order. */
    public static int[] descending(double[] scores) {
        return sorted(scores, -1);
    }

    private static int[] sorted(double[] scores, int sign) {
        Ranked[] ranked = new Ranked[scores.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = new Ranked(sign * scores[i] + 0.0, i);
        }
        Arrays.parallelSort(ranked);
        return IntStream.range(0, ranked.length).map(k -> ranked[k].row()).toArray();
    }

    private record Ranked(double score, int row) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byScore = Double.compare(score, other.score);
            return byScore != 0 ? byScore : Integer.compare(row, other.row);
        }
    }
}
