package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Path;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Office Open XML workbooks. */
final class WorkbookTable implements TableFormat {
    @Override
    public Survey survey(Path file, ReadWish wish, Checkpoint checkpoint) throws IOException {
        throw Refusal.of("read.refused.damaged", String.valueOf(file.getFileName()));
    }

    @Override
    public GridRows open(Path file, Probe.TextStyle text, String sheet) throws IOException {
        throw Refusal.of("read.refused.damaged", String.valueOf(file.getFileName()));
    }

    @Override
    public boolean raggedByNature() {
        return true;
    }
}
