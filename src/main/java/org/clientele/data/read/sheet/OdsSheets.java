package org.clientele.data.read.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument spreadsheets straight from their XML; repeated rows and columns are counted, never built. */
final class OdsSheets implements SheetReader {
    private static final int MANIFEST = 1 << 20;
    private static final int ROWS = 1_048_576;
    private static final int LONGEST = 1 << 16;
    private static final long MOST_REPEATED = 30_000_000;

    private final Path file;
    private final String name;
    private final @Nullable ZipFile zip;
    private Oddities oddities = new Oddities();
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;
    private final RowCells row = new RowCells();
    private long line;
    private long column;
    private long repeats;
    private long repeated;
    private @Nullable GridRow again;

    OdsSheets(Path file) throws IOException {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.zip = packed(file) ? new ZipFile(file.toFile()) : null;
        if (zip != null) unlocked(zip);
    }

    /** Whether the document is an archive and not plain XML. */
    static boolean packed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private void unlocked(ZipFile archive) throws IOException {
        ZipEntry manifest = archive.getEntry("META-INF/manifest.xml");
        if (manifest == null) return;
        try (InputStream m = archive.getInputStream(manifest)) {
            String text = new String(m.readNBytes(MANIFEST), StandardCharsets.UTF_8);
            if (text.contains("encryption-data")) throw Refusal.of("read.refused.ods.password", name);
        }
    }

    private XMLStreamReader content() throws IOException, XMLStreamException {
        if (in != null) in.close();
        InputStream raw;
        if (zip == null) raw = Files.newInputStream(file);
        else {
            ZipEntry entry = zip.getEntry("content.xml");
            if (entry == null) throw new ZipException("no content.xml");
            raw = zip.getInputStream(entry);
        }
        in = new BufferedInputStream(raw, 1 << 16);
        return Xml.open(in);
    }

    @Override
    public List<Tab> tabs() throws IOException, XMLStreamException {
        List<Tab> tabs = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        XMLStreamReader x = content();
        String style = "";
        while (x.hasNext()) {
            if (Xml.next(x, name) != XMLStreamConstants.START_ELEMENT) continue;
            switch (x.getLocalName()) {
                case "style" -> style = String.valueOf(Xml.attribute(x, "name"));
                case "table-properties" -> {
                    if ("false".equals(Xml.attribute(x, "display"))) hiddenStyles.add(style);
                }
                case "table" -> {
                    String tab = Xml.attribute(x, "name");
                    boolean hidden = hiddenStyles.contains(String.valueOf(Xml.attribute(x, "style-name")));
                    tabs.add(new Tab(tab == null ? "Table " + (tabs.size() + 1) : tab, hidden));
                    Xml.skip(x, name);
                }
                default -> {}
            }
        }
        return tabs;
    }

    @Override
    public void start(String sheet) throws IOException, XMLStreamException {
        oddities = new Oddities();
        row.take();
        line = 0;
        column = 0;
        repeats = 0;
        again = null;
        XMLStreamReader x = content();
        xml = Xml.reaches(x, new Xml.Named("table", "name", "Table "), sheet, name) ? x : null;
    }

    @Override
    public @Nullable GridRow next() throws XMLStreamException {
        if (again != null && repeats > 0) {
            repeats--;
            again = new GridRow(++line, again.cells());
            return again;
        }
        XMLStreamReader x = xml;
        if (x == null) return null;
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("table")) {
                xml = null;
                return null;
            }
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (x.getLocalName()) {
                case "table-column" -> column(x);
                case "table-row" -> {
                    GridRow read = row(x);
                    if (read != null) return read;
                }
                case "shapes", "forms", "named-expressions", "table-source", "desc", "title" -> Xml.skip(x, name);
                default -> {}
            }
        }
        return null;
    }

    private void column(XMLStreamReader x) {
        long times = Xml.count(Xml.attribute(x, "number-columns-repeated"));
        String visible = Xml.attribute(x, "visibility");
        long first = column;
        column += times;
        // the columns to the right of a sheet's content are often hidden as one
        if (visible != null && !visible.equals("visible") && column < 16_384)
            oddities.hiddenColumns((int) first, (int) column - 1);
    }

    /** Reads a row that has just begun, or null when it is blank. */
    private @Nullable GridRow row(XMLStreamReader x) throws XMLStreamException {
        long times = Xml.count(Xml.attribute(x, "number-rows-repeated"));
        String visible = Xml.attribute(x, "visibility");
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("table-row")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            String element = x.getLocalName();
            if (element.equals("table-cell") || element.equals("covered-table-cell")) cell(x);
            else Xml.skip(x, name);
        }
        long from = line + 1;
        if (row.width() == 0) {
            row.take();
            line += Math.min(times, ROWS + 1L);
            return null;
        }
        String[] cells = row.take();
        if (visible != null && !visible.equals("visible"))
            for (long i = 0; i < Math.min(times, ROWS); i++) oddities.hiddenRow(from + i);
        repeated += Math.min(times - 1, ROWS) * cells.length;
        if (repeated > MOST_REPEATED) throw Refusal.of("read.refused.unsafe", name);
        line = from;
        repeats = times - 1;
        again = new GridRow(line, cells);
        return again;
    }

    private void cell(XMLStreamReader x) throws XMLStreamException {
        String element = x.getLocalName();
        long times = Xml.count(Xml.attribute(x, "number-columns-repeated"));
        long wide = Xml.count(Xml.attribute(x, "number-columns-spanned"));
        long high = Xml.count(Xml.attribute(x, "number-rows-spanned"));
        if (wide > 1 || high > 1) {
            int first = (int) Math.min(row.at(), Integer.MAX_VALUE);
            oddities.merge(new Merge(line + 1, first, line + high, (int) Math.min(first + wide - 1, 1 << 20)));
        }
        String text = value(x, element);
        row.add(element.equals("covered-table-cell") ? "" : text, times);
    }

    /** The value of a cell; what stands in it is read to its end. */
    private String value(XMLStreamReader x, String element) throws XMLStreamException {
        String type = Xml.attribute(x, "office", "value-type");
        if (type == null) type = Xml.attribute(x, "calcext", "value-type");
        boolean error = "error".equals(Xml.attribute(x, "calcext", "value-type"));
        boolean formula = Xml.attribute(x, "formula") != null;
        String value = Xml.attribute(x, "office", "value");
        String date = Xml.attribute(x, "date-value");
        String time = Xml.attribute(x, "time-value");
        String truth = Xml.attribute(x, "boolean-value");
        String string = Xml.attribute(x, "string-value");
        String text = text(x, element);
        if (error || formula && (Oddities.error(text) || text.startsWith("Err:"))) {
            oddities.errorCell(line + 1);
            return "";
        }
        if (type == null) {
            if (formula && text.isEmpty()) oddities.uncomputedCell(line + 1);
            return text;
        }
        return switch (type) {
            case "float", "percentage", "currency" -> value == null ? text : number(value);
            case "date" -> date == null ? text : CellTexts.iso(date);
            case "time" -> time == null ? text : clock(time);
            case "boolean" -> truth == null ? text : truth;
            default -> string == null ? text : string;
        };
    }

    private static String number(String value) {
        try {
            return CellTexts.plain(value, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String clock(String period) {
        try {
            return CellTexts.time(Duration.parse(period).toSeconds());
        } catch (DateTimeParseException | ArithmeticException e) {
            return period;
        }
    }

    /** The paragraphs of a cell, without its comment and its drawings. */
    private String text(XMLStreamReader x, String element) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        int paragraphs = 0;
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals(element)) break;
            if (out.length() > LONGEST) throw Refusal.of("read.refused.cell", name, line + 1, 32_767);
            if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) out.append(x.getText());
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (x.getLocalName()) {
                case "p" -> {
                    if (paragraphs++ > 0) out.append('\n');
                }
                case "s" -> out.repeat(' ', (int) Math.min(Xml.count(Xml.attribute(x, "c")), LONGEST));
                case "tab" -> out.append('\t');
                case "line-break" -> out.append('\n');
                case "span", "a", "ruby", "ruby-base" -> {}
                default -> Xml.skip(x, name);
            }
        }
        return out.toString();
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            if (in != null) in.close();
            if (zip != null) zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
