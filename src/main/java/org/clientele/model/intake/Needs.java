package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** What each kind of table must hold before it can be used. */
final class Needs {
    private static final Set<Field> WHO =
            Collections.unmodifiableSet(EnumSet.of(Field.CUSTOMER_NO, Field.EMAIL, Field.PHONE));

    private static final Set<Field> WHO_OR_COUPON =
            Collections.unmodifiableSet(EnumSet.of(Field.CUSTOMER_NO, Field.EMAIL, Field.PHONE, Field.COUPON));

    private Needs() {}

    static List<Message> missing(TableKind kind, Set<Field> bound, String columns) {
        List<Message> missing = new ArrayList<>();
        switch (kind) {
            case CUSTOMERS -> need(bound, WHO, "clean.missing.customer", columns, missing);
            case PRODUCTS ->
                need(bound, EnumSet.of(Field.SKU, Field.PRODUCT_NAME), "clean.missing.product", columns, missing);
            case ORDERS -> {
                need(bound, EnumSet.of(Field.ORDER_TIME), "clean.missing.orderTime", columns, missing);
                need(bound, WHO, "clean.missing.buyer", columns, missing);
                need(
                        bound,
                        EnumSet.of(Field.SKU, Field.PRODUCT_NAME, Field.AMOUNT, Field.UNIT_PRICE),
                        "clean.missing.orderContent",
                        columns,
                        missing);
            }
            case EVENTS -> {
                need(bound, WHO, "clean.missing.person", columns, missing);
                need(bound, EnumSet.of(Field.EVENT_TIME), "clean.missing.eventTime", columns, missing);
                need(bound, EnumSet.of(Field.EVENT_TYPE), "clean.missing.eventType", columns, missing);
            }
            case CONSENTS -> {
                need(bound, WHO, "clean.missing.person", columns, missing);
                need(bound, EnumSet.of(Field.CONSENT), "clean.missing.consent", columns, missing);
            }
            case STOPS -> need(bound, WHO, "clean.missing.stop", columns, missing);
            case RESULTS -> {
                need(bound, WHO_OR_COUPON, "clean.missing.person", columns, missing);
                need(
                        bound,
                        EnumSet.of(
                                Field.EVENT_TYPE,
                                Field.DELIVERED,
                                Field.VISITED,
                                Field.REPLY,
                                Field.SENT_TIME,
                                Field.OPENED,
                                Field.CLICKED,
                                Field.CONVERTED,
                                Field.REVENUE,
                                Field.BOUNCED,
                                Field.UNSUBSCRIBED,
                                Field.COMPLAINED),
                        "clean.missing.outcome",
                        columns,
                        missing);
            }
        }
        return missing;
    }

    private static void need(Set<Field> bound, Set<Field> oneOf, String key, String columns, List<Message> missing) {
        if (Collections.disjoint(bound, oneOf)) {
            missing.add(Message.of(key, columns));
        }
    }
}
