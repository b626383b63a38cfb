package org.clientele.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
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
            TableFormat reader = Formats.reader(probe.format(), probe.text().gzip());
            return new DataRows(reader.open(probe.file(), probe.text(), probe.sheet()), reader, probe);
        } catch (IOException e) {
            throw new Refusal(Message.of("read.refused.unreadable", name), e);
        }
    }

    /** The rows between header and end, each as wide as the header. */
    private static final class DataRows implements RawRows {
        private final GridRows rows;
        private final RowShaper shaper;
        private final long firstLine;
        private final long count;
        private long record;

        DataRows(GridRows rows, TableFormat reader, Probe probe) {
            this.rows = rows;
            int columns = probe.header().size();
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
                if (row.line() < firstLine || row.blank()) continue;
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
        }
    }
}
