package org.clientele.app.results;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.experiment.Arm;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.GroupEffects;
import org.clientele.analysis.experiment.SampleRatio;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Measure;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.Partition;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;

/**
 * What past campaigns with a comparison group brought in each group of people, as the groups were the day before each.
 *
 * <p>Campaigns whose answers are not all in, whose split is broken, or whose day nobody knows are left out, and so are groups
 * of fewer than a hundred people in either arm.
 */
public final class GroupWaves {
    /** So many campaigns are looked at, the newest. */
    public static final int MOST = 12;

    private static final int DAY = 1_440;

    private final Workbench workbench;
    private final Analyses analyses;
    private final InstantSource clock;

    /**
     * A campaign in a group.
     *
     * @param group number of the group
     * @param channel how people were reached
     * @param sent people of it who got a message
     * @param price what a message cost, in ten-thousandths; 0 when nobody knows
     * @param money the difference of what was spent, per person, in ten-thousandths
     */
    public record Wave(int group, Channel channel, long sent, long price, Effect money) {}

    /** The campaigns of a workbench. */
    public GroupWaves(Workbench workbench, Analyses analyses, InstantSource clock) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.clock = clock;
    }

    /** What they brought, campaign by campaign. */
    public List<Wave> of(Facts facts, Partition partition, Checkpoint checkpoint) {
        List<Wave> waves = new ArrayList<>();
        Map<String, ExportEntry> exports = new HashMap<>();
        workbench.campaigns().exports().forEach(export -> exports.put(export.exportId(), export));
        ReadArms arms = new ReadArms(workbench, facts, clock);
        List<PastCampaign> past = new ListCampaigns(workbench)
                .all(facts.dataDay()).stream()
                        .filter(one -> one.state() != PastCampaign.State.WAITING)
                        .limit(MOST)
                        .toList();
        for (PastCampaign campaign : past) {
            checkpoint.check();
            ArmsRead read =
                    arms.of(campaign, exports.get(campaign.key()), ReadCampaign.Wish.usual(), Checkpoint.none());
            if (whole(read, facts)) {
                add(
                        waves,
                        read,
                        new GroupPanels(workbench, analyses).groupOf(partition, facts, read, checkpoint),
                        partition);
            }
        }
        return waves;
    }

    private static boolean whole(ArmsRead read, Facts facts) {
        return read.window().dated()
                && facts.dataDay() != People.NO_DAY
                && facts.dataDay() >= Math.floorDiv(read.window().from(), (long) DAY)
                && read.members().arms().control() >= 0
                && read.values().containsKey(Measure.REVENUE)
                && read.split().p() >= SampleRatio.BROKEN;
    }

    private static void add(List<Wave> waves, ArmsRead read, int[] groupOf, Partition partition) {
        Arms arms = read.members().arms();
        double[] spent = java.util.Objects.requireNonNull(read.values().get(Measure.REVENUE));
        for (int g = 0; g < partition.size(); g++) {
            double[][] of = new double[2][spent.length];
            int[] size = new int[2];
            for (int i = 0; i < spent.length; i++) {
                if (groupOf[i] == g) {
                    int side = arms.arm()[i] == arms.control() ? 0 : 1;
                    of[side][size[side]++] = spent[i];
                }
            }
            if (size[0] >= GroupEffects.LEAST && size[1] >= GroupEffects.LEAST) {
                Effect money = Effect.of(
                        Arm.ofAmounts(java.util.Arrays.copyOf(of[0], size[0])),
                        Arm.ofAmounts(java.util.Arrays.copyOf(of[1], size[1])),
                        ExperimentSpec.USUAL_ALPHA,
                        Math.max(2, size[0] + (long) size[1]));
                if (money.standardError() > 0) {
                    waves.add(new Wave(
                            g, read.campaign().channel(), size[1], read.plan().cost(), money));
                }
            }
        }
    }
}
