package org.clientele.app.behaviour;

import java.time.LocalDate;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;

/** Names stretches of the calendar for people. */
public final class PeriodNames {
    private PeriodNames() {}

    /** "Nov 2026", "16 Nov 2026" for the week that begins there, "Q4 2026". */
    public static Message of(Period period, int number) {
        LocalDate day = LocalDate.ofEpochDay(period.firstDay(number));
        String year = Integer.toString(day.getYear());
        return switch (period) {
            case WEEK -> Message.of("behaviour.week", day);
            case MONTH -> Message.of("behaviour.month", Message.of("behaviour.month." + day.getMonthValue()), year);
            case QUARTER -> Message.of("behaviour.quarter", (day.getMonthValue() + 2) / 3, year);
        };
    }

    /** How long something took: minutes, hours or days, whichever reads well. */
    public static Message span(double minutes) {
        if (minutes < 120) {
            return Message.of("behaviour.minutes", Math.round(minutes));
        }
        double hours = minutes / 60;
        return hours < 48
                ? Message.of("behaviour.hours", Math.round(hours))
                : Message.of("behaviour.days", Math.round(hours / 24));
    }
}
