package org.clientele.store.intake;

import org.clientele.model.contact.EmailKey;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a person in a row of a file.
 *
 * @param number customer number
 * @param email e-mail address as given
 * @param emailKey the key of that address
 * @param phone telephone number
 */
record Who(
        @Nullable String number,
        @Nullable String email,
        @Nullable String emailKey,
        @Nullable Phone phone) {
    /** The telephone number in international form, or null. */
    @Nullable
    String e164() {
        return phone == null ? null : phone.e164();
    }

    /** Whether nothing here can recognise a person. */
    boolean isNobody() {
        return number == null && emailKey == null && e164() == null;
    }

    /** Reads the marks of a person from rows of one shape. */
    static final class Reader {
        private final int number;
        private final int email;
        private final int phone;

        Reader(Shape shape) {
            number = shape.at(Field.CUSTOMER_NO);
            email = shape.at(Field.EMAIL);
            phone = shape.at(Field.PHONE);
        }

        Who of(CleanRow row) {
            String address = Cells.text(row, email);
            return new Who(Cells.text(row, number), address, address == null ? null : EmailKey.of(address), (Phone)
                    row.value(phone));
        }
    }
}
