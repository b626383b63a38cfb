package org.clientele.data.clean;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.clientele.data.read.Format;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.jspecify.annotations.Nullable;

/** Tables made of texts, for tests. */
public final class InMemory {
    private InMemory() {}

    /** A table whose first line is the header; cells are parted by bars. */
    public static Probe probe(String header, String... lines) {
        return probe(Path.of("table.csv"), List.of(header.split("\\|", -1)), rows(lines));
    }

    /** A table with that header and those rows. */
    public static Probe probe(Path file, List<String> header, List<RawRow> rows) {
        return new Probe(
                file,
                Format.DELIMITED,
                0,
                "hash",
                Probe.TextStyle.none(),
                List.of(),
                "",
                1,
                header,
                new Probe.Extent(rows.size(), 2, rows.size() + 1),
                rows,
                List.of(),
                "print");
    }

    /** Rows whose cells are parted by bars. */
    public static List<RawRow> rows(String... lines) {
        List<RawRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new RawRow(rows.size() + 1, rows.size() + 2, line.split("\\|", -1)));
        }
        return rows;
    }

    /** The rows one after the other. */
    public static RawRows reading(List<RawRow> rows) {
        Iterator<RawRow> left = rows.iterator();
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public double fraction() {
                return -1;
            }

            @Override
            public void close() {}
        };
    }

    /** The cells of a row in one line. */
    public static String line(RawRow row) {
        return String.join("|", Arrays.asList(row.cells()));
    }
}
