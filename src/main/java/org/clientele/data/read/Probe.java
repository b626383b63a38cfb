package org.clientele.data.read;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.clientele.model.text.Message;

/**
 * What a file was found to be, before its rows are read: enough to show a preview and to open it.
 *
 * @param file the file
 * @param format its format
 * @param bytes its size
 * @param sha256 hash of its bytes
 * @param text how its text is written
 * @param sheets names of its sheets; empty for text files
 * @param sheet the chosen sheet; the empty text for text files
 * @param headerRow 1-based line (or row of the sheet) that holds the headers; 0 when the table has none
 * @param header the headers, trimmed, made unique and never blank
 * @param extent where the data rows lie
 * @param sample up to 500 data rows from the beginning and spread over the file
 * @param notes what people should know (a preamble was skipped, a totals row, hidden rows, several sheets)
 * @param fingerprint hash of the sorted, normalised headers
 * @param doubts what detection leaves open for a person to decide
 * @param route the way to the table in the file
 */
public record Probe(
        Path file,
        Format format,
        long bytes,
        String sha256,
        TextStyle text,
        List<String> sheets,
        String sheet,
        int headerRow,
        List<String> header,
        Extent extent,
        List<RawRow> sample,
        List<Message> notes,
        String fingerprint,
        List<Doubt> doubts,
        Route route) {
    public Probe {
        doubts = List.copyOf(doubts);
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        sample = List.copyOf(sample);
        notes = List.copyOf(notes);
    }

    /** What a file that lies open and leaves nothing in doubt was found to be. */
    public Probe(
            Path file,
            Format format,
            long bytes,
            String sha256,
            TextStyle text,
            List<String> sheets,
            String sheet,
            int headerRow,
            List<String> header,
            Extent extent,
            List<RawRow> sample,
            List<Message> notes,
            String fingerprint) {
        this(
                file,
                format,
                bytes,
                sha256,
                text,
                sheets,
                sheet,
                headerRow,
                header,
                extent,
                sample,
                notes,
                fingerprint,
                List.of(),
                Route.straight(sheet));
    }

    /** The same with a column taken apart. */
    Probe unfolded(Fold column, List<String> wide, List<RawRow> rows, List<Message> told) {
        return new Probe(
                file,
                format,
                bytes,
                sha256,
                text,
                sheets,
                sheet,
                headerRow,
                wide,
                extent,
                rows,
                told,
                Headers.fingerprint(wide),
                doubts,
                route.folded(column));
    }

    /** The same with its tables under other names. */
    Probe named(List<String> names, String name, List<Message> told) {
        return new Probe(
                file,
                format,
                bytes,
                sha256,
                text,
                names,
                name,
                headerRow,
                header,
                extent,
                sample,
                told,
                fingerprint,
                doubts,
                route);
    }

    /**
     * How a text file is written (for a workbook: UTF-8, comma).
     *
     * @param charset encoding
     * @param delimiter separator between cells
     * @param quote quote character, or NUL when none is used
     * @param escape character that protects a quote inside a quoted cell (a backslash), or NUL when quotes are doubled
     * @param spaced whether blanks stand between separators and quotes and belong to neither
     * @param gzip whether the file is packed with gzip
     * @param damaged whether some bytes are no text in this encoding, or are NUL
     * @param decodings the likeliest encodings, best first, each with the first lines that tell them apart
     */
    public record TextStyle(
            Charset charset,
            char delimiter,
            char quote,
            char escape,
            boolean spaced,
            boolean gzip,
            boolean damaged,
            List<Decoding> decodings) {
        public TextStyle {
            decodings = List.copyOf(decodings);
        }

        /** The same with another word on damage. */
        TextStyle damaged(boolean other) {
            return new TextStyle(charset, delimiter, quote, escape, spaced, gzip, other, decodings);
        }

        /** The style that stands for "no text file": UTF-8 and comma. */
        public static TextStyle none() {
            return new TextStyle(
                    java.nio.charset.StandardCharsets.UTF_8, ',', '"', '\0', false, false, false, List.of());
        }
    }

    /**
     * One way to read the letters of a text file, for the person to choose by eye.
     *
     * @param charset encoding
     * @param lines the first lines with letters beyond plain English, read in this encoding
     */
    public record Decoding(Charset charset, List<String> lines) {
        public Decoding {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Where the data rows lie.
     *
     * @param rows number of data rows that will be read
     * @param firstLine line of the first data row
     * @param lastLine line at which the last data row begins; what follows (totals, remarks) is left out
     */
    public record Extent(long rows, long firstLine, long lastLine) {}
}
