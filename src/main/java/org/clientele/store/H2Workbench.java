package org.clientele.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Shelf;
import org.clientele.app.workbench.StoredRows;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.FolderLock;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerEdits;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.ledger.ExportLedger;
import org.clientele.store.ledger.FileShelf;
import org.clientele.store.ledger.SavedGroups;
import org.clientele.store.snapshot.Snapshots;
import org.clientele.store.tables.RevealLog;
import org.clientele.store.tables.StoredTables;

/** A workbench in a folder with an H2 database. */
final class H2Workbench implements Workbench {
    /** What a row takes in a file without waste, on average. */
    private static final long BYTES_PER_ROW = 60;

    private static final long SMALL_FILE = 1 << 20;
    private static final int WASTE = 4;

    private final FolderLock lock;
    private final Database database;
    private final Witness witness;
    private final Profile profile;
    private final List<Message> notes;
    private final LedgerImports imports;
    private final Groups groups;
    private final Campaigns campaigns;
    private final Shelf shelf;
    private final Edits edits;
    private final Reveals reveals;
    private final StoredRows stored;
    private final Snapshots snapshots;
    private final AtomicBoolean closed = new AtomicBoolean();

    H2Workbench(FolderLock lock, Database database, Witness witness, List<Message> notes, InstantSource clock) {
        this.lock = lock;
        this.database = database;
        this.witness = witness;
        this.notes = List.copyOf(notes);
        this.profile = database.read(Profiles::read);
        WorkbenchFolder folder = witness.folder();
        this.imports = new LedgerImports(database, witness, clock);
        this.groups = new SavedGroups(database, clock);
        this.campaigns = new ExportLedger(database, profile.zone(), clock, imports::settleWhenIdle);
        this.edits = new LedgerEdits(imports);
        this.reveals = new RevealLog(database, clock);
        this.stored = new StoredTables(database);
        this.shelf = new FileShelf(folder.models());
        this.snapshots = new Snapshots(database, folder.cache(), profile.zone(), clock);
    }

    @Override
    public Path folder() {
        return witness.folder().root();
    }

    @Override
    public Profile profile() {
        return profile;
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
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Edits edits() {
        return edits;
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
            boolean wasteful = false;
            try {
                imports.abandon();
                imports.settle();
                wasteful = isWasteful();
            } finally {
                if (wasteful) {
                    database.closeCompact();
                } else {
                    database.close();
                }
            }
            witness.closed();
        } finally {
            lock.close();
        }
    }

    private boolean isWasteful() {
        long rows = Health.counts(database).values().stream()
                .mapToLong(count -> count)
                .sum();
        try {
            long file = Files.size(witness.folder().database());
            return file > SMALL_FILE && file > WASTE * rows * BYTES_PER_ROW;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
