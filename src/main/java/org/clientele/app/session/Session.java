package org.clientele.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The workbench that is open now, with the snapshot that all screens show.
 *
 * <p>Jobs do the slow part anywhere; {@link #show}, {@link #update} and {@link #close} change what is shown and are called
 * where the screens live, which then hear of it.
 */
public final class Session implements AutoCloseable {
    /**
     * What is shown.
     *
     * @param workbench the open workbench
     * @param facts its snapshot
     */
    public record Shown(Workbench workbench, Facts facts) {}

    private final Workbenches workbenches;
    private final List<Runnable> watchers = new ArrayList<>();
    private @Nullable Shown shown;

    /** A session with nothing open. */
    public Session(Workbenches workbenches) {
        this.workbenches = workbenches;
    }

    /** What is shown now; empty while nothing is open. */
    public Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** The snapshot that is shown now; empty while nothing is open. */
    public Optional<Facts> facts() {
        return shown().map(Shown::facts);
    }

    /** Calls back whenever something else is shown: another workbench, a newer snapshot, nothing. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Whether that folder holds a workbench. */
    public boolean isWorkbench(Path folder) {
        return workbenches.isWorkbench(folder);
    }

    /** Opens a workbench and reads its snapshot. */
    public Job<Shown> open(Path folder) {
        return new Job<>(Message.of("session.job.open", nameOf(folder)), checkpoint -> {
            Workbench workbench = workbenches.open(folder, checkpoint.part(0, 0.3));
            return withFacts(workbench, checkpoint.part(0.3, 1));
        });
    }

    /** Makes a workbench and opens it. */
    public Job<Shown> create(Path folder, Profile profile) {
        return new Job<>(
                Message.of("session.job.create", profile.name()),
                checkpoint -> withFacts(workbenches.create(folder, profile), checkpoint));
    }

    /** Makes the first workbench of somebody who has only brought a file: by the conventions of this computer. */
    public Job<Shown> createFirst(Path home, String name) {
        Profile usual = usualProfile(name);
        return create(free(home, name), usual);
    }

    /** A workbench by the conventions of this computer: its country with that currency, and its time zone. */
    public static Profile usualProfile(String name) {
        String country = Locale.getDefault().getCountry();
        try {
            Currency currency = Currency.getInstance(Locale.of("", country));
            return new Profile(name, ZoneId.systemDefault(), country, currency.getCurrencyCode());
        } catch (IllegalArgumentException unknownCountry) {
            return new Profile(name, ZoneId.systemDefault(), "US", "USD");
        }
    }

    /** A folder of that name, or with a number behind it when the name is taken. */
    public Path free(Path home, String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        String usable = plain.isEmpty() || plain.startsWith(".") ? "Workbench" : plain;
        Path folder = home.resolve(usable);
        for (int i = 2; Files.exists(folder); i++) {
            folder = home.resolve(usable + " " + i);
        }
        return folder;
    }

    /** Reads the newest snapshot of the open workbench, after an import, an undo or an export. */
    public Job<Facts> refresh() {
        Workbench workbench = current().workbench();
        return new Job<>(Message.of("session.job.refresh"), workbench::facts);
    }

    /** Shows a workbench that was opened or made; the one before is closed. */
    public void show(Shown next) {
        Shown before = shown;
        shown = next;
        // Whoever works on the one before hears of it first, and stops.
        tell();
        if (before != null && !before.workbench().equals(next.workbench())) {
            before.workbench().close();
        }
    }

    /** Shows a newer snapshot of the open workbench. */
    public void update(Facts facts) {
        shown = new Shown(current().workbench(), facts);
        tell();
    }

    /** What is shown now.
     *
     * @throws IllegalStateException while nothing is open */
    public Shown current() {
        Shown now = shown;
        if (now == null) {
            throw new IllegalStateException("no workbench is open");
        }
        return now;
    }

    /** Closes the workbench; nothing is shown then. */
    @Override
    public void close() {
        Shown before = shown;
        shown = null;
        if (before != null) {
            tell();
            before.workbench().close();
        }
    }

    /** Shows nothing any more and hands over what was shown, to be closed by who asked. */
    public Optional<Shown> release() {
        Optional<Shown> before = shown();
        shown = null;
        before.ifPresent(shownBefore -> tell());
        return before;
    }

    private void tell() {
        List.copyOf(watchers).forEach(Runnable::run);
    }

    private static Shown withFacts(Workbench workbench, Checkpoint checkpoint) {
        try {
            return new Shown(workbench, workbench.facts(checkpoint));
        } catch (RuntimeException | Error fault) {
            workbench.close();
            throw fault;
        }
    }

    private static String nameOf(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }
}
