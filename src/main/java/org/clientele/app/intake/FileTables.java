package org.clientele.app.intake;

import java.nio.file.Path;
import org.clientele.data.read.Probe;
import org.clientele.data.read.Prober;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.RawTables;
import org.clientele.data.read.ReadWish;
import org.clientele.model.run.Checkpoint;

/** Tables in files on this computer. */
public final class FileTables implements Tables {
    @Override
    public Probe probe(Path file, ReadWish wish, Checkpoint checkpoint) {
        return Prober.probe(file, wish, checkpoint);
    }

    @Override
    public RawRows open(Probe probe) {
        return RawTables.open(probe);
    }
}
