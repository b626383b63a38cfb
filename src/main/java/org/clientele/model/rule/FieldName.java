package org.clientele.model.rule;

/**
 * A field of a customer by name.
 *
 * @param name its word ({@code city}, {@code birthday}, {@code orders}), or the name of a custom field
 * @param custom whether it is a custom field of the shop
 */
public record FieldName(String name, boolean custom) {
    /** A known or computed field. */
    public static FieldName known(String word) {
        return new FieldName(word, false);
    }
}
