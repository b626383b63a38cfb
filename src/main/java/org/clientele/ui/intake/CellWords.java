package org.clientele.ui.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.clientele.app.notice.Amount;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.jspecify.annotations.Nullable;

/** Says in words what a cell becomes, what a column is read as, and what kind a table is. */
final class CellWords {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int QUANTITY_DECIMALS = 3;

    private CellWords() {}

    /** What a cell becomes when it is read as this field. */
    static Message value(Field field, @Nullable Object value, String currency) {
        return switch (value) {
            case null -> Message.of("importview.value.blank");
            case Phone phone -> phone(phone);
            case Integer day -> Message.of("importview.value.day", LocalDate.ofEpochDay(day));
            case Long number -> number(field, number, currency);
            case Boolean yes -> Message.of(yes ? "importview.value.yes" : "importview.value.no");
            case Enum<?> word -> Message.of("importview.value." + word.name().toLowerCase(Locale.ROOT));
            default -> Verbatim.of(value.toString());
        };
    }

    private static Message phone(Phone phone) {
        String number = phone.e164();
        return number == null ? Message.of("importview.value.undialled", phone.raw()) : Verbatim.of(spaced(number));
    }

    /** +8613800138000 is easier to compare as +86 138 0013 8000. */
    private static String spaced(String number) {
        return number.startsWith("+86") && number.length() == 14
                ? "+86 " + number.substring(3, 6) + " " + number.substring(6, 10) + " " + number.substring(10)
                : number;
    }

    private static Message number(Field field, long number, String currency) {
        return switch (field.type()) {
            case TIME -> {
                long minute = Math.floorMod(number, (long) MINUTES_OF_DAY);
                yield Message.of(
                        "importview.value.time",
                        LocalDate.ofEpochDay(Math.floorDiv(number, (long) MINUTES_OF_DAY)),
                        String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR));
            }
            case MONEY -> Message.of("importview.value.amount", new Amount(number, currency));
            case QUANTITY ->
                Verbatim.of(BigDecimal.valueOf(number, QUANTITY_DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString());
            case TEXT, ID, EMAIL, PHONE, DATE, WHOLE, FLAG, STATUS, CHANNEL, CONSENT ->
                Verbatim.of(Long.toString(number));
        };
    }

    /** What a column is read as. */
    static Message target(Target target) {
        return switch (target) {
            case Target.Bind(Field field) -> Message.of("importview.field." + field.key());
            case Target.Keep keep -> Message.of("importview.target.keep");
            case Target.Ignore ignore -> Message.of("importview.target.ignore");
        };
    }

    /** The name of a kind of table. */
    static Message kind(TableKind kind) {
        return Message.of("importview.kind." + kind.word());
    }
}
