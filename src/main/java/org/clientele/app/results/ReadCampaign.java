package org.clientele.app.results;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Claims;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Orders;
import org.clientele.analysis.results.Profit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads what a past campaign came to. */
public final class ReadCampaign {
    private static final int DAY = 1_440;

    private final Workbench workbench;
    private final Analyses analyses;
    private final InstantSource clock;

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
     * @param clock by which today is known
     */
    public ReadCampaign(Workbench workbench, Analyses analyses, InstantSource clock) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.clock = clock;
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
        ExportEntry export = workbench.campaigns().exports().stream()
                .filter(one -> campaign.exported() && one.exportId().equals(campaign.key()))
                .findFirst()
                .orElse(null);
        ArmsRead read = new ReadArms(workbench, facts, clock).of(campaign, export, wish, checkpoint.part(0.4, 0.7));
        CampaignResult result = new Reading(facts, read, wish)
                .result(
                        workbench.results().strays(campaign.names()),
                        new GroupPanels(workbench, analyses),
                        new FindMoved(workbench, analyses),
                        checkpoint.part(0.7, 1));
        checkpoint.progress(1);
        return result;
    }

    /** One campaign, with all that was found about it. */
    private record Reading(Facts facts, ArmsRead read, Wish wish) {
        CampaignResult result(long strays, GroupPanels panels, FindMoved moves, Checkpoint checkpoint) {
            Measure goal = read.goal();
            CampaignResult.Standing standing = standing(goal);
            ExperimentResult decided = read.decided();
            boolean readable = standing == CampaignResult.Standing.READ
                    && members().arms().control() >= 0
                    && decided != null
                    && !broken();
            List<CampaignResult.GroupPanel> groups =
                    goal != null && readable ? panels.of(facts, read, goal, checkpoint.part(0, 0.5)) : List.of();
            Moved moved = goal != null && readable ? moves.of(facts, read, goal, checkpoint.part(0.5, 1)) : null;
            return new CampaignResult(
                    read.campaign(),
                    read.plan(),
                    standing,
                    members().arms(),
                    figures(read.values()),
                    read.split(),
                    read.effects(),
                    read.versions(),
                    decided,
                    read.main(),
                    counts(),
                    profit(),
                    groups,
                    moved,
                    strays,
                    facts.revenue().currency(),
                    facts.dataDay());
        }

        /** Whether the split is not as planned: then no difference is anybody's. */
        private boolean broken() {
            ExperimentResult decided = read.decided();
            return decided != null && decided.verdict() == Verdict.SPLIT_WRONG;
        }

        private Members members() {
            return read.members();
        }

        private CampaignResult.Standing standing(@Nullable Measure goal) {
            if (read.campaign().exported() && facts.dataDay() <= read.window().startDay()) {
                return CampaignResult.Standing.WAITING;
            }
            if (goal == null) {
                return CampaignResult.Standing.NO_COMPARISON;
            }
            for (double value : read.values().getOrDefault(goal, new double[0])) {
                if (value != 0) {
                    return CampaignResult.Standing.READ;
                }
            }
            return CampaignResult.Standing.NOTHING_HAPPENED;
        }

        private List<CampaignResult.ArmFigures> figures(Map<Measure, double[]> values) {
            Arms arms = members().arms();
            List<CampaignResult.ArmFigures> figures = new ArrayList<>();
            long[] sizes = arms.sizes();
            for (int a = 0; a < arms.arms(); a++) {
                figures.add(new CampaignResult.ArmFigures(
                        members().names().get(a),
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
            return read.told().tells(event) ? sum(arm, read.told().flags(event)) : -1;
        }

        private long sum(int arm, double @Nullable [] values) {
            if (values == null) {
                return -1;
            }
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += members().arms().arm()[i] == arm ? values[i] : 0;
            }
            return Math.round(sum);
        }

        private CampaignResult.Counts counts() {
            Claims claims = Claims.of(facts, wish.touch());
            int code =
                    facts.contacts().campaign().words().indexOf(read.campaign().name());
            Contrast told = broken() ? null : read.message(Measure.ORDER);
            // while nobody ordered there is nothing to tell a range by
            Contrast extra = told == null || told.alone().standardError() == 0 ? null : told;
            double people = extra == null ? 0 : extra.alone().treated().people();
            long[] tracked = tracked();
            Orders orders = read.orders();
            long after = 0;
            for (int i = 0; i < orders.orders().length; i++) {
                after += members().arms().arm()[i] == members().arms().control() ? 0 : orders.orders()[i];
            }
            return new CampaignResult.Counts(
                    tracked[0],
                    tracked[1],
                    code < 0 ? 0 : claims.lastOrders()[code],
                    code < 0 ? 0 : claims.lastRevenue()[code],
                    claims,
                    extra == null ? Double.NaN : extra.alone().difference() * people,
                    extra == null ? Double.NaN : extra.alone().low() * people,
                    extra == null ? Double.NaN : extra.alone().high() * people,
                    after);
        }

        /** Orders that say themselves where they come from: the tool told of them, or their channel names the campaign. */
        private long[] tracked() {
            long orders = read.told().tracked();
            long money = read.told().trackedMoney();
            ArmsRead.Window window = read.window();
            OrderLines lines = facts.lines();
            List<String> words = lines.salesChannel().words();
            boolean[] ours = new boolean[words.size()];
            for (int w = 0; w < ours.length; w++) {
                String word = words.get(w).toLowerCase(Locale.ROOT);
                ours[w] = word.contains(read.campaign().key().toLowerCase(Locale.ROOT))
                        || word.contains(read.campaign().name().toLowerCase(Locale.ROOT));
            }
            int last = -1;
            for (int l = 0; window.dated() && l < lines.size(); l++) {
                int code = lines.salesChannel().code()[l];
                long at = (long) lines.day()[l] * DAY + lines.minute()[l];
                if (code >= 0
                        && ours[code]
                        && at > window.from()
                        && at <= window.from() + (long) window.days() * DAY
                        && lines.counts(l)) {
                    orders += lines.order()[l] == last ? 0 : 1;
                    money += lines.revenue(l);
                    last = lines.order()[l];
                }
            }
            return new long[] {orders, money};
        }

        private @Nullable Profit profit() {
            Contrast contrast = broken() ? null : read.message(Measure.REVENUE);
            Effect money = contrast == null ? null : contrast.money();
            if (money == null) {
                return null;
            }
            Orders orders = read.orders();
            long costed = 0;
            long cost = 0;
            long all = 0;
            for (int i = 0; i < orders.revenue().length; i++) {
                if (members().arms().arm()[i] != members().arms().control()) {
                    costed += orders.costed()[i];
                    cost += orders.cost()[i];
                    all += orders.revenue()[i];
                }
            }
            long people = money.treated().people();
            return Profit.of(money, people, costed, cost, all, read.plan().cost() * people, 0);
        }
    }
}
