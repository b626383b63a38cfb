package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.analysis.overlap.Overlaps;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.run.Checkpoint;

/**
 * All reasons of everybody who leaves: how many have exactly which of them together, so that one sees what removing one
 * reason would bring.
 *
 * @param reasons the reasons that anybody has, in their fixed order
 * @param overlap the people of every combination; bit i stands for reason i
 */
public record Together(List<Exclusion> reasons, OverlapResult overlap) {
    public Together {
        reasons = List.copyOf(reasons);
    }

    /** The reasons of an audience. */
    public static Together of(Audience audience, Checkpoint checkpoint) {
        List<Exclusion> reasons = new ArrayList<>();
        List<CustomerSet> sets = new ArrayList<>();
        for (Audience.Step step : audience.waterfall()) {
            CustomerSet every = audience.everyReason().get(step.reason());
            if (every != null && !every.isEmpty()) {
                reasons.add(step.reason());
                sets.add(every);
            }
        }
        OverlapResult overlap = sets.isEmpty()
                ? new OverlapResult(
                        List.of(audience.gross()), new int[] {audience.gross().size(), 0})
                : Overlaps.combinations(sets, checkpoint);
        return new Together(reasons, overlap);
    }

    /** The reasons of a combination. */
    public List<Exclusion> of(int region) {
        List<Exclusion> found = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            if ((region >> i & 1) != 0) {
                found.add(reasons.get(i));
            }
        }
        return found;
    }

    /** How many leave for that reason and no other. */
    public int alone(Exclusion reason) {
        int at = reasons.indexOf(reason);
        return at < 0 ? 0 : overlap.regions()[1 << at];
    }

    /** How many leave for more than one reason. */
    public int severally() {
        int sum = 0;
        for (int region = 1; region < overlap.regions().length; region++) {
            sum += Integer.bitCount(region) > 1 ? overlap.regions()[region] : 0;
        }
        return sum;
    }
}
