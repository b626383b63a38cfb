package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.facts.Contacts;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;

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
 * @param estimate from what it was learnt
 */
record Chances(double[] chance, double[] money, Estimate estimate) {
    private static final double SHRINK = 50;
    private static final int HOURS = 24;
    private static final int WINDOWS = 6;
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
    static Chances of(Facts facts, Orders orders, Cells cells, Channel channel, Trial.Goal goal, int days) {
        Tally tally = new Tally(facts, orders, cells, goal, days);
        tally.messages(channel);
        Estimate.Source source = Estimate.Source.MESSAGES;
        if (tally.answers() < ENOUGH_ANSWERS) {
            tally = new Tally(facts, orders, cells, Trial.Goal.ORDER, days);
            tally.windows();
            source = Estimate.Source.ORDERS;
        }
        return tally.chances(source);
    }

    /** Counts what was seen and what was answered, by cell. */
    private static final class Tally {
        private final Facts facts;
        private final Orders orders;
        private final Cells cells;
        private final Trial.Goal goal;
        private final int days;
        private final double[] seen = new double[Cells.COUNT];
        private final double[] hits = new double[Cells.COUNT];
        private final double[] brought = new double[Cells.COUNT];
        private final boolean[] visit;

        Tally(Facts facts, Orders orders, Cells cells, Trial.Goal goal, int days) {
            this.facts = facts;
            this.orders = orders;
            this.cells = cells;
            this.goal = goal;
            this.days = days;
            this.visit = goal == Trial.Goal.VISIT ? Answers.visits(facts.events()) : new boolean[0];
        }

        long answers() {
            return (long) Arrays.stream(hits).sum();
        }

        /** Past messages of a channel that are old enough to have been answered. */
        void messages(Channel channel) {
            Contacts contacts = facts.contacts();
            int latest = (facts.dataDay() + 1 - days) * HOURS;
            for (int c = 0; c < facts.customers(); c++) {
                for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                    int hour = contacts.hour()[i];
                    if (contacts.channel()[i] == channel.ordinal() && hour < latest) {
                        look(c, hour, hour + days * HOURS, i);
                    }
                }
            }
        }

        /** The last windows that end at the data date, for people who were known before each. */
        void windows() {
            if (facts.dataDay() == People.NO_DAY || orders.hour().length == 0) {
                return;
            }
            int first = Math.floorDiv(Arrays.stream(orders.hour()).min().orElse(0), HOURS);
            int windows = Math.clamp((facts.dataDay() - first) / days, 1, WINDOWS);
            int[] signup = facts.people().signupDay();
            for (int w = 0; w < windows; w++) {
                int start = (facts.dataDay() - days * (w + 1) + 1) * HOURS;
                for (int c = 0; c < facts.customers(); c++) {
                    int own = orders.offset()[c];
                    boolean bought = own < orders.offset()[c + 1] && orders.hour()[own] < start;
                    if (bought || signup[c] != People.NO_DAY && signup[c] * HOURS < start) {
                        look(c, start, start + days * HOURS, -1);
                    }
                }
            }
        }

        private void look(int c, int from, int to, int contact) {
            int k = orders.offset()[c];
            long spent = 0;
            while (k < orders.offset()[c + 1] && orders.hour()[k] < from) {
                spent += orders.money()[k++];
            }
            int before = k - orders.offset()[c];
            int last = before == 0 ? 0 : Math.floorDiv(from, HOURS) - Math.floorDiv(orders.hour()[k - 1], HOURS);
            int cell = cells.of(last, before, spent);
            seen[cell]++;
            long money = 0;
            boolean ordered = false;
            while (k < orders.offset()[c + 1] && orders.hour()[k] < to) {
                ordered = true;
                money += orders.money()[k++];
            }
            boolean hit = switch (goal) {
                case ORDER, REVENUE -> ordered;
                case CLICK ->
                    (facts.contacts().outcome()[contact] & (Outcome.CLICKED.bit() | Outcome.CONVERTED.bit())) != 0;
                case VISIT -> visited(c, from, to);
            };
            if (hit) {
                hits[cell]++;
                brought[cell] += money;
            }
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

        Chances chances(Estimate.Source source) {
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
            return new Chances(chance, money, estimate(source));
        }

        private static double drawn(double hits, double seen, double parent) {
            return (hits + SHRINK * parent) / (seen + SHRINK);
        }

        private Estimate estimate(Estimate.Source source) {
            int buyers = 0;
            int fresh = 0;
            int first = Integer.MAX_VALUE;
            for (int c = 0; c < facts.customers(); c++) {
                if (orders.offset()[c] < orders.offset()[c + 1]) {
                    int day = Math.floorDiv(orders.hour()[orders.offset()[c]], HOURS);
                    buyers++;
                    first = Math.min(first, day);
                    fresh += day > facts.dataDay() - PACE_DAYS ? 1 : 0;
                }
            }
            boolean base = buyers < FEW_BUYERS || answers() < ENOUGH_ANSWERS;
            boolean full = buyers >= MANY_BUYERS && facts.dataDay() - first >= LONG_ENOUGH;
            Estimate.Stage stage = base ? Estimate.Stage.BASE : full ? Estimate.Stage.FULL : Estimate.Stage.EARLY;
            int ready = Integer.MIN_VALUE;
            if (buyers < FEW_BUYERS && fresh > 0) {
                ready = facts.dataDay() + (int) Math.ceil((double) (FEW_BUYERS - buyers) * PACE_DAYS / fresh);
            }
            return new Estimate(source, stage, days, (long) Arrays.stream(seen).sum(), answers(), buyers, ready);
        }
    }
}
