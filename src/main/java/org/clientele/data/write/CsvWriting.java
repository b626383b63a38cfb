package org.clientele.data.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clientele.model.run.Checkpoint;

/** A CSV file that is being written. */
final class CsvWriting implements TableWriting {
    private static final int OFTEN = 2_048;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<Column> columns;
    private final CsvStyle style;
    private final OutputStream out;
    private final CsvWriter csv;
    private final List<String> cells;
    private final CellSum sum = new CellSum();
    private long most;

    CsvWriting(Path path, CsvStyle style, List<Column> columns) throws IOException {
        this.columns = columns;
        this.style = style;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.cells = new ArrayList<>(columns.size());
        if (style.byteOrderMark()) {
            out.write(MARK);
            most = MARK.length;
        }
        this.csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        List<String> header = columns.stream().map(Column::header).toList();
        csv.writeRecord(header);
        most += bytes(header);
    }

    @Override
    public void add(List<String> row) {
        guard(row);
        csv.writeRecord(cells);
        sum.add(cells);
        most += bytes(cells);
    }

    @Override
    public boolean exceeds(List<String> row, long bytes) {
        if (bytes == Long.MAX_VALUE) {
            return false;
        }
        guard(row);
        return most + bytes(cells) > bytes;
    }

    private void guard(List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
        cells.clear();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(style.guard()
                    .cell(CsvFile.oneLine(row.get(i)), columns.get(i).type()));
        }
    }

    /** At most so many bytes, as if every cell had to be quoted. */
    private static long bytes(List<String> row) {
        long bytes = 2 + row.size() * 3L - 1;
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            for (int at = 0; at < cell.length(); at++) {
                char c = cell.charAt(at);
                bytes += c == '"' ? 2 : c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
        }
        return bytes;
    }

    @Override
    public CellSum written() {
        return sum;
    }

    @Override
    public void close() throws IOException {
        csv.close();
        out.close();
    }

    /** What stands in the file: the sum of its cells, and its hash. */
    static ReadBack read(Path path, List<Column> columns, Checkpoint checkpoint) throws IOException {
        CellSum found = new CellSum();
        boolean[] header = {false};
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Hash.digest())) {
            try (CsvReader<CsvRecord> reader =
                    CsvReader.builder().detectBomHeader(true).ofCsvRecord((InputStream) in)) {
                for (CsvRecord each : reader) {
                    if (!header[0]) {
                        header[0] = each.getFields()
                                .equals(columns.stream().map(Column::header).toList());
                        if (!header[0]) {
                            break;
                        }
                    } else {
                        found.add(each.getFields());
                        if (found.rows() % OFTEN == 0) {
                            checkpoint.check();
                        }
                    }
                }
            }
            return new ReadBack(
                    header[0],
                    found,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }
}
