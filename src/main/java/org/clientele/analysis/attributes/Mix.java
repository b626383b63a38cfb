package org.clientele.analysis.attributes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to split what a customer does into parts: one number for every category, weekday, kind of event. */
public enum Mix {
    /** Share of the money by category. */
    CATEGORY(Unit.SHARE),
    /** Share of the money by brand. */
    BRAND(Unit.SHARE),
    /** Share of the order lines by sales channel. */
    CHANNEL(Unit.SHARE),
    /** Share of the order lines by weekday; the parts are 1 for Monday to 7 for Sunday. */
    WEEKDAY(Unit.SHARE),
    /** Events by kind. */
    EVENT_COUNT(Unit.COUNT),
    /** Events by kind, for every 30 days since the first event of any kind. */
    EVENT_RATE(Unit.RATE);

    private final Unit unit;

    Mix(Unit unit) {
        this.unit = unit;
    }

    /** The unit of its numbers. */
    public Unit unit() {
        return unit;
    }

    /** The word for it in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mix of that word. */
    public static Optional<Mix> ofWord(String word) {
        return Arrays.stream(values()).filter(mix -> mix.word().equals(word)).findFirst();
    }
}
