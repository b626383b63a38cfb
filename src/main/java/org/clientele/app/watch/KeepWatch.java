package org.clientele.app.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Watches until something has come in or a place stands otherwise; whoever wants to go on watching begins anew. */
public final class KeepWatch {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Workbench workbench;
    private final WatchDesk desk;
    private final Signals signals;

    /** Watches the places of a workbench by those signals, and by looking now and then. */
    public KeepWatch(Workbench workbench, WatchDesk desk, Signals signals) {
        this.workbench = workbench;
        this.desk = desk;
        this.signals = signals;
    }

    /** The places. */
    public WatchDesk desk() {
        return desk;
    }

    /** Waits for the next thing that happens; ends when it is cancelled. */
    public Job<WatchTurn> next() {
        return new Job<>(Message.of("watch.job"), checkpoint -> {
            List<WatchLine> before = desk.lines();
            while (true) {
                checkpoint.check();
                List<Arrival> arrivals = desk.look(false, checkpoint);
                if (!arrivals.isEmpty() || !desk.lines().equals(before)) {
                    return new WatchTurn(arrivals, desk.lines(), facts(arrivals, checkpoint));
                }
                signals.follow(desk.folders());
                signals.await(POLL);
            }
        });
    }

    private Optional<Facts> facts(List<Arrival> arrivals, Checkpoint checkpoint) {
        boolean changed = arrivals.stream().anyMatch(arrival -> !arrival.batch().changedNothing());
        return changed ? Optional.of(workbench.facts(checkpoint)) : Optional.empty();
    }
}
