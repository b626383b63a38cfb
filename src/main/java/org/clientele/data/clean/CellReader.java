package org.clientele.data.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Finding;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as the type of its field, or remarks why it cannot.
 *
 * <p>Not safe for several threads: it keeps the date it has read last and the telephone numbers it has seen.
 */
final class CellReader {
    private static final int MINUTES = 24 * 60;
    private static final int REMEMBERED = 20_000;
    private static final int OLDEST_BIRTHDAY = -25_567;

    private final Setting setting;
    private final DateReader dates;
    private final PhoneReader phones = new PhoneReader();
    private final Map<String, Optional<String>> countries = new HashMap<>();

    CellReader(Setting setting) {
        this.setting = setting;
        this.dates = new DateReader(setting.zone());
    }

    /** The value of the cell, or null when it is blank or cannot be read. */
    @Nullable
    Object read(Field field, String cell, ColumnStyle style, String region, RowNotes notes) {
        return switch (field.type()) {
            case TEXT -> field == Field.CURRENCY ? currency(cell, notes) : text(cell, notes);
            case ID -> IdReader.read(cell, style, notes);
            case EMAIL -> EmailReader.read(cell, notes);
            case PHONE -> phones.read(cell, region, notes);
            case DATE -> date(field, cell, style, notes);
            case TIME -> time(cell, style, notes);
            case MONEY -> money(cell, style, notes);
            case QUANTITY -> number(counted(cell, style), style, 3, Finding.NUMBER, notes);
            case WHOLE -> whole(counted(cell, style), style, notes);
            case FLAG -> flag(cell, notes);
            case STATUS -> status(cell, notes);
            case CHANNEL -> channel(cell, notes);
            case CONSENT -> consent(cell, notes);
        };
    }

    /** The value of a date whose day and month have changed places. */
    @Nullable
    Object swapped(Field field, String cell, ColumnStyle style, RowNotes notes) {
        String text = IdReader.unguarded(Cells.typed(cell));
        long minutes = dates.scan(text) == DateReader.Form.NONE ? DateReader.NONE : dates.swapped(style.dayFirst());
        if (minutes == DateReader.NONE) {
            notes.rejected(Finding.DATE);
            return null;
        }
        if (field.type() == FieldType.TIME) {
            return happened((int) Math.floorDiv(minutes, (long) MINUTES), notes) ? Long.valueOf(minutes) : null;
        }
        return day(field, (int) Math.floorDiv(minutes, (long) MINUTES), notes);
    }

    /** The country from which telephone numbers of a row are read. */
    String region(String country) {
        if (countries.size() > REMEMBERED) {
            countries.clear();
        }
        return countries.computeIfAbsent(country, Vocabulary::country).orElse(setting.country());
    }

    private static @Nullable String text(String cell, RowNotes notes) {
        String text = Cells.text(cell);
        if (!text.isEmpty() && text.charAt(0) == '#' && IdReader.errorValue(text)) {
            notes.warning(Finding.ERROR_VALUE);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String currency(String cell, RowNotes notes) {
        String text = Cells.typed(cell);
        Optional<String> code = Measure.currency(text, setting.currency());
        if (code.isEmpty() && !nothing(text, notes)) {
            notes.warning(Finding.CURRENCY);
        }
        return code.orElse(null);
    }

    /** A number may carry the unit that its column has; another unit makes it unreadable. */
    private static String counted(String cell, ColumnStyle style) {
        String unit = style.measure().unit();
        if (unit.isEmpty()) {
            return cell;
        }
        String text = Cells.typed(cell);
        return Measure.of(text, "").unit().equals(unit) ? Measure.withoutUnit(text) : cell;
    }

    private @Nullable Long money(String cell, ColumnStyle style, RowNotes notes) {
        Long value = number(cell, style, 4, Finding.NUMBER, notes);
        String usual = style.measure().currency();
        if (value != null && !usual.isEmpty()) {
            String own = Measure.of(Cells.typed(cell), setting.currency()).currency();
            if (!own.isEmpty() && !own.equals(usual)) {
                notes.warning(Finding.CURRENCY);
            }
        }
        return value;
    }

    private static @Nullable Long number(String cell, ColumnStyle style, int scale, Finding otherwise, RowNotes notes) {
        long value = NumberReader.read(cell, style.decimalComma(), scale);
        if (value == NumberReader.NONE) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (nothing(text, notes)) {
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

    private static @Nullable Long whole(String cell, ColumnStyle style, RowNotes notes) {
        Long thousandths = number(cell, style, 3, Finding.WHOLE, notes);
        if (thousandths == null) {
            return null;
        }
        if (thousandths % 1000 != 0) {
            notes.rejected(Finding.WHOLE);
            return null;
        }
        return thousandths / 1000;
    }

    private @Nullable Integer date(Field field, String cell, ColumnStyle style, RowNotes notes) {
        long minutes = minutes(cell, style, notes);
        if (minutes == DateReader.NONE) {
            return null;
        }
        int day = (int) Math.floorDiv(minutes, (long) MINUTES);
        return day(field, dates.wholeDays() ? dates.wholeDay() : day, notes);
    }

    private @Nullable Integer day(Field field, int read, RowNotes notes) {
        int day = read;
        if (field == Field.BIRTHDAY) {
            if (day > setting.today() && dates.shortYear()) {
                // nobody is born in the future: 12.05.61 is the year 1961
                day = (int) java.time.LocalDate.ofEpochDay(day).minusYears(100).toEpochDay();
            }
            if (day > setting.today() || day < OLDEST_BIRTHDAY) {
                notes.warning(Finding.BIRTHDAY);
                return null;
            }
        }
        boolean past = field == Field.SIGNUP_DATE || field == Field.STOPPED_ON;
        return past && !happened(day, notes) ? null : Integer.valueOf(day);
    }

    private @Nullable Long time(String cell, ColumnStyle style, RowNotes notes) {
        long minutes = minutes(cell, style, notes);
        if (minutes == DateReader.NONE) {
            return null;
        }
        return happened((int) Math.floorDiv(minutes, (long) MINUTES), notes) ? Long.valueOf(minutes) : null;
    }

    /** What was bought, sent or said lies between 1970 and tomorrow; the rest are slips of the pen and of spreadsheets. */
    private boolean happened(int day, RowNotes notes) {
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

    private long minutes(String cell, ColumnStyle style, RowNotes notes) {
        DateReader.Form form = dates.scan(cell);
        if (form == DateReader.Form.NONE) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (nothing(text, notes)) {
                return DateReader.NONE;
            }
            form = dates.scan(text);
        }
        long minutes = form == DateReader.Form.NONE ? DateReader.NONE : dates.minutes(style.dayFirst());
        if (minutes == DateReader.NONE && form == DateReader.Form.SLASHED && dates.valid(!style.dayFirst())) {
            notes.warning(Finding.DATE_SWAPPED);
            return dates.minutes(!style.dayFirst());
        }
        if (minutes == DateReader.NONE) {
            notes.rejected(unreadable(cell, Finding.DATE));
        } else if (form == DateReader.Form.SERIAL) {
            notes.repaired(Finding.DATE_SERIAL);
        }
        return minutes;
    }

    private @Nullable Boolean flag(String cell, RowNotes notes) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("FLAG", text);
        if (word.isPresent()) {
            return Boolean.valueOf(word.get());
        }
        if (nothing(text, notes)) {
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

    private static @Nullable OrderStatus status(String cell, RowNotes notes) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("STATUS", text);
        if (word.isPresent()) {
            return OrderStatus.valueOf(word.get());
        }
        if (nothing(text, notes)) {
            return null;
        }
        notes.warning(Finding.STATUS);
        return OrderStatus.PAID;
    }

    private static @Nullable Channel channel(String cell, RowNotes notes) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("CHANNEL", text);
        if (word.isPresent()) {
            return word.get().equals("ALL") ? null : Channel.valueOf(word.get());
        }
        if (!nothing(text, notes)) {
            notes.rejected(unreadable(cell, Finding.CHANNEL));
        }
        return null;
    }

    private static ConsentStatus consent(String cell, RowNotes notes) {
        String text = Cells.typed(cell);
        Optional<String> word = Vocabulary.value("CONSENT", text);
        if (word.isPresent()) {
            return ConsentStatus.valueOf(word.get());
        }
        if (!nothing(text, notes)) {
            notes.warning(Finding.CONSENT);
        }
        return ConsentStatus.UNKNOWN;
    }

    private static boolean nothing(String text, RowNotes notes) {
        if (text.isEmpty()) {
            return true;
        }
        if (!isPlaceholder(text)) {
            return false;
        }
        notes.repaired(Finding.PLACEHOLDER);
        return true;
    }

    /** Whether the text is a word for "nothing". */
    static boolean isPlaceholder(String text) {
        return text.length() <= 20 && Vocabulary.has("BLANK", text.toLowerCase(Locale.ROOT));
    }

    private static Finding unreadable(String cell, Finding otherwise) {
        return IdReader.errorValue(Cells.trim(cell)) ? Finding.ERROR_VALUE : otherwise;
    }
}
