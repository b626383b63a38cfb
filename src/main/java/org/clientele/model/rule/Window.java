package org.clientele.model.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A stretch of days, most often counted back from the data date, which is its last day. */
public sealed interface Window {
    /** The first day of windows that have no beginning. */
    int START = Integer.MIN_VALUE + 1;

    /** Any day up to the data date. */
    record Ever() implements Window {}

    /** The last so many days, weeks or months; a month ends on the data date and clamps (31 March back to 28 February). */
    record Last(int count, Unit unit) implements Window {}

    /** From one day to another, both included. */
    record Between(LocalDate from, LocalDate to) implements Window {}

    /** Before that day. */
    record Before(LocalDate day) implements Window {}

    /** After that day. */
    record After(LocalDate day) implements Window {}

    /** From {@code far} to {@code near} days before the data date, both included; 0 is the data date. */
    record Ago(int near, int far) implements Window {}

    /** The week, month, quarter or year of the data date, or the one before. */
    record Calendar(boolean previous, Unit unit) implements Window {}

    /**
     * Within so many days before or after the day on which a day of the customer comes round again; not that day itself,
     * and nothing for those of whom it is not known.
     */
    record Anniversary(FieldName field, int days) implements Window {}

    /** After the last time the customer did something; nothing for those who never did. */
    record SinceLast(Deed deed) implements Window {}

    /** Whether each customer has days of their own in it. */
    default boolean isPersonal() {
        return this instanceof Anniversary || this instanceof SinceLast;
    }

    /** Units of time. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * The days of a window.
     *
     * @param from first epoch day
     * @param to last epoch day
     */
    record Days(int from, int to) {
        /** Whether a day lies in it. */
        public boolean holds(int day) {
            return day >= from && day <= to;
        }
    }

    /** The days of this window, as of the data date; for a window of each customer's own, all up to that date. */
    default Days days(int dataDay) {
        LocalDate data = LocalDate.ofEpochDay(dataDay);
        return switch (this) {
            case Ever() -> new Days(START, dataDay);
            case Anniversary anniversary -> new Days(START, dataDay);
            case SinceLast since -> new Days(START, dataDay);
            case Last(int count, Unit unit) ->
                new Days(day(back(data, count, unit).plusDays(1)), dataDay);
            case Between(LocalDate from, LocalDate to) -> new Days(day(from), Math.min(day(to), dataDay));
            case Before(LocalDate day) -> new Days(START, Math.min(day(day) - 1, dataDay));
            case After(LocalDate day) -> new Days(day(day) + 1, dataDay);
            case Ago(int near, int far) -> new Days(dataDay - far, dataDay - near);
            case Calendar(boolean previous, Unit unit) -> {
                LocalDate start = start(data, unit);
                LocalDate from = previous ? start(start.minusDays(1), unit) : start;
                yield new Days(day(from), previous ? day(start) - 1 : dataDay);
            }
        };
    }

    private static LocalDate back(LocalDate data, int count, Unit unit) {
        return switch (unit) {
            case DAY -> data.minusDays(count);
            case WEEK -> data.minusWeeks(count);
            case MONTH -> data.minusMonths(count);
            case QUARTER -> data.minusMonths(3L * count);
            case YEAR -> data.minusYears(count);
        };
    }

    private static LocalDate start(LocalDate day, Unit unit) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
