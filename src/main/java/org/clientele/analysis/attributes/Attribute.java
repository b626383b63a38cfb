package org.clientele.analysis.attributes;

import java.util.function.IntToDoubleFunction;
import org.clientele.facts.WordColumn;

/** One computed attribute of all customers, with its key, its name for people and its unit. */
public sealed interface Attribute {
    /** Its word in files and rules, such as {@code usual-gap}. */
    String key();

    /** The key of its name for people. */
    default String textKey() {
        return "attribute.name." + key();
    }

    /** The key of the sentence that says how it is computed, for the hint where the number stands. */
    default String formulaKey() {
        return "attribute.formula." + key();
    }

    /**
     * An attribute that is a number.
     *
     * @param key its word
     * @param unit its unit
     * @param value the value by customer index, NaN where blank
     */
    record Numbers(String key, Unit unit, IntToDoubleFunction value) implements Attribute {}

    /**
     * An attribute that is a word.
     *
     * @param key its word
     * @param words the word by customer index
     */
    record Words(String key, WordColumn words) implements Attribute {}
}
