package org.clientele.data.read.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of a text file, one after the other. */
public final class DelimitedRows implements GridRows {
    /** A quoted cell longer than this has lost its closing quote. */
    private static final int LONGEST_CELL = 1 << 20;

    /** As many as a spreadsheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final char NO_QUOTE = '\uFFFF';
    private static final String[] NONE = {};

    private final Path file;
    private final long size;
    private final Meter meter;
    private final @Nullable StrayQuotes strays;
    private final CsvReader<GridRow> reader;
    private final CloseableIterator<GridRow> rows;
    private final Collector collector = new Collector();

    @SuppressWarnings("removal") // FastCSV announces another name for leniency about quotes but has none yet
    private DelimitedRows(Path file, long size, Meter meter, Reader letters, Dialect dialect) {
        this.file = file;
        this.size = size;
        this.meter = meter;
        this.strays = dialect.quote() == 0 ? null : new StrayQuotes(letters, dialect);
        this.reader = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(dialect.quote() == 0 ? NO_QUOTE : dialect.quote())
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_CELL)
                .build(collector, strays == null ? letters : strays);
        this.rows = reader.iterator();
    }

    /**
     * Opens a text file.
     *
     * @param file the file
     * @param gzip whether it is packed
     * @param charset its encoding
     * @param dialect separator and quote
     * @param mend whether NUL characters are to be left out
     */
    public static DelimitedRows open(Path file, boolean gzip, Charset charset, Dialect dialect, boolean mend)
            throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            Meter meter = new Meter(raw, null);
            Reader letters = TextStreams.letters(TextStreams.unpacked(meter, gzip), charset);
            if (mend || dialect.escape() != 0 || dialect.spaced()) letters = new Mender(letters, dialect);
            return new DelimitedRows(file, Files.size(file), meter, letters, dialect);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The rows of bytes that are already open. */
    static DelimitedRows of(Path file, InputStream bytes, Charset charset, Dialect dialect) throws IOException {
        Meter meter = new Meter(bytes, null);
        Reader letters = TextStreams.letters(meter, charset);
        if (dialect.escape() != 0 || dialect.spaced()) letters = new Mender(letters, dialect);
        return new DelimitedRows(file, Files.size(file), meter, letters, dialect);
    }

    @Override
    public @Nullable GridRow next() {
        try {
            GridRow row = rows.hasNext() ? rows.next() : null;
            if (collector.wide) throw Refusal.of("read.refused.columns", name(), collector.begun(), MOST_COLUMNS);
            return row;
        } catch (CsvParseException e) {
            throw new Refusal(Message.of("read.refused.quote", name(), collector.begun()), e);
        } catch (UncheckedIOException e) {
            throw new Refusal(Message.of("read.refused.broken", name()), e);
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public double fraction() {
        return size == 0 ? 1 : Math.min(1.0, meter.count() / (double) size);
    }

    @Override
    public List<Message> notes() {
        if (strays == null || strays.mended() == 0) return List.of();
        return List.of(Message.of("read.note.stray", strays.mended(), strays.firstMended()));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers the cells of one record from the parser's buffer. */
    private static final class Collector extends AbstractBaseCsvCallbackHandler<GridRow> {
        private String[] cells = new String[32];
        private int count;
        private long line = 1;
        private boolean wide;

        long begun() {
            return line;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            count = 0;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
            if (count == MOST_COLUMNS) {
                wide = true;
                return;
            }
            if (count == cells.length) cells = Arrays.copyOf(cells, count * 2);
            cells[count++] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected void handleEmpty() {
            count = 0;
        }

        @Override
        protected GridRow buildRecord() {
            boolean endMark = count == 1 && cells[0].length() == 1 && cells[0].charAt(0) == '\u001A';
            return new GridRow(line, count == 0 || endMark ? NONE : Arrays.copyOf(cells, count));
        }
    }
}
