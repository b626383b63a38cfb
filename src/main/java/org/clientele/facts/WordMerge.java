package org.clientele.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the codes of a second word column into the words of a first. */
final class WordMerge {
    private final List<String> words = new ArrayList<>();
    private final int[] mapped;

    WordMerge(@Nullable WordColumn base, WordColumn added) {
        Map<String, Integer> known = new HashMap<>();
        if (base != null) {
            for (String word : base.words()) {
                known.put(word, words.size());
                words.add(word);
            }
        }
        mapped = new int[added.words().size()];
        for (int i = 0; i < mapped.length; i++) {
            String word = added.words().get(i);
            Integer code = known.get(word);
            if (code == null) {
                code = words.size();
                known.put(word, code);
                words.add(word);
            }
            mapped[i] = code;
        }
    }

    /** The code in the joint words of a code of the added column. */
    int code(int added) {
        return added == WordColumn.BLANK ? WordColumn.BLANK : mapped[added];
    }

    List<String> words() {
        return words;
    }
}
