package org.clientele.store.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.clientele.facts.Facts;
import org.clientele.facts.SnapshotCodec;
import org.clientele.model.run.Cancelled;
import org.clientele.store.folder.DurableFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a snapshot in a file, written in the background so that nobody waits for the disk.
 *
 * <p>The file is there whole or not at all, and carries the data version of its snapshot: when the program is killed
 * while it is written, the older one stays, and the next opening brings it up to date. Snapshots that follow each other
 * quickly are not all written; the last one is, when the workbench is closed.
 */
final class FactsCache {
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Path file;
    private final InstantSource clock;
    private @Nullable Thread writing;
    private @Nullable Facts waiting;
    private Instant lastWritten = Instant.MIN;
    private boolean soon;
    private boolean closing;

    FactsCache(Path folder, InstantSource clock) {
        this.file = folder.resolve("facts.bin");
        this.clock = clock;
    }

    /** The snapshot in the file, if there is a whole one. */
    Optional<Facts> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return SnapshotCodec.versionIn(bytes) < 0 ? Optional.empty() : Optional.of(SnapshotCodec.read(bytes));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unusable) {
            // a cache is never needed: the snapshot is built from the database
            return Optional.empty();
        }
    }

    /** Keeps a snapshot: soon, or when the workbench is closed.
     *
     * @param dear whether it took long to make, so that it should be kept soon in any case */
    synchronized void keep(Facts facts, boolean dear) {
        waiting = facts;
        soon |= dear;
        if (writing == null && !closing && (soon || clock.instant().isAfter(lastWritten.plus(SELDOM)))) {
            lastWritten = clock.instant();
            writing = Thread.ofPlatform().name("snapshot").daemon(true).start(this::writeWaiting);
        }
    }

    /** Forgets what was kept, also in the file: it must never be taken for the truth again. */
    void drop() {
        take();
        if (!waitForWriting()) {
            throw new Cancelled();
        }
        take();
        remove(file);
    }

    /** Writes what was kept and not yet written, and waits until it is on the disk. */
    void close() {
        synchronized (this) {
            closing = true;
        }
        if (!waitForWriting()) {
            // the file that is there stays, and is brought up to date at the next opening
            return;
        }
        Facts last = take();
        if (last != null) {
            write(last);
        }
    }

    /** Waits until nothing is being written; false when that was interrupted. */
    private boolean waitForWriting() {
        Thread busy;
        synchronized (this) {
            busy = writing;
        }
        try {
            if (busy != null) {
                busy.join();
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeWaiting() {
        try {
            do {
                Facts facts = take();
                if (facts != null) {
                    write(facts);
                }
            } while (isMoreWanted());
        } finally {
            synchronized (this) {
                writing = null;
            }
        }
    }

    /** Whether something that took long to make has come while the one before was written. */
    private synchronized boolean isMoreWanted() {
        if (soon && waiting != null && !closing) {
            return true;
        }
        // From here on the next one starts a thread of its own.
        writing = null;
        return false;
    }

    private synchronized @Nullable Facts take() {
        Facts facts = waiting;
        waiting = null;
        soon = false;
        return facts;
    }

    private void write(Facts facts) {
        Path beside = file.resolveSibling("facts.bin.tmp");
        try {
            Files.createDirectories(file.getParent());
            long size = SnapshotCodec.size(facts);
            try (Arena arena = Arena.ofConfined();
                    FileChannel channel = FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                MemorySegment bytes = channel.map(MapMode.READ_WRITE, 0, size, arena);
                SnapshotCodec.write(facts, bytes);
                bytes.force();
            }
            DurableFile.moveIntoPlace(beside, file);
        } catch (IOException | UncheckedIOException | InternalError full) {
            // a full disk below a mapped file is an InternalError
            remove(beside);
            remove(file);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException readOnly) {
            // the next start builds the snapshot from the database
        }
    }
}
