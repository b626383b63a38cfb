package violations.analysis.rfm;

/** The machinery of a method. */
public final class Rfm {
    /** Runs. */
    public int run() {
        return 1;
    }
}
