package org.clientele.data.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of the program's own font in a document, of which only those that are used are kept. */
final class Letters implements AutoCloseable {
    private static final int UNKNOWN = '□';

    private final TrueTypeFont file;
    private final PDFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, String> spoken = new HashMap<>();

    private Letters(TrueTypeFont file, PDFont font) throws IOException {
        this.file = file;
        this.font = font;
        this.glyphs = file.getUnicodeCmapLookup();
    }

    static Letters read(PDDocument document, String weight) throws IOException {
        try (InputStream in = Letters.class.getResourceAsStream("/fonts/ClienteleSans-" + weight + ".ttf")) {
            if (in == null) {
                throw new IOException("the font is missing");
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Letters(file, PDType0Font.load(document, file, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in letters that the font has; others become a box. */
    String known(String text) {
        StringBuilder known = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> known.append(spoken.computeIfAbsent(
                        c, code -> Character.isWhitespace(code) ? " " : Character.toString(drawn(code)))));
        return known.toString();
    }

    private int drawn(int code) {
        if (glyphs.getGlyphId(code) != 0) {
            return code;
        }
        return glyphs.getGlyphId(UNKNOWN) != 0 ? UNKNOWN : '?';
    }

    /** How wide a text is that consists of known letters. */
    float width(String known, float size) throws IOException {
        return font.getStringWidth(known) / 1000 * size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
