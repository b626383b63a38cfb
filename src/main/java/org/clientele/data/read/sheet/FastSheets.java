package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientele.data.read.grid.GridRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads sheets with fastexcel: quick and small, but only for workbooks as Excel writes them. */
final class FastSheets implements SheetReader {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ReadableWorkbook book;
    private final CellTexts texts;
    private Oddities oddities = new Oddities();
    private int offset;
    private @Nullable Stream<Row> stream;
    private @Nullable Iterator<Row> rows;

    FastSheets(Path file, boolean date1904) throws IOException {
        this.book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        this.texts = new CellTexts(date1904);
    }

    @Override
    public List<Tab> tabs() {
        return book.getSheets()
                .map(s -> new Tab(s.getName(), s.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    @Override
    public void start(String name) throws IOException {
        oddities = new Oddities();
        offset = 0;
        if (stream != null) stream.close();
        Sheet sheet = book.findSheet(name).orElseThrow(() -> new IOException("no such sheet"));
        Stream<Row> opened = sheet.openStream();
        stream = opened;
        rows = opened.iterator();
    }

    @Override
    public @Nullable GridRow next() {
        if (rows == null || !rows.hasNext()) return null;
        Row row = rows.next();
        if (row.getRowNum() == 0) offset = 1; // rows without numbers are counted from 0
        long line = (long) row.getRowNum() + offset;
        if (row.isHidden()) oddities.hiddenRow(line);
        int width = row.getCellCount();
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell, line);
        }
        return new GridRow(line, cells);
    }

    private String text(Cell cell, long line) {
        CellType type = cell.getType();
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        if (type == CellType.ERROR) {
            oddities.errorCell(line);
            return "";
        }
        if (value == null || raw == null) {
            if (type == CellType.FORMULA && cell.getFormula() != null && raw == null) oddities.uncomputedCell(line);
            return "";
        }
        if (value instanceof java.math.BigDecimal) {
            Integer format = cell.getDataFormatId();
            return texts.number(raw, format == null ? 0 : format, cell.getDataFormatString());
        }
        if (value instanceof Boolean b) return b ? "true" : "false";
        if (type == CellType.FORMULA && Oddities.error(raw)) {
            oddities.errorCell(line);
            return "";
        }
        return raw.contains("_x") ? unescaped(raw) : raw;
    }

    /** Letters that XML cannot hold are written as {@code _x000D_}. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            if (stream != null) stream.close();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
