package org.clientele.ui.intake;

import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** What a field is about, so that the choice of what a column is read as can be found by eye. */
enum FieldGroup {
    CUSTOMER("importview.group.customer"),
    ORDER("importview.group.order"),
    PRODUCT("importview.group.product"),
    EVENT("importview.group.event"),
    PERMISSION("importview.group.permission"),
    CAMPAIGN("importview.group.campaign");

    private final String textKey;

    FieldGroup(String textKey) {
        this.textKey = textKey;
    }

    Message title() {
        return Message.of(textKey);
    }

    /** The group of a field: that of the first kind of table whose own field it is. */
    static FieldGroup of(Field field) {
        return switch (field.type()) {
            case CONSENT -> PERMISSION;
            default -> byKind(field);
        };
    }

    private static FieldGroup byKind(Field field) {
        if (TableKind.PRODUCTS.fields().contains(field) && field != Field.UPDATED_AT) {
            return PRODUCT;
        }
        if (TableKind.CONSENTS.fields().contains(field) && !identity(field)) {
            return PERMISSION;
        }
        if (TableKind.STOPS.fields().contains(field) && !identity(field)) {
            return PERMISSION;
        }
        if (TableKind.RESULTS.fields().contains(field)
                && !TableKind.EVENTS.fields().contains(field)
                && !identity(field)) {
            return CAMPAIGN;
        }
        if (TableKind.CUSTOMERS.fields().contains(field)) {
            return CUSTOMER;
        }
        if (TableKind.ORDERS.fields().contains(field)) {
            return ORDER;
        }
        return EVENT;
    }

    private static boolean identity(Field field) {
        return field == Field.CUSTOMER_NO || field == Field.EMAIL || field == Field.PHONE;
    }
}
