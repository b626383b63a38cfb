package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Claims;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Profit;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign came to, by everything that is known.
 *
 * @param campaign which campaign
 * @param plan what it was planned to show
 * @param standing whether it can be read, and what is missing
 * @param arms its people by arm
 * @param figures what each arm came to
 * @param split whether the arms are as large as planned
 * @param effects each arm against those who got no message, on each measure
 * @param versions each version against each before it, on each measure
 * @param decided what the measure that decides says, null without a comparison
 * @param main the comparison that the headline is about, null when there is none
 * @param counts the three ways to count what it brought
 * @param profit money made and spent, null without a comparison
 * @param groups what it changed in single groups
 * @param moved whom it moved, null where nothing can be learnt
 * @param strays lines of results that belong to nobody known
 * @param currency the currency of sums
 * @param dataDay the newest behaviour that is known, as epoch day
 */
public record CampaignResult(
        PastCampaign campaign,
        CampaignPlan plan,
        Standing standing,
        Arms arms,
        List<ArmFigures> figures,
        Split split,
        List<Compared> effects,
        List<Compared> versions,
        @Nullable ExperimentResult decided,
        @Nullable Compared main,
        Counts counts,
        @Nullable Profit profit,
        List<GroupPanel> groups,
        @Nullable Moved moved,
        long strays,
        String currency,
        int dataDay) {
    public CampaignResult {
        figures = List.copyOf(figures);
        effects = List.copyOf(effects);
        versions = List.copyOf(versions);
        groups = List.copyOf(groups);
    }

    /** Whether a campaign can be read. */
    public enum Standing {
        /** No orders of the days after it are in yet. */
        WAITING,
        /** Nobody was held back and there is one version. */
        NO_COMPARISON,
        /** Nobody of the campaign did what was hoped for. */
        NOTHING_HAPPENED,
        /** It can be read. */
        READ
    }

    /**
     * What an arm came to.
     *
     * @param name its name
     * @param control whether it got no message
     * @param people how many people
     * @param delivered how many messages arrived, −1 when not told; so with the others
     * @param clicked people who clicked
     * @param visited people who visited
     * @param ordered people who ordered
     * @param revenue what they spent, in ten-thousandths
     * @param bounced messages that did not arrive
     * @param unsubscribed people who left the list
     * @param complained people who complained
     * @param replied people who replied
     */
    public record ArmFigures(
            Message name,
            boolean control,
            long people,
            long delivered,
            long clicked,
            long visited,
            long ordered,
            long revenue,
            long bounced,
            long unsubscribed,
            long complained,
            long replied) {}

    /**
     * Whether the arms are as large as planned.
     *
     * @param checked whether the plan is known
     * @param shares planned share of each arm
     * @param p chance of such sizes when the split works
     */
    public record Split(boolean checked, double[] shares, double p) {}

    /**
     * The three ways to count what a campaign brought, side by side.
     *
     * @param tracked orders that name a coupon, a source or the campaign itself
     * @param trackedRevenue their revenue
     * @param lastTouch orders whose last message before them was of this campaign
     * @param lastTouchRevenue their revenue
     * @param claims all orders and all campaigns, for the audit
     * @param extra extra orders by the comparison, not a number without one
     * @param extraLow lower end of the likely range
     * @param extraHigh upper end
     * @param after orders of those who got the message in the days after it
     */
    public record Counts(
            long tracked,
            long trackedRevenue,
            long lastTouch,
            long lastTouchRevenue,
            Claims claims,
            double extra,
            double extraLow,
            double extraHigh,
            long after) {}

    /**
     * The groups of one way to part people.
     *
     * @param title what people are parted by
     * @param measure what was measured
     * @param groups the groups that are large enough
     * @param small groups that are too small to be shown
     */
    public record GroupPanel(Message title, Measure measure, List<Group> groups, int small) {
        public GroupPanel {
            groups = List.copyOf(groups);
        }
    }

    /** What a campaign changed in a group. */
    public record Group(Message name, Compared compared) {}

    /** The verdict, if there is one. */
    public @Nullable Verdict verdict() {
        return decided == null || standing != Standing.READ ? null : decided.verdict();
    }

    /** The effect on a measure of everybody who got a message, or of the only arm that did. */
    public @Nullable Compared effect(Measure measure) {
        Compared found = null;
        for (Compared one : effects) {
            if (one.measure() == measure && (found == null || one.arm() == Compared.ALL)) {
                found = one;
            }
        }
        return found;
    }

    /** Each version against the first, on each measure. */
    public List<Compared> againstFirst() {
        int first = arms.control() == 0 ? 1 : 0;
        return versions.stream().filter(one -> one.base() == first).toList();
    }

    /** The name of an arm that is compared. */
    public Message name(int arm) {
        return arm == Compared.ALL
                ? Message.of("results.arm.all")
                : figures.get(arm).name();
    }
}
