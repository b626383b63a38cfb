package org.clientele.analysis.rule;

import java.util.Arrays;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;

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
                lines(facts.lines(), day),
                events(facts.events(), day),
                facts.permissions(),
                contacts(facts.contacts(), day),
                facts.revenue());
    }

    private static OrderLines lines(OrderLines all, int day) {
        int[] kept = kept(all.day(), day);
        WordColumn channel = all.salesChannel();
        return new OrderLines(
                offset(all.offset(), kept),
                ints(all.day(), kept),
                shorts(all.minute(), kept),
                ints(all.order(), kept),
                ints(all.product(), kept),
                ints(all.quantity(), kept),
                longs(all.amount(), kept),
                bytes(all.status(), kept),
                bytes(all.part(), kept),
                new WordColumn(ints(channel.code(), kept), channel.words()));
    }

    private static Events events(Events all, int day) {
        int[] kept = kept(all.day(), day);
        return new Events(
                offset(all.offset(), kept),
                ints(all.day(), kept),
                shorts(all.minute(), kept),
                new WordColumn(ints(all.type().code(), kept), all.type().words()),
                ints(all.product(), kept),
                longs(all.value(), kept));
    }

    private static Contacts contacts(Contacts all, int day) {
        int[] days = new int[all.hour().length];
        Arrays.setAll(days, i -> Math.floorDiv(all.hour()[i], 24));
        int[] kept = kept(days, day);
        int[] complained = all.complained().clone();
        for (int i = 0; i < complained.length; i++) {
            complained[i] = complained[i] > day ? People.NO_DAY : complained[i];
        }
        return new Contacts(
                offset(all.offset(), kept),
                ints(all.hour(), kept),
                bytes(all.channel(), kept),
                new WordColumn(ints(all.campaign().code(), kept), all.campaign().words()),
                bytes(all.outcome(), kept),
                complained);
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

    private static int[] offset(int[] before, int[] kept) {
        int[] offset = new int[before.length];
        int at = 0;
        for (int customer = 0; customer < before.length; customer++) {
            while (at < kept.length && kept[at] < before[customer]) {
                at++;
            }
            offset[customer] = at;
        }
        return offset;
    }

    private static int[] ints(int[] all, int[] kept) {
        int[] some = new int[kept.length];
        Arrays.setAll(some, i -> all[kept[i]]);
        return some;
    }

    private static long[] longs(long[] all, int[] kept) {
        long[] some = new long[kept.length];
        Arrays.setAll(some, i -> all[kept[i]]);
        return some;
    }

    private static short[] shorts(short[] all, int[] kept) {
        short[] some = new short[kept.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }

    private static byte[] bytes(byte[] all, int[] kept) {
        byte[] some = new byte[kept.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
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
