package org.clientele.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the codes of a second word column into the words of a first. */
final class WordMerge {
    private final List<String> words;
    private final int[] mapped;

    WordMerge(WordColumn base, WordColumn added) {
        words = new ArrayList<>(base.words());
        mapped = new int[added.words().size()];
        if (mapped.length == 0) {
            return;
        }
        Map<String, Integer> known = HashMap.newHashMap(words.size() + mapped.length);
        for (int i = 0; i < words.size(); i++) {
            known.put(words.get(i), i);
        }
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

    /** The codes in the joint words of the added column. */
    int[] codes(WordColumn added) {
        int[] codes = new int[added.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(added.code()[i]);
        }
        return codes;
    }

    List<String> words() {
        return words;
    }

    /** A column with its words in the order in which they first appear and without those that appear no more; the codes
     * become its own. */
    static WordColumn asTheyAppear(int[] code, List<String> words) {
        int next = 0;
        for (int i = 0; i < code.length && next < words.size(); i++) {
            if (code[i] > next) {
                break;
            }
            next += code[i] == next ? 1 : 0;
        }
        return next == words.size() ? new WordColumn(code, words) : renumbered(code, words);
    }

    private static WordColumn renumbered(int[] code, List<String> words) {
        int[] fresh = new int[words.size()];
        Arrays.fill(fresh, WordColumn.BLANK);
        List<String> seen = new ArrayList<>(words.size());
        for (int i = 0; i < code.length; i++) {
            if (code[i] != WordColumn.BLANK) {
                if (fresh[code[i]] == WordColumn.BLANK) {
                    fresh[code[i]] = seen.size();
                    seen.add(words.get(code[i]));
                }
                code[i] = fresh[code[i]];
            }
        }
        return new WordColumn(code, seen);
    }
}
