package org.clientele.app.campaign;

import java.util.Locale;
import java.util.Map;
import org.clientele.facts.People;
import org.clientele.model.contact.Jurisdiction;

/**
 * The hours in which the law of a person's place lets marketing texts arrive, in the person's own time.
 *
 * <p>China: 8 to 22. United States: 8 to 21 by the federal rule; narrower in Florida, Maryland, Mississippi, New Jersey
 * and Oklahoma (to 20), Connecticut (9 to 20), Texas (9 to 21, Sundays from 12) and Rhode Island (9 to 18, weekends 10 to
 * 17).
 */
final class QuietHours {
    private static final Window CHINA = new Window(8, 22, 8, 22);
    private static final Window FEDERAL = new Window(8, 21, 8, 21);
    private static final Map<String, Window> STATES = Map.ofEntries(
            Map.entry("fl", new Window(8, 20, 8, 20)),
            Map.entry("florida", new Window(8, 20, 8, 20)),
            Map.entry("md", new Window(8, 20, 8, 20)),
            Map.entry("maryland", new Window(8, 20, 8, 20)),
            Map.entry("ms", new Window(8, 20, 8, 20)),
            Map.entry("mississippi", new Window(8, 20, 8, 20)),
            Map.entry("nj", new Window(8, 20, 8, 20)),
            Map.entry("new jersey", new Window(8, 20, 8, 20)),
            Map.entry("ok", new Window(8, 20, 8, 20)),
            Map.entry("oklahoma", new Window(8, 20, 8, 20)),
            Map.entry("ct", new Window(9, 20, 9, 20)),
            Map.entry("connecticut", new Window(9, 20, 9, 20)),
            Map.entry("tx", new Window(9, 21, 12, 21)),
            Map.entry("texas", new Window(9, 21, 12, 21)),
            Map.entry("ri", new Window(9, 18, 10, 17)),
            Map.entry("rhode island", new Window(9, 18, 10, 17)));

    private QuietHours() {}

    /**
     * Hours that are allowed.
     *
     * @param from the first hour on workdays
     * @param to the hour before which the last message arrives
     * @param weekendFrom the first hour on the strictest day of the weekend
     * @param weekendTo the hour before which the last message arrives then
     */
    record Window(int from, int to, int weekendFrom, int weekendTo) {
        boolean holds(int first, int last) {
            return first >= from && last <= to;
        }

        boolean holdsAtWeekends(int first, int last) {
            return first >= weekendFrom && last <= weekendTo;
        }
    }

    /** How a campaign's hours stand to a person's. */
    enum Verdict {
        FINE,
        /** Fine on workdays only. */
        WORKDAYS,
        /** Outside of what the person's state allows. */
        STATE,
        /** Outside of what the person's country allows. */
        COUNTRY
    }

    /** How hours from the first to before the last stand to the rules for texts to that person. */
    static Verdict of(Jurisdiction place, People people, int customer, int first, int last) {
        return switch (place) {
            case EUROPE, UNKNOWN -> Verdict.FINE;
            case CHINA -> CHINA.holds(first, last) ? Verdict.FINE : Verdict.COUNTRY;
            case UNITED_STATES -> {
                if (!FEDERAL.holds(first, last)) {
                    yield Verdict.COUNTRY;
                }
                String state = people.region().get(customer).strip().toLowerCase(Locale.ROOT);
                Window window = STATES.getOrDefault(state, FEDERAL);
                if (!window.holds(first, last)) {
                    yield Verdict.STATE;
                }
                yield window.holdsAtWeekends(first, last) ? Verdict.FINE : Verdict.WORKDAYS;
            }
        };
    }
}
