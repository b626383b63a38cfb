package org.clientele.model.table;

import java.util.Locale;
import java.util.Optional;

/**
 * How the values of a custom field are written and compared.
 *
 * <p>Values are always kept as text in one plain form: TEXT as given · NUMBER a plain decimal with a point ({@code
 * -12.50}) · DATE an ISO day ({@code 2026-11-02}) · YES_NO {@code yes} or {@code no}.
 */
public enum CustomType {
    TEXT,
    NUMBER,
    DATE,
    YES_NO;

    /** The word of this type on the command line and in the memory of mappings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word. */
    public static Optional<CustomType> ofWord(String word) {
        for (CustomType type : values()) {
            if (type.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
