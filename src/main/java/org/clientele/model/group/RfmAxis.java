package org.clientele.model.group;

import java.util.Arrays;
import java.util.Locale;

/** What an RFM grid shows against recency: how often, how much, or the mean of both that names the groups. */
public enum RfmAxis {
    FREQUENCY("f"),
    MONEY("m"),
    BOTH("fm");

    private final String word;

    RfmAxis(String word) {
        this.word = word;
    }

    /** Its letters in the word of a cell. */
    public String word() {
        return word;
    }

    /** The axis of letters that {@link #word} gave. */
    public static RfmAxis ofWord(String word) {
        return Arrays.stream(values())
                .filter(axis -> axis.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The end of its text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
