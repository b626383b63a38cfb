package org.clientele.store.intake;

import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Phone;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a customer from rows of one shape. */
final class CustomerCells {
    private static final Field[] TEXTS = {
        Field.NAME,
        Field.GIVEN_NAME,
        Field.FAMILY_NAME,
        Field.CITY,
        Field.REGION,
        Field.COUNTRY,
        Field.POSTCODE,
        Field.GENDER
    };

    private final int[] texts = new int[TEXTS.length];
    private final int birthday;
    private final int signup;
    private final int language;
    private final int updated;
    private final Extras extras;

    CustomerCells(Shape shape) {
        extras = new Extras(shape, Owner.CUSTOMER);
        for (int i = 0; i < TEXTS.length; i++) {
            texts[i] = shape.at(TEXTS[i]);
        }
        birthday = shape.at(Field.BIRTHDAY);
        signup = shape.at(Field.SIGNUP_DATE);
        language = shape.at(Field.LANGUAGE);
        updated = shape.at(Field.UPDATED_AT);
    }

    /** Whether there are custom fields of customers. */
    boolean hasExtras() {
        return !extras.isEmpty();
    }

    @Nullable
    Object[] of(CleanRow row, Who who) {
        @Nullable Object[] values = new @Nullable Object[Customers.COLUMNS];
        values[Customers.NUMBER] = who.number();
        values[Customers.EMAIL] = who.email();
        Phone phone = who.phone();
        if (phone != null) {
            values[Customers.PHONE] = phone.e164();
            values[Customers.PHONE_RAW] = phone.raw();
            values[Customers.TEXTABLE] = phone.textable() && phone.e164() != null;
        }
        for (int i = 0; i < texts.length; i++) {
            values[Customers.NAME + i] = Cells.text(row, texts[i]);
        }
        values[Customers.BIRTHDAY] = Cells.day(row, birthday);
        values[Customers.SIGNUP] = Cells.day(row, signup);
        values[Customers.LANGUAGE] = Cells.text(row, language);
        values[Customers.EXTRAS] = extras.isEmpty() ? null : extras.of(row);
        values[Customers.AS_OF] = Cells.minute(row, updated);
        return values;
    }
}
