package org.clientele.app.tables;

import java.util.Locale;
import java.util.Optional;
import org.clientele.model.text.Message;

/** The tables that people look through. */
public enum TableName {
    CUSTOMERS,
    ORDERS,
    PRODUCTS,
    EVENTS,
    MESSAGES;

    /** The word of this table on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public Message title() {
        return Message.of("tables.name." + word());
    }

    /** Whether its rows can be edited. */
    public boolean editable() {
        return this == CUSTOMERS || this == PRODUCTS;
    }

    /** The table of that word. */
    public static Optional<TableName> ofWord(String word) {
        for (TableName table : values()) {
            if (table.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
