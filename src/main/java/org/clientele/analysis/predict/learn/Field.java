package org.clientele.analysis.predict.learn;

import java.util.List;

/** A column of a table to learn from: a number or a word for every row. */
public sealed interface Field {
    /** Its key, such as {@code recency} or {@code field:Level}. */
    String key();

    /** Whether its values are known to be as of the day up to which one may look; a column of a file is not. */
    boolean timed();

    /** The same of these rows only. */
    Field take(int[] rows);

    /**
     * A number for every row.
     *
     * @param key its key
     * @param timed whether it is as of the day
     * @param values by row, NaN where blank
     */
    record Numbers(String key, boolean timed, float[] values) implements Field {
        @Override
        public Field take(int[] rows) {
            float[] taken = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                taken[i] = values[rows[i]];
            }
            return new Numbers(key, timed, taken);
        }
    }

    /**
     * A word for every row.
     *
     * @param key its key
     * @param timed whether it is as of the day
     * @param codes by row, a place in {@code words}, below zero where blank
     * @param words the words
     */
    record Words(String key, boolean timed, int[] codes, List<String> words) implements Field {
        // The list is shared by many tables and never changed; copying it for each block of rows would cost more.
        @Override
        public Field take(int[] rows) {
            int[] taken = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                taken[i] = codes[rows[i]];
            }
            return new Words(key, timed, taken, words);
        }
    }
}
