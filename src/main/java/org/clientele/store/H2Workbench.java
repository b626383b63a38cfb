package org.clientele.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.Choices;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.Conventions;
import org.clientele.app.workbench.Coupons;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.Experiments;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Results;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Shelf;
import org.clientele.app.workbench.StoredRows;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.care.Backups;
import org.clientele.store.db.Database;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.FolderLock;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.identity.StoredPeople;
import org.clientele.store.index.KeyIndex;
import org.clientele.store.intake.ConsentLedger;
import org.clientele.store.intake.CouponHolders;
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerEdits;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.intake.LedgerMerges;
import org.clientele.store.intake.LedgerPeople;
import org.clientele.store.intake.Writers;
import org.clientele.store.ledger.CouponHolding;
import org.clientele.store.ledger.CouponLedger;
import org.clientele.store.ledger.ExperimentLedger;
import org.clientele.store.ledger.ExportLedger;
import org.clientele.store.ledger.FileShelf;
import org.clientele.store.ledger.KeptChoices;
import org.clientele.store.ledger.ResultLedger;
import org.clientele.store.ledger.SavedGroups;
import org.clientele.store.snapshot.Snapshots;
import org.clientele.store.tables.RevealLog;
import org.clientele.store.tables.StoredTables;
import org.jspecify.annotations.Nullable;

/** A workbench in a folder with an H2 database. */
final class H2Workbench implements Workbench {
    /** What a row takes in a file without waste, on average. */
    private static final long BYTES_PER_ROW = 60;

    private static final long SMALL_FILE = 1 << 20;
    private static final int WASTE = 4;

    private final FolderLock lock;
    private final Database database;
    private final Witness witness;
    private final KeptConventions conventions;
    private final Choices choices;
    private final List<Message> notes;
    private final LedgerImports imports;
    private final Groups groups;
    private final Campaigns campaigns;
    private final Results results;
    private final Experiments experiments;
    private final Coupons coupons;
    private final Identities identities;
    private final Shelf shelf;
    private final Edits edits;
    private final ConsentLedger consents;
    private final PersonLedger person;
    private final Reveals reveals;
    private final StoredRows stored;
    private final Snapshots snapshots;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean doubtful;

    H2Workbench(FolderLock lock, Database database, Witness witness, List<Message> notes, InstantSource clock) {
        this.lock = lock;
        this.database = database;
        this.witness = witness;
        this.notes = List.copyOf(notes);
        WorkbenchFolder folder = witness.folder();
        this.imports = new LedgerImports(database, witness, clock, new Writers(() -> holders(database)));
        this.conventions = new KeptConventions(database, imports::settleWhenIdle);
        this.choices = new KeptChoices(database);
        Supplier<ZoneId> zone = () -> conventions.profile().zone();
        this.groups = new SavedGroups(database, clock);
        this.edits = new LedgerEdits(imports);
        this.consents = new ConsentLedger(database, imports, zone, clock);
        this.person = new LedgerPeople(database, consents, zone);
        this.reveals = new RevealLog(database, clock);
        this.stored = new StoredTables(database);
        this.campaigns = new ExportLedger(database, zone, clock, imports::settleWhenIdle);
        this.results = new ResultLedger(database);
        this.experiments = new ExperimentLedger(database);
        this.coupons = new CouponLedger(database, clock);
        this.identities = new LedgerMerges(database, imports, new StoredPeople(zone), clock);
        this.shelf = new FileShelf(folder.models());
        this.snapshots = new Snapshots(database, folder.cache(), zone, clock);
    }

    private static CouponHolders holders(Database database) {
        CouponHolding holding = database.read(CouponHolding::read);
        return new CouponHolders() {
            @Override
            public int holder(String code) {
                return holding.of(code, KeyIndex.NONE);
            }

            @Override
            public @Nullable String export(String code) {
                return holding.export(code);
            }
        };
    }

    @Override
    public Path folder() {
        return witness.folder().root();
    }

    @Override
    public Profile profile() {
        return conventions.profile();
    }

    @Override
    public Conventions conventions() {
        return conventions;
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public List<Message> openingNotes() {
        return notes;
    }

    @Override
    public long version() {
        return database.read(Settings::version);
    }

    @Override
    public Facts facts(Checkpoint checkpoint) {
        return snapshots.current(checkpoint);
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public Experiments experiments() {
        return experiments;
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Results results() {
        return results;
    }

    @Override
    public Coupons coupons() {
        return coupons;
    }

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public PersonLedger person() {
        return person;
    }

    @Override
    public Consents consents() {
        return consents;
    }

    @Override
    public Reveals reveals() {
        return reveals;
    }

    @Override
    public StoredRows stored() {
        return stored;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean wasteful = database.isCareful();
            try {
                imports.abandon();
                imports.settle();
                snapshots.close();
                wasteful |= isWasteful();
            } finally {
                if (wasteful) {
                    database.closeCompact();
                } else {
                    database.close();
                }
            }
            if (!doubtful && !database.isSuspect() && backedUp()) {
                witness.closed();
            }
        } finally {
            lock.close();
        }
    }

    /**
     * Makes a backup when something has changed.
     *
     * @return whether the workbench may count as closed in good order: not when what was written could not be read back,
     *     so that the next start checks everything
     */
    private boolean backedUp() {
        StateFile state = witness.state();
        if (!database.isChanged()) {
            return true;
        }
        WorkbenchFolder folder = witness.folder();
        try {
            new Backups(folder, witness.stamp())
                    .make(Kind.CLOSING, folder.database(), state.generation(), state.counts());
            return true;
        } catch (Refusal why) {
            remember(why.sentence());
            return !why.sentence().key().equals(Backups.BAD);
        } catch (IOException failed) {
            remember(Message.of("care.backup.failed"));
            return true;
        }
    }

    private void remember(Message why) {
        try {
            new BackupFolder(witness.folder()).failed(why);
        } catch (IOException noRoomEvenForThat) {
            System.getLogger("clientele").log(System.Logger.Level.WARNING, why.key(), noRoomEvenForThat);
        }
    }

    /** Makes a backup now.
     *
     * @throws Refusal while an import is under way */
    Backup backUp() {
        imports.settleBetweenImports();
        StateFile state = witness.state();
        WorkbenchFolder folder = witness.folder();
        try {
            return database.whileClosed(
                    Database.Shut.AS_IT_IS,
                    () -> new Backups(folder, witness.stamp())
                            .make(Kind.BY_HAND, folder.database(), state.generation(), state.counts()));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (IOException failed) {
            throw new Refusal(Message.of("care.backup.failed"), failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Its database, for work on the whole of it between imports. */
    Database database() {
        imports.settleBetweenImports();
        return database;
    }

    /** Lets the next start check everything. */
    void doubt() {
        doubtful = true;
    }

    /** Its witness. */
    Witness witness() {
        return witness;
    }

    private boolean isWasteful() {
        long rows = Health.counts(database).values().stream()
                .mapToLong(count -> count)
                .sum();
        try {
            long file = Files.size(witness.folder().database());
            return file > SMALL_FILE && file > WASTE * rows * BYTES_PER_ROW;
        } catch (IOException gone) {
            throw new Refusal(Message.of(DatabaseFault.DISK_FAILED), gone);
        }
    }
}
