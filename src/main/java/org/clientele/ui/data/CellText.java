package org.clientele.ui.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.clientele.app.notice.Figures;
import org.clientele.app.people.Mask;
import org.clientele.app.tables.ColumnType;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.DataTable;
import org.clientele.app.tables.FilterWords;
import org.clientele.app.tables.Values;
import org.clientele.ui.text.Language;

/** Writes cells as readers of the language on the screen expect them. */
final class CellText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DECIMALS = 6;

    private final Language language;
    private final DataViewModel model;

    CellText(Language language, DataViewModel model) {
        this.language = language;
        this.model = model;
    }

    /** A cell; contact data hidden unless they were revealed. */
    String of(DataTable table, DataColumn column, int row) {
        String plain = column.plain(row);
        if (plain.isEmpty()) {
            return "";
        }
        if (column.masked()
                && !model.looks().seen(table.customer(row), column.traits().contact())) {
            return switch (column.traits().contact()) {
                case NAME -> Mask.name(plain);
                case EMAIL -> Mask.email(plain);
                case PHONE -> Mask.phone(plain);
                case NONE -> plain;
            };
        }
        return switch (column.values()) {
            case Values.Measured measured -> value(column, measured.value().applyAsLong(row));
            case Values.Coded coded ->
                coded.textKey().isEmpty() ? plain : language.now(FilterWords.word(column, plain));
            case Values.Texts texts -> plain;
        };
    }

    /** A value of a column. */
    String value(DataColumn column, long value) {
        if (value == Values.BLANK) {
            return "";
        }
        Figures figures = language.figures();
        return switch (column.type()) {
            case DAY -> figures.shortDay(LocalDate.ofEpochDay(value));
            case TIME -> {
                LocalDateTime time = LocalDateTime.ofEpochSecond(value * 60, 0, ZoneOffset.UTC);
                yield figures.shortDay(time.toLocalDate()) + " " + CLOCK.format(time);
            }
            case MONEY -> figures.money(value, model.currency());
            case QUANTITY, NUMBER, WHOLE ->
                figures.number((double) value / column.type().scale(), DECIMALS);
            case TEXT, CHOICE, YES_NO -> Long.toString(value);
        };
    }

    /** Whether cells stand at the right. */
    static boolean right(DataColumn column) {
        return column.type() == ColumnType.WHOLE
                || column.type() == ColumnType.NUMBER
                || column.type() == ColumnType.QUANTITY
                || column.type() == ColumnType.MONEY;
    }

    /** How wide a column is at first. */
    static double width(DataColumn column) {
        return switch (column.type()) {
            case DAY, YES_NO -> 108;
            case WHOLE, QUANTITY -> 88;
            case TIME -> 148;
            case MONEY -> 120;
            case NUMBER -> 110;
            case CHOICE -> 124;
            case TEXT -> column.masked() ? 180 : 132;
        };
    }
}
