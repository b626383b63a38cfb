package org.clientele.data.write;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.clientele.model.run.Checkpoint;

/** Reads a CSV file back with another's reader and adds its cells up, without making a text of any of them. */
final class CsvReadBack extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int OFTEN = 2_048;

    private final CellSum found = new CellSum();
    private final List<String> header;
    private boolean isHeader = true;
    private boolean sameHeader = true;

    private CsvReadBack(List<Column> columns) {
        this.header = columns.stream().map(Column::header).toList();
    }

    /** What stands in the file: the sum of its cells, and its hash. */
    static ReadBack read(Path path, List<Column> columns, Checkpoint checkpoint) throws IOException {
        CsvReadBack back = new CsvReadBack(columns);
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Hash.digest())) {
            try (CsvReader<Boolean> reader =
                    CsvReader.builder().detectBomHeader(true).build(back, (InputStream) in, StandardCharsets.UTF_8)) {
                for (Boolean asMeant : reader) {
                    if (!asMeant) {
                        break;
                    }
                    if (back.found.rows() % OFTEN == 0) {
                        checkpoint.check();
                    }
                }
            }
            return new ReadBack(
                    back.sameHeader && !back.isHeader,
                    back.found,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    @Override
    protected void handleField(int field, char[] signs, int from, int length, boolean quoted) {
        if (isHeader) {
            sameHeader &= field < header.size() && header.get(field).equals(new String(signs, from, length));
        } else {
            found.cell(signs, from, length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (isHeader) {
            sameHeader &= getFieldCount() == header.size();
            isHeader = false;
        } else {
            found.endOfRow(getFieldCount());
        }
        return sameHeader;
    }
}
