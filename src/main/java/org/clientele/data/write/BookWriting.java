package org.clientele.data.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook of one sheet that is being written: numbers as numbers, texts as texts and never as formulas. */
final class BookWriting implements TableWriting {
    private static final int OFTEN = 512;
    private static final int LONGEST_CELL = 32_767;

    private final List<Column> columns;
    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private final CellSum sum = new CellSum();
    private int row;

    BookWriting(Path path, String name, List<Column> columns) throws IOException {
        this.columns = columns;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.book = new Workbook(out, "Clientele", "1.0");
        this.sheet = book.newWorksheet(name);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).header());
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void add(List<String> line) throws IOException {
        row++;
        List<String> cells = new ArrayList<>(line.size());
        for (int c = 0; c < line.size(); c++) {
            String cell = line.get(c);
            if (columns.get(c).type() == CellType.NUMBER && !cell.isEmpty()) {
                double number = Double.parseDouble(cell);
                sheet.value(row, c, number);
                cells.add(plain(BigDecimal.valueOf(number)));
            } else {
                String text = readable(CsvFile.oneLine(cell));
                if (text.length() > LONGEST_CELL) {
                    throw Refusal.of("export.book.cell", text.length(), LONGEST_CELL);
                }
                if (!text.isEmpty()) {
                    sheet.inlineString(row, c, text);
                }
                cells.add(text);
            }
        }
        sum.add(cells);
        if (row % OFTEN == 0) {
            sheet.flush();
        }
    }

    /** How large a workbook gets is known only when it is packed. */
    @Override
    public boolean exceeds(List<String> line, long bytes) {
        return false;
    }

    @Override
    public CellSum written() {
        return sum;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.close();
        out.close();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The text without the signs that no XML may hold. */
    private static String readable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isReadable(text, i)) {
                StringBuilder kept = new StringBuilder(text.length());
                text.codePoints()
                        .filter(c -> c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF)
                        .forEach(kept::appendCodePoint);
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isReadable(String text, int at) {
        char c = text.charAt(at);
        return c >= ' ' && c < 0xD800 || c == '\t' || c > 0xDFFF && c < 0xFFFE;
    }

    /** What stands in the workbook: the sum of its cells, and its hash. A workbook keeps no rows without cells.
     *
     * @param meant how many rows there should be */
    static ReadBack read(Path path, List<Column> columns, long meant, Checkpoint checkpoint) throws IOException {
        CellSum found = new CellSum();
        List<String> blank = Collections.nCopies(columns.size(), "");
        boolean header = false;
        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(path));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row next = each.next();
                List<String> cells = cells(next, columns.size());
                if (!header) {
                    header = cells.equals(columns.stream().map(Column::header).toList());
                    if (!header) {
                        break;
                    }
                } else {
                    while (found.rows() + 2 < next.getRowNum()) {
                        found.add(blank);
                    }
                    found.add(cells);
                    if (found.rows() % OFTEN == 0) {
                        checkpoint.check();
                    }
                }
            }
        }
        while (found.rows() < meant) {
            found.add(blank);
        }
        return new ReadBack(header, found, Hash.sha256(path));
    }

    private static List<String> cells(Row row, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (int c = 0; c < columns; c++) {
            Cell cell = c < row.getCellCount() ? row.getCell(c) : null;
            if (cell == null || cell.getValue() == null) {
                cells.add("");
            } else {
                cells.add(cell.getValue() instanceof BigDecimal number ? plain(number) : cell.asString());
            }
        }
        return cells;
    }
}
