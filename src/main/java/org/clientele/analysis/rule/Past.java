package org.clientele.analysis.rule;

import java.util.Arrays;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FewerRows;
import org.clientele.facts.People;

/**
 * The snapshot as it would have been on a past day: behaviour after that day has not happened yet.
 *
 * <p>Fields of customers and permissions are those of now, since the past of a field is not kept.
 */
public final class Past {
    private Past() {}

    /**
     * The same snapshot with that epoch day as its data date, at no cost: rules, attributes, RFM and stages look at nothing
     * after the data date. What looks at all that is there needs {@link #of}.
     */
    public static Facts seen(Facts facts, int day) {
        return day >= facts.dataDay()
                ? facts
                : new Facts(
                        facts.version(),
                        day,
                        facts.people(),
                        facts.catalogue(),
                        facts.lines(),
                        facts.events(),
                        facts.permissions(),
                        facts.contacts(),
                        facts.revenue());
    }

    /** The snapshot as of that epoch day; the same one when nothing was known later. */
    public static Facts of(Facts facts, int day) {
        return day >= facts.dataDay() ? facts : cut(facts, day);
    }

    /** The snapshot with nothing in it that is later than that day. */
    public static Facts cut(Facts facts, int day) {
        return new Facts(
                facts.version(),
                day,
                facts.people(),
                facts.catalogue(),
                FewerRows.of(facts.lines(), kept(facts.lines().day(), day)),
                FewerRows.of(facts.events(), kept(facts.events().day(), day)),
                facts.permissions(),
                contacts(facts.contacts(), day),
                facts.revenue());
    }

    private static Contacts contacts(Contacts all, int day) {
        int[] days = new int[all.hour().length];
        Arrays.setAll(days, i -> Math.floorDiv(all.hour()[i], 24));
        int[] kept = kept(days, day);
        int[] complained = all.complained().clone();
        for (int i = 0; i < complained.length; i++) {
            complained[i] = complained[i] > day ? People.NO_DAY : complained[i];
        }
        return FewerRows.of(all, kept, complained);
    }

    private static int[] kept(int[] days, int day) {
        int[] kept = new int[days.length];
        int n = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= day) {
                kept[n++] = i;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Who was known on that day: signed up or seen by then; those of whom no day is known count as known. */
    public static CustomerSet knownThen(Facts past) {
        KnownSince since = new KnownSince(past);
        CustomerSet.Builder known = new CustomerSet.Builder(past.customers());
        for (int customer = 0; customer < past.customers(); customer++) {
            if (since.of(customer) <= past.dataDay()) {
                known.add(customer);
            }
        }
        return known.build();
    }
}
