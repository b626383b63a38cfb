package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.analysis.numeric.Workers;
import org.clientele.facts.Contacts;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;

/**
 * How likely people answer, and what an answer brings: by cells of recency, orders and money, from the shop's own past.
 *
 * <p>Where enough messages of the channel were sent, it is the share of them that were followed by an answer within the
 * goal's days; otherwise the share of people who ordered in past windows of as many days, message or not. A cell is drawn
 * towards its band of recency and that towards all: p = (hits + κ·parent) / (seen + κ), κ = 50. The state of a person is
 * taken as it was before the message or window, so nothing of the answer leaks into the cell.
 *
 * @param chance by cell
 * @param money what an answer brings by cell, in ten-thousandths
 * @param cells the cell of each customer as of the data date
 * @param estimate from what it was learnt
 */
public record Chances(double[] chance, double[] money, byte[] cells, Estimate estimate) {
    private static final double SHRINK = 50;
    private static final int HOURS = 24;
    private static final int BLOCK = 16_384;
    private static final int WINDOWS = 6;
    private static final int FEWEST_WINDOWS = 2;
    private static final int ENOUGH_SEEN = 2_400_000;
    private static final int ENOUGH_ANSWERS = 50;
    private static final int FEW_BUYERS = 100;
    private static final int MANY_BUYERS = 500;
    private static final int LONG_ENOUGH = 180;
    private static final int PACE_DAYS = 90;

    /**
     * Learns the chances.
     *
     * @param goal what counts as an answer
     * @param days within how many days
     */
    static Chances of(Facts facts, States states, Channel channel, Trial.Goal goal, int days) {
        Tally tally = new Past(facts, states, goal, days).messages(channel);
        if (tally.answers() >= ENOUGH_ANSWERS) {
            return chances(tally, new Found(facts, states, Estimate.Source.MESSAGES, days));
        }
        return ofOrders(facts, states, days);
    }

    /**
     * The chances of an order, message or not.
     *
     * @param days within how many days
     */
    public static Chances ofOrders(Facts facts, int days) {
        return ofOrders(facts, States.of(Orders.of(facts), facts.dataDay()), days);
    }

    /** The chance of one customer. */
    public double of(int customer) {
        return chance[cells[customer]];
    }

    private static Chances ofOrders(Facts facts, States states, int days) {
        Tally tally = new Past(facts, states, Trial.Goal.ORDER, days).windows();
        return chances(tally, new Found(facts, states, Estimate.Source.ORDERS, days));
    }

    /** What was seen and what was answered, by cell; whole numbers, so that the order of adding does not matter. */
    private record Tally(long[] seen, long[] hits, long[] brought) {
        static Tally empty() {
            return new Tally(new long[Cells.COUNT], new long[Cells.COUNT], new long[Cells.COUNT]);
        }

        void add(Tally other) {
            for (int cell = 0; cell < Cells.COUNT; cell++) {
                seen[cell] += other.seen[cell];
                hits[cell] += other.hits[cell];
                brought[cell] += other.brought[cell];
            }
        }

        long answers() {
            return Arrays.stream(hits).sum();
        }
    }

    /** Looks at the past of a block of customers into a tally of its own. */
    @FunctionalInterface
    private interface Look {
        void at(int customer, Tally into);
    }

    /** What people did after messages, or in windows. */
    private static final class Past {
        private final Facts facts;
        private final States states;
        private final int[] offset;
        private final int[] hour;
        private final Trial.Goal goal;
        private final int days;
        private final boolean[] visit;

        Past(Facts facts, States states, Trial.Goal goal, int days) {
            this.facts = facts;
            this.states = states;
            this.offset = states.orders().offset();
            this.hour = states.orders().hour();
            this.goal = goal;
            this.days = days;
            this.visit = goal == Trial.Goal.VISIT ? Answers.visits(facts.events()) : new boolean[0];
        }

        private Tally all(Look look) {
            Tally all = Tally.empty();
            Workers.ofMachine().run(facts.customers(), BLOCK, Checkpoint.none(), () -> (from, to) -> {
                Tally own = Tally.empty();
                for (int c = from; c < to; c++) {
                    look.at(c, own);
                }
                synchronized (all) {
                    all.add(own);
                }
            });
            return all;
        }

        /** Past messages of a channel that are old enough to have been answered. */
        Tally messages(Channel channel) {
            Contacts contacts = facts.contacts();
            byte by = (byte) channel.ordinal();
            int latest = (facts.dataDay() + 1 - days) * HOURS;
            return all((c, into) -> {
                int next = offset[c];
                int end = next;
                for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                    int from = contacts.hour()[i];
                    if (contacts.channel()[i] != by || from >= latest) {
                        continue;
                    }
                    while (next < offset[c + 1] && hour[next] < from) {
                        next++;
                    }
                    end = Math.max(end, next);
                    while (end < offset[c + 1] && hour[end] < from + days * HOURS) {
                        end++;
                    }
                    int cell = states.cell(c, next, Math.floorDiv(from, HOURS));
                    count(into, cell, answered(c, i, next < end), states.money(next, end));
                }
            });
        }

        /** The last windows that end at the data date, for people who were known before each. */
        Tally windows() {
            int first = states.firstDay();
            if (facts.dataDay() == People.NO_DAY || first == Integer.MAX_VALUE) {
                return Tally.empty();
            }
            int enough = Math.clamp(ENOUGH_SEEN / Math.max(1, facts.customers()), FEWEST_WINDOWS, WINDOWS);
            int windows = Math.clamp((facts.dataDay() - first) / days, 1, enough);
            int[] signup = facts.people().signupDay();
            return all((c, into) -> {
                int end = offset[c + 1];
                for (int w = 0; w < windows; w++) {
                    int start = facts.dataDay() - days * (w + 1) + 1;
                    while (end > offset[c] && hour[end - 1] >= (start + days) * HOURS) {
                        end--;
                    }
                    int next = end;
                    while (next > offset[c] && hour[next - 1] >= start * HOURS) {
                        next--;
                    }
                    if (next > offset[c] || signup[c] != People.NO_DAY && signup[c] < start) {
                        count(into, states.cell(c, next, start), next < end, states.money(next, end));
                    }
                    end = next;
                }
            });
        }

        private static void count(Tally into, int cell, boolean answered, long money) {
            into.seen()[cell]++;
            if (answered) {
                into.hits()[cell]++;
                into.brought()[cell] += money;
            }
        }

        private boolean answered(int customer, int contact, boolean ordered) {
            return switch (goal) {
                case ORDER, REVENUE -> ordered;
                case CLICK ->
                    (facts.contacts().outcome()[contact] & (Outcome.CLICKED.bit() | Outcome.CONVERTED.bit())) != 0;
                case VISIT -> {
                    int from = facts.contacts().hour()[contact];
                    yield visited(customer, from, from + days * HOURS);
                }
            };
        }

        private boolean visited(int c, int from, int to) {
            Events events = facts.events();
            for (int i = events.offset()[c]; i < events.offset()[c + 1]; i++) {
                int hour = events.day()[i] * HOURS + events.minute()[i] / 60;
                int code = events.type().code()[i];
                if (hour >= from && hour < to && code != WordColumn.BLANK && visit[code]) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Chances chances(Tally tally, Found found) {
        double[] seen = Arrays.stream(tally.seen()).asDoubleStream().toArray();
        double[] hits = Arrays.stream(tally.hits()).asDoubleStream().toArray();
        double[] brought = Arrays.stream(tally.brought()).asDoubleStream().toArray();
        double[] bandSeen = new double[Cells.bands()];
        double[] bandHits = new double[Cells.bands()];
        double[] bandBrought = new double[Cells.bands()];
        double allSeen = 0;
        double allHits = 0;
        double allBrought = 0;
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            int band = Cells.band(cell);
            bandSeen[band] += seen[cell];
            bandHits[band] += hits[cell];
            bandBrought[band] += brought[cell];
            allSeen += seen[cell];
            allHits += hits[cell];
            allBrought += brought[cell];
        }
        double rate = allSeen == 0 ? 0 : allHits / allSeen;
        double average = allHits == 0 ? 0 : allBrought / allHits;
        double[] chance = new double[Cells.COUNT];
        double[] money = new double[Cells.COUNT];
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            int band = Cells.band(cell);
            double parent = drawn(bandHits[band], bandSeen[band], rate);
            chance[cell] = drawn(hits[cell], seen[cell], parent);
            money[cell] = drawn(brought[cell], hits[cell], drawn(bandBrought[band], bandHits[band], average));
        }
        return new Chances(chance, money, found.states().now(), found.estimate(tally));
    }

    private static double drawn(double hits, double seen, double parent) {
        return (hits + SHRINK * parent) / (seen + SHRINK);
    }

    /** From what the chances were found. */
    private record Found(Facts facts, States states, Estimate.Source source, int days) {
        Estimate estimate(Tally tally) {
            Orders orders = states.orders();
            int buyers = 0;
            int fresh = 0;
            for (int c = 0; c < facts.customers(); c++) {
                if (orders.offset()[c] < orders.offset()[c + 1]) {
                    int day = Math.floorDiv(orders.hour()[orders.offset()[c]], HOURS);
                    buyers++;
                    fresh += day > facts.dataDay() - PACE_DAYS ? 1 : 0;
                }
            }
            long answers = tally.answers();
            boolean base = buyers < FEW_BUYERS || answers < ENOUGH_ANSWERS;
            boolean full = buyers >= MANY_BUYERS && facts.dataDay() - states.firstDay() >= LONG_ENOUGH;
            Estimate.Stage stage = base ? Estimate.Stage.BASE : full ? Estimate.Stage.FULL : Estimate.Stage.EARLY;
            int ready = Integer.MIN_VALUE;
            if (buyers < FEW_BUYERS && fresh > 0) {
                ready = facts.dataDay() + (int) Math.ceil((double) (FEW_BUYERS - buyers) * PACE_DAYS / fresh);
            }
            long seen = Arrays.stream(tally.seen()).sum();
            return new Estimate(source, stage, days, seen, answers, buyers, ready);
        }
    }
}
