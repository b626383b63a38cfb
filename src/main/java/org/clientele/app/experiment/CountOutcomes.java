package org.clientele.app.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.Membership;
import org.clientele.facts.Contacts;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Trial;
import org.clientele.model.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came of each arm of an experiment: everybody who was put into an arm counts in it, whether the message
 * reached them or not, so that nothing but chance parts the arms.
 */
public final class CountOutcomes {
    private static final Set<String> VISITS = Set.of("visit", "view", "page_view", "pageview", "session", "访问", "浏览");
    private static final int BEFORE_DAYS = 365;
    private static final double[] UNKNOWN = {};

    private final Facts facts;
    private final ExperimentEntry entry;
    private final boolean[] clicked;
    private final boolean[] stopped;
    private final boolean @Nullable [] visit;
    private final int campaign;

    private CountOutcomes(Facts facts, ExperimentEntry entry) {
        this.facts = facts;
        this.entry = entry;
        this.campaign = facts.contacts().campaign().words().indexOf(entry.campaign());
        this.clicked = told(Outcome.CLICKED.bit());
        this.stopped = told(Outcome.UNSUBSCRIBED.bit() | Outcome.COMPLAINED.bit());
        this.visit = entry.goal() == Trial.Goal.VISIT ? visits(facts.events().type()) : null;
    }

    /**
     * What came of each arm by the data of now, in the order of the experiment's arms.
     *
     * @param members who is in which arm
     * @param goal what counts as an answer
     */
    public static List<ArmOutcome> of(Facts facts, ExperimentEntry entry, Membership members, Trial.Goal goal) {
        CountOutcomes count = new CountOutcomes(facts, entry);
        int[][] customers = byArm(facts, entry, members);
        List<ArmOutcome> outcomes = new ArrayList<>();
        for (int a = 0; a < customers.length; a++) {
            outcomes.add(count.arm(entry.arms().get(a), customers[a], goal));
        }
        return outcomes;
    }

    private static int[][] byArm(Facts facts, ExperimentEntry entry, Membership members) {
        int[] placeOf = new int[Byte.MAX_VALUE];
        Arrays.fill(placeOf, -1);
        for (int a = 0; a < entry.arms().size(); a++) {
            placeOf[entry.arms().get(a).arm()] = a;
        }
        int[][] customers = new int[entry.arms().size()][members.ids().length];
        int[] size = new int[customers.length];
        for (int i = 0; i < members.ids().length; i++) {
            int place = placeOf[members.arms()[i]];
            int customer = facts.people().indexOf(members.ids()[i]);
            if (place >= 0 && customer >= 0) {
                customers[place][size[place]++] = customer;
            }
        }
        for (int a = 0; a < customers.length; a++) {
            customers[a] = Arrays.copyOf(customers[a], size[a]);
        }
        return customers;
    }

    private ArmOutcome arm(ArmEntry arm, int[] customers, Trial.Goal goal) {
        double[] amounts = new double[customers.length];
        double[] before = new double[customers.length];
        long hits = 0;
        long stops = 0;
        for (int i = 0; i < customers.length; i++) {
            int c = customers[i];
            boolean ordered = spend(c, amounts, before, i);
            boolean hit = switch (goal) {
                case ORDER, REVENUE -> ordered;
                case CLICK -> clicked[c];
                case VISIT -> visited(c);
            };
            hits += hit ? 1 : 0;
            stops += stopped[c] && !arm.control() ? 1 : 0;
        }
        boolean money = goal == Trial.Goal.ORDER || goal == Trial.Goal.REVENUE;
        return new ArmOutcome(
                ArmNames.of(arm),
                arm.control(),
                customers.length,
                hits,
                money ? amounts : UNKNOWN,
                money ? before : UNKNOWN,
                stops);
    }

    /** What a customer spent in the window and in the year before it; whether they ordered in the window. */
    private boolean spend(int customer, double[] amounts, double[] before, int place) {
        OrderLines lines = facts.lines();
        int start = entry.startDay();
        boolean ordered = false;
        for (int i = lines.offset()[customer]; i < lines.offset()[customer + 1]; i++) {
            int day = lines.day()[i];
            if (day >= start && day < start + entry.windowDays()) {
                ordered |= lines.counts(i);
                amounts[place] += lines.revenue(i);
            } else if (day < start && day >= start - BEFORE_DAYS) {
                before[place] += lines.revenue(i);
            }
        }
        return ordered;
    }

    private boolean visited(int customer) {
        Events events = facts.events();
        if (visit == null) {
            return false;
        }
        for (int i = events.offset()[customer]; i < events.offset()[customer + 1]; i++) {
            int type = events.type().code()[i];
            if (type >= 0
                    && visit[type]
                    && events.day()[i] >= entry.startDay()
                    && events.day()[i] < entry.startDay() + entry.windowDays()) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] visits(WordColumn type) {
        boolean[] visits = new boolean[type.words().size()];
        for (int t = 0; t < visits.length; t++) {
            visits[t] = VISITS.contains(type.words().get(t).strip().toLowerCase(Locale.ROOT));
        }
        return visits;
    }

    /** Of whom it was told after the campaign began that its message came to one of these ends. */
    private boolean[] told(int bits) {
        Contacts contacts = facts.contacts();
        boolean[] told = new boolean[facts.customers()];
        int from = 24 * entry.startDay();
        int to = 24 * (entry.startDay() + entry.windowDays());
        for (int c = 0; c < told.length; c++) {
            for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                told[c] |= contacts.campaign().code()[i] == campaign
                        && campaign >= 0
                        && contacts.hour()[i] >= from
                        && contacts.hour()[i] < to
                        && (contacts.outcome()[i] & bits) != 0;
            }
        }
        return told;
    }
}
