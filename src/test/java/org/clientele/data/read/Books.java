package org.clientele.data.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks part by part, so that tests say exactly what stands in the XML. */
final class Books {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private String properties = "";
    private boolean styles = true;
    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** A sheet from the XML of its rows. */
    Books sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    Books hidden(String name) {
        states.put(name, " state=\"hidden\"");
        return this;
    }

    Books from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Books withoutStyles() {
        styles = false;
        return this;
    }

    Books prolog(String text) {
        prolog += text;
        return this;
    }

    Books part(String name, String content) {
        extra.put(name, content);
        return this;
    }

    /** A cell with a text of its own. */
    static String text(String ref, String text) {
        return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A number cell; style 1 is a date, 2 a date with time, 3 a time, 4 euros. */
    static String number(String ref, String value, int style) {
        return "<c r=\"" + ref + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    static String row(int n, String... cells) {
        return "<row r=\"" + n + "\">" + String.join("", cells) + "</row>";
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
            if (styles)
                types.append(
                        "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
            StringBuilder list = new StringBuilder();
            StringBuilder rels = new StringBuilder();
            int n = 0;
            for (var sheet : sheets.entrySet()) {
                n++;
                types.append("<Override PartName=\"/xl/worksheets/sheet")
                        .append(n)
                        .append(
                                ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                list.append("<sheet name=\"")
                        .append(sheet.getKey())
                        .append("\" sheetId=\"")
                        .append(n)
                        .append("\" r:id=\"r");
                list.append(n)
                        .append("\"")
                        .append(states.getOrDefault(sheet.getKey(), ""))
                        .append("/>");
                rels.append("<Relationship Id=\"r")
                        .append(n)
                        .append("\" Type=\"")
                        .append(REL);
                rels.append("/worksheet\" Target=\"worksheets/sheet").append(n).append(".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + n + ".xml",
                        prolog + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue()
                                + "</sheetData></worksheet>");
            }
            if (styles) {
                rels.append("<Relationship Id=\"st\" Type=\"").append(REL).append("/styles\" Target=\"styles.xml\"/>");
                put(zip, "xl/styles.xml", styleSheet());
            }
            put(zip, "[Content_Types].xml", types.append("</Types>").toString());
            String packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packageRels + "\"><Relationship Id=\"w\" Type=\"" + REL
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packageRels + "\">" + rels + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\">" + properties + "<sheets>" + list
                            + "</sheets></workbook>");
            for (var part : extra.entrySet()) put(zip, part.getKey(), part.getValue());
        }
        return file;
    }

    private static String styleSheet() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"#,##0.00\\ [$€-407]\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"20\" applyNumberFormat=\"1\"/><xf numFmtId=\"171\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
