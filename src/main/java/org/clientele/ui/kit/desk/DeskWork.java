package org.clientele.ui.kit.desk;

import java.util.function.Consumer;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/** Runs what a page asks for, says what went wrong, and shows the workbench as it is after something was written. */
public final class DeskWork {
    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;

    /** Work on that session, told to that desk. */
    public DeskWork(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
    }

    /** Runs a job.
     *
     * @param then gets what came of it; null where it was cancelled, or failed and the desk has said why */
    public <T> void run(Job<T> job, Consumer<@Nullable T> then) {
        jobs.start(job, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(value);
                case Outcome.Cancelled<T> cancelled -> then.accept(null);
                case Outcome.Failed<T> failed -> {
                    desk.refuse(failed.sentence());
                    then.accept(null);
                }
            }
        });
    }

    /** Reads the workbench again after something was written, unless another one is shown by then. */
    public void refresh(Runnable then) {
        Workbench before = session.current().workbench();
        run(session.refresh(), facts -> {
            boolean same = session.shown()
                    .filter(shown -> shown.workbench().equals(before))
                    .isPresent();
            if (facts != null && same) {
                session.update(facts);
            }
            then.run();
        });
    }
}
