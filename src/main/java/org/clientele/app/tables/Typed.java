package org.clientele.app.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.app.workbench.Edits;
import org.clientele.model.text.Refusal;

/** What people type: conditions such as {@code city=上海} and {@code spent>=100}, and new values for cells. */
public final class Typed {
    private static final Pattern CONDITION = Pattern.compile("^(.+?)(!=|>=|<=|=|~)(.*)$", Pattern.DOTALL);
    private static final int MINUTES = 1_440;

    private Typed() {}

    /**
     * Conditions as they are typed on the command line; several with = on one column mean any of these words.
     *
     * @throws Refusal when one cannot be read or names no column
     */
    public static Filter filter(DataTable table, List<String> typed) {
        Filter filter = Filter.NONE;
        for (String each : typed) {
            Matcher parts = CONDITION.matcher(each);
            if (!parts.matches()) {
                throw Refusal.of("tables.where.unreadable", each);
            }
            DataColumn column = table.column(parts.group(1).strip());
            filter = with(filter, column, parts.group(2), parts.group(3).strip());
        }
        return filter;
    }

    private static Filter with(Filter filter, DataColumn column, String sign, String word) {
        String key = column.key();
        return switch (sign) {
            case "~" -> filter.with(new Condition.Contains(key, word));
            case "=" -> column.type().measured() ? equal(filter, column, word) : among(filter, key, word, false);
            case "!=" ->
                column.type().measured() && word.isEmpty()
                        ? filter.with(new Condition.Blank(key, false))
                        : among(filter, key, word, true);
            default -> ranged(filter, column, sign, word);
        };
    }

    private static Filter equal(Filter filter, DataColumn column, String word) {
        if (word.isEmpty()) {
            return filter.with(new Condition.Blank(column.key(), true));
        }
        return filter.with(new Condition.Range(column.key(), least(column, word), most(column, word), false));
    }

    private static Filter among(Filter filter, String key, String word, boolean without) {
        Condition.Among before = filter.on(key, Condition.Among.class)
                .filter(known -> known.without() == without)
                .orElse(new Condition.Among(key, java.util.Set.of(), without));
        return filter.with(before.words().contains(word) ? before : before.toggle(word));
    }

    private static Filter ranged(Filter filter, DataColumn column, String sign, String word) {
        if (!column.type().measured()) {
            throw Refusal.of("tables.where.words", column.key(), sign);
        }
        Condition.Range before = filter.on(column.key(), Condition.Range.class)
                .orElse(new Condition.Range(column.key(), Long.MIN_VALUE, Long.MAX_VALUE, false));
        return filter.with(
                sign.equals(">=")
                        ? new Condition.Range(column.key(), least(column, word), before.to(), false)
                        : new Condition.Range(column.key(), before.from(), most(column, word), false));
    }

    private static long least(DataColumn column, String word) {
        long value = value(column, word);
        return column.type() == ColumnType.TIME ? value * MINUTES : value;
    }

    private static long most(DataColumn column, String word) {
        long value = value(column, word);
        return column.type() == ColumnType.TIME ? value * MINUTES + MINUTES - 1 : value;
    }

    /** A typed number or day in a column's own parts; times are typed as days.
     *
     * @throws Refusal when it is none */
    public static long value(DataColumn column, String word) {
        try {
            if (column.type().dated()) {
                return LocalDate.parse(word.strip()).toEpochDay();
            }
            return new BigDecimal(word.strip())
                    .multiply(BigDecimal.valueOf(column.type().scale()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (DateTimeParseException noDay) {
            throw new Refusal(org.clientele.model.text.Message.of("tables.typed.day", word, column.title()), noDay);
        } catch (ArithmeticException | NumberFormatException noNumber) {
            throw new Refusal(
                    org.clientele.model.text.Message.of("tables.typed.number", word, column.title()), noNumber);
        }
    }

    /**
     * A new value for cells of a column as the store takes it; empty when nothing is typed, which clears the cell.
     *
     * @throws Refusal when the column cannot hold it
     */
    public static Optional<Object> cell(DataColumn column, String typed) {
        String word = typed.strip();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        boolean custom = column.key().startsWith(Edits.EXTRA);
        return switch (column.type()) {
            case TEXT, CHOICE -> Optional.of(word);
            case YES_NO -> {
                if (!word.equals("yes") && !word.equals("no")) {
                    throw Refusal.of("tables.typed.yesno", word, column.title());
                }
                yield Optional.of(word);
            }
            default -> {
                long value = value(column, word);
                if (!custom && value < 0 && !column.type().dated()) {
                    throw Refusal.of("tables.typed.negative", word, column.title());
                }
                if (custom) {
                    yield Optional.of(column.plain(value));
                }
                if (column.type() == ColumnType.MONEY) {
                    yield Optional.of(value);
                }
                if (value != (int) value) {
                    throw Refusal.of("tables.typed.number", word, column.title());
                }
                yield Optional.of((int) value);
            }
        };
    }
}
