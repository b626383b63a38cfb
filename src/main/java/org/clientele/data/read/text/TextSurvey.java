package org.clientele.data.read.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written: size, hash, encoding, separator.
 *
 * @param bytes size of the file
 * @param sha256 hash of the file
 * @param charsets the likeliest encodings, best first
 * @param accents per encoding the first lines with letters beyond ASCII
 * @param dialect separator and quote
 * @param sure whether every byte is known to be text in the first encoding
 * @param nuls whether the text holds NUL characters
 * @param mojibake whether the letters look as if they had been read wrongly and saved before
 */
public record TextSurvey(
        long bytes,
        String sha256,
        List<Charset> charsets,
        List<List<String>> accents,
        Dialect dialect,
        boolean sure,
        boolean nuls,
        boolean mojibake) {
    private static final int LINES = 8;

    /** The encoding to read in. */
    public Charset charset() {
        return charsets.getFirst();
    }

    /**
     * Reads the file once from end to end.
     *
     * @param file the file
     * @param gzip whether it is packed
     * @param charset the encoding the user has chosen, or null
     * @param delimiter the separator the user has chosen, or null
     */
    public static TextSurvey of(
            Path file, boolean gzip, @Nullable Charset charset, @Nullable Character delimiter, Checkpoint checkpoint)
            throws IOException {
        return of(CensusTaker.of(file, gzip, checkpoint), charset, delimiter);
    }

    /** What a census says, with the user's choices. */
    static TextSurvey of(Census census, @Nullable Charset charset, @Nullable Character delimiter) {
        List<Charset> ranked = new ArrayList<>(Encodings.rank(census));
        if (charset != null) {
            ranked.remove(charset);
            ranked.addFirst(charset);
        }
        Charset best = ranked.getFirst();
        boolean wide = best.name().startsWith("UTF-16") || best.name().startsWith("UTF-32");
        boolean whole = census.head().length == census.bytes();
        String head = decode(census.head(), best);
        List<String> chunks = new ArrayList<>();
        for (byte[] chunk : census.chunks()) chunks.add(decode(chunk, best));
        Dialect dialect = DialectSniffer.sniff(head, whole, chunks, delimiter);
        List<List<String>> accents = new ArrayList<>();
        for (Charset c : ranked) accents.add(wide || census.ascii() ? List.of() : lines(decode(census.accents(), c)));
        boolean sure = census.ascii() || (best.equals(StandardCharsets.UTF_8) && census.malformed() == 0);
        String sample = wide ? head : decode(census.accents(), best);
        return new TextSurvey(
                census.packedBytes(),
                census.sha256(),
                List.copyOf(ranked),
                List.copyOf(accents),
                dialect,
                sure,
                census.nuls() > 0 && !wide,
                Encodings.mojibake(sample));
    }

    /** The same with another dialect. */
    TextSurvey with(Dialect other) {
        return new TextSurvey(bytes, sha256, charsets, accents, other, sure, nuls, mojibake);
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> lines(String text) {
        return text.lines().limit(LINES).toList();
    }
}
