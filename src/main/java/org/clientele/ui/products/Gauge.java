package org.clientele.ui.products;

import org.clientele.app.jobs.Job;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** How far a long piece of work is: told by the work, looked at by the screen a few times a second. */
final class Gauge {
    private static final double GUESS_AFTER_SECONDS = 3;
    private volatile long begun;
    private volatile double done = -1;
    private volatile @Nullable Message step;

    /** 0 to 1, negative while it cannot be told. */
    double done() {
        return done;
    }

    /** What is being done now; null before the work has said. */
    @Nullable
    Message step() {
        return step;
    }

    /** Seconds left by the pace so far, negative while it cannot be told. */
    long secondsLeft() {
        double now = done;
        double spent = (System.nanoTime() - begun) / 1e9;
        return now > 0.02 && now < 1 && spent >= GUESS_AFTER_SECONDS ? Math.round(spent / now * (1 - now)) : -1;
    }

    /** The same job, telling this gauge. */
    <T> Job<T> over(Job<T> job) {
        begun = System.nanoTime();
        done = -1;
        step = null;
        return new Job<>(job.name(), checkpoint -> job.work().run(telling(checkpoint)));
    }

    private Checkpoint telling(Checkpoint checkpoint) {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {
                done = fraction;
                checkpoint.progress(fraction);
            }

            @Override
            public void step(Message message) {
                step = message;
                checkpoint.step(message);
            }

            @Override
            public void check() {
                checkpoint.check();
            }
        };
    }
}
