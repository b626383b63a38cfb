package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.results.Measure;
import org.clientele.data.write.Manifest;

/**
 * What a campaign was planned to show.
 *
 * @param goal what counts as an answer
 * @param days days in which it counts
 * @param lift the smallest relative change worth knowing
 * @param question what its owner wanted to learn, empty for none
 * @param cost price of one message in ten-thousandths
 * @param versions names of the versions besides the first
 * @param controlShare planned share held back, 0 when not known
 * @param group who was meant, in words
 * @param waterfall the steps from the group to the file, empty when not known
 */
public record CampaignPlan(
        Measure goal,
        int days,
        double lift,
        String question,
        long cost,
        List<String> versions,
        double controlShare,
        String group,
        List<Manifest.Step> waterfall) {
    /** Days in which an answer usually counts. */
    public static final int USUAL_DAYS = 14;

    /** The smallest change usually worth knowing. */
    public static final double USUAL_LIFT = 0.2;

    public CampaignPlan {
        versions = List.copyOf(versions);
        waterfall = List.copyOf(waterfall);
    }

    /** Orders in two weeks, nothing else known. */
    public static CampaignPlan usual() {
        return new CampaignPlan(Measure.ORDER, USUAL_DAYS, USUAL_LIFT, "", 0, List.of(), 0, "", List.of());
    }
}
