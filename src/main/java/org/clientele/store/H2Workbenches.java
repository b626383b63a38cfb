package org.clientele.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.ConventionRows;
import org.clientele.store.db.Database;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.db.Migrations;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.FolderLock;
import org.clientele.store.folder.Stamp;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.SyncedFolder;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.intake.Writers;

/** Makes and opens workbenches that are folders with an H2 database. */
public final class H2Workbenches implements Workbenches {
    private final InstantSource clock;
    private final Migrations migrations;
    private final String disk;

    /** Workbenches of this program's schema.
     *
     * @param clock tells when things happen */
    public H2Workbenches(InstantSource clock) {
        this(clock, Migrations.ofProgram());
    }

    H2Workbenches(InstantSource clock, Migrations migrations) {
        this(clock, migrations, "file:");
    }

    /** Workbenches whose database reaches the disk through a layer that may fail. */
    H2Workbenches(InstantSource clock, Migrations migrations, String disk) {
        this.clock = clock;
        this.migrations = migrations;
        this.disk = disk;
    }

    @Override
    public boolean isWorkbench(Path folder) {
        return new WorkbenchFolder(folder).isWorkbench();
    }

    @Override
    public Workbench create(Path path, Profile profile) {
        WorkbenchFolder folder = new WorkbenchFolder(path);
        folder.make();
        FolderLock lock = FolderLock.take(folder);
        try {
            Database database = Database.create(folder.databaseName());
            try {
                database.change(c -> {
                    migrations.apply(c, clock.millis());
                    AddressHash.makeSecret(c);
                    ConventionRows.write(c, profile);
                    Settings.raiseVersion(c);
                });
                List<Message> notes = SyncedFolder.serviceOf(folder.root())
                        .map(service -> List.of(Message.of("care.note.synced", service)))
                        .orElse(List.of());
                return begin(lock, database, folder, new StateFile(StateFile.Phase.OPEN, 0, 0, null, Map.of()), notes);
            } catch (RuntimeException failed) {
                database.close();
                throw failed;
            }
        } catch (SQLException failed) {
            lock.close();
            throw DatabaseFault.of(failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private Workbench begun(FolderLock lock, WorkbenchFolder folder, Checkpoint checkpoint) throws IOException {
        Opening opening = new Opening(folder, migrations, clock, disk);
        Database database = opening.open(checkpoint);
        boolean begun = false;
        try {
            Workbench workbench = begin(lock, database, folder, opening.state(), opening.notes());
            begun = true;
            return workbench;
        } finally {
            if (!begun) {
                closeQuietly(database);
            }
        }
    }

    private static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (RuntimeException broken) {
            // the failure that is on its way says more
        }
    }

    private Workbench begin(
            FolderLock lock, Database database, WorkbenchFolder folder, StateFile state, List<Message> notes) {
        Stamp stamp = new Stamp(clock, database.read(ConventionRows::profile).zone(), migrations.newest());
        Witness witness = new Witness(folder, state, stamp);
        new LedgerImports(database, witness, clock, Writers.idle(database)).settle();
        return new H2Workbench(lock, database, witness, notes, clock);
    }

    @Override
    public Workbench open(Path path, Checkpoint checkpoint) {
        WorkbenchFolder folder = new WorkbenchFolder(path);
        folder.checkPath();
        if (!folder.isWorkbench()) {
            throw Refusal.of("store.open.no-workbench", folder.root().toString());
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            folder.makeParts();
            checkpoint.step(Message.of("store.step.opening"));
            try {
                return begun(lock, folder, checkpoint);
            } catch (Refusal unreadable) {
                if (!unreadable.sentence().key().equals(DatabaseFault.UNREADABLE)) {
                    throw unreadable;
                }
                // found only on reading: the second time everything is checked and mended
                StateFile state = StateFile.read(folder).orElseThrow(() -> unreadable);
                state.in(StateFile.Phase.OPEN).write(folder);
                return begun(lock, folder, checkpoint);
            }
        } catch (IOException failed) {
            lock.close();
            throw new Refusal(Message.of("store.open.unusable", folder.root().toString()), failed);
        } catch (UncheckedIOException failed) {
            lock.close();
            throw new Refusal(Message.of("store.open.unusable", folder.root().toString()), failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }
}
