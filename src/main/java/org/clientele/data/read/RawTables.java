package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Opens the data rows of a file that has been probed. */
public final class RawTables {
    private RawTables() {}

    /**
     * The data rows, from the first to the last.
     *
     * @throws Refusal when the file has changed since it was probed or cannot be opened
     */
    public static RawRows open(Probe probe) {
        String name = String.valueOf(probe.file().getFileName());
        try {
            if (!Files.exists(probe.file())) throw Refusal.of("read.refused.missing", name);
            if (Files.size(probe.file()) != probe.bytes()) throw Refusal.of("read.refused.changed", name);
            Route route = probe.route();
            TableFormat reader = Formats.reader(probe.format(), probe.text().gzip(), route.password());
            List<Unwrapped> open = new ArrayList<>();
            open.add(Unwrapped.of(probe.file(), route.password()));
            try {
                for (Route.Layer layer : route.layers()) open.add(open.getLast().without(layer, Checkpoint.none()));
                GridRows rows = reader.open(open.getLast().path(), probe.text(), route.sheet());
                Fold fold = route.fold();
                if (fold == null) return new DataRows(rows, reader, probe, probe.header(), open);
                return fold.unfolded(new DataRows(rows, reader, probe, fold.header(), open));
            } catch (IOException | RuntimeException e) {
                open.forEach(Unwrapped::close);
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.unreadable", name), e);
        }
    }

    /** The rows between header and end, each as wide as the header. */
    private static final class DataRows implements RawRows {
        private final GridRows rows;
        private final List<Unwrapped> open;
        private final List<String> header;
        private final RowShaper shaper;
        private final long firstLine;
        private final long count;
        private long record;

        DataRows(GridRows rows, TableFormat reader, Probe probe, List<String> header, List<Unwrapped> open) {
            this.rows = rows;
            this.open = open;
            this.header = header;
            int columns = header.size();
            List<String[]> first = new ArrayList<>();
            for (RawRow r : probe.sample())
                if (r.record() <= ColumnForms.ROWS && r.defect() == null) first.add(r.cells());
            char delimiter = reader.raggedByNature() ? '\0' : probe.text().delimiter();
            this.shaper = new RowShaper(columns, probe.text().damaged(), delimiter, ColumnForms.of(first, columns));
            this.firstLine = probe.extent().firstLine();
            this.count = probe.extent().rows();
        }

        @Override
        public @Nullable RawRow next() {
            if (record == count) return null;
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (row.line() < firstLine || row.blank() || Headers.repeated(row, header)) continue;
                return shaper.shape(++record, row);
            }
            return null;
        }

        @Override
        public double fraction() {
            if (record == count) return 1;
            double told = rows.fraction();
            return told < 0 ? record / (double) count : told;
        }

        @Override
        public void close() {
            rows.close();
            open.forEach(Unwrapped::close);
        }
    }
}
