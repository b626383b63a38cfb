package org.clientele.model.rule;

import java.util.Locale;
import java.util.Optional;

/** What an order line or event has that can be asked for. */
public enum Property {
    PRODUCT,
    SKU,
    CATEGORY,
    BRAND,
    CHANNEL,
    AMOUNT,
    QUANTITY,
    WEEKDAY,
    HOUR,
    DAY;

    /** Its word in rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The property of that word. */
    public static Optional<Property> ofWord(String word) {
        for (Property property : values()) {
            if (property.word().equals(word)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }
}
