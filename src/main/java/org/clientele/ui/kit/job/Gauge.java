package org.clientele.ui.kit.job;

import org.clientele.app.jobs.Job;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** How far a long piece of work is: told by the work, looked at by the screen a few times a second. */
public final class Gauge {
    private static final double GUESS_AFTER_SECONDS = 3;
    private volatile long begun = System.nanoTime();
    private volatile double done = -1;
    private volatile @Nullable Message step;

    /** 0 to 1, negative while it cannot be told. */
    public double done() {
        return done;
    }

    /** What is being done now; null before the work has said. */
    public @Nullable Message step() {
        return step;
    }

    /** Seconds left by the pace so far, negative while it cannot be told. */
    public long secondsLeft() {
        double now = done;
        double spent = (System.nanoTime() - begun) / 1e9;
        return now > 0.02 && now < 1 && spent >= GUESS_AFTER_SECONDS ? Math.round(spent / now * (1 - now)) : -1;
    }

    /** The same job, telling this gauge, which begins again. */
    public <T> Job<T> over(Job<T> job) {
        return new Job<>(job.name(), checkpoint -> {
            begun = System.nanoTime();
            done = -1;
            step = null;
            return job.work().run(over(checkpoint));
        });
    }

    /** A checkpoint that also tells this gauge. */
    public Checkpoint over(Checkpoint checkpoint) {
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
