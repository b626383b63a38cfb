package org.clientele.analysis.cluster;

import java.util.List;
import org.clientele.analysis.numeric.Rows;

/**
 * The buyers as points: one scaled column per feature, each family with a total variance of one.
 *
 * @param customers the customer index of each row; people without an order are not there
 * @param features what each column is
 * @param scalings how each family was measured
 * @param rows the scaled points
 */
record FeatureTable(int[] customers, List<Feature> features, List<Scaling> scalings, Rows rows) {
    FeatureTable {
        features = List.copyOf(features);
        scalings = List.copyOf(scalings);
    }
}
