package violations.analysis.numeric;

import violations.analysis.cluster.Clusters;

/** Shared maths that knows a method. */
public final class SeesMethod {
    int count(Clusters clusters) {
        return clusters.count();
    }
}
