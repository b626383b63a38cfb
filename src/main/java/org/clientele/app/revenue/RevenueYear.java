package org.clientele.app.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;

/**
 * Revenue of the last twelve months, the last one that of the data date.
 *
 * @param months revenue by calendar month, in ten-thousandths
 * @param apart money given back in these months that is shown beside revenue
 */
public record RevenueYear(List<Long> months, long apart) {
    /** How many months there are. */
    public static final int MONTHS = 12;

    public RevenueYear {
        months = List.copyOf(months);
    }

    /** Revenue of all twelve months. */
    public long total() {
        return months.stream().mapToLong(month -> month).sum();
    }

    /** The first epoch day of the twelve months that end with that day. */
    public static int firstDay(int dataDay) {
        return (int) YearMonth.from(LocalDate.ofEpochDay(dataDay))
                .minusMonths(MONTHS - 1L)
                .atDay(1)
                .toEpochDay();
    }

    /** The year of a snapshot. */
    public static RevenueYear of(Facts facts) {
        long[] months = new long[MONTHS];
        long apart = 0;
        if (facts.dataDay() != People.NO_DAY) {
            YearMonth last = YearMonth.from(LocalDate.ofEpochDay(facts.dataDay()));
            int first = firstDay(facts.dataDay());
            int[] monthOf = new int[facts.dataDay() - first + 1];
            for (int day = 0; day < monthOf.length; day++) {
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(first + (long) day));
                monthOf[day] = MONTHS - 1 - (int) ChronoUnit.MONTHS.between(month, last);
            }
            OrderLines lines = facts.lines();
            for (int line = 0; line < lines.size(); line++) {
                int day = lines.day()[line] - first;
                if (day >= 0 && day < monthOf.length) {
                    months[monthOf[day]] += lines.revenue(line);
                    apart += lines.apart(line);
                }
            }
        }
        return new RevenueYear(Arrays.stream(months).boxed().toList(), apart);
    }
}
