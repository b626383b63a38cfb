package org.clientele.app.jobs;

import java.util.function.Consumer;
import org.clientele.model.run.Checkpoint;

/** Runs each job at once on the calling thread: for the command line and for tests of view models. */
public final class DirectJobRunner implements JobRunner {
    private final Checkpoint checkpoint;

    /** A runner whose jobs report to that checkpoint. */
    public DirectJobRunner(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    public <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
        whenEnded.accept(JobEnd.of(job, checkpoint));
        return () -> {};
    }
}
