package org.clientele.data.clean;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clientele.model.table.CustomType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cell of a custom field into the plain form of its type.
 *
 * <p>Not safe for several threads: its reader of dates is not.
 */
final class CustomReader {
    private static final int MINUTES = 24 * 60;
    private static final int EXACT = 15;
    private static final Pattern NAMES_SOMETHING = Pattern.compile(
            "(^|[^a-z])(id|ids|no|nr|num|number|nummer|code|zip|plz|postcode|phone|tel|mobile|fax|ean|upc|gtin|sku|iban|vat)"
                    + "([^a-z]|$)|号|编码|编号|电话|手机|邮编|条码|番号|コード|번호");
    private static final Pattern SPEAKS_OF_DATES = Pattern.compile("date|day|datum|fecha|日|time|时间|時");

    private final DateReader dates;

    CustomReader(ZoneId zone) {
        this.dates = new DateReader(zone);
    }

    /** Whether a header says that its column holds the numbers of things, which are text. */
    static boolean namesSomething(String header) {
        return NAMES_SOMETHING.matcher(header.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a header says that its column holds dates. */
    static boolean speaksOfDates(String header) {
        return SPEAKS_OF_DATES.matcher(header.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * The value in its plain form, or null when the cell is not of that type.
     *
     * @param text a cell after {@link Cells#typed}, without guard, not blank
     */
    @Nullable
    String read(String text, ColumnStyle style) {
        return switch (style.type()) {
            case TEXT -> text;
            case NUMBER -> number(text, style.decimalComma());
            case DATE -> date(text, style.dayFirst());
            case YES_NO -> Vocabulary.value("YESNO", text).orElse(null);
        };
    }

    private static @Nullable String number(String text, boolean comma) {
        BigDecimal number = NumberReader.exact(Measure.withoutUnit(text), comma);
        return number == null ? null : number.toPlainString();
    }

    private @Nullable String date(String text, boolean dayFirst) {
        DateReader.Form form = dates.scan(text);
        if (form == DateReader.Form.NONE) {
            return null;
        }
        long minutes = dates.minutes(dayFirst);
        return minutes == DateReader.NONE
                ? null
                : LocalDate.ofEpochDay(Math.floorDiv(minutes, (long) MINUTES)).toString();
    }

    /** Whether the text could be a value of the type in any column, with whatever mark and order. */
    boolean fits(CustomType type, String text, boolean compactDates) {
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> countable(text);
            case DATE -> day(text, compactDates);
            case YES_NO -> text.length() < 16 && Vocabulary.has("YESNO", text);
        };
    }

    /** Whether the date that was tried last has a time of day. */
    boolean timed() {
        long minutes = dates.minutes(true);
        long other = minutes == DateReader.NONE ? dates.minutes(false) : minutes;
        return other != DateReader.NONE && Math.floorMod(other, (long) MINUTES) != 0;
    }

    /** A number that can be counted with: no leading zero, and not more digits than a spreadsheet keeps. */
    private static boolean countable(String text) {
        int digits = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                first = first < 0 ? i : first;
            } else if (c == 'e' || c == 'E') {
                return false;
            }
        }
        if (digits == 0 || digits > EXACT || text.charAt(0) == '+' && digits > 6) {
            return false;
        }
        boolean padded = text.charAt(first) == '0'
                && first + 1 < text.length()
                && text.charAt(first + 1) >= '0'
                && text.charAt(first + 1) <= '9';
        if (padded) {
            return false;
        }
        String bare = Measure.withoutUnit(text);
        return NumberReader.exact(bare, false) != null || NumberReader.exact(bare, true) != null;
    }

    private boolean day(String text, boolean compactDates) {
        DateReader.Form form = dates.scan(text);
        return switch (form) {
            case NONE, SERIAL, EPOCH -> false;
            case PLAIN -> dates.valid(true) && (compactDates || !plainDigits(text));
            case SLASHED -> dates.valid(true) || dates.valid(false);
            case DOTTED -> dates.valid(true);
        };
    }

    private static boolean plainDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
