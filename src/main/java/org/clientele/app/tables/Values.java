package org.clientele.app.tables;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.clientele.facts.WordColumn;

/** Where the cells of a column come from; asked by row, quick enough to be asked a million times for one facet. */
public sealed interface Values {
    /** Stands for a blank number. */
    long BLANK = Long.MIN_VALUE;

    /** The code of a blank word. */
    int NO_WORD = -1;

    /**
     * Words that repeat.
     *
     * @param code the code of each row, {@link #NO_WORD} where blank
     * @param words the word of each code, each once
     * @param textKey what stands before the word in the key of its text for people, or the empty text for words of the data
     */
    record Coded(IntUnaryOperator code, List<String> words, String textKey) implements Values {
        /** Words of the data. */
        public static Coded of(WordColumn column) {
            int[] codes = column.code();
            return new Coded(row -> codes[row], column.words(), "");
        }
    }

    /**
     * Numbers, days or times.
     *
     * @param value the value of each row, {@link #BLANK} where blank
     */
    record Measured(IntToLongFunction value) implements Values {}

    /**
     * Texts that differ.
     *
     * @param text the text of each row, empty where blank
     */
    record Texts(IntFunction<String> text) implements Values {}
}
