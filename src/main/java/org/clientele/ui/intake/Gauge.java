package org.clientele.ui.intake;

import java.util.concurrent.atomic.AtomicReference;
import org.clientele.app.jobs.Job;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** How far the work in front is, to be looked at by the screen whenever it draws; written by the work. */
public final class Gauge {
    /**
     * How far it is.
     *
     * @param step what is being done now, or null
     * @param fraction 0 to 1, negative while it cannot be told
     */
    public record Reading(@Nullable Message step, double fraction) {}

    private static final Reading NOTHING = new Reading(null, -1);
    private final AtomicReference<Reading> now = new AtomicReference<>(NOTHING);

    /** How far it is now. */
    public Reading now() {
        return now.get();
    }

    /** The same work, which this gauge follows. */
    <T> Job<T> follow(Job<T> job) {
        return new Job<>(job.name(), checkpoint -> {
            now.set(NOTHING);
            return job.work().run(new Checkpoint() {
                @Override
                public void progress(double fraction) {
                    now.updateAndGet(before -> new Reading(before.step(), fraction));
                    checkpoint.progress(fraction);
                }

                @Override
                public void step(Message message) {
                    now.updateAndGet(before -> new Reading(message, before.fraction()));
                    checkpoint.step(message);
                }

                @Override
                public void check() {
                    checkpoint.check();
                }
            });
        });
    }
}
