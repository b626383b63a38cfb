package org.clientele.model.trade;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** A stretch of the calendar by which behaviour is counted; each stretch has a number that rises by one with time. */
public enum Period {
    /** From Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER;

    private static final int MONTHS = 12;
    private static final int DAYS = 7;

    /** Epoch day 0 was a Thursday, three days after its Monday. */
    private static final int MONDAY = DayOfWeek.THURSDAY.getValue() - 1;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the stretch in which an epoch day lies. */
    public int of(int epochDay) {
        if (this == WEEK) {
            return Math.floorDiv(epochDay + MONDAY, DAYS);
        }
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        int month = day.getYear() * MONTHS + day.getMonthValue() - 1;
        return this == MONTH ? month : Math.floorDiv(month, 3);
    }

    /** The first epoch day of a stretch. */
    public int firstDay(int number) {
        if (this == WEEK) {
            return number * DAYS - MONDAY;
        }
        int month = this == MONTH ? number : number * 3;
        return Math.toIntExact(LocalDate.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, 1)
                .toEpochDay());
    }

    /** The last epoch day of a stretch. */
    public int lastDay(int number) {
        return firstDay(number + 1) - 1;
    }

    /** How many stretches make a year, so that the same season is compared. */
    public int aYear() {
        return switch (this) {
            case WEEK -> 52;
            case MONTH -> MONTHS;
            case QUARTER -> 4;
        };
    }

    /** How many stretches from the first to the last day, both included. */
    public int count(int firstDay, int lastDay) {
        return of(lastDay) - of(firstDay) + 1;
    }

    /** The numbers of all days from one to another, to look up in long loops; entry i is day {@code from + i}. */
    public int[] table(int from, int to) {
        int[] numbers = new int[Math.max(0, to - from + 1)];
        int number = numbers.length == 0 ? 0 : of(from);
        int last = numbers.length == 0 ? 0 : lastDay(number);
        for (int i = 0; i < numbers.length; i++) {
            if (from + i > last) {
                number++;
                last = lastDay(number);
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
