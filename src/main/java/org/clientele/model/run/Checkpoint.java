package org.clientele.model.run;

import org.clientele.model.text.Message;

/**
 * The place where a long computation reports how far it is and learns that it should stop.
 *
 * <p>Called from inner loops at least every 100 ms of work; implementations are thread-safe and cheap.
 */
public interface Checkpoint {
    /** Progress of the current step.
     *
     * @param fraction 0 to 1, or a negative number when it cannot be told */
    void progress(double fraction);

    /** Names what is being done now ("Training 2 of 3"). */
    void step(Message message);

    /** Stops here when the user has cancelled.
     *
     * @throws Cancelled when the work should end with nothing changed */
    void check();

    /** A checkpoint that reports nowhere and never cancels. */
    static Checkpoint none() {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {}
        };
    }

    /** A part of this checkpoint whose 0…1 is mapped to {@code from…to} of the whole. */
    default Checkpoint part(double from, double to) {
        Checkpoint whole = this;
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {
                whole.progress(fraction < 0 ? fraction : from + (to - from) * fraction);
            }

            @Override
            public void step(Message message) {
                whole.step(message);
            }

            @Override
            public void check() {
                whole.check();
            }
        };
    }
}
