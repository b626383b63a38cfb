package org.clientele.data.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes a table into as many files as its target's limits ask for, each with the header, none of them half. */
public final class PartFiles {
    private static final int OFTEN = 512;

    /** How much of a limit is aimed at when a packed file came out too large. */
    private static final double AIM = 0.9;

    private final PendingSet set;
    private final Shape shape;
    private final Checkpoint checkpoint;

    /**
     * Files of a set, all of one shape.
     *
     * @param shape how they are written
     */
    public PartFiles(PendingSet set, Shape shape, Checkpoint checkpoint) {
        this.set = set;
        this.shape = shape;
        this.checkpoint = checkpoint;
    }

    /**
     * How the files are written.
     *
     * @param sheet the name of a workbook's sheet; null for CSV
     * @param style how CSV is written
     * @param columns the columns
     * @param rows the most rows of one file
     * @param bytes the most bytes of one file
     * @param several whether there may be more than one
     */
    public record Shape(
            @Nullable String sheet, CsvStyle style, List<Column> columns, int rows, long bytes, boolean several) {
        public Shape {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One file of several.
     *
     * @param file the file
     * @param written its rows and hash, as read back
     * @param bytes its size
     */
    public record Part(PendingFile file, WrittenFile written, long bytes) {}

    /**
     * Writes the rows.
     *
     * @param folder where the files go
     * @param name the file's name, given its number among several, from 1; number 0 stands for the only one
     * @param rows the rows, each with one text per column; they may be asked for more than once
     * @return the files in their order, at least one
     * @throws Refusal when they cannot be written, or one file cannot hold them and there may not be more
     */
    public List<Part> write(Path folder, IntFunction<String> name, Iterable<List<String>> rows) {
        int most = Math.max(1, shape.rows());
        while (true) {
            List<Part> parts = write(folder, name, rows, most);
            Part large = parts.stream()
                    .filter(part -> part.bytes() > shape.bytes())
                    .findFirst()
                    .orElse(null);
            if (large == null) {
                if (parts.size() > 1) {
                    parts.getFirst().file().rename(name.apply(1));
                }
                return parts;
            }
            parts.forEach(part -> set.drop(part.file()));
            long rowsOfLarge = large.written().rows();
            if (!shape.several() || rowsOfLarge <= 1) {
                throw Refusal.of("export.limit.bytes", shape.bytes());
            }
            most = (int)
                    Math.max(1, Math.min(rowsOfLarge - 1, (long) (rowsOfLarge * AIM * shape.bytes() / large.bytes())));
        }
    }

    private List<Part> write(Path folder, IntFunction<String> name, Iterable<List<String>> rows, int most) {
        List<Part> parts = new ArrayList<>();
        Iterator<List<String>> left = rows.iterator();
        @Nullable List<String> carried = null;
        do {
            PendingFile pending = set.begin(folder.resolve(name.apply(parts.isEmpty() ? 0 : parts.size() + 1)));
            CellSum meant;
            try (TableWriting writing = open(pending)) {
                meant = writing.written();
                while ((carried != null || left.hasNext()) && meant.rows() < most) {
                    List<String> row = carried == null ? left.next() : carried;
                    if (meant.rows() > 0 && writing.exceeds(row, shape.bytes())) {
                        carried = row;
                        break;
                    }
                    carried = null;
                    writing.add(row);
                    if (meant.rows() % OFTEN == 0) {
                        checkpoint.check();
                    }
                }
            } catch (IOException | UncheckedIOException fault) {
                throw pending.unwritable(fault);
            }
            if (!shape.several() && (carried != null || left.hasNext())) {
                throw Refusal.of("export.limit.single", meant.rows());
            }
            parts.add(new Part(pending, finish(pending, meant), size(pending)));
        } while (carried != null || left.hasNext());
        return parts;
    }

    private TableWriting open(PendingFile pending) throws IOException {
        String sheet = shape.sheet();
        return sheet == null
                ? new CsvWriting(pending.path(), shape.style(), shape.columns())
                : new BookWriting(pending.path(), sheet, shape.columns());
    }

    private WrittenFile finish(PendingFile pending, CellSum meant) {
        return shape.sheet() == null
                ? CsvFile.finish(pending, shape.columns(), meant, checkpoint)
                : BookFile.finish(pending, shape.columns(), meant, checkpoint);
    }

    private static long size(PendingFile pending) {
        try {
            return Files.size(pending.path());
        } catch (IOException fault) {
            throw pending.unwritable(fault);
        }
    }
}
