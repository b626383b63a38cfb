package org.clientele.data.read.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the XML spreadsheets that Excel 2003 and many shop systems write. */
final class XmlSheets implements SheetReader {
    private static final int LONGEST = 1 << 16;

    private final Path file;
    private final String name;
    private Oddities oddities = new Oddities();
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;
    private final RowCells row = new RowCells();
    private long line;
    private long column;

    XmlSheets(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    private XMLStreamReader content() throws IOException, XMLStreamException {
        if (in != null) in.close();
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return Xml.open(in);
    }

    @Override
    public List<Tab> tabs() throws IOException, XMLStreamException {
        List<Tab> tabs = new ArrayList<>();
        XMLStreamReader x = content();
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            String element = x.getLocalName();
            if (element.equals("Worksheet")) {
                String tab = Xml.attribute(x, "Name");
                tabs.add(new Tab(tab == null ? "Sheet " + (tabs.size() + 1) : tab, false));
            } else if (element.equals("Table")) Xml.skip(x, name);
            else if (element.equals("Visible") && !tabs.isEmpty()) {
                boolean hidden = x.getElementText().contains("Hidden");
                tabs.set(tabs.size() - 1, new Tab(tabs.getLast().name(), hidden));
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
        XMLStreamReader x = content();
        xml = Xml.reaches(x, new Xml.Named("Worksheet", "Name", "Sheet "), sheet, name) ? x : null;
    }

    @Override
    public @Nullable GridRow next() throws XMLStreamException {
        XMLStreamReader x = xml;
        if (x == null) return null;
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("Worksheet")) {
                xml = null;
                return null;
            }
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (x.getLocalName()) {
                case "Table" -> {}
                case "Column" -> column(x);
                case "Row" -> {
                    GridRow read = row(x);
                    if (read != null) return read;
                }
                default -> Xml.skip(x, name);
            }
        }
        return null;
    }

    private static long index(XMLStreamReader x, long usual) {
        String told = Xml.attribute(x, "Index");
        return told == null ? usual : Math.max(usual, Xml.count(told) - 1);
    }

    private void column(XMLStreamReader x) throws XMLStreamException {
        long first = index(x, column);
        String span = Xml.attribute(x, "Span");
        column = first + 1 + (span == null ? 0 : Xml.count(span));
        if ("1".equals(Xml.attribute(x, "Hidden")) && column <= 16_384)
            oddities.hiddenColumns((int) first, (int) column - 1);
        Xml.skip(x, name);
    }

    /** Reads a row that has just begun, or null when it is blank. */
    private @Nullable GridRow row(XMLStreamReader x) throws XMLStreamException {
        long at = index(x, line);
        String span = Xml.attribute(x, "Span");
        boolean hidden = "1".equals(Xml.attribute(x, "Hidden"));
        line = at;
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("Row")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (x.getLocalName().equals("Cell")) cell(x);
            else Xml.skip(x, name);
        }
        line = at + 1 + (span == null ? 0 : Xml.count(span));
        if (row.width() == 0) {
            row.take();
            return null;
        }
        if (hidden) oddities.hiddenRow(at + 1);
        return new GridRow(at + 1, row.take());
    }

    private void cell(XMLStreamReader x) throws XMLStreamException {
        row.to(index(x, row.at()));
        String across = Xml.attribute(x, "MergeAcross");
        String down = Xml.attribute(x, "MergeDown");
        boolean formula = Xml.attribute(x, "Formula") != null;
        long wide = across == null || across.equals("0") ? 0 : Xml.count(across);
        long high = down == null || down.equals("0") ? 0 : Xml.count(down);
        if (wide + high > 0 && row.at() < 16_384)
            oddities.merge(
                    new Merge(line + 1, (int) row.at(), line + 1 + high, (int) Math.min(row.at() + wide, 1 << 20)));
        String text = "";
        boolean data = false;
        while (x.hasNext()) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("Cell")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (x.getLocalName().equals("Data")) {
                data = true;
                text = data(x);
            } else Xml.skip(x, name);
        }
        if (formula && !data) oddities.uncomputedCell(line + 1);
        row.add(text, 1);
        row.to(row.at() + wide);
    }

    private String data(XMLStreamReader x) throws XMLStreamException {
        String type = Xml.attribute(x, "Type");
        StringBuilder out = new StringBuilder();
        for (int depth = 1; depth > 0 && x.hasNext(); ) {
            int event = Xml.next(x, name);
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
            else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                out.append(x.getText());
            if (out.length() > LONGEST) throw Refusal.of("read.refused.cell", name, line + 1, 32_767);
        }
        String text = out.toString();
        return switch (type == null ? "String" : type) {
            case "Number" -> number(text.strip());
            case "DateTime" -> moment(text.strip());
            case "Boolean" -> text.strip().equals("1") ? "true" : "false";
            case "Error" -> {
                oddities.errorCell(line + 1);
                yield "";
            }
            default -> text;
        };
    }

    /** A date, or a time of day, which is kept as a time of the day before the first. */
    private static String moment(String text) {
        String iso = CellTexts.iso(text);
        return iso.startsWith("1899-12-31T") ? iso.substring(11) : iso;
    }

    private static String number(String text) {
        try {
            return CellTexts.plain(text, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    @Override
    public Oddities oddities() {
        return oddities;
    }

    @Override
    public void close() {
        try {
            if (in != null) in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
