package org.clientele.app.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clientele.app.intake.Tables;
import org.clientele.app.watch.WatchLine.State;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The places that a workbench watches. {@link #look} goes round once and brings in what has come; whoever calls it again
 * and again, on a thread of its own, watches.
 *
 * <p>Nothing is watched after opening but the places that are to begin with the workbench. A fault pauses its place with
 * one sentence, and leaves the others alone.
 */
public final class WatchDesk {
    private static final Set<String> HALF = Set.of(".tmp", ".part", ".crdownload", ".partial", ".swp", ".lock");
    private static final String BUSY = "store.import.busy";

    private final WatchBook book;
    private final BringInFile bring;
    private final Clock clock;
    private final Map<WatchedPlace, Standing> standings = new HashMap<>();

    /** What is known of a place while the workbench is open. */
    private static final class Standing {
        private State state = State.OFF;
        private @Nullable Message fault;
        private @Nullable Arrival last;
        private long rows;
        private final Map<Path, WatchedFile> files = new HashMap<>();
    }

    /**
     * The watched places of an open workbench.
     *
     * @param words in which language the history names what has come in, and why rows were left out
     */
    public WatchDesk(Workbench workbench, Tables tables, Clock clock, Function<Message, String> words) {
        this.book = new WatchBook(workbench.shelf());
        this.bring = new BringInFile(workbench, tables, book, clock, words);
        this.clock = clock;
        book.places().stream().filter(WatchedPlace::withWorkbench).forEach(place -> standing(place).state = State.ON);
    }

    /** How each place stands, in the order in which they were added. */
    public synchronized List<WatchLine> lines() {
        return book.places().stream().map(this::line).toList();
    }

    /** Whether any place is watched. */
    public synchronized boolean watches() {
        return lines().stream().anyMatch(WatchDesk::isOn);
    }

    private static boolean isOn(WatchLine line) {
        return line.state() == State.ON || line.state() == State.MISSING;
    }

    /** Adds a place and begins to watch it.
     *
     * @throws Refusal when it is not there, or when its rows cannot come in by themselves */
    public synchronized WatchedPlace add(Path path, TableKind kind) {
        WatchedPlace place = new WatchedPlace(path, kind, false);
        if (!Files.exists(place.path())) {
            throw Refusal.of("watch.add.missing", place.name());
        }
        if (kind != TableKind.EVENTS && kind != TableKind.ORDERS) {
            throw Refusal.of("watch.add.kind");
        }
        WatchedPlace known = book.places().stream()
                .filter(each -> WatchBook.same(each, place))
                .findFirst()
                .orElse(place);
        book.put(known);
        resume(known);
        return known;
    }

    /** Watches a place, again or for the first time; what was told of it counts as read. */
    public synchronized void resume(WatchedPlace place) {
        Standing standing = standing(place);
        if (standing.fault != null && standing.fault.key().equals("watch.fault.columns")) {
            standing.files
                    .keySet()
                    .forEach(file ->
                            book.mark(place, file, book.mark(place, file).withoutColumns()));
        }
        standing.state = State.ON;
        standing.fault = null;
        standing.files.values().forEach(WatchedFile::again);
    }

    /** Stops watching a place for now. */
    public synchronized void pause(WatchedPlace place) {
        Standing standing = standing(place);
        standing.state = State.OFF;
        standing.fault = null;
    }

    /** Watches this place and no other, until somebody says otherwise. */
    public synchronized void only(WatchedPlace place) {
        lines().stream()
                .map(WatchLine::place)
                .filter(each -> !WatchBook.same(each, place))
                .forEach(this::pause);
    }

    /** How a place stands. */
    public synchronized WatchLine line(WatchedPlace place) {
        Standing standing = standing(place);
        return new WatchLine(place, standing.state, standing.fault, standing.last, standing.rows);
    }

    /** Pauses everything that is watched, for a reason that concerns all. */
    public synchronized void pauseAll(Message why) {
        lines().stream().filter(WatchDesk::isOn).forEach(line -> fault(line.place(), why));
    }

    /** Notes that what came in last was taken back. */
    public synchronized void tookBack(WatchedPlace place) {
        standing(place).last = null;
    }

    /** Forgets a place; what has come in stays. */
    public synchronized void remove(WatchedPlace place) {
        book.remove(place);
        standings.remove(key(place));
    }

    /** Says whether watching a place begins when the workbench is opened. */
    public synchronized void beginWithWorkbench(WatchedPlace place, boolean begins) {
        book.put(place.withWorkbench(begins));
    }

    /** The folders in which something may happen; a slow disk is asked while nobody waits for the places. */
    public Set<Path> folders() {
        List<Path> paths = lines().stream()
                .filter(WatchDesk::isOn)
                .map(line -> line.place().path())
                .toList();
        Set<Path> folders = new HashSet<>();
        for (Path path : paths) {
            Path parent = path.getParent();
            if (Files.isDirectory(path)) {
                folders.add(path);
            } else if (parent != null && Files.isDirectory(parent)) {
                folders.add(parent);
            }
        }
        return folders;
    }

    /**
     * Goes round once: every file that has changed and rests comes in.
     *
     * @param atOnce whether to wait neither for more of a change nor for a locked file
     * @return what has come in
     */
    public List<Arrival> look(boolean atOnce, Checkpoint checkpoint) {
        List<Arrival> arrivals = new ArrayList<>();
        for (WatchLine line : lines()) {
            if (isOn(line)) {
                look(line.place(), atOnce, arrivals, checkpoint);
            }
        }
        return arrivals;
    }

    private void look(WatchedPlace place, boolean atOnce, List<Arrival> arrivals, Checkpoint checkpoint) {
        List<WatchedFile> files = files(place);
        become(place, files.isEmpty() && !Files.exists(place.path()) ? State.MISSING : State.ON);
        for (WatchedFile file : files) {
            checkpoint.check();
            if (!isStillOn(place)) {
                return;
            }
            try {
                if (file.isDue(clock.instant(), atOnce)) {
                    bring.run(place, file, checkpoint).ifPresent(arrival -> arrived(arrival, arrivals));
                }
            } catch (NoSuchFileException gone) {
                file.again();
            } catch (IOException locked) {
                file.unread();
                if (file.isLockedTooLong(clock.instant(), atOnce)) {
                    fault(place, Message.of("watch.fault.locked", BringInFile.nameOf(file.path())));
                }
            } catch (Refusal refusal) {
                file.unread();
                if (!refusal.sentence().key().equals(BUSY)) {
                    fault(place, told(file, refusal.sentence()));
                }
            } catch (RuntimeException fault) {
                file.unread();
                throw fault;
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    private static Message told(WatchedFile file, Message sentence) {
        return sentence.key().startsWith("watch.")
                ? sentence
                : Message.of("watch.fault.refused", BringInFile.nameOf(file.path()), sentence);
    }

    private synchronized void arrived(Arrival arrival, List<Arrival> arrivals) {
        BatchSummary batch = arrival.batch();
        Standing standing = standing(arrival.place());
        standing.last = arrival;
        standing.rows += batch.counts().created() + batch.counts().updated();
        arrivals.add(arrival);
        if (batch.counts().rejected() > 0) {
            fault(
                    arrival.place(),
                    Message.of(
                            "watch.fault.rows",
                            BringInFile.nameOf(arrival.file()),
                            batch.counts().rejected(),
                            batch.counts().read()));
        }
    }

    private synchronized void fault(WatchedPlace place, Message sentence) {
        Standing standing = standing(place);
        standing.state = State.PAUSED;
        standing.fault = sentence;
    }

    private synchronized void become(WatchedPlace place, State state) {
        Standing standing = standing(place);
        if (standing.state == State.ON || standing.state == State.MISSING) {
            standing.state = state;
        }
    }

    private synchronized boolean isStillOn(WatchedPlace place) {
        State state = standing(place).state;
        return state == State.ON || state == State.MISSING;
    }

    /** The files of a place; a slow disk is asked while nobody waits for the places. */
    private List<WatchedFile> files(WatchedPlace place) {
        return known(place, found(place));
    }

    private static List<Path> found(WatchedPlace place) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(place.path())) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(place.path(), WatchDesk::isTable)) {
                inside.forEach(found::add);
            } catch (IOException | java.nio.file.DirectoryIteratorException later) {
                return List.of();
            }
            found.sort(null);
        } else if (Files.exists(place.path())) {
            found.add(place.path());
        }
        return found;
    }

    private synchronized List<WatchedFile> known(WatchedPlace place, List<Path> found) {
        Map<Path, WatchedFile> known = standing(place).files;
        known.keySet().retainAll(found);
        return found.stream()
                .map(file -> known.computeIfAbsent(file, WatchedFile::new))
                .toList();
    }

    /** Whether a file in a folder is one to be read: not hidden, not locked by an office program, not half there. */
    private static boolean isTable(Path file) {
        String name = BringInFile.nameOf(file);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && HALF.stream().noneMatch(name::endsWith);
    }

    private Standing standing(WatchedPlace place) {
        return standings.computeIfAbsent(key(place), p -> new Standing());
    }

    private static WatchedPlace key(WatchedPlace place) {
        return place.withWorkbench(false);
    }
}
