package org.clientele.store.snapshot;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.intake.FactsLimits;
import org.jspecify.annotations.Nullable;

/** Keeps the snapshot of a workbench: in memory, in a cache file, brought up to date by new rows, or built anew. */
public final class Snapshots {
    private static final String EXPIRES = "facts.expires";

    private final Database database;
    private final HeldLedgers ledgers;
    private final FactsCache cache;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private volatile @Nullable Facts held;

    /** The snapshots of an open workbench.
     *
     * @param ledgers what the ledgers of permission say
     * @param folder where the cache file is kept
     * @param zone the time zone of the workbench as of now */
    public Snapshots(Database database, HeldLedgers ledgers, Path folder, Supplier<ZoneId> zone, InstantSource clock) {
        this.database = database;
        this.ledgers = ledgers;
        this.cache = new FactsCache(folder, clock);
        this.zone = zone;
        this.clock = clock;
    }

    /** The snapshot of the current data version. */
    public Facts current(Checkpoint checkpoint) {
        return database.alone(() -> {
            long version = database.read(Settings::version);
            boolean stale = database.read(this::agreementHasEnded);
            Facts base = held == null ? cache.read().orElse(null) : held;
            if (base != null && base.version() == version && !stale) {
                held = base;
                return base;
            }
            if (stale) {
                // What was kept still calls ended agreements good; nobody may find it once the day is moved on.
                cache.drop();
            }
            Made made = database.read(c -> make(c, base, version, stale, checkpoint));
            made.nextExpiry().ifPresent(day -> database.change(c -> Settings.put(c, EXPIRES, Integer.toString(day))));
            held = made.facts();
            cache.keep(made.facts(), made.inFull() || stale);
            return made.facts();
        });
    }

    /** Brings the snapshot to the disk; the workbench closes. */
    public void close() {
        cache.close();
    }

    private record Made(Facts facts, OptionalInt nextExpiry, boolean inFull) {}

    private Made make(Connection c, @Nullable Facts base, long version, boolean stale, Checkpoint checkpoint)
            throws SQLException {
        FactsReader reader = new FactsReader(c, ledgers, zone.get(), clock.instant(), checkpoint);
        if (base != null && base.version() <= version && base.version() >= FactsLimits.floor(c)) {
            checkpoint.step(Message.of("store.step.snapshot-delta"));
            Optional<Facts> delta = new Delta(reader, base).facts(stale);
            if (delta.isPresent()) {
                return new Made(delta.get(), reader.nextExpiry(), false);
            }
        }
        checkpoint.step(Message.of("store.step.snapshot"));
        return new Made(reader.full(), reader.nextExpiry(), true);
    }

    /** Whether an agreement that was good when the snapshot was made has ended since. */
    private boolean agreementHasEnded(Connection c) throws SQLException {
        long today = LocalDate.ofInstant(clock.instant(), zone.get()).toEpochDay();
        return Long.parseLong(Settings.get(c, EXPIRES).orElse("" + Integer.MAX_VALUE)) < today;
    }
}
