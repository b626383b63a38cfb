package org.clientele.analysis.recommend.linear;

import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SarSpec;

/**
 * How much each bought product counts in a linear model.
 *
 * @param halfLifeDays half as much after that many days; 0 for no decay
 * @param counts whether how often it was bought counts too
 */
record Affinity(double halfLifeDays, boolean counts) {
    /** As the spec asks; every product counts 1 where it asks nothing. */
    static Affinity of(RecommenderSpec spec) {
        return switch (spec) {
            case SarSpec sar -> new Affinity(sar.halfLifeDays(), true);
            case ItemKnnSpec knn -> new Affinity(knn.halfLifeDays(), false);
            default -> new Affinity(0, false);
        };
    }

    /** What the i-th product of a history counts. */
    float of(History history, int i) {
        float times = counts ? history.weight()[i] : 1f;
        if (halfLifeDays == 0) {
            return times;
        }
        double age = (double) history.asOf() - history.day()[i];
        return (float) (times * Math.pow(2, -age / halfLifeDays));
    }
}
