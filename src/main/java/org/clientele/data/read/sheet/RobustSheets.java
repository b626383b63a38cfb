package org.clientele.data.read.sheet;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.clientele.data.read.grid.GridRow;
import org.jspecify.annotations.Nullable;

/** Reads sheets with the streaming reader on POI's ground: slower, and content with workbooks of any writer. */
final class RobustSheets implements SheetReader {
    private static final int ROWS = 100;
    private static final int BUFFER = 1 << 16;

    private final Workbook book;
    private final CellTexts texts;
    private Oddities oddities = new Oddities();
    private @Nullable Iterator<Row> rows;

    RobustSheets(Path file, boolean date1904) {
        this.book =
                StreamingReader.builder().rowCacheSize(ROWS).bufferSize(BUFFER).open(file.toFile());
        this.texts = new CellTexts(date1904);
    }

    @Override
    public List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            tabs.add(new Tab(book.getSheetName(i), book.isSheetHidden(i) || book.isSheetVeryHidden(i)));
        }
        return tabs;
    }

    @Override
    public void start(String name) {
        oddities = new Oddities();
        rows = book.getSheet(name).iterator();
    }

    @Override
    public @Nullable GridRow next() {
        if (rows == null || !rows.hasNext()) return null;
        Row row = rows.next();
        long line = row.getRowNum() + 1L;
        if (row.getZeroHeight()) oddities.hiddenRow(line);
        int width = Math.max(0, row.getLastCellNum());
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell, line);
        }
        return new GridRow(line, cells);
    }

    private String text(Cell cell, long line) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) type = cell.getCachedFormulaResultType();
        return switch (type) {
            case BLANK, _NONE -> "";
            case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
            case ERROR -> {
                oddities.errorCell(line);
                yield "";
            }
            case NUMERIC -> {
                CellStyle style = cell.getCellStyle();
                double value = cell.getNumericCellValue();
                yield style == null
                        ? texts.number(value, 0, null)
                        : texts.number(value, style.getDataFormat(), style.getDataFormatString());
            }
            case STRING, FORMULA -> {
                String text = cell.getStringCellValue();
                if (text == null) {
                    oddities.uncomputedCell(line);
                    yield "";
                }
                if (Oddities.error(text) && cell.getCellType() == CellType.FORMULA) {
                    oddities.errorCell(line);
                    yield "";
                }
                yield text;
            }
        };
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
