package org.clientele.analysis.predict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is predicted of each customer. */
public enum PredictTarget {
    /** A buyer of the last year orders nothing within so many days. */
    LEAVE,
    /** Somebody who has bought before orders again within so many days. */
    BUY;

    /** Its word on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The target of that word. */
    public static Optional<PredictTarget> ofWord(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
