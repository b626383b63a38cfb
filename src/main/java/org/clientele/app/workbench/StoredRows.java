package org.clientele.app.workbench;

import java.util.Map;
import java.util.Optional;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;

/** What a workbench holds of its rows beyond the snapshot: numbers, custom fields and what became of messages. */
public interface StoredRows {
    /** Calls back with each order, in ascending order of its lasting id. */
    void orders(OrderReader reader, Checkpoint checkpoint);

    /** Calls back with each product that has custom fields, in ascending order of its lasting id. */
    void products(FieldsReader reader, Checkpoint checkpoint);

    /** Calls back with each product that has a description, in ascending order of its lasting id. */
    void descriptions(TextReader reader, Checkpoint checkpoint);

    /** Calls back with each event that has custom fields. */
    void events(EventReader reader, Checkpoint checkpoint);

    /** Calls back with each message that was sent according to imported results. */
    void messages(MessageReader reader, Checkpoint checkpoint);

    /** Takes orders. */
    @FunctionalInterface
    interface OrderReader {
        /**
         * One order.
         *
         * @param id lasting id
         * @param number the shop's number, or the empty text
         * @param currency its currency, or the empty text
         * @param fields custom fields by name
         */
        void order(int id, String number, String currency, Map<String, String> fields);
    }

    /** Takes the custom fields of rows. */
    @FunctionalInterface
    interface FieldsReader {
        /** The custom fields of the row with that lasting id. */
        void row(int id, Map<String, String> fields);
    }

    /** Takes texts of rows. */
    @FunctionalInterface
    interface TextReader {
        /** The text of the row with that lasting id. */
        void text(int id, String text);
    }

    /** Takes events. */
    @FunctionalInterface
    interface EventReader {
        /** One event with its custom fields; events have no lasting id in the snapshot and are known by what they are. */
        void event(Event event);
    }

    /** Takes messages. */
    @FunctionalInterface
    interface MessageReader {
        /** One message. */
        void message(Sent message);
    }

    /**
     * An event.
     *
     * @param customerId lasting id of the customer
     * @param minute minutes since 1970 in the workbench's zone
     * @param type what happened
     * @param productId lasting id of the product, 0 where none
     * @param fields custom fields by name
     */
    record Event(int customerId, int minute, String type, int productId, Map<String, String> fields) {}

    /**
     * A message that was sent.
     *
     * @param customerId lasting id of the customer
     * @param hour hours since 1970 in the workbench's zone
     * @param channel the channel
     * @param campaign the campaign's name, or the empty text
     * @param opened whether it was opened, where known
     * @param clicked whether it was clicked, where known
     * @param converted whether it led to an order, where known
     */
    record Sent(
            int customerId,
            int hour,
            Channel channel,
            String campaign,
            Optional<Boolean> opened,
            Optional<Boolean> clicked,
            Optional<Boolean> converted) {}
}
