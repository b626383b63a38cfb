package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientele.data.read.grid.GridRows;
import org.clientele.data.read.sheet.WorkbookRows;
import org.clientele.model.run.Checkpoint;

/** Office Open XML workbooks. */
final class WorkbookTable implements TableFormat {
    @Override
    public Survey survey(Path file, ReadWish wish, Checkpoint checkpoint) throws IOException {
        String sha256 = Hashes.sha256(file, checkpoint);
        WorkbookRows.Survey s = WorkbookRows.survey(file, wish.sheet(), checkpoint);
        return new Survey(Files.size(file), sha256, Probe.TextStyle.none(), s.sheets(), s.sheet(), true, s.notes());
    }

    @Override
    public GridRows open(Path file, Probe.TextStyle text, String sheet) throws IOException {
        return WorkbookRows.open(file, sheet);
    }

    @Override
    public boolean raggedByNature() {
        return true;
    }
}
