package violations.app;

/** One for all, and with a memory. */
public final class Single {
    private static final Single ONLY = new Single();

    @SuppressWarnings("NonFinalStaticField")
    private static int count;

    private Single() {}

    /** The only one. */
    public static Single getInstance() {
        count++;
        return ONLY;
    }

    static int asked() {
        return count;
    }
}
