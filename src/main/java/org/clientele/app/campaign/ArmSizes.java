package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.audience.ArmCuts;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.KeptArms;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Trial;

/** Counts the arms of a campaign beside what they were planned to have. */
final class ArmSizes {
    private ArmSizes() {}

    /** The shares of the versions among those who get a message, the campaign's own first. */
    static double[] shares(Trial trial) {
        double[] shares = new double[trial.others().size() + 1];
        shares[0] = trial.ownShare();
        for (int v = 1; v < shares.length; v++) {
            shares[v] = trial.others().get(v - 1).share();
        }
        return shares;
    }

    /**
     * The arms by number. Whoever is in an arm already counts as planned for it, all others by the shares; a limit takes
     * its part of each version alike.
     */
    static List<ArmEntry> of(Audience audience, Trial trial, int[] versions, KeptArms kept) {
        double[] shares = shares(trial);
        ArmCuts cuts = new ArmCuts(audience.controlShare(), shares);
        int[] keptIn = new int[shares.length + 1];
        if (!kept.isEmpty()) {
            drawn(audience).forEach(c -> {
                int arm = kept.arm()[c];
                if (arm >= 0 && arm < keptIn.length) {
                    keptIn[arm]++;
                }
            });
        }
        int known = 0;
        for (int people : keptIn) {
            known += people;
        }
        int[] people = new int[shares.length + 1];
        audience.net().forEach(c -> people[ArmCuts.armOf(versions[c])]++);
        people[ArmCuts.CONTROL] = audience.control().size();
        int net = audience.net().size();
        // Where the best come first, the comparison group ends where the list does: the arms are drawn of those before.
        int eligible = audience.yield() == null
                ? audience.eligible()
                : net + audience.control().size();
        int message = eligible - audience.control().size();
        double within = net == 0 ? 0 : (double) net / message;
        List<ArmEntry> arms = new ArrayList<>();
        for (int arm = 0; arm < people.length; arm++) {
            double share = cuts.high(arm) - cuts.low(arm);
            double planned = keptIn[arm] + (eligible - known) * share;
            if (arm != ArmCuts.CONTROL || share > 0 || people[arm] > 0) {
                arms.add(new ArmEntry(
                        arm,
                        name(trial, arm),
                        share,
                        arm == ArmCuts.CONTROL ? planned : planned * within,
                        people[arm]));
            }
        }
        return arms;
    }

    /** The people between whom the arms were drawn, also those whom the end of the list leaves out. */
    private static CustomerSet drawn(Audience audience) {
        CustomerSet drawn = audience.net().or(audience.control());
        if (audience.yield() != null) {
            return drawn;
        }
        for (Exclusion reason : Exclusion.values()) {
            if (reason.compareTo(Exclusion.CONTROL) > 0) {
                drawn = drawn.or(audience.left(reason));
            }
        }
        return drawn;
    }

    private static String name(Trial trial, int arm) {
        return arm < 2 ? "" : trial.others().get(arm - 2).name().strip();
    }
}
