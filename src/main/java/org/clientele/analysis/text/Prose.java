package org.clientele.analysis.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells fields in which people write from fields with a word, a number or a code. */
public final class Prose {
    private static final int LOOKED_AT = 2_000;
    private static final double LONG_ENOUGH = 3;
    private static final double DIFFERENT = 0.2;

    private final Map<String, Seen> seen = new HashMap<>();

    private static final class Seen {
        private final Set<String> different = new HashSet<>();
        private int values;
        private long words;
    }

    /** Looks at the fields of one row. */
    public void look(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Seen one = seen.computeIfAbsent(name, any -> new Seen());
            if (one.values < LOOKED_AT && !value.isBlank()) {
                one.values++;
                one.words += words(value);
                one.different.add(value);
            }
        });
    }

    /** The fields in which people write, by name. */
    public Set<String> fields() {
        Set<String> prose = new TreeSet<>();
        seen.forEach((name, one) -> {
            if (one.words >= LONG_ENOUGH * one.values && one.different.size() >= DIFFERENT * one.values) {
                prose.add(name);
            }
        });
        return prose;
    }

    /** Words with letters, and Chinese characters by twos. */
    private static int words(String text) {
        int words = 0;
        int han = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean chinese = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            boolean letter = Character.isLetter(c) && !chinese;
            han += chinese ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words + han / 2;
    }
}
