package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/**
 * What the program knew about files of this shape before it looked at their cells.
 *
 * @param program the shop or mailing program whose export it looks like ("Shopify"), or the empty text
 * @param remembered whether people have confirmed a mapping of the same headers
 * @param newColumns columns that the nearest confirmed mapping does not have; empty when there is none or it is the same
 * @param goneColumns columns of the nearest confirmed mapping that are no longer there
 */
public record Recognition(String program, boolean remembered, List<String> newColumns, List<String> goneColumns) {
    public Recognition {
        newColumns = List.copyOf(newColumns);
        goneColumns = List.copyOf(goneColumns);
    }

    /** A file that resembles none seen before. */
    public static Recognition none() {
        return new Recognition("", false, List.of(), List.of());
    }

    /** Whether only some columns differ from a mapping that people have confirmed. */
    public boolean changed() {
        return !newColumns.isEmpty() || !goneColumns.isEmpty();
    }

    List<Message> notes(TableKind kind) {
        List<Message> notes = new ArrayList<>();
        if (!program.isEmpty()) {
            notes.add(Message.of(
                    switch (kind) {
                        case CUSTOMERS -> "clean.note.export.customers";
                        case PRODUCTS -> "clean.note.export.products";
                        case ORDERS -> "clean.note.export.orders";
                        case EVENTS -> "clean.note.export.events";
                        case CONSENTS -> "clean.note.export.consents";
                        case STOPS -> "clean.note.export.stops";
                        case RESULTS -> "clean.note.export.results";
                    },
                    program));
        }
        if (!newColumns.isEmpty()) {
            notes.add(Message.of("clean.note.newColumns", String.join(", ", newColumns)));
        }
        if (!goneColumns.isEmpty()) {
            notes.add(Message.of("clean.note.goneColumns", String.join(", ", goneColumns)));
        }
        return notes;
    }
}
