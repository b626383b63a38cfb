package org.clientele.app.results;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Experiment;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Orders;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Results;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came of each arm of a campaign and reads it as an experiment: the one place where this is done, so that the
 * page of results, the list of experiments, reports and commands cannot disagree.
 *
 * <p>Everybody who was put into an arm counts in it, whether the message reached them or not, so that nothing but chance
 * parts the arms. An answer counts from the minute of the first message, or of the export, for the days that were planned.
 */
final class ReadArms {
    private static final int DAY = 1_440;
    private static final int BEFORE_DAYS = 365;
    private static final double LEAST_PLANNED = 1e-6;
    private static final double[] UNKNOWN = {};
    private static final Set<String> VISITS = Set.of("visit", "view", "page_view", "pageview", "session", "访问", "浏览");

    private final Workbench workbench;
    private final Facts facts;
    private final int day;

    /** The campaigns of a workbench by the data of now. */
    ReadArms(Workbench workbench, Facts facts, InstantSource clock) {
        this.workbench = workbench;
        this.facts = facts;
        this.day = day(workbench, facts, clock);
    }

    /** The day by which answers are known: today, or the day after the last of which anything was imported. */
    static int day(Workbench workbench, Facts facts, InstantSource clock) {
        int today = (int)
                LocalDate.ofInstant(clock.instant(), workbench.profile().zone()).toEpochDay();
        return facts.dataDay() == People.NO_DAY ? today : Math.min(today, facts.dataDay() + 1);
    }

    /** That day. */
    int day() {
        return day;
    }

    /**
     * Reads a campaign.
     *
     * @param export our export of it, null of a campaign that a file of results tells of
     */
    ArmsRead of(PastCampaign campaign, @Nullable ExportEntry export, ReadCampaign.Wish wish, Checkpoint checkpoint) {
        Results.Rows rows = workbench.results().rows(campaign.names(), checkpoint);
        Optional<ExperimentEntry> entry =
                export == null ? Optional.empty() : workbench.experiments().of(export.exportId());
        CampaignPlan plan = export == null ? CampaignPlan.usual() : Plan.of(workbench, export);
        Members members = export == null
                ? Members.of(facts, rows, wish.control())
                : Members.of(facts, workbench.experiments().members(export.exportId()), entry, plan.versions());
        Told told = Told.of(rows, members.arms(), facts.people());
        ArmsRead.Window window = window(export, plan, wish, told);
        Orders orders =
                Orders.of(facts, window.dated() ? members.arms().person() : new int[0], window.from(), window.days());
        Counting counting = new Counting(members.arms(), told, orders, window, export != null);
        CampaignResult.Split split = entry.map(known -> PlannedSplit.of(members.arms(), planned(known)))
                .orElseGet(() -> export == null
                        ? PlannedSplit.of(members.arms(), wish.split())
                        : PlannedSplit.of(members.arms(), plan));
        Map<Measure, double[]> values = counting.values();
        double[] before = window.dated() ? counting.before() : UNKNOWN;
        Map<Measure, List<ArmOutcome>> outcomes = new EnumMap<>(Measure.class);
        Map<Measure, ExperimentSpec> specs = new EnumMap<>(Measure.class);
        Map<Measure, ExperimentResult> results = new EnumMap<>(Measure.class);
        for (Measure measure : values.keySet()) {
            List<ArmOutcome> each = counting.outcomes(measure, values, before, members, entry);
            ExperimentSpec spec = spec(measure, shares(split, members.arms()), window, plan, entry, members.arms());
            outcomes.put(measure, each);
            specs.put(measure, spec);
            if (each.size() > 1) {
                results.put(measure, Experiment.run(each, spec, window.day()));
            }
        }
        return new ArmsRead(
                campaign,
                plan,
                entry.orElse(null),
                members,
                told,
                orders,
                window,
                values,
                before,
                outcomes,
                specs,
                results,
                split);
    }

    private static double[] planned(ExperimentEntry entry) {
        return entry.arms().stream()
                .mapToDouble(arm -> Math.max(LEAST_PLANNED, arm.planned()))
                .toArray();
    }

    private ArmsRead.Window window(@Nullable ExportEntry export, CampaignPlan plan, ReadCampaign.Wish wish, Told told) {
        int days = wish.days() > 0 ? wish.days() : plan.days();
        long from = export == null ? told.firstSent() : exported(export, told);
        boolean dated = from != Results.NONE;
        // of a campaign that a file tells of, all answers are in
        int start = dated && export != null ? (int) Math.floorDiv(from, (long) DAY) : day - days;
        return new ArmsRead.Window(dated, from, days, start, day);
    }

    /** The local minute from which orders count: when the tool sent the first message, at the earliest when we wrote it. */
    private long exported(ExportEntry export, Told told) {
        var at = export.at().atZone(workbench.profile().zone()).toLocalDateTime();
        long minute = at.toLocalDate().toEpochDay() * DAY + at.getHour() * 60L + at.getMinute();
        return told.firstSent() == Results.NONE ? minute : Math.max(minute, told.firstSent());
    }

    /** The planned shares of the arms; where nobody knows them, the sizes they have. */
    private static double[] shares(CampaignResult.Split split, Arms arms) {
        return split.checked()
                ? split.shares()
                : Arrays.stream(arms.sizes())
                        .mapToDouble(size -> Math.max(1, size))
                        .toArray();
    }

    private static ExperimentSpec spec(
            Measure measure,
            double[] shares,
            ArmsRead.Window window,
            CampaignPlan plan,
            Optional<ExperimentEntry> entry,
            Arms arms) {
        return ExperimentSpec.usual(
                read(measure),
                shares,
                window.startDay(),
                window.days(),
                plan.lift(),
                entry.map(ExperimentEntry::planned).orElse(window.dated() ? (long) arms.size() : 0));
    }

    /** How a measure is read. */
    static ExperimentSpec.Measure read(Measure measure) {
        return !measure.share()
                ? ExperimentSpec.Measure.AMOUNT
                : measure.comparable() ? ExperimentSpec.Measure.SHARE : ExperimentSpec.Measure.REPLY;
    }

    /** Counts each person once and each arm from its people. */
    private final class Counting {
        private final Arms arms;
        private final Told told;
        private final Orders orders;
        private final ArmsRead.Window window;
        private final boolean exported;

        Counting(Arms arms, Told told, Orders orders, ArmsRead.Window window, boolean exported) {
            this.arms = arms;
            this.told = told;
            this.orders = orders;
            this.window = window;
            this.exported = exported;
        }

        /** What is known of each person, by measure; what nobody told is left out. */
        Map<Measure, double[]> values() {
            Map<Measure, double[]> values = new EnumMap<>(Measure.class);
            boolean toldOrders = !exported && told.tells(MessageEvent.CONVERTED);
            boolean toldMoney = !exported && told.money();
            if (told.tells(MessageEvent.VISITED)) {
                values.put(Measure.VISIT, told.flags(MessageEvent.VISITED));
            } else if (exported) {
                visits(values);
            }
            if (told.tells(MessageEvent.CLICKED)) {
                values.put(Measure.CLICK, told.flags(MessageEvent.CLICKED));
            }
            if (told.tells(MessageEvent.UNSUBSCRIBED)) {
                values.put(Measure.UNSUBSCRIBE, told.flags(MessageEvent.UNSUBSCRIBED));
            }
            if (toldOrders) {
                values.put(Measure.ORDER, told.flags(MessageEvent.CONVERTED));
            } else if (window.dated()) {
                values.put(
                        Measure.ORDER,
                        Arrays.stream(orders.orders())
                                .mapToDouble(n -> n > 0 ? 1 : 0)
                                .toArray());
            }
            if (toldMoney) {
                values.put(Measure.REVENUE, told.sums());
            } else if (window.dated() && !toldOrders) {
                values.put(
                        Measure.REVENUE,
                        Arrays.stream(orders.revenue()).asDoubleStream().toArray());
            }
            return values;
        }

        /** Visits of the shop in the window, where the shop's own events tell of any. */
        private void visits(Map<Measure, double[]> values) {
            Events events = facts.events();
            boolean[] visit = visits(events.type());
            double[] visited = new double[arms.size()];
            boolean any = false;
            for (int i = 0; i < visited.length; i++) {
                int person = arms.person()[i];
                for (int e = events.offset()[person]; e < events.offset()[person + 1]; e++) {
                    int type = events.type().code()[e];
                    boolean counts = type >= 0
                            && visit[type]
                            && events.day()[e] >= window.startDay()
                            && events.day()[e] < window.startDay() + window.days();
                    visited[i] = counts ? 1 : visited[i];
                    any |= counts;
                }
            }
            if (any) {
                values.put(Measure.VISIT, visited);
            }
        }

        private static boolean[] visits(WordColumn type) {
            boolean[] visits = new boolean[type.words().size()];
            for (int t = 0; t < visits.length; t++) {
                visits[t] = VISITS.contains(type.words().get(t).strip().toLowerCase(Locale.ROOT));
            }
            return visits;
        }

        List<ArmOutcome> outcomes(
                Measure measure,
                Map<Measure, double[]> values,
                double[] earlier,
                Members members,
                Optional<ExperimentEntry> entry) {
            double[] hit = values.getOrDefault(measure, UNKNOWN);
            boolean money = measure == Measure.ORDER || measure == Measure.REVENUE;
            double[] spent = money ? values.getOrDefault(Measure.REVENUE, UNKNOWN) : UNKNOWN;
            double[] before = spent.length > 0 ? earlier : UNKNOWN;
            double[] stopped = stopped();
            List<ArmOutcome> outcomes = new ArrayList<>();
            for (int a = 0; a < arms.arms(); a++) {
                boolean control = a == arms.control();
                double[] mine = arms.of(a, hit);
                outcomes.add(new ArmOutcome(
                        members.shortName(a, entry),
                        control,
                        mine.length,
                        ArmOutcome.hits(mine),
                        arms.of(a, spent),
                        arms.of(a, before),
                        control ? 0 : ArmOutcome.hits(arms.of(a, stopped))));
            }
            return outcomes;
        }

        private double[] stopped() {
            double[] stopped = told.flags(MessageEvent.UNSUBSCRIBED);
            double[] complained = told.flags(MessageEvent.COMPLAINED);
            for (int i = 0; i < stopped.length; i++) {
                stopped[i] = Math.max(stopped[i], complained[i]);
            }
            return stopped;
        }

        /** What each person spent in the year before the day of the message. */
        private double[] before() {
            OrderLines lines = facts.lines();
            int start = (int) Math.floorDiv(window.from(), (long) DAY);
            double[] before = new double[arms.size()];
            for (int i = 0; i < before.length; i++) {
                int person = arms.person()[i];
                for (int l = lines.offset()[person]; l < lines.offset()[person + 1]; l++) {
                    boolean counts = lines.day()[l] < start && lines.day()[l] >= start - BEFORE_DAYS;
                    before[i] += counts ? lines.revenue(l) : 0;
                }
            }
            return before;
        }
    }
}
