package org.clientele.app.results;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.experiment.SampleRatio;
import org.clientele.analysis.results.Arms;
import org.clientele.data.write.Manifest;

/** How large the arms were meant to be, and whether they are. */
final class PlannedSplit {
    /** Arms of a file of which nobody said how they were drawn count as meant equal from this ratio of sizes on. */
    private static final double MEANT_EQUAL = 0.8;

    private PlannedSplit() {}

    /** Of a file.
     *
     * @param said the shares as somebody said them, empty when nobody did */
    static CampaignResult.Split of(Arms arms, double[] said) {
        long[] sizes = arms.sizes();
        if (said.length == sizes.length) {
            return new CampaignResult.Split(true, said, p(sizes, said));
        }
        double[] equal = new double[sizes.length];
        Arrays.fill(equal, 1);
        long least = Arrays.stream(sizes).min().orElse(0);
        long most = Arrays.stream(sizes).max().orElse(0);
        boolean meant = sizes.length > 1 && least >= MEANT_EQUAL * most;
        return new CampaignResult.Split(meant, equal, meant ? p(sizes, equal) : 1);
    }

    private static double p(long[] sizes, double[] shares) {
        return sizes.length < 2 ? 1 : SampleRatio.p(sizes, shares);
    }

    /** Of an export: what was held back by its planned share, and what a limit cut from the rest afterwards. */
    static CampaignResult.Split of(Arms arms, CampaignPlan plan) {
        long[] sizes = arms.sizes();
        double[] shares = new double[sizes.length];
        double held = 0;
        double sent = 0;
        List<Manifest.Step> steps = plan.waterfall();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).reason().equals("control")) {
                held = plan.controlShare() * steps.get(i).before();
                sent = steps.get(i).before() - held;
            } else if (held > 0) {
                sent -= steps.get(i).out();
            }
        }
        long treated = arms.treated();
        if (arms.control() < 0 || !(held > 0) || !(sent > 0) || treated == 0) {
            Arrays.fill(shares, 1);
            return new CampaignResult.Split(false, shares, 1);
        }
        for (int a = 0; a < shares.length; a++) {
            shares[a] = a == arms.control() ? held : sent * sizes[a] / treated;
        }
        boolean whole = Arrays.stream(shares).allMatch(share -> share > 0);
        return new CampaignResult.Split(whole, shares, whole ? p(sizes, shares) : 1);
    }
}
