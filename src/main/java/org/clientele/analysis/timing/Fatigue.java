package org.clientele.analysis.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.experiment.ShareRange;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;

/**
 * What one more message in thirty days brings and what it costs in people who leave the list, and the limit that suggests.
 *
 * <p>Each message is counted under its place among the person's messages of that channel in the thirty days that end with
 * it. Until the next message, and for {@code days} at most, orders are taken as coming after it. What a message brings are
 * these orders less those that as many days bring without a message, at what an order is worth, less its price. What it
 * costs is the share who leave after it times what a permission is worth: orders of a person and year, times the share of
 * them that came after messages, times what an order is worth. The suggested limit is the last place before the first at
 * which the second is clearly more than the first: by more than chance at an error of 5 % over all places together, and
 * with at least ten people who left there.
 *
 * @param places one line for the first message, the second, …; the last stands for itself and all after it
 * @param permission what a permission is worth, in ten-thousandths; 0 when that is not known
 * @param share the share of orders that came after messages
 * @param limit the most messages in thirty days that this suggests, 0 when the data suggest none
 */
public record Fatigue(List<Place> places, double permission, double share, int limit) {
    /** Days in which messages are counted together. */
    public static final int DAYS = 30;

    /** The last place that is told apart. */
    public static final int MOST = 8;

    /** Below so many who left nothing is said: an interval of so few is not to be trusted. */
    private static final int FEWEST = 10;

    private static final double ERROR = 0.05;
    private static final double YEAR = 365;

    /** The normal quantile of an error of 5 % shared by seven places: of 1 − 0.05/7. */
    private static final double CLEAR = 2.4500;

    private static final int OFTEN = 65_536;
    private static final int HOURS = DAYS * 24;
    private static final int LEAVES = Outcome.UNSUBSCRIBED.bit() | Outcome.COMPLAINED.bit();

    public Fatigue {
        places = List.copyOf(places);
    }

    /**
     * What is at stake.
     *
     * @param order what an order is worth, in ten-thousandths
     * @param price the price of a message, in ten-thousandths
     * @param days how long after a message an order may come from it
     */
    public record Stake(double order, double price, int days) {}

    /**
     * Messages that were somebody's n-th in thirty days.
     *
     * @param number n, from 1
     * @param messages how many
     * @param left how many of them were answered by leaving the list or complaining
     * @param low lower end of the 95 % interval of their share
     * @param high upper end
     * @param brings what one of them brought beyond what comes without it, less its price, in ten-thousandths
     * @param costs what one of them cost in permissions, in ten-thousandths
     */
    public record Place(int number, long messages, long left, double low, double high, double brings, double costs) {
        /** The share of messages after which somebody left. */
        public double share() {
            return messages == 0 ? 0 : (double) left / messages;
        }
    }

    /** Whether there is nothing to learn from: nobody is known to have left after a message. */
    public boolean unknown() {
        return places.stream().allMatch(place -> place.left() == 0);
    }

    /** Counts over all messages of a channel. */
    public static Fatigue of(Facts facts, Channel channel, Stake stake, Checkpoint checkpoint) {
        Tally tally = new Tally(facts, channel, stake.days());
        for (int customer = 0; customer < facts.customers(); customer++) {
            if (customer % OFTEN == 0) {
                checkpoint.check();
            }
            tally.add(customer);
        }
        return tally.learned(stake);
    }

    /** Counts messages, those who leave, and orders with and without a message before them. */
    private static final class Tally {
        private final Contacts contacts;
        private final OrderLines lines;
        private final int channel;
        private final int window;
        private final int end;
        private final long[] messages = new long[MOST];
        private final long[] left = new long[MOST];
        private final long[] orders = new long[MOST];
        private final long[] hours = new long[MOST];
        private long allOrders;
        private long allHours;

        Tally(Facts facts, Channel channel, int days) {
            this.contacts = facts.contacts();
            this.lines = facts.lines();
            this.channel = channel.ordinal();
            this.window = days * 24;
            this.end = (facts.dataDay() + 1) * 24;
        }

        /** Looks at a person from the first message on: before it nobody knows since when they might have bought. */
        void add(int customer) {
            int from = contacts.offset()[customer];
            int to = contacts.offset()[customer + 1];
            while (from < to && contacts.channel()[from] != channel) {
                from++;
            }
            if (from == to || contacts.hour()[from] >= end) {
                return;
            }
            int line = ordersFrom(lines.offset()[customer], customer, contacts.hour()[from]);
            int first = from;
            int before = 0;
            for (int i = from; i < to; i = next(i, to)) {
                int hour = contacts.hour()[i];
                while (contacts.channel()[first] != channel || contacts.hour()[first] <= hour - HOURS) {
                    before -= contacts.channel()[first] == channel ? 1 : 0;
                    first++;
                }
                int place = Math.min(before++, MOST - 1);
                messages[place]++;
                left[place] += (contacts.outcome()[i] & LEAVES) != 0 ? 1 : 0;
                int after = next(i, to);
                int next = Math.min(end, after < to ? contacts.hour()[after] : end);
                int until = Math.min(hour + window, next);
                hours[place] += Math.max(0, until - hour);
                while (line < lines.offset()[customer + 1] && hour(line) < next) {
                    orders[place] += hour(line) < until ? 1 : 0;
                    allOrders++;
                    line = ordersFrom(line + 1, customer, Integer.MIN_VALUE);
                }
            }
            allHours += end - contacts.hour()[from];
        }

        private int next(int contact, int to) {
            int next = contact + 1;
            while (next < to && contacts.channel()[next] != channel) {
                next++;
            }
            return next;
        }

        private int hour(int line) {
            return lines.day()[line] * 24 + lines.minute()[line] / 60;
        }

        /** The first line of the next order that counts, not before an hour. */
        private int ordersFrom(int line, int customer, int hour) {
            int at = line;
            while (at < lines.offset()[customer + 1]
                    && (hour(at) < hour
                            || !lines.counts(at)
                            || at > lines.offset()[customer] && lines.order()[at] == lines.order()[at - 1])) {
                at++;
            }
            return at;
        }

        Fatigue learned(Stake stake) {
            long after = Arrays.stream(orders).sum();
            long touched = Arrays.stream(hours).sum();
            double anyway = allHours == touched ? 0 : (double) (allOrders - after) / (allHours - touched);
            double share = allOrders == 0 ? 0 : (double) after / allOrders;
            double perYear = allHours == 0 ? 0 : allOrders * 24 * YEAR / allHours;
            double permission = perYear * share * stake.order();
            List<Place> places = new ArrayList<>();
            int limit = 0;
            for (int i = 0; i < MOST; i++) {
                if (messages[i] == 0) {
                    continue;
                }
                double extra = (orders[i] - anyway * hours[i]) / messages[i];
                ShareRange range = ShareRange.of(left[i], messages[i], ERROR);
                Place place = new Place(
                        i + 1,
                        messages[i],
                        left[i],
                        range.low(),
                        range.high(),
                        extra * stake.order() - stake.price(),
                        permission * left[i] / messages[i]);
                if (limit == 0 && !places.isEmpty() && clearlyLoses(place, stake, permission, orders[i])) {
                    limit = places.getLast().number();
                }
                places.add(place);
            }
            return new Fatigue(places, permission, share, limit);
        }

        /** Orders vary as Poisson's do, those who leave as a binomial. */
        private static boolean clearlyLoses(Place place, Stake stake, double permission, long orders) {
            double n = place.messages();
            double variance = stake.order() * stake.order() * orders / n / n
                    + permission * permission * place.share() * (1 - place.share()) / n;
            double clear = CLEAR * Math.sqrt(variance);
            return place.left() >= FEWEST && place.brings() - place.costs() < -clear;
        }
    }
}
