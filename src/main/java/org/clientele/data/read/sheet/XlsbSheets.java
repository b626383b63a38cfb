package org.clientele.data.read.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.jspecify.annotations.Nullable;

/** Reads binary workbooks (.xlsb) record by record. */
final class XlsbSheets implements SheetReader {
    private final String name;
    private final ZipFile zip;
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private CellTexts texts = new CellTexts(false);
    private Oddities oddities = new Oddities();
    private @Nullable XlsbRecords records;
    private final RowCells row = new RowCells();
    private long line;

    XlsbSheets(Path file) throws IOException, XMLStreamException {
        this.name = String.valueOf(file.getFileName());
        this.zip = new ZipFile(file.toFile());
        try {
            workbook();
            styles();
            strings();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private @Nullable XlsbRecords part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? null : new XlsbRecords(zip.getInputStream(entry));
    }

    private void workbook() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.bin.rels");
        if (relations != null) {
            try (InputStream in = zip.getInputStream(relations)) {
                XMLStreamReader xml = Xml.open(new ByteArrayInputStream(in.readAllBytes()));
                while (xml.hasNext()) {
                    if (Xml.next(xml, name) != XMLStreamConstants.START_ELEMENT) continue;
                    targets.put(String.valueOf(Xml.attribute(xml, "Id")), String.valueOf(Xml.attribute(xml, "Target")));
                }
            }
        }
        try (XlsbRecords r = part("xl/workbook.bin")) {
            while (r != null && r.next()) {
                if (r.type() == XlsbRecords.PROPERTIES) texts = new CellTexts((r.u8(0) & 1) != 0);
                if (r.type() != XlsbRecords.SHEET) continue;
                String id = r.text(8);
                String sheet = r.text(r.after(8));
                tabs.add(new Tab(sheet, r.i32(0) != 0));
                String target = targets.getOrDefault(id, "");
                parts.put(sheet, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void styles() throws IOException {
        try (XlsbRecords r = part("xl/styles.bin")) {
            boolean inside = false;
            while (r != null && r.next()) {
                switch (r.type()) {
                    case XlsbRecords.FORMAT -> formats.put(r.u16(0), r.text(2));
                    case XlsbRecords.BEGIN_STYLES -> inside = true;
                    case XlsbRecords.END_STYLES -> inside = false;
                    case XlsbRecords.STYLE -> {
                        if (inside) styles.add(r.u16(2));
                    }
                    default -> {}
                }
            }
        }
    }

    private void strings() throws IOException {
        try (XlsbRecords r = part("xl/sharedStrings.bin")) {
            while (r != null && r.next()) if (r.type() == XlsbRecords.SHARED_ITEM) strings.add(r.text(1));
        }
    }

    @Override
    public List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    @Override
    public void start(String sheet) throws IOException {
        oddities = new Oddities();
        row.take();
        line = 0;
        String path = parts.getOrDefault(sheet, "");
        try (XlsbRecords r = part(path)) {
            while (r != null && r.next()) layout(r);
        }
        if (records != null) records.close();
        records = part(path);
        while (records != null && records.next() && records.type() != XlsbRecords.BEGIN_ROWS) {
            // columns and views stand before the rows
        }
    }

    private void layout(XlsbRecords r) {
        if (r.type() == XlsbRecords.COLUMNS && (r.u8(16) & 1) != 0) oddities.hiddenColumns(r.i32(0), r.i32(4));
        if (r.type() == XlsbRecords.ROW && (r.u8(11) & 0x10) != 0) oddities.hiddenRow(r.i32(0) + 1L);
        if (r.type() == XlsbRecords.MERGE) oddities.merge(new Merge(r.i32(0) + 1L, r.i32(8), r.i32(4) + 1L, r.i32(12)));
    }

    @Override
    public @Nullable GridRow next() throws IOException {
        XlsbRecords r = records;
        while (r != null && r.next()) {
            if (r.type() == XlsbRecords.END_ROWS) break;
            if (r.type() == XlsbRecords.ROW) {
                long before = line;
                line = r.i32(0) + 1L;
                if (row.width() > 0) return new GridRow(before, row.take());
            } else if (r.type() >= XlsbRecords.BLANK && r.type() <= XlsbRecords.FORMULA_ERROR
                    || r.type() == XlsbRecords.RICH_STRING) {
                row.to(Math.max(0, r.i32(0)));
                row.add(text(r), 1);
            }
        }
        if (records != null) records.close();
        records = null;
        return row.width() > 0 ? new GridRow(line, row.take()) : null;
    }

    private String text(XlsbRecords r) {
        return switch (r.type()) {
            case XlsbRecords.COMPACT -> number(r, r.compact(8));
            case XlsbRecords.REAL, XlsbRecords.FORMULA_REAL -> number(r, r.real(8));
            case XlsbRecords.STRING, XlsbRecords.FORMULA_STRING -> r.text(8);
            case XlsbRecords.RICH_STRING -> r.text(9);
            case XlsbRecords.SHARED -> {
                int index = r.i32(8);
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case XlsbRecords.TRUTH, XlsbRecords.FORMULA_TRUTH -> r.u8(8) == 0 ? "false" : "true";
            case XlsbRecords.ERROR, XlsbRecords.FORMULA_ERROR -> {
                oddities.errorCell(line);
                yield "";
            }
            default -> "";
        };
    }

    private String number(XlsbRecords r, double value) {
        int style = r.u16(4) | r.u8(6) << 16;
        int format = style < styles.size() ? styles.get(style) : 0;
        return texts.number(value, format, formats.get(format));
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            if (records != null) records.close();
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
