package violations.analysis.rfm;

import violations.analysis.cluster.Clusters;

/** A method that leans on another method. */
public final class SeesOtherMethod {
    int count(Clusters clusters) {
        return clusters.count();
    }
}
