package org.clientele.app.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.clientele.model.text.Message;

/**
 * A column of a table.
 *
 * @param key its word on the command line and in files
 * @param title its heading
 * @param type what its cells are
 * @param values where they come from
 * @param traits what may be done with it
 */
public record DataColumn(String key, Message title, ColumnType type, Values values, Traits traits) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What a column hides. */
    public enum Contact {
        NONE,
        NAME,
        EMAIL,
        PHONE
    }

    /**
     * What may be done with a column.
     *
     * @param contact what it hides until it is revealed
     * @param editable whether its cells can be changed
     * @param facet whether it is among the facets from the start
     */
    public record Traits(Contact contact, boolean editable, boolean facet) {
        /** Only to look at. */
        public static final Traits PLAIN = new Traits(Contact.NONE, false, false);

        /** Among the facets. */
        public static final Traits FACET = new Traits(Contact.NONE, false, true);

        /** To look at and to change. */
        public static final Traits EDIT = new Traits(Contact.NONE, true, false);

        /** Among the facets, and to change. */
        public static final Traits EDIT_FACET = new Traits(Contact.NONE, true, true);
    }

    /** Whether the column can be a facet: its words repeat, or it has a range. */
    public boolean countable() {
        return !(values instanceof Values.Texts);
    }

    /** Whether it hides its cells until they are revealed. */
    public boolean masked() {
        return traits.contact() != Contact.NONE;
    }

    /** Whether a cell is blank. */
    public boolean blank(int row) {
        return switch (values) {
            case Values.Coded coded -> coded.code().applyAsInt(row) == Values.NO_WORD;
            case Values.Measured measured -> measured.value().applyAsLong(row) == Values.BLANK;
            case Values.Texts texts -> texts.text().apply(row).isEmpty();
        };
    }

    /** A cell as files and the command line write it; a blank is the empty text. */
    public String plain(int row) {
        return switch (values) {
            case Values.Coded coded -> {
                int code = coded.code().applyAsInt(row);
                yield code == Values.NO_WORD ? "" : coded.words().get(code);
            }
            case Values.Measured measured -> plain(measured.value().applyAsLong(row));
            case Values.Texts texts -> texts.text().apply(row);
        };
    }

    /** A value of this column as files and the command line write it. */
    public String plain(long value) {
        if (value == Values.BLANK) {
            return "";
        }
        return switch (type) {
            case DAY -> LocalDate.ofEpochDay(value).toString();
            case TIME ->
                LocalDateTime.ofEpochSecond(value * 60, 0, ZoneOffset.UTC).format(MINUTES);
            case MONEY -> {
                BigDecimal exact = BigDecimal.valueOf(value, 4).stripTrailingZeros();
                yield (exact.scale() < 2 ? exact.setScale(2, java.math.RoundingMode.UNNECESSARY) : exact)
                        .toPlainString();
            }
            case QUANTITY -> BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
            case NUMBER -> BigDecimal.valueOf(value, 6).stripTrailingZeros().toPlainString();
            default -> Long.toString(value);
        };
    }
}
