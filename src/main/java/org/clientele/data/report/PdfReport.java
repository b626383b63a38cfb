package org.clientele.data.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A report as a PDF on A4, with the letters it uses inside, so that Chinese is readable on every machine. */
public final class PdfReport {
    private static final float TITLE = 20;
    private static final float HEAD = 13;
    private static final float LEAD = 12;
    private static final float TEXT = 10;
    private static final float SMALL = 8.5f;
    private static final float ROW = 22;
    private static final float NAMES = 150;
    private static final float TEXTS = 110;

    private PdfReport() {}

    /** The report as the bytes of a file. */
    public static byte[] of(Dossier dossier) throws IOException {
        try (PDDocument document = new PDDocument();
                Letters plain = Letters.read(document, "Regular");
                Letters bold = Letters.read(document, "Bold")) {
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle(dossier.title());
            about.setCreator("Clientele");
            document.getDocumentCatalog().setLanguage(dossier.language());
            try (Sheets sheets = new Sheets(document, plain)) {
                sheets.words(dossier.title(), bold, TITLE, Sheets.INK);
                sheets.words(
                        dossier.answer(),
                        bold,
                        HEAD,
                        switch (dossier.tone()) {
                            case GOOD -> Sheets.GOOD;
                            case BAD -> Sheets.BAD;
                            case OPEN -> Sheets.SOFT;
                        });
                sheets.skip(6);
                for (Dossier.Block block : dossier.blocks()) {
                    block(sheets, block, plain, bold);
                }
                sheets.skip(10);
                sheets.rule();
                sheets.words(dossier.footer(), plain, SMALL, Sheets.SOFT);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void block(Sheets sheets, Dossier.Block block, Letters plain, Letters bold) throws IOException {
        switch (block) {
            case Dossier.Heading heading -> {
                sheets.skip(12);
                sheets.need(60);
                sheets.words(heading.text(), bold, HEAD, Sheets.INK);
                sheets.rule();
            }
            case Dossier.Text text -> sheets.words(text.text(), plain, text.lead() ? LEAD : TEXT, Sheets.INK);
            case Dossier.Tiles tiles -> {
                for (Dossier.Tile tile : tiles.tiles()) {
                    sheets.pair(tile.name(), tile.value() + "  " + tile.note(), bold, TEXT);
                }
            }
            case Dossier.Table table -> {
                sheets.row(table.header(), bold, SMALL, Sheets.SOFT);
                for (List<String> row : table.rows()) {
                    sheets.row(row, plain, SMALL, Sheets.INK);
                }
            }
            case Dossier.Facts facts -> {
                for (Dossier.Fact fact : facts.facts()) {
                    sheets.pair(fact.name(), fact.value(), plain, SMALL);
                }
            }
            case Dossier.Whiskers whiskers -> whiskers(sheets, whiskers, plain);
            case Dossier.Bars bars -> bars(sheets, bars, plain);
        }
    }

    private static float at(Drawing.Scale scale, double value) {
        double room = Sheets.WIDTH - NAMES - TEXTS;
        return (float) (NAMES + room * (value - scale.least()) / (scale.most() - scale.least()));
    }

    private static void whiskers(Sheets sheets, Dossier.Whiskers whiskers, Letters plain) throws IOException {
        Drawing.Scale scale = Drawing.Scale.of(whiskers);
        for (Dossier.Whisker row : whiskers.rows()) {
            sheets.need(ROW);
            float zero = at(scale, 0);
            sheets.line(zero, 0, zero, ROW, 0.5f, Sheets.SOFT);
            float middle = ROW / 2;
            float from = at(scale, row.low());
            float to = at(scale, row.high());
            sheets.line(from, middle, to, middle, 1.5f, Sheets.MARK);
            sheets.line(from, middle - 3, from, middle + 3, 1.5f, Sheets.MARK);
            sheets.line(to, middle - 3, to, middle + 3, 1.5f, Sheets.MARK);
            float dot = at(scale, row.middle());
            sheets.box(dot - 3, middle - 3, 6, 6, Sheets.MARK);
            sheets.label(row.name(), row.text(), plain, SMALL, ROW, NAMES);
        }
    }

    private static void bars(Sheets sheets, Dossier.Bars bars, Letters plain) throws IOException {
        Drawing.Scale scale = Drawing.Scale.of(bars);
        for (Dossier.Bar row : bars.rows()) {
            sheets.need(ROW);
            sheets.box(NAMES, ROW / 2 - 5, Math.max(1, at(scale, row.value()) - NAMES), 10, Sheets.MARK);
            sheets.label(row.name(), row.text(), plain, SMALL, ROW, NAMES);
        }
    }
}
