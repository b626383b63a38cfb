package org.clientele.data.read.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads workbooks of Excel 97 to 2003 record by record, so that only the shared texts and one row are in memory. */
final class XlsSheets implements SheetReader {
    private static final int BIFF8 = 0x600;
    private static final int WORKSHEET = 0x10;
    private static final String[] NONE = {};
    private static final int MOST_CELLS = 4_000_000;

    private final String name;
    private final POIFSFileSystem ole;
    private final @Nullable String password;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private String[] strings = {};
    private CellTexts texts = new CellTexts(false);
    private Oddities oddities = new Oddities();
    private @Nullable RecordFactoryInputStream records;
    private @Nullable Record pending;
    private @Nullable NavigableMap<Integer, String[]> sorted;
    private int depth;

    XlsSheets(Path file, @Nullable String password) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.password = password;
        this.ole = new POIFSFileSystem(file.toFile(), true);
        try {
            globals(open());
        } catch (IOException | RuntimeException e) {
            ole.close();
            throw e;
        }
    }

    private RecordFactoryInputStream open() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            String entry = "Workbook";
            for (String e : ole.getRoot().getEntryNames())
                if (e.equalsIgnoreCase("Workbook") || e.equals("BOOK")) entry = e;
            return new RecordFactoryInputStream(ole.createDocumentInputStream(entry), false);
        } catch (EncryptedDocumentException e) {
            throw Refusal.of(password == null ? "read.refused.password" : "read.refused.password.wrong", name);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private void globals(RecordFactoryInputStream in) {
        for (Record r = in.nextRecord(); r != null && !(r instanceof EOFRecord); r = in.nextRecord()) {
            switch (r) {
                case BOFRecord bof -> {
                    if (bof.getVersion() != BIFF8) throw Refusal.of("read.refused.xls.old", name);
                }
                case BoundSheetRecord sheet -> sheets.add(sheet);
                case FormatRecord f -> formats.put(f.getIndexCode(), f.getFormatString());
                case ExtendedFormatRecord x -> styles.add((int) x.getFormatIndex());
                case DateWindow1904Record w -> texts = new CellTexts(w.getWindowing() == 1);
                case SSTRecord sst -> {
                    strings = new String[sst.getNumUniqueStrings()];
                    for (int i = 0; i < strings.length; i++)
                        strings[i] = sst.getString(i).getString();
                }
                default -> {}
            }
        }
        sheets.sort(Comparator.comparingLong(s -> s.getPositionOfBof() & 0xFFFFFFFFL));
    }

    @Override
    public List<Tab> tabs() {
        return sheets.stream()
                .map(s -> new Tab(s.getSheetname(), s.isHidden() || s.isVeryHidden()))
                .toList();
    }

    @Override
    public void start(String sheet) throws IOException {
        int index = -1;
        for (int i = 0; i < sheets.size(); i++) if (sheets.get(i).getSheetname().equals(sheet)) index = i;
        oddities = new Oddities();
        sorted = null;
        pending = null;
        records = at(index);
        boolean inOrder = layout();
        records = at(index);
        if (!inOrder) sorted = collect();
    }

    /** Stands behind the beginning of a sheet; what is no worksheet (a chart) has no rows. */
    private @Nullable RecordFactoryInputStream at(int index) throws IOException {
        RecordFactoryInputStream in = open();
        int seen = -2;
        depth = 0;
        for (Record r = in.nextRecord(); r != null; r = in.nextRecord()) {
            if (r instanceof EOFRecord && depth > 0) depth--;
            if (!(r instanceof BOFRecord bof)) continue;
            if (depth++ > 0) continue;
            if (++seen == index) return (bof.getType() & WORKSHEET) == WORKSHEET ? in : null;
        }
        return null;
    }

    /** The next record of the sheet itself, not of a chart within it; null at its end. */
    private @Nullable Record read() {
        if (records == null) return null;
        if (pending != null) {
            Record r = pending;
            pending = null;
            return r;
        }
        for (Record r = records.nextRecord(); r != null; r = records.nextRecord()) {
            if (r instanceof BOFRecord) depth++;
            else if (r instanceof EOFRecord && --depth == 0) break;
            else if (depth == 1) return r;
        }
        records = null;
        return null;
    }

    /** Goes once over the sheet for what its cells do not tell, and says whether its rows stand in their order. */
    private boolean layout() {
        int row = 0;
        boolean inOrder = true;
        for (Record r = read(); r != null; r = read()) {
            switch (r) {
                case RowRecord line when line.getZeroHeight() -> oddities.hiddenRow(line.getRowNumber() + 1L);
                case ColumnInfoRecord c
                when c.getHidden() -> oddities.hiddenColumns(c.getFirstColumn(), c.getLastColumn());
                case MergeCellsRecord m -> {
                    for (int i = 0; i < m.getNumAreas(); i++) {
                        CellRangeAddress a = m.getAreaAt(i);
                        oddities.merge(new Merge(
                                a.getFirstRow() + 1L, a.getFirstColumn(), a.getLastRow() + 1L, a.getLastColumn()));
                    }
                }
                case CellValueRecordInterface cell -> {
                    inOrder &= cell.getRow() >= row;
                    row = cell.getRow();
                }
                default -> {}
            }
        }
        return inOrder;
    }

    private NavigableMap<Integer, String[]> collect() {
        NavigableMap<Integer, String[]> all = new TreeMap<>();
        int count = 0;
        for (Record r = read(); r != null; r = read()) {
            if (!(r instanceof CellValueRecordInterface cell)) continue;
            if (++count > MOST_CELLS) throw Refusal.of("read.refused.huge", name);
            all.put(cell.getRow(), put(all.getOrDefault(cell.getRow(), NONE), cell));
        }
        return all;
    }

    private String[] put(String[] cells, CellValueRecordInterface cell) {
        String[] grown = room(cells, cell.getColumn());
        grown[cell.getColumn()] = text(cell);
        return grown;
    }

    private static String[] room(String[] cells, int column) {
        if (column < cells.length) return cells;
        String[] grown = Arrays.copyOf(cells, column + 1);
        Arrays.fill(grown, cells.length, grown.length, "");
        return grown;
    }

    @Override
    public @Nullable GridRow next() {
        if (sorted != null) {
            var first = sorted.pollFirstEntry();
            return first == null ? null : new GridRow(first.getKey() + 1L, first.getValue());
        }
        String[] cells = {};
        int row = -1;
        for (Record r = read(); r != null; r = read()) {
            if (!(r instanceof CellValueRecordInterface cell)) continue;
            if (row >= 0 && cell.getRow() != row) {
                pending = r;
                break;
            }
            row = cell.getRow();
            cells = put(cells, cell);
        }
        return row < 0 ? null : new GridRow(row + 1L, cells);
    }

    private String text(CellValueRecordInterface cell) {
        return switch (cell) {
            case LabelSSTRecord s ->
                s.getSSTIndex() >= 0 && s.getSSTIndex() < strings.length ? strings[s.getSSTIndex()] : "";
            case NumberRecord n -> number(n.getValue(), n.getXFIndex());
            case LabelRecord l -> l.getValue();
            case BoolErrRecord b ->
                b.isError() ? error(cell.getRow()) : b.isBoolean() ? Boolean.toString(b.getBooleanValue()) : "";
            case FormulaRecord f -> formula(f);
            default -> "";
        };
    }

    private String error(int row) {
        oddities.errorCell(row + 1L);
        return "";
    }

    private String number(double value, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return texts.number(value, format, formats.get(format));
    }

    private String formula(FormulaRecord f) {
        if (f.hasCachedResultString()) return following(f);
        CellType type = f.getCachedResultTypeEnum();
        return switch (type) {
            case BOOLEAN -> Boolean.toString(f.getCachedBooleanValue());
            case ERROR -> error(f.getRow());
            case NUMERIC -> number(f.getValue(), f.getXFIndex());
            case STRING, BLANK, FORMULA, _NONE -> "";
        };
    }

    /** The text of a formula stands in a record of its own behind it, sometimes after the record of a shared formula. */
    private String following(FormulaRecord f) {
        for (int i = 0; i < 3; i++) {
            Record r = read();
            if (r instanceof StringRecord s) return s.getString();
            if (r == null) break;
            if (r instanceof CellValueRecordInterface) {
                pending = r;
                break;
            }
        }
        oddities.uncomputedCell(f.getRow() + 1L);
        return "";
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            ole.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
