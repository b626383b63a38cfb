package org.clientele.analysis.rule;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.clientele.facts.People;

/** The days around which a day of each customer comes round again; 29 February is kept on the 28th in common years. */
final class Anniversaries {
    private static final int KEYS = 12 * 31;
    private static final int YEAR = 365;

    private final int within;
    private final int firstYear;
    /** The first epoch day of each year. */
    private final int[] start;
    /** The place in a common and in a leap year of each day of the year, by {@code (month - 1) · 31 + day - 1}. */
    private final int[][] place = new int[2][KEYS];

    private final short[] key;
    private final short[] year;

    /**
     * Anniversaries of the days of all customers.
     *
     * @param dates epoch day per customer
     * @param within how many days before and after
     * @param from the first day that will be asked for
     * @param to the last day that will be asked for
     */
    Anniversaries(int[] dates, int within, int from, int to) {
        this.within = within;
        this.firstYear = LocalDate.ofEpochDay(from).getYear() - 1;
        this.start = new int[LocalDate.ofEpochDay(to).getYear() - firstYear + 3];
        for (int i = 0; i < start.length; i++) {
            start[i] = Math.toIntExact(LocalDate.of(firstYear + i, 1, 1).toEpochDay());
        }
        for (int k = 0; k < KEYS; k++) {
            int month = k / 31 + 1;
            place[0][k] = place(2025, month, k % 31 + 1);
            place[1][k] = place(2024, month, k % 31 + 1);
        }
        this.key = new short[dates.length];
        this.year = new short[dates.length];
        for (int c = 0; c < dates.length; c++) {
            if (dates[c] == People.NO_DAY) {
                key[c] = -1;
            } else {
                LocalDate date = LocalDate.ofEpochDay(dates[c]);
                key[c] = (short) ((date.getMonthValue() - 1) * 31 + date.getDayOfMonth() - 1);
                year[c] = (short) date.getYear();
            }
        }
    }

    private static int place(int year, int month, int day) {
        int last = Month.of(month).length(Year.isLeap(year));
        return LocalDate.of(year, month, Math.min(day, last)).getDayOfYear() - 1;
    }

    /** Whether that customer has such a day at all. */
    boolean has(int customer) {
        return key[customer] >= 0;
    }

    /** Whether a day lies around an anniversary of the customer. */
    boolean holds(int customer, int day) {
        if (key[customer] < 0) {
            return false;
        }
        int at = Math.clamp((day - start[0]) / (YEAR + 1), 0, start.length - 2);
        while (at < start.length - 2 && start[at + 1] <= day) {
            at++;
        }
        for (int i = Math.max(0, at - 1); i <= Math.min(start.length - 2, at + 1); i++) {
            boolean leap = start[i + 1] - start[i] > YEAR;
            int on = start[i] + place[leap ? 1 : 0][key[customer]];
            if (firstYear + i > year[customer] && Math.abs(day - on) <= within) {
                return true;
            }
        }
        return false;
    }
}
