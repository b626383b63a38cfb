package org.clientele.data.read.basket;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.clientele.model.intake.TransactionLayout;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Reads transactions from a text file, also a packed one: separated by commas, semicolons, tabs or spaces. */
public final class TransactionFile {
    private static final int HEAD = 1 << 16;
    private static final int EVERY = 8192;
    private static final int BOM = 0xFEFF;

    /** What is told of a file while it is read. */
    public interface Sink {
        /** A line that is a basket. */
        void basket(List<String> items);

        /** A line that is an item of a basket. */
        void item(String basket, String item);
    }

    private TransactionFile() {}

    /**
     * Reads a file.
     *
     * @return how many lines held nothing that could be used
     * @throws Refusal when the file is not there or cannot be read
     */
    public static long read(Path file, TransactionLayout layout, Sink sink, Checkpoint checkpoint) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("basket.file.missing", file.toString());
        }
        try {
            Head head = head(file);
            LineShape shape = LineShape.of(head.lines(), layout);
            return read(file, head, shape, sink, checkpoint);
        } catch (IOException fault) {
            throw new Refusal(Message.of("basket.file.unreadable", name), fault);
        } catch (UncheckedIOException fault) {
            throw new Refusal(Message.of("basket.file.unreadable", name), fault);
        }
    }

    private static long read(Path file, Head head, LineShape shape, Sink sink, Checkpoint checkpoint)
            throws IOException {
        long unusable = 0;
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream in = unpacked(channel, head.packed())) {
            double size = Math.max(1, channel.size());
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(shape.separator())
                    .quoteCharacter(shape.quoted() ? '"' : '\uFFFF')
                    .commentStrategy(CommentStrategy.NONE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(false)
                    .ofCsvRecord(new InputStreamReader(
                            in,
                            head.charset()
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
            long line = 0;
            for (CsvRecord record : reader) {
                if (line % EVERY == 0) {
                    checkpoint.check();
                    checkpoint.progress(channel.position() / size);
                }
                if (line++ > 0 || !shape.header()) {
                    unusable += hand(record.getFields(), shape, sink) ? 0 : 1;
                }
            }
        }
        return unusable;
    }

    private static boolean hand(List<String> cells, LineShape shape, Sink sink) {
        if (!shape.columns()) {
            List<String> items = new ArrayList<>(cells.size());
            for (String cell : cells) {
                String item = plain(cell);
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
            if (!items.isEmpty()) {
                sink.basket(items);
            }
            return !items.isEmpty();
        }
        if (cells.size() <= Math.max(shape.basket(), shape.item())) {
            return false;
        }
        String basket = plain(cells.get(shape.basket()));
        String item = plain(cells.get(shape.item()));
        if (basket.isEmpty() || item.isEmpty()) {
            return false;
        }
        sink.item(basket, item);
        return true;
    }

    static String plain(String cell) {
        String text = cell.strip();
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1).strip() : text;
    }

    private static InputStream unpacked(SeekableByteChannel channel, boolean packed) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), HEAD);
        return packed ? new GZIPInputStream(in, HEAD) : in;
    }

    /**
     * The beginning of a file.
     *
     * @param packed whether it is packed by gzip
     * @param charset its encoding
     * @param lines its first whole lines
     */
    private record Head(boolean packed, Charset charset, List<String> lines) {}

    private static Head head(Path file) throws IOException {
        boolean packed;
        try (InputStream in = Files.newInputStream(file)) {
            packed = in.read() == 0x1F && in.read() == 0x8B;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream in = unpacked(channel, packed)) {
            byte[] bytes = in.readNBytes(HEAD);
            int end = bytes.length;
            while (bytes.length == HEAD && end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            Charset charset = charset(bytes, end == 0 ? bytes.length : end);
            String text = new String(bytes, 0, end == 0 ? bytes.length : end, charset);
            return new Head(
                    packed, charset, text.lines().map(TransactionFile::plain).toList());
        }
    }

    private static Charset charset(byte[] bytes, int length) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (fits(bytes, length, charset)) {
                return charset;
            }
        }
        return Charset.forName("windows-1252");
    }

    private static boolean fits(byte[] bytes, int length, Charset charset) {
        try {
            var _ = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
