package org.clientele.data.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file that is being written. */
final class CsvWriting implements TableWriting {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CellType[] types;
    private final CsvStyle style;
    private final OutputStream out;
    private final CsvLines lines;
    private final List<String> cells;
    private final CellSum sum = new CellSum();
    private boolean measured;

    CsvWriting(Path path, CsvStyle style, List<Column> columns) throws IOException {
        this.types = columns.stream().map(Column::type).toArray(CellType[]::new);
        this.style = style;
        this.out = Files.newOutputStream(path);
        this.lines = new CsvLines(out);
        this.cells = new ArrayList<>(columns.size());
        if (style.byteOrderMark()) {
            lines.begin(MARK);
        }
        lines.add(columns.stream().map(Column::header).toList());
    }

    @Override
    public void add(List<String> row) throws IOException {
        if (!measured) {
            guard(row);
        }
        measured = false;
        lines.add(cells);
        sum.add(cells);
    }

    /** The row that was measured is the next to be added, or none is. */
    @Override
    public boolean exceeds(List<String> row, long bytes) throws IOException {
        if (bytes == Long.MAX_VALUE) {
            return false;
        }
        guard(row);
        measured = true;
        return lines.size() + CsvLines.size(cells) > bytes;
    }

    private void guard(List<String> row) {
        if (row.size() != types.length) {
            throw new IllegalArgumentException(row.size() + " cells for " + types.length + " columns");
        }
        cells.clear();
        for (int i = 0; i < types.length; i++) {
            cells.add(style.guard().cell(CsvFile.oneLine(row.get(i)), types[i]));
        }
    }

    @Override
    public CellSum written() {
        return sum;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            lines.flush();
        }
    }
}
