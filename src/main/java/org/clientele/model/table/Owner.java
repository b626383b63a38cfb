package org.clientele.model.table;

import java.util.Locale;
import java.util.Optional;

/** What a custom field belongs to. The order is kept in files: only ever add at the end. */
public enum Owner {
    CUSTOMER,
    PRODUCT,
    ORDER,
    EVENT;

    /** Whose custom fields the extra columns of a kind of table are, unless people say otherwise. */
    public static Owner of(TableKind kind) {
        return switch (kind) {
            case CUSTOMERS, CONSENTS, STOPS, RESULTS -> CUSTOMER;
            case PRODUCTS -> PRODUCT;
            case ORDERS -> ORDER;
            case EVENTS -> EVENT;
        };
    }

    /** The word of this owner on the command line and in the memory of mappings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The owner of that word. */
    public static Optional<Owner> ofWord(String word) {
        for (Owner owner : values()) {
            if (owner.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }
}
