package org.clientele.facts;

import java.util.List;

/**
 * A column of texts that mostly repeat (cities, categories), kept as codes into a list of words.
 *
 * @param code the code of each row; {@link #BLANK} where the cell is blank
 * @param words the word of each code
 */
public record WordColumn(int[] code, List<String> words) {
    /** The code of a blank cell. */
    public static final int BLANK = -1;

    public WordColumn {
        words = List.copyOf(words);
    }

    /** The number of rows. */
    public int size() {
        return code.length;
    }

    /** The word at that row; a blank is the empty text. */
    public String get(int row) {
        return code[row] == BLANK ? "" : words.get(code[row]);
    }
}
