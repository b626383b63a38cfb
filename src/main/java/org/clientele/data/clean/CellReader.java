package org.clientele.data.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Finding;
import org.clientele.model.table.Field;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Reads one cell as the type of its field, or remarks why it cannot. */
final class CellReader {
    private static final int MINUTES = 24 * 60;
    private static final int REMEMBERED = 20_000;
    private static final int OLDEST_BIRTHDAY = -25_567;

    private final Setting setting;
    private final RowNotes notes;
    private final DateReader dates;
    private final PhoneReader phones = new PhoneReader();
    private final Map<String, Optional<String>> countries = new HashMap<>();

    CellReader(Setting setting, RowNotes notes) {
        this.setting = setting;
        this.notes = notes;
        this.dates = new DateReader(setting.zone());
    }

    /** The value of the cell, or null when it is blank or cannot be read. */
    @Nullable
    Object read(Field field, String cell, ColumnStyle style, String region) {
        return switch (field.type()) {
            case TEXT -> text(cell);
            case ID -> IdReader.read(cell, style.pointZero(), notes);
            case EMAIL -> EmailReader.read(cell, notes);
            case PHONE -> phones.read(cell, region, notes);
            case DATE -> date(field, cell, style);
            case TIME -> time(cell, style);
            case MONEY -> number(cell, style, 4, Finding.NUMBER);
            case QUANTITY -> number(cell, style, 3, Finding.NUMBER);
            case WHOLE -> whole(cell, style);
            case FLAG -> flag(cell);
            case STATUS -> status(cell);
            case CHANNEL -> channel(cell);
            case CONSENT -> consent(cell);
        };
    }

    /** The country from which telephone numbers of a row are read. */
    String region(String country) {
        if (countries.size() > REMEMBERED) {
            countries.clear();
        }
        return countries.computeIfAbsent(country, Vocabulary::country).orElse(setting.country());
    }

    private @Nullable String text(String cell) {
        String text = Cells.text(cell);
        if (!text.isEmpty() && text.charAt(0) == '#' && IdReader.errorValue(text)) {
            notes.warning(Finding.ERROR_VALUE);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Long number(String cell, ColumnStyle style, int scale, Finding otherwise) {
        long value = NumberReader.read(cell, style.decimalComma(), scale);
        if (value == NumberReader.NONE) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (nothing(text)) {
                return null;
            }
            value = NumberReader.read(text, style.decimalComma(), scale);
        }
        if (value == NumberReader.NONE || value == NumberReader.TOO_LARGE) {
            notes.rejected(value == NumberReader.TOO_LARGE ? Finding.NUMBER_LARGE : unreadable(cell, otherwise));
            return null;
        }
        return value;
    }

    private @Nullable Long whole(String cell, ColumnStyle style) {
        Long thousandths = number(cell, style, 3, Finding.WHOLE);
        if (thousandths == null) {
            return null;
        }
        if (thousandths % 1000 != 0) {
            notes.rejected(Finding.WHOLE);
            return null;
        }
        return thousandths / 1000;
    }

    private @Nullable Integer date(Field field, String cell, ColumnStyle style) {
        long minutes = minutes(cell, style);
        if (minutes == DateReader.NONE) {
            return null;
        }
        int day = (int) Math.floorDiv(minutes, (long) MINUTES);
        if (field == Field.BIRTHDAY && (day > setting.today() || day < OLDEST_BIRTHDAY)) {
            notes.warning(Finding.BIRTHDAY);
            return null;
        }
        boolean past = field == Field.SIGNUP_DATE || field == Field.STOPPED_ON;
        return past && !happened(day) ? null : Integer.valueOf(day);
    }

    private @Nullable Long time(String cell, ColumnStyle style) {
        long minutes = minutes(cell, style);
        if (minutes == DateReader.NONE) {
            return null;
        }
        return happened((int) Math.floorDiv(minutes, (long) MINUTES)) ? Long.valueOf(minutes) : null;
    }

    /** What was bought, sent or said lies between 1970 and tomorrow; the rest are slips of the pen and of spreadsheets. */
    private boolean happened(int day) {
        if (day > setting.today() + 1) {
            notes.rejected(Finding.DATE_FUTURE);
            return false;
        }
        if (day < 0) {
            notes.rejected(Finding.DATE_OLD);
            return false;
        }
        return true;
    }

    private long minutes(String cell, ColumnStyle style) {
        DateReader.Form form = dates.scan(cell);
        if (form == DateReader.Form.NONE) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (nothing(text)) {
                return DateReader.NONE;
            }
            form = dates.scan(text);
        }
        long minutes = form == DateReader.Form.NONE ? DateReader.NONE : dates.minutes(style.dayFirst());
        if (minutes == DateReader.NONE) {
            notes.rejected(unreadable(cell, Finding.DATE));
        } else if (form == DateReader.Form.SERIAL) {
            notes.repaired(Finding.DATE_SERIAL);
        }
        return minutes;
    }

    private @Nullable Boolean flag(String cell) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("FLAG", text);
        if (word.isPresent()) {
            return Boolean.valueOf(word.get());
        }
        if (nothing(text)) {
            return null;
        }
        long count = NumberReader.read(text, false, 3);
        if (count != NumberReader.NONE && count != NumberReader.TOO_LARGE) {
            return count > 0;
        }
        // A time of opening says that it was opened.
        if (dates.scan(text) != DateReader.Form.NONE) {
            return true;
        }
        notes.rejected(unreadable(cell, Finding.FLAG));
        return null;
    }

    private @Nullable OrderStatus status(String cell) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("STATUS", text);
        if (word.isPresent()) {
            return OrderStatus.valueOf(word.get());
        }
        if (nothing(text)) {
            return null;
        }
        notes.warning(Finding.STATUS);
        return OrderStatus.PAID;
    }

    private @Nullable Channel channel(String cell) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("CHANNEL", text);
        if (word.isPresent()) {
            return word.get().equals("ALL") ? null : Channel.valueOf(word.get());
        }
        if (!nothing(text)) {
            notes.rejected(unreadable(cell, Finding.CHANNEL));
        }
        return null;
    }

    private ConsentStatus consent(String cell) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("CONSENT", text);
        if (word.isPresent()) {
            return ConsentStatus.valueOf(word.get());
        }
        if (!nothing(text)) {
            notes.warning(Finding.CONSENT);
        }
        return ConsentStatus.UNKNOWN;
    }

    private boolean nothing(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.length() > 20 || !Vocabulary.has("BLANK", text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        notes.repaired(Finding.PLACEHOLDER);
        return true;
    }

    private static Finding unreadable(String cell, Finding otherwise) {
        return IdReader.errorValue(Cells.trim(cell)) ? Finding.ERROR_VALUE : otherwise;
    }
}
