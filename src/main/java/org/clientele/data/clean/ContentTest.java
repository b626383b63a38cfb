package org.clientele.data.clean;

import java.time.ZoneOffset;
import java.util.List;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;

/** How well the cells of a column look like the values of a field: 0 to 1. */
final class ContentTest {
    private static final int LONG_WORD = 40;
    private static final int LONG_NUMBER = 48;

    /** So often a word must stand among dates, and in one of so many cells, to be no slip. */
    private static final int FEW = 3;

    private static final int LARGE_PART = 4;
    private final DateReader dates = new DateReader(ZoneOffset.UTC);
    private final RowNotes notes = new RowNotes();
    private final PhoneReader phones = new PhoneReader();
    private final String region;

    /** A test that reads telephone numbers without prefix as those of a country. */
    ContentTest(String region) {
        this.region = region;
    }

    /** The share of cells that could be values of the field; a negative number when there is no cell to tell. */
    double share(Field field, List<String> cells) {
        int seen = 0;
        double hits = 0;
        for (String cell : cells) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (text.isEmpty() || text.length() < 8 && Vocabulary.has("BLANK", text)) {
                continue;
            }
            seen++;
            hits += looks(field, text);
        }
        return seen == 0 ? -1 : hits / seen;
    }

    /** How sure the content alone is of an address or a date, for columns whose header says nothing. */
    static boolean speaks(FieldType type) {
        return type == FieldType.EMAIL || type == FieldType.PHONE || type == FieldType.TIME || type == FieldType.DATE;
    }

    /**
     * Whether one and the same word stands in many cells and a date in all others: that is how a message's date field
     * comes back, with what was said where the date was missing.
     */
    boolean filledIn(List<String> cells) {
        String word = "";
        int words = 0;
        int seen = 0;
        for (String cell : cells) {
            String text = Cells.typed(cell);
            if (text.isEmpty()) {
                continue;
            }
            seen++;
            if (!date(text)) {
                boolean other = words > 0 && !word.equals(text);
                if (other || text.chars().anyMatch(Character::isDigit) || Vocabulary.has("BLANK", text)) {
                    return false;
                }
                word = text;
                words++;
            }
        }
        return words >= FEW && words * LARGE_PART >= seen && words < seen;
    }

    private double looks(Field field, String text) {
        return switch (field.type()) {
            case EMAIL -> EmailReader.accepts(text) || text.indexOf('@') > 0 ? 1 : 0;
            case PHONE -> phone(text);
            case DATE, TIME -> date(text) ? 1 : 0;
            case MONEY, QUANTITY, WHOLE -> number(text) ? 1 : 0;
            case FLAG -> Vocabulary.has("FLAG", text) || number(text) || date(text) ? 1 : 0;
            case STATUS -> Vocabulary.has("STATUS", text) ? 1 : word(text) ? 0.75 : 0;
            case CHANNEL -> Vocabulary.has("CHANNEL", text) ? 1 : 0;
            case CONSENT -> Vocabulary.has("CONSENT", text) ? 1 : word(text) ? 0.5 : 0;
            case ID -> id(field, text);
            case TEXT -> text(field, text);
        };
    }

    private double phone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean shape = digits >= 5
                && digits <= 16
                && text.chars().allMatch(c -> c < 128 && !Character.isLetter(c) || c == 'e' || c == 'E' || c == 'x');
        if (!shape) {
            return text.indexOf('*') >= 0 && digits >= 3 || text.startsWith("p:") || text.startsWith("tel") ? 1 : 0;
        }
        if (date(text) && (text.indexOf('-') > 0 || text.indexOf('/') > 0)) {
            return 0;
        }
        notes.start(new org.clientele.data.read.RawRow(1, 1, new String[0]));
        org.clientele.model.table.Phone read = phones.read(text, region, notes);
        return read != null && read.e164() != null ? 1 : 0.8;
    }

    private boolean date(String text) {
        DateReader.Form form = dates.scan(text);
        return switch (form) {
            case NONE -> false;
            case SLASHED, DOTTED -> dates.valid(true) || dates.valid(false);
            case PLAIN -> dates.valid(true);
            // A bare number is a date only if the header says so as well; it must then lie between 2000 and 2040.
            case SERIAL, EPOCH -> {
                int year = DateReader.dayOf(dates.minutes(true)).getYear();
                yield year >= 1930 && year <= 2040;
            }
        };
    }

    private static boolean number(String text) {
        return NumberReader.read(text, false, 4) != NumberReader.NONE
                || NumberReader.read(text, true, 4) != NumberReader.NONE;
    }

    private static boolean word(String text) {
        return text.length() <= LONG_WORD && text.chars().anyMatch(Character::isLetter) && text.indexOf('@') < 0;
    }

    private double id(Field field, String text) {
        if (text.length() > LONG_NUMBER || field != Field.CUSTOMER_NO && text.indexOf('@') >= 0) {
            return 0;
        }
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (dates.scan(text) == DateReader.Form.PLAIN && text.indexOf('-') > 0 || text.indexOf(' ') > 0 && !digits) {
            return 0.25;
        }
        return digits ? 1 : 0.75;
    }

    private double text(Field field, String text) {
        return switch (field) {
            case NAME,
                    GIVEN_NAME,
                    FAMILY_NAME,
                    CITY,
                    REGION,
                    COUNTRY,
                    CATEGORY,
                    BRAND,
                    PRODUCT_NAME,
                    EVENT_TYPE,
                    LANGUAGE ->
                text.indexOf('@') > 0 || text.startsWith("#")
                        ? 0
                        : hasLetters(text) ? 1 : field == Field.CATEGORY || field == Field.PRODUCT_NAME ? 0.5 : 0.1;
            case GENDER -> text.length() <= 12 ? 1 : 0;
            default -> 1;
        };
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
