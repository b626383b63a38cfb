package org.clientele.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects texts into a {@link WordColumn}. */
public final class WordColumnBuilder {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] code = new int[256];
    private int size;

    /** Adds a text; null and the empty text count as blank. */
    public void add(@Nullable String word) {
        if (size == code.length) {
            code = Arrays.copyOf(code, size * 2);
        }
        if (word == null || word.isEmpty()) {
            code[size++] = WordColumn.BLANK;
            return;
        }
        Integer known = codes.get(word);
        if (known == null) {
            known = words.size();
            codes.put(word, known);
            words.add(word);
        }
        code[size++] = known;
    }

    /** The column of all texts added so far. */
    public WordColumn build() {
        return new WordColumn(Arrays.copyOf(code, size), words);
    }
}
