package org.clientele.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.census.TableCensus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Says what is in a file and how it is read, without a workbench and without changing anything. */
public final class InspectFile {
    private static final double LOOK = 0.4;

    private final Tables tables;

    /** Inspects what these tables find. */
    public InspectFile(Tables tables) {
        this.tables = tables;
    }

    /** Looks at a file and goes over all of its rows. */
    public Job<Found> of(Path file, FileWish wish) {
        return new Job<>(Message.of("intake.job.probe", String.valueOf(file.getFileName())), checkpoint -> {
            Probe probe = tables.probe(file, wish.readWish(), checkpoint.part(0, LOOK));
            SourceTable table = new SourceTable(probe, changed(file));
            return new Found(table, count(probe, checkpoint.part(LOOK, 1)));
        });
    }

    /** What the columns of a table hold, over all of its rows. */
    public Job<List<ColumnReading>> columns(SourceTable table) {
        return new Job<>(Message.of("intake.job.probe", table.name()), checkpoint -> count(table.probe(), checkpoint));
    }

    private List<ColumnReading> count(Probe probe, Checkpoint checkpoint) {
        try (RawRows rows = tables.open(probe)) {
            return TableCensus.of(probe.header(), probe.format().typed(), rows, checkpoint).stream()
                    .map(ColumnReading::of)
                    .toList();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * What was found in a file.
     *
     * @param table how it is read
     * @param columns what its columns hold
     */
    public record Found(SourceTable table, List<ColumnReading> columns) {
        public Found {
            columns = List.copyOf(columns);
        }
    }
}
