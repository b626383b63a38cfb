package org.clientele.app.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.analysis.experiment.Anytime;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Claims;
import org.clientele.analysis.results.Compare;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Orders;
import org.clientele.analysis.results.Profit;
import org.clientele.analysis.results.Terms;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Results;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads what a past campaign came to. */
public final class ReadCampaign {
    private static final int DAY = 1_440;

    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * How a campaign is to be read.
     *
     * @param control the arm of a file that got no message, empty to know it by its name
     * @param split planned shares of the arms of a file, empty when not known
     * @param days days in which an answer counts, 0 for as planned
     * @param touch window of the last touch in days
     */
    public record Wish(String control, double[] split, int days, int touch) {
        /** As the campaign itself says. */
        public static Wish usual() {
            return new Wish("", new double[0], 0, Claims.USUAL_DAYS);
        }
    }

    /**
     * The campaigns of a workbench.
     *
     * @param analyses by which people are parted into groups
     */
    public ReadCampaign(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /**
     * Reads a campaign.
     *
     * @param campaign its key or its name
     */
    public Job<CampaignResult> job(String campaign, Wish wish) {
        return new Job<>(Message.of("results.job.read"), checkpoint -> read(campaign, wish, checkpoint));
    }

    private CampaignResult read(String wanted, Wish wish, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.4));
        PastCampaign campaign = new ListCampaigns(workbench).find(wanted, facts.dataDay());
        checkpoint.step(Message.of(
                "results.step.match", campaign.people(), facts.lines().orders()));
        Optional<ExportEntry> export = workbench.campaigns().exports().stream()
                .filter(one -> campaign.exported() && one.exportId().equals(campaign.key()))
                .findFirst();
        Set<String> names = names(campaign);
        Results.Rows rows = workbench.results().rows(names, checkpoint.part(0.4, 0.6));
        CampaignPlan plan = export.map(one -> Plan.of(workbench, one)).orElse(CampaignPlan.usual());
        Members members = export.map(
                        one -> Members.of(facts, workbench.results().members(one.exportId()), plan.versions()))
                .orElseGet(() -> Members.of(facts, rows, wish.control()));
        Told told = Told.of(rows, members.arms(), facts.people());
        int days = wish.days() > 0 ? wish.days() : plan.days();
        long from = export.map(one -> exported(one, told)).orElse((long) told.firstSent());
        boolean dated = from != Results.NONE;
        Orders orders = Orders.of(facts, dated ? members.arms().person() : new int[0], from, days);
        Reading reading = new Reading(facts, campaign, plan, members, told, orders, dated, days, from, wish);
        checkpoint.progress(0.7);
        CampaignResult result = reading.result(
                workbench.results().strays(names), new GroupPanels(workbench, analyses), checkpoint.part(0.7, 1));
        checkpoint.progress(1);
        return result;
    }

    private static Set<String> names(PastCampaign campaign) {
        Set<String> names = new HashSet<>();
        names.add(campaign.key());
        names.add(campaign.name());
        return names;
    }

    /** The local minute from which orders count: when the tool sent the first message, at the earliest when we wrote it. */
    private long exported(ExportEntry export, Told told) {
        var at = export.at().atZone(workbench.profile().zone()).toLocalDateTime();
        long minute = at.toLocalDate().toEpochDay() * DAY + at.getHour() * 60L + at.getMinute();
        return told.firstSent() == Results.NONE ? minute : Math.max(minute, told.firstSent());
    }

    /** One campaign, with all that was found about it. */
    private record Reading(
            Facts facts,
            PastCampaign campaign,
            CampaignPlan plan,
            Members members,
            Told told,
            Orders orders,
            boolean dated,
            int days,
            long from,
            Wish wish) {
        CampaignResult result(long strays, GroupPanels panels, Checkpoint checkpoint) {
            Arms arms = members.arms();
            Map<Measure, double[]> values = values();
            CampaignResult.Split split =
                    campaign.exported() ? PlannedSplit.of(arms, plan) : PlannedSplit.of(arms, wish.split());
            Terms terms = terms(split);
            List<Compared> effects = new ArrayList<>();
            List<Compared> versions = new ArrayList<>();
            values.forEach((measure, each) -> {
                effects.addAll(Compare.withControl(arms, measure, each, terms));
                versions.addAll(Compare.versions(arms, measure, each, terms));
            });
            Compared main = main(effects, versions);
            Measure goal = main == null ? plan.goal() : main.measure();
            CampaignResult.Standing standing = standing(main, values);
            List<CampaignResult.GroupPanel> groups = standing == CampaignResult.Standing.READ && arms.control() >= 0
                    ? panels.of(
                            facts, arms, goal, values.getOrDefault(goal, new double[0]), terms, sentDay(), checkpoint)
                    : List.of();
            return new CampaignResult(
                    campaign,
                    plan,
                    standing,
                    arms,
                    figures(values),
                    split,
                    effects,
                    versions,
                    main,
                    counts(effects),
                    profit(effects),
                    groups,
                    strays,
                    facts.revenue().currency(),
                    facts.dataDay());
        }

        private int sentDay() {
            return dated ? (int) Math.floorDiv(from, (long) DAY) : People.NO_DAY;
        }

        private Terms terms(CampaignResult.Split split) {
            int run = campaign.exported() ? facts.dataDay() - sentDay() : Terms.LEAST_DAYS;
            return new Terms(
                    Terms.ALPHA,
                    campaign.exported() ? Math.max(1, members.arms().size()) : Anytime.PLANNED,
                    split.checked()
                            ? split.shares()
                            : Arrays.stream(members.arms().sizes())
                                    .mapToDouble(size -> Math.max(1, size))
                                    .toArray(),
                    run,
                    Math.min(Terms.LEAST_DAYS, days),
                    plan.lift());
        }

        /** What is known of each person, by measure; what nobody told is left out. */
        private Map<Measure, double[]> values() {
            Map<Measure, double[]> values = new EnumMap<>(Measure.class);
            boolean toldOrders = !campaign.exported() && told.tells(MessageEvent.CONVERTED);
            boolean toldMoney = !campaign.exported() && told.money();
            if (told.tells(MessageEvent.VISITED)) {
                values.put(Measure.VISIT, told.flags(MessageEvent.VISITED));
            }
            if (told.tells(MessageEvent.CLICKED)) {
                values.put(Measure.CLICK, told.flags(MessageEvent.CLICKED));
            }
            if (told.tells(MessageEvent.UNSUBSCRIBED)) {
                values.put(Measure.UNSUBSCRIBE, told.flags(MessageEvent.UNSUBSCRIBED));
            }
            if (toldOrders) {
                values.put(Measure.ORDER, told.flags(MessageEvent.CONVERTED));
            } else if (dated) {
                double[] ordered = new double[members.arms().size()];
                for (int i = 0; i < ordered.length; i++) {
                    ordered[i] = orders.orders()[i] > 0 ? 1 : 0;
                }
                values.put(Measure.ORDER, ordered);
            }
            if (toldMoney) {
                values.put(Measure.REVENUE, told.sums());
            } else if (dated && !toldOrders) {
                double[] spent = new double[members.arms().size()];
                for (int i = 0; i < spent.length; i++) {
                    spent[i] = orders.revenue()[i];
                }
                values.put(Measure.REVENUE, spent);
            }
            return values;
        }

        private CampaignResult.Standing standing(@Nullable Compared main, Map<Measure, double[]> values) {
            if (campaign.exported() && facts.dataDay() <= sentDay()) {
                return CampaignResult.Standing.WAITING;
            }
            if (main == null) {
                return CampaignResult.Standing.NO_COMPARISON;
            }
            for (double value : values.getOrDefault(main.measure(), new double[0])) {
                if (value != 0) {
                    return CampaignResult.Standing.READ;
                }
            }
            return CampaignResult.Standing.NOTHING_HAPPENED;
        }

        /** The comparison that decides: the goal's with those held back, else between versions. */
        private @Nullable Compared main(List<Compared> effects, List<Compared> versions) {
            Measure goal = plan.goal();
            Measure asked = goal.comparable() ? goal : Measure.ORDER;
            for (Measure measure : List.of(asked, Measure.ORDER, Measure.REVENUE, Measure.VISIT)) {
                for (Compared one : effects) {
                    if (one.measure() == measure) {
                        return one;
                    }
                }
            }
            for (Compared one : versions) {
                if (one.measure() == goal) {
                    return one;
                }
            }
            return versions.isEmpty() ? null : versions.getFirst();
        }

        private List<CampaignResult.ArmFigures> figures(Map<Measure, double[]> values) {
            Arms arms = members.arms();
            List<CampaignResult.ArmFigures> figures = new ArrayList<>();
            long[] sizes = arms.sizes();
            for (int a = 0; a < arms.arms(); a++) {
                figures.add(new CampaignResult.ArmFigures(
                        members.names().get(a),
                        a == arms.control(),
                        sizes[a],
                        told(a, MessageEvent.DELIVERED),
                        told(a, MessageEvent.CLICKED),
                        told(a, MessageEvent.VISITED),
                        sum(a, values.get(Measure.ORDER)),
                        sum(a, values.get(Measure.REVENUE)),
                        told(a, MessageEvent.BOUNCED),
                        told(a, MessageEvent.UNSUBSCRIBED),
                        told(a, MessageEvent.COMPLAINED),
                        told(a, MessageEvent.REPLIED)));
            }
            return figures;
        }

        private long told(int arm, MessageEvent event) {
            return told.tells(event) ? sum(arm, told.flags(event)) : -1;
        }

        private long sum(int arm, double @Nullable [] values) {
            if (values == null) {
                return -1;
            }
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += members.arms().arm()[i] == arm ? values[i] : 0;
            }
            return Math.round(sum);
        }

        private CampaignResult.Counts counts(List<Compared> effects) {
            Claims claims = Claims.of(facts, wish.touch());
            int code = facts.contacts().campaign().words().indexOf(campaign.name());
            Compared extra = first(effects, Measure.ORDER);
            double people = extra == null ? 0 : extra.effect().treated().people();
            long[] tracked = tracked();
            long after = 0;
            for (int i = 0; i < orders.orders().length; i++) {
                after += members.arms().arm()[i] == members.arms().control() ? 0 : orders.orders()[i];
            }
            return new CampaignResult.Counts(
                    tracked[0],
                    tracked[1],
                    code < 0 ? 0 : claims.lastOrders()[code],
                    code < 0 ? 0 : claims.lastRevenue()[code],
                    claims,
                    extra == null ? Double.NaN : extra.effect().difference() * people,
                    extra == null ? Double.NaN : extra.effect().low() * people,
                    extra == null ? Double.NaN : extra.effect().high() * people,
                    after);
        }

        /** Orders that say themselves where they come from: the tool told of them, or their channel names the campaign. */
        private long[] tracked() {
            long orders = told.tracked();
            long money = told.trackedMoney();
            OrderLines lines = facts.lines();
            List<String> words = lines.salesChannel().words();
            boolean[] ours = new boolean[words.size()];
            for (int w = 0; w < ours.length; w++) {
                String word = words.get(w).toLowerCase(Locale.ROOT);
                ours[w] = word.contains(campaign.key().toLowerCase(Locale.ROOT))
                        || word.contains(campaign.name().toLowerCase(Locale.ROOT));
            }
            int last = -1;
            for (int l = 0; dated && l < lines.size(); l++) {
                int code = lines.salesChannel().code()[l];
                long at = (long) lines.day()[l] * DAY + lines.minute()[l];
                if (code >= 0 && ours[code] && at > from && at <= from + (long) days * DAY && lines.counts(l)) {
                    orders += lines.order()[l] == last ? 0 : 1;
                    money += lines.revenue(l);
                    last = lines.order()[l];
                }
            }
            return new long[] {orders, money};
        }

        private static @Nullable Compared first(List<Compared> all, Measure measure) {
            for (Compared one : all) {
                if (one.measure() == measure) {
                    return one;
                }
            }
            return null;
        }

        private @Nullable Profit profit(List<Compared> effects) {
            Compared money = first(effects, Measure.REVENUE);
            if (money == null) {
                return null;
            }
            long costed = 0;
            long cost = 0;
            long all = 0;
            for (int i = 0; i < orders.revenue().length; i++) {
                if (members.arms().arm()[i] != members.arms().control()) {
                    costed += orders.costed()[i];
                    cost += orders.cost()[i];
                    all += orders.revenue()[i];
                }
            }
            long people = money.effect().treated().people();
            return Profit.of(money.effect(), people, costed, cost, all, plan.cost() * people, 0);
        }
    }
}
