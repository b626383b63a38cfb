package org.clientele.analysis.features;

import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Unit;
import org.clientele.facts.WordColumn;

/** What a feature is made of: a number or a word of every customer, before any treatment. */
public sealed interface Source {
    /** What it is. */
    Origin origin();

    /**
     * Where a source comes from.
     *
     * @param family its family
     * @param kind what it was made of
     * @param base the attribute, mix or field
     * @param level the category, weekday, kind or tag it stands for; empty where there is none
     */
    record Origin(FeatureFamily family, Kind kind, String base, String level) {
        /** Its word in files and specifications, such as {@code recency} or {@code category:Tea}. */
        public String key() {
            return level.isEmpty() ? base : base + ":" + level;
        }
    }

    /** What a source was made of. */
    enum Kind {
        /** A computed attribute; the base is its key. */
        ATTRIBUTE,
        /** A part of a mix; the base is the word of the mix. */
        MIX,
        /** A field of the customers; the base is {@code city}, {@code region}, {@code country} or {@code field}. */
        FIELD,
        /** An interest tag. */
        TAG,
        /** Two sources taken together; base and level are their keys. */
        CROSS
    }

    /** Its word in files and specifications. */
    default String key() {
        return origin().key();
    }

    /**
     * A number of every customer.
     *
     * @param origin what it is
     * @param unit its unit
     * @param value by customer index, NaN where blank
     */
    record Numbers(Origin origin, Unit unit, IntToDoubleFunction value) implements Source {}

    /**
     * A word of every customer.
     *
     * @param origin what it is
     * @param words by customer index
     */
    record Words(Origin origin, WordColumn words) implements Source {}
}
