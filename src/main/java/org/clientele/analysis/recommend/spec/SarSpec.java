package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** SAR: what belongs together with what the person took most and last.
 *
 * @param similarity how strongly two products belong together
 * @param halfLifeDays what a person took counts half after that many days; 0 for no decay
 * @param keep how many weights are kept for each target product; 0 for all
 * @param longest only that many of a person's newest products are counted; 0 for all */
public record SarSpec(Together similarity, double halfLifeDays, int keep, int longest) implements RecommenderSpec {
    public SarSpec {
        require(halfLifeDays >= 0, "halfLifeDays");
        require(keep >= 0, "keep");
        require(longest >= 0, "longest");
    }

    /** Jaccard, half-life of 30 days, 200 weights each, the newest 1,000 products of each person. */
    public static SarSpec standard() {
        return new SarSpec(Together.JACCARD, 30, 200, 1_000);
    }

    @Override
    public String code() {
        return "sar";
    }
}
