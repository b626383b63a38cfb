package org.clientele.app.intake;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.data.read.Format;
import org.clientele.data.read.Probe;
import org.clientele.model.text.Message;

/** A table that was found in a file and looked at, ready to be mapped. */
public final class SourceTable {
    private final Probe probe;
    private final FileTime changed;

    SourceTable(Probe probe, FileTime changed) {
        this.probe = probe;
        this.changed = changed;
    }

    Probe probe() {
        return probe;
    }

    FileTime changed() {
        return changed;
    }

    /** The file. */
    public Path file() {
        return probe.file();
    }

    /** The file's name without folder. */
    public String name() {
        Path name = probe.file().getFileName();
        return name == null ? probe.file().toString() : name.toString();
    }

    /** The file's size. */
    public long bytes() {
        return probe.bytes();
    }

    /** Whether it is text with delimiters (and not a workbook with sheets). */
    public boolean delimited() {
        return probe.format() == Format.DELIMITED;
    }

    /** The encoding of a text file, such as {@code UTF-8} or {@code GB18030}. */
    public String encoding() {
        return probe.text().charset().name();
    }

    /** The separator of a text file. */
    public char delimiter() {
        return probe.text().delimiter();
    }

    /** The quote character of a text file, or NUL when it uses none. */
    public char quote() {
        return probe.text().quote();
    }

    /** The character that protects quotes inside quotes in a text file, or NUL when they are doubled. */
    public char escape() {
        return probe.text().escape();
    }

    /** The format in one word: {@code delimited}, {@code xlsx}, {@code xlsb}, {@code xls}, {@code ods}, {@code xml-sheet} or {@code html}. */
    public String format() {
        return probe.format().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What only a person can decide about reading the file; until then the first choice of each holds. */
    public List<ReadDoubt> doubts() {
        return probe.doubts().stream().map(ReadDoubt::of).toList();
    }

    /** Whether the file is packed with gzip. */
    public boolean packed() {
        return probe.text().gzip();
    }

    /** The likeliest encodings, best first, with lines that tell them apart. */
    public List<Decoding> decodings() {
        return probe.text().decodings().stream()
                .map(d -> new Decoding(d.charset().name(), d.lines()))
                .toList();
    }

    /** The names of a workbook's sheets, or of the tables in an archive; empty for a text file alone. */
    public List<String> sheets() {
        return probe.sheets();
    }

    /** The chosen sheet; empty for text files. */
    public String sheet() {
        return probe.sheet();
    }

    /** 1-based row that holds the headers; 0 when the table has none. */
    public int headerRow() {
        return probe.headerRow();
    }

    /** The headers. */
    public List<String> header() {
        return probe.header();
    }

    /** How many data rows will be read. */
    public long rows() {
        return probe.extent().rows();
    }

    /** The first rows as they stand in the file. */
    public List<List<String>> preview(int rows) {
        return probe.sample().stream()
                .limit(rows)
                .map(row -> List.copyOf(Arrays.asList(row.cells())))
                .toList();
    }

    /** What people should know about the file. */
    public List<Message> notes() {
        return probe.notes();
    }

    /** The hash of the file's bytes. */
    public String sha256() {
        return probe.sha256();
    }

    /**
     * One way to read the letters of a text file.
     *
     * @param encoding the encoding's name
     * @param lines lines with letters beyond plain English, read in it
     */
    public record Decoding(String encoding, List<String> lines) {
        public Decoding {
            lines = List.copyOf(lines);
        }
    }
}
