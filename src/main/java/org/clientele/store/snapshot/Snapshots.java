package org.clientele.store.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.clientele.facts.Facts;
import org.clientele.facts.SnapshotCodec;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.intake.FactsLimits;
import org.jspecify.annotations.Nullable;

/** Keeps the snapshot of a workbench: in memory, in a cache file, brought up to date by new rows, or built anew. */
public final class Snapshots {
    private static final String EXPIRES = "facts.expires";

    private final Database database;
    private final Path folder;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private volatile @Nullable Facts held;

    /** The snapshots of an open workbench.
     *
     * @param folder where the cache file is kept
     * @param zone the time zone of the workbench as of now */
    public Snapshots(Database database, Path folder, Supplier<ZoneId> zone, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.zone = zone;
        this.clock = clock;
    }

    /** The snapshot of the current data version. */
    public Facts current(Checkpoint checkpoint) {
        return database.alone(() -> {
            checkpoint.step(Message.of("store.step.snapshot"));
            long version = database.read(Settings::version);
            boolean stale = database.read(this::agreementHasEnded);
            Facts base = held == null ? fromFile().orElse(null) : held;
            if (base != null && base.version() == version && !stale) {
                held = base;
                return base;
            }
            Made made = database.read(c -> make(c, base, version, stale, checkpoint));
            database.change(c -> Settings.put(c, EXPIRES, Integer.toString(made.nextExpiry())));
            toFile(made.facts());
            held = made.facts();
            return made.facts();
        });
    }

    private record Made(Facts facts, int nextExpiry) {}

    private Made make(Connection c, @Nullable Facts base, long version, boolean stale, Checkpoint checkpoint)
            throws SQLException {
        FactsReader reader = new FactsReader(c, zone.get(), clock.instant(), checkpoint);
        boolean rowsOnly = base != null && base.version() <= version && base.version() >= FactsLimits.floor(c);
        Facts facts = base != null && rowsOnly && reader.addsTo(base) ? reader.delta(base, stale) : reader.full();
        return new Made(facts, reader.nextExpiry());
    }

    /** Whether an agreement that was good when the snapshot was made has ended since. */
    private boolean agreementHasEnded(Connection c) throws SQLException {
        long today = LocalDate.ofInstant(clock.instant(), zone.get()).toEpochDay();
        return Long.parseLong(Settings.get(c, EXPIRES).orElse("" + Integer.MAX_VALUE)) < today;
    }

    private Path file() {
        return folder.resolve("facts.bin");
    }

    private Optional<Facts> fromFile() {
        if (!Files.isRegularFile(file())) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return SnapshotCodec.versionIn(bytes) < 0 ? Optional.empty() : Optional.of(SnapshotCodec.read(bytes));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unusable) {
            // a cache is never needed: the snapshot is built from the database
            return Optional.empty();
        }
    }

    private void toFile(Facts facts) {
        Path beside = folder.resolve("facts.bin.tmp");
        try {
            Files.createDirectories(folder);
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
            DurableFile.moveIntoPlace(beside, file());
        } catch (IOException full) {
            try {
                Files.deleteIfExists(beside);
                Files.deleteIfExists(file());
            } catch (IOException readOnly) {
                // the next start builds the snapshot from the database
            }
        }
    }
}
