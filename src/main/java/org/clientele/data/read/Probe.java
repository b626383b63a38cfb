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
 * @param headerRow 1-based row that holds the headers
 * @param header the headers, trimmed, made unique and never blank
 * @param sample up to 500 data rows from the beginning and spread over the file
 * @param notes what people should know (a preamble was skipped, a totals row, hidden rows, several sheets)
 * @param fingerprint hash of the sorted, normalised headers
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
        List<RawRow> sample,
        List<Message> notes,
        String fingerprint) {
    public Probe {
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        sample = List.copyOf(sample);
        notes = List.copyOf(notes);
    }

    /**
     * How a text file is written (for a workbook: UTF-8, comma).
     *
     * @param charset encoding
     * @param delimiter separator between cells
     * @param quote quote character, or NUL when none is used
     * @param gzip whether the file is packed with gzip
     */
    public record TextStyle(Charset charset, char delimiter, char quote, boolean gzip) {}
}
