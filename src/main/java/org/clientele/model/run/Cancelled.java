package org.clientele.model.run;

/** Ends a computation that the user has cancelled; nothing was changed. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without stack trace: this is an answer, not a fault. */
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
