package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A family of features that customers are compared by; each weighs the same, however many columns it has. */
public enum Family {
    /** Days since the last order. */
    RECENT,
    /** Number of orders. */
    OFTEN,
    /** Money spent. */
    MUCH,
    /** Shares of the product categories. */
    CATEGORIES,
    /** Dearer or cheaper than usual in the same categories. */
    PRICE,
    /** Shares of the sales channels. */
    CHANNEL,
    /** Shares of the morning, the afternoon, the evening, and of weekends. */
    WHEN,
    /** Lines in an order. */
    BASKET,
    /** Share of money that was given back. */
    RETURNS;

    /** The word for this family on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name for people. */
    public String textKey() {
        return "cluster.family." + word();
    }

    /** The family of that word. */
    public static Optional<Family> ofWord(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
