package org.clientele.data.report;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of paper that are filled from top to bottom; a new one is begun when there is no room. */
final class Sheets implements AutoCloseable {
    /** Colours as red, green and blue, 0 to 1. */
    static final float[] INK = {0.12f, 0.14f, 0.16f};

    static final float[] SOFT = {0.35f, 0.39f, 0.43f};
    static final float[] MARK = {0.04f, 0.44f, 0.64f};
    static final float[] GOOD = {0.10f, 0.50f, 0.22f};
    static final float[] BAD = {0.81f, 0.13f, 0.18f};

    private static final float MARGIN = 50;
    private static final float LEADING = 1.45f;
    private static final float NUMBER = 7.5f;

    /** The width between the margins. */
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final Letters numbers;
    private PDPageContentStream page;
    private float y;
    private int count;

    Sheets(PDDocument document, Letters numbers) throws IOException {
        this.document = document;
        this.numbers = numbers;
        this.page = next();
    }

    private PDPageContentStream next() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        count++;
        write(stream, Integer.toString(count), WIDTH / 2, MARGIN / 2, numbers, NUMBER, SOFT);
        return stream;
    }

    /** Begins a new sheet when less than that is left. */
    void need(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = next();
        }
    }

    void skip(float height) {
        y -= height;
    }

    /** A thin line across. */
    void rule() throws IOException {
        line(0, 3, WIDTH, 3, 0.5f, SOFT);
        skip(8);
    }

    /** A line of the drawing that is next; heights are measured down from where the text is. */
    void line(float x1, float down1, float x2, float down2, float width, float[] color) throws IOException {
        page.setStrokingColor(color[0], color[1], color[2]);
        page.setLineWidth(width);
        page.moveTo(MARGIN + x1, y - down1);
        page.lineTo(MARGIN + x2, y - down2);
        page.stroke();
    }

    /** A filled rectangle. */
    void box(float x, float down, float width, float height, float[] color) throws IOException {
        page.setNonStrokingColor(color[0], color[1], color[2]);
        page.addRect(MARGIN + x, y - down - height, width, height);
        page.fill();
    }

    /** The name at the left and the figure at the right of a drawing of that height, which is done with it. */
    void label(String name, String figure, Letters letters, float size, float height, float room) throws IOException {
        String left = fitted(letters.known(name), letters, size, room - 6);
        String right = letters.known(figure);
        float base = y - height / 2 - size * 0.35f;
        write(page, left, 0, base, letters, size, INK);
        write(page, right, WIDTH - letters.width(right, size), base, letters, size, SOFT);
        skip(height);
    }

    /** A paragraph. */
    void words(String text, Letters letters, float size, float[] color) throws IOException {
        for (String line : lines(letters.known(text), letters, size, WIDTH)) {
            need(size * LEADING);
            skip(size * LEADING);
            write(page, line, 0, y, letters, size, color);
        }
        skip(size * 0.35f);
    }

    /** A name and what belongs to it. */
    void pair(String name, String value, Letters letters, float size) throws IOException {
        row(List.of(name, value), letters, size, INK, new float[] {WIDTH * 0.36f, WIDTH * 0.64f}, false);
    }

    /** A row of a table: names at the left, numbers at the right of their columns. */
    void row(List<String> cells, Letters letters, float size, float[] color) throws IOException {
        float first = WIDTH * (cells.size() > 5 ? 0.24f : 0.46f);
        float[] widths = new float[cells.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == 0 ? first : (WIDTH - first) / (widths.length - 1);
        }
        row(cells, letters, size, color, widths, true);
    }

    private void row(List<String> cells, Letters letters, float size, float[] color, float[] widths, boolean numbers)
            throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = lines(letters.known(cells.get(i)), letters, size, widths[i] - 6);
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        need(most * size * LEADING + 3);
        for (int l = 0; l < most; l++) {
            skip(size * LEADING);
            float x = 0;
            for (int i = 0; i < wrapped.size(); i++) {
                if (l < wrapped.get(i).size()) {
                    String line = wrapped.get(i).get(l);
                    boolean right = numbers && i > 0;
                    float shift = right ? widths[i] - 6 - letters.width(line, size) : 0;
                    write(page, line, x + shift, y, letters, size, color);
                }
                x += widths[i];
            }
        }
        skip(3);
    }

    private static List<String> lines(String text, Letters letters, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && letters.width(line + piece.stripTrailing(), size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            // a word that fits no line is cut, such as a hash
            while (letters.width(piece.stripTrailing(), size) > room && piece.length() > 1) {
                int cut = piece.length() - 1;
                while (cut > 1 && letters.width(piece.substring(0, cut), size) > room) {
                    cut--;
                }
                lines.add(piece.substring(0, cut));
                piece = piece.substring(cut);
            }
            line.append(piece);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String fitted(String text, Letters letters, float size, float room) throws IOException {
        String fitted = text;
        while (fitted.length() > 1 && letters.width(fitted, size) > room) {
            fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
        }
        return fitted;
    }

    private static void write(
            PDPageContentStream to, String known, float x, float base, Letters letters, float size, float[] color)
            throws IOException {
        if (known.isEmpty()) {
            return;
        }
        to.setNonStrokingColor(color[0], color[1], color[2]);
        to.beginText();
        to.setFont(letters.font(), size);
        to.newLineAtOffset(MARGIN + x, base);
        to.showText(known);
        to.endText();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
