package org.clientele.app.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;

/** An import that remembers what its rows looked like, so that the next one of its kind can be compared with it. */
public final class ProfiledImport implements ImportBatch {
    private final Imports imports;
    private final ImportBatch batch;
    private final TableProfile.Builder profile;
    /** What has been looked at so far: beside the writing, in the order of the rows. */
    private CompletableFuture<Void> looked = CompletableFuture.completedFuture(null);

    private ProfiledImport(Imports imports, ImportBatch batch, Shape shape) {
        this.imports = imports;
        this.batch = batch;
        this.profile = new TableProfile.Builder(shape);
    }

    /** Begins an import. */
    public static ImportBatch begin(
            Imports imports, Imports.Origin origin, Shape shape, Policies policies, Checkpoint checkpoint) {
        return new ProfiledImport(imports, imports.begin(origin, shape, policies, checkpoint), shape);
    }

    /** Begins an import of rows that stand in a growing file behind those of earlier batches. */
    public static ImportBatch follow(
            Imports imports,
            Imports.Origin origin,
            Shape shape,
            Policies policies,
            Set<Long> earlier,
            Checkpoint checkpoint) {
        return new ProfiledImport(imports, imports.follow(origin, shape, policies, earlier, checkpoint), shape);
    }

    @Override
    public List<RowVerdict> write(List<CleanRow> rows) {
        looked = looked.thenRunAsync(() -> rows.forEach(profile::add));
        return batch.write(rows);
    }

    @Override
    public void rejectedBefore(long rows) {
        batch.rejectedBefore(rows);
    }

    @Override
    public Map<String, Long> changes() {
        return batch.changes();
    }

    @Override
    public BatchSummary commit(Checkpoint checkpoint) {
        looked.join();
        BatchSummary done = batch.commit(checkpoint);
        imports.keepProfile(done.id(), profile.build().text());
        return done;
    }

    @Override
    public void close() {
        batch.close();
    }
}
