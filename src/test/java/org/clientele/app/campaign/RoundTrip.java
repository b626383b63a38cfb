package org.clientele.app.campaign;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.table.TableKind;
import org.clientele.store.H2Workbenches;

/** A workbench that knows nobody, into which the files of a campaign are brought by our own importer and by nobody's hand. */
final class RoundTrip implements AutoCloseable {
    static final Profile SHOP = new Profile("Shop", ZoneId.of("America/New_York"), "CN", "CNY");

    private final Workbench workbench;
    private final List<TableKind> kinds = new ArrayList<>();

    RoundTrip(Path folder) {
        this.workbench = new H2Workbenches(() -> Exporting.NOW).create(folder, SHOP);
    }

    /** Brings a file in: its kind guessed, its columns as proposed, no question answered, no row left out. */
    void bring(Path file) {
        ImportFile imports =
                new ImportFile(new FileTables(), SHOP, workbench.imports(), Clock.fixed(Exporting.NOW, ZoneOffset.UTC));
        SourceTable table = Exporting.done(imports.probe(file, FileWish.none()));
        ImportPlan plan = Exporting.done(imports.plan(table, null));
        kinds.add(plan.mapping().kind());
        ImportAtOnce.Outcome outcome =
                Exporting.done(new ImportAtOnce(imports, workbench.imports()).job(plan, null, false));
        Objects.requireNonNull(
                outcome.report(),
                () -> outcome.preview().questions() + " " + outcome.preview().firstRejected());
    }

    /** What the files were taken for. */
    List<TableKind> kinds() {
        return kinds;
    }

    Workbench workbench() {
        return workbench;
    }

    @Override
    public void close() {
        workbench.close();
    }
}
