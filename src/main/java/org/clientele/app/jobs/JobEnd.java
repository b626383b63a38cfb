package org.clientele.app.jobs;

import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Turns the way a job's work ends into its outcome, the same for every runner. */
public final class JobEnd {
    private JobEnd() {}

    /** Runs the work here and now. */
    public static <T> Outcome<T> of(Job<T> job, Checkpoint checkpoint) {
        try {
            return new Outcome.Done<>(job.work().run(checkpoint));
        } catch (Cancelled cancelled) {
            return new Outcome.Cancelled<>();
        } catch (Refusal refusal) {
            return new Outcome.Failed<>(refusal.sentence(), refusal);
        } catch (OutOfMemoryError full) {
            return new Outcome.Failed<>(Message.of("job.failed.memory"), full);
        } catch (Exception fault) {
            return new Outcome.Failed<>(Message.of("job.failed.unexpected", codeOf(fault)), fault);
        }
    }

    /** A short code of the place of a fault, the same for the same fault, without any of the user's data. */
    static String codeOf(Throwable fault) {
        int hash = fault.getClass().getName().hashCode();
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.clientele")) {
                hash = 31 * hash + frame.toString().hashCode();
                break;
            }
        }
        return Integer.toString(hash & 0x7fffffff, 36).toUpperCase(java.util.Locale.ROOT);
    }
}
