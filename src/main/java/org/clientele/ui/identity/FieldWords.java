package org.clientele.ui.identity;

import org.clientele.analysis.linkage.Agreement;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Masked;
import org.clientele.ui.kit.Verbatim;

/** What fields, values and agreements are called on the screen. */
final class FieldWords {
    private FieldWords() {}

    /** The name of a field. */
    static Message field(String field) {
        if (field.startsWith(PersonRecord.EXTRA)) {
            return Verbatim.of(field.substring(PersonRecord.EXTRA.length()));
        }
        return switch (field) {
            case "name",
                    "given_name",
                    "family_name",
                    "email",
                    "phone",
                    "customer_id",
                    "birthday",
                    "gender",
                    "postcode",
                    "city",
                    "region",
                    "country",
                    "language",
                    "signup_date" -> Message.of("identity.field." + field);
            default -> Verbatim.of(field);
        };
    }

    /** A value as it may be seen. */
    static String value(String field, String value, boolean masked) {
        if (!masked) {
            return value;
        }
        return switch (field) {
            case "name" -> Masked.name(value);
            case "email" -> Masked.email(value);
            case "phone" -> Masked.phone(value);
            default -> value;
        };
    }

    /** How far two values agree. */
    static Message agreement(Agreement agreement) {
        return switch (agreement) {
            case UNKNOWN -> Message.of("identity.agrees.unknown");
            case SAME -> Message.of("identity.agrees.same");
            case CLOSE -> Message.of("identity.agrees.close");
            case SIMILAR -> Message.of("identity.agrees.similar");
            case SHORT -> Message.of("identity.agrees.short");
            case SWAPPED -> Message.of("identity.agrees.swapped");
            case PARTLY -> Message.of("identity.agrees.partly");
            case DIFFERENT -> Message.of("identity.agrees.different");
        };
    }
}
