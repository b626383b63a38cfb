package violations.analysis.cluster;

/** Another method of analysis. */
public final class Clusters {
    /** A number of groups. */
    public int count() {
        return 3;
    }
}
