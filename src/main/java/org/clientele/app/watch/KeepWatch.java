package org.clientele.app.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final WatchFollower follower;

    /** Watches the places of a workbench by those signals, and by looking now and then. */
    public KeepWatch(Workbench workbench, WatchDesk desk, Signals signals) {
        this(workbench, desk, signals, WatchFollower.none());
    }

    /** The same with somebody who goes along. */
    public KeepWatch(Workbench workbench, WatchDesk desk, Signals signals, WatchFollower follower) {
        this.workbench = workbench;
        this.desk = desk;
        this.signals = signals;
        this.follower = follower;
    }

    /** The places. */
    public WatchDesk desk() {
        return desk;
    }

    /** Whether any place or folder is watched. */
    public boolean watches() {
        return desk.watches() || !follower.folders().isEmpty();
    }

    /** Waits for the next thing that happens; ends when it is cancelled. */
    public Job<WatchTurn> next() {
        return new Job<>(Message.of("watch.job"), checkpoint -> {
            List<WatchLine> before = desk.lines();
            while (true) {
                checkpoint.check();
                List<Arrival> arrivals = desk.look(false, checkpoint);
                List<Message> deeds = follower.look(false, checkpoint);
                if (!arrivals.isEmpty() || !deeds.isEmpty() || !desk.lines().equals(before)) {
                    return new WatchTurn(arrivals, desk.lines(), deeds, facts(arrivals, deeds, checkpoint));
                }
                Set<Path> folders = new HashSet<>(desk.folders());
                folders.addAll(follower.folders());
                signals.follow(folders);
                signals.await(POLL);
            }
        });
    }

    private Optional<Facts> facts(List<Arrival> arrivals, List<Message> deeds, Checkpoint checkpoint) {
        boolean changed = !deeds.isEmpty()
                || arrivals.stream().anyMatch(arrival -> !arrival.batch().changedNothing());
        return changed ? Optional.of(workbench.facts(checkpoint)) : Optional.empty();
    }
}
