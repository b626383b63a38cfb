package org.clientele.analysis.timing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;

/**
 * At which hour each person's message should arrive, inside the hours that are allowed where they are.
 *
 * <p>Answers are clicks and purchases whose time is known, in hours of the person's own clock; opens are not, since mail
 * programs open by themselves. Hours are those of {@link SendHour}. Where it is not known by which clock somebody lives,
 * an hour counts as allowed only if it is on every clock they may live by.
 *
 * @param hour by customer, the hour on the person's clock; {@link #NONE} when no hour is allowed or they are not asked for
 * @param shopHour by customer, the same hour on the clock of the shop
 * @param group how the answers of all spread over the hours of their own days, summing to 1
 * @param answers how many answers that is
 * @param own how many people have enough answers for an hour of their own
 * @param people how many people were asked for
 * @param unsure for how many of them it is not known by which clock they live
 * @param narrowed for how many of them the law leaves fewer hours than the campaign
 * @param without for how many of them no hour is allowed
 */
public record SendTimes(
        byte[] hour,
        byte[] shopHour,
        double[] group,
        long answers,
        int own,
        int people,
        int unsure,
        int narrowed,
        int without) {
    /** No hour. */
    public static final byte NONE = -1;

    private static final int OFTEN = 4_096;
    private static final int HOUR = 60;
    private static final Set<String> CLICKS =
            Set.of("click", "clicked", "email_click", "sms_click", "link_click", "点击");

    /** Where and when a campaign goes out.
     *
     * @param channel how
     * @param timing the hours the campaign allows
     * @param shop the clock of the shop, by which times in the snapshot are kept
     * @param home the shop's country in two letters
     * @param day the day on which it goes out, for summer time */
    public record Plan(Channel channel, Timing timing, ZoneId shop, String home, LocalDate day) {}

    /** Finds the hours of these people. */
    public static SendTimes of(Facts facts, CustomerSet people, Plan plan, Checkpoint checkpoint) {
        return new Search(facts, plan).run(people, checkpoint);
    }

    /** The hours that a campaign may use for somebody, on their likeliest clock. */
    public static SendWindow window(Whereabouts where, Plan plan) {
        SendWindow wanted = new SendWindow(
                        plan.timing().fromHour(), plan.timing().toHour())
                .and(SendWindow.legal(plan.channel(), where.country(), where.state()));
        SendWindow left = wanted;
        int first = offset(where.zones().getFirst(), plan.day());
        for (ZoneId zone : where.zones()) {
            int later = offset(zone, plan.day()) - first;
            left = left.and(new SendWindow(
                    Math.ceilDiv(wanted.from() * HOUR - later, HOUR), Math.floorDiv(wanted.to() * HOUR - later, HOUR)));
        }
        return left;
    }

    /** Minutes by which a clock is ahead of UTC at noon. */
    private static int offset(ZoneId zone, LocalDate day) {
        return zone.getRules().getOffset(day.atTime(12, 0)).getTotalSeconds() / 60;
    }

    private static final class Search {
        private final Facts facts;
        private final Plan plan;
        private final TimeZones zones = new TimeZones();
        private final Map<List<String>, Whereabouts> known = new HashMap<>();
        private final Map<Whereabouts, SendWindow> windows = new HashMap<>();
        private final boolean[] clicks;

        Search(Facts facts, Plan plan) {
            this.facts = facts;
            this.plan = plan;
            List<String> types = facts.events().type().words();
            this.clicks = new boolean[types.size()];
            for (int i = 0; i < clicks.length; i++) {
                clicks[i] = CLICKS.contains(
                        types.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_'));
            }
        }

        SendTimes run(CustomerSet people, Checkpoint checkpoint) {
            int n = facts.customers();
            long[] all = new long[SendHour.HOURS];
            int[] own = new int[SendHour.HOURS];
            for (int customer = 0; customer < n; customer++) {
                if (customer % OFTEN == 0) {
                    checkpoint.check();
                    checkpoint.progress(0.6 * customer / n);
                }
                if (answers(customer, own) > 0) {
                    for (int h = 0; h < SendHour.HOURS; h++) {
                        all[h] += own[h];
                    }
                }
            }
            double[] group = SendHour.profile(all);
            Tally tally = new Tally(n);
            int[] done = {0};
            people.forEach(customer -> {
                if (done[0]++ % OFTEN == 0) {
                    checkpoint.check();
                    checkpoint.progress(0.6 + 0.4 * done[0] / people.size());
                }
                choose(customer, own, group, tally);
            });
            long answers = 0;
            for (long count : all) {
                answers += count;
            }
            return new SendTimes(
                    tally.hour,
                    tally.shopHour,
                    group,
                    answers,
                    tally.own,
                    people.size(),
                    tally.unsure,
                    tally.narrowed,
                    tally.without);
        }

        private void choose(int customer, int[] own, double[] group, Tally tally) {
            Whereabouts where = where(customer);
            SendWindow window = windows.computeIfAbsent(where, w -> window(w, plan));
            tally.unsure += where.known() ? 0 : 1;
            SendWindow wanted =
                    new SendWindow(plan.timing().fromHour(), plan.timing().toHour());
            tally.narrowed += wanted.and(SendWindow.legal(plan.channel(), where.country(), where.state()))
                            .equals(wanted)
                    ? 0
                    : 1;
            int answers = answers(customer, own);
            tally.own += answers >= SendHour.LEAST_ANSWERS ? 1 : 0;
            if (window.isEmpty()) {
                tally.without++;
                return;
            }
            int best = SendHour.usual().best(own, group, window.from(), window.to());
            tally.hour[customer] = (byte) best;
            int ahead = offset(plan.shop(), plan.day()) - offset(where.zones().getFirst(), plan.day());
            tally.shopHour[customer] = (byte) Math.floorMod(Math.floorDiv(best * HOUR + ahead, HOUR), SendHour.HOURS);
        }

        private Whereabouts where(int customer) {
            People people = facts.people();
            String phone = people.phone().get(customer);
            List<String> said = List.of(
                    people.country().get(customer),
                    people.region().get(customer),
                    phone.length() > 5 ? phone.substring(0, 5) : phone);
            return known.computeIfAbsent(said, s -> zones.of(s.get(0), s.get(1), s.get(2), plan.home()));
        }

        /** Counts a person's answers by the hours of their own clock. */
        private int answers(int customer, int[] hours) {
            java.util.Arrays.fill(hours, 0);
            int answers = 0;
            OrderLines lines = facts.lines();
            Events events = facts.events();
            int firstLine = lines.offset()[customer];
            int endOfLines = lines.offset()[customer + 1];
            int firstEvent = events.offset()[customer];
            int endOfEvents = events.offset()[customer + 1];
            if (firstLine == endOfLines && firstEvent == endOfEvents) {
                return 0;
            }
            ZoneId zone = where(customer).zones().getFirst();
            for (int line = firstLine; line < endOfLines; line++) {
                boolean repeats = line > firstLine && lines.order()[line] == lines.order()[line - 1];
                if (!repeats && lines.minute()[line] != 0 && lines.counts(line)) {
                    hours[hour(lines.day()[line], lines.minute()[line], zone)]++;
                    answers++;
                }
            }
            for (int event = firstEvent; event < endOfEvents; event++) {
                int type = events.type().code()[event];
                if (type >= 0 && clicks[type] && events.minute()[event] != 0) {
                    hours[hour(events.day()[event], events.minute()[event], zone)]++;
                    answers++;
                }
            }
            return answers;
        }

        /** A moment on the shop's clock as an hour on another; midnight sharp stands for an unknown time. */
        private int hour(int day, int minute, ZoneId zone) {
            if (zone.equals(plan.shop())) {
                return minute / HOUR;
            }
            LocalDate on = LocalDate.ofEpochDay(day);
            return Math.floorMod(
                    Math.floorDiv(minute + offset(zone, on) - offset(plan.shop(), on), HOUR), SendHour.HOURS);
        }
    }

    private static final class Tally {
        final byte[] hour;
        final byte[] shopHour;
        int own;
        int unsure;
        int narrowed;
        int without;

        Tally(int n) {
            hour = new byte[n];
            shopHour = new byte[n];
            java.util.Arrays.fill(hour, NONE);
            java.util.Arrays.fill(shopHour, NONE);
        }
    }
}
