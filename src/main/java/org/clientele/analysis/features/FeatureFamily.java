package org.clientele.analysis.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A family of features that is taken in or left out as a whole. */
public enum FeatureFamily {
    /** How recently, how often, how much, for how long, and whether it grows. */
    VALUE,
    /** The gaps between orders. */
    RHYTHM,
    /** How much and how many kinds in a basket. */
    BASKET,
    /** Price level, discounts, returns. */
    PRICE,
    /** Shares of the product categories. */
    CATEGORIES,
    /** Shares of the brands. */
    BRANDS,
    /** Shares of the sales channels. */
    CHANNELS,
    /** Weekdays and times of day. */
    TIMES,
    /** Visits, views and clicks by kind. */
    EVENTS,
    /** Where they live, and the shop's own fields. */
    PROFILE,
    /** Interests read from texts. */
    TAGS;

    /** The word for it on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name for people. */
    public String textKey() {
        return "features.family." + word();
    }

    /** The family of that word. */
    public static Optional<FeatureFamily> ofWord(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
