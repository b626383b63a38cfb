package org.clientele.data.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One pass over all rows of a table: finds its header and its end, counts what is odd, and keeps a sample. */
final class Scan {
    private static final int TOP = 200;
    private static final int TAIL = 12;
    private static final int BEGINNING = 300;
    private static final int SPREAD = 200;
    private static final int EXCEL_ROWS = 1_048_576;
    private static final int CHECK_EVERY = 4096;

    private final GridRows rows;
    private final Checkpoint checkpoint;
    private final boolean ragged;
    private final char delimiter;
    private final List<RawRow> beginning = new ArrayList<>();
    private final List<RawRow> spread = new ArrayList<>();
    private final ArrayDeque<GridRow> tail = new ArrayDeque<>();
    private long stride = 1;
    private long count;
    private long blank;
    private long blankSince;
    private long firstLine;
    private long lastLine;
    private final Oddity narrow = new Oddity();
    private final Oddity wide = new Oddity();
    private final Oddity damaged = new Oddity();

    private Scan(GridRows rows, boolean ragged, char delimiter, Checkpoint checkpoint) {
        this.delimiter = delimiter;
        this.rows = rows;
        this.ragged = ragged;
        this.checkpoint = checkpoint;
    }

    /** How often something was seen and where first. */
    private static final class Oddity {
        private long times;
        private long line;

        void seen(long at) {
            if (times++ == 0) line = at;
        }

        void left() {
            times--;
        }

        void note(String key, List<Message> notes) {
            if (times > 0) notes.add(Message.of(key, times, line));
        }
    }

    /**
     * What the pass has found.
     *
     * @param frame header and beginning
     * @param extent the data rows
     * @param sample some of them
     * @param damaged whether some rows hold bytes that are no text
     * @param notes what people should know
     */
    record Found(Frame frame, Probe.Extent extent, List<RawRow> sample, boolean damaged, List<Message> notes) {}

    static Found of(
            String file,
            GridRows rows,
            TableFormat format,
            TableFormat.Survey survey,
            @Nullable Integer wishedHeader,
            Checkpoint checkpoint) {
        return new Scan(rows, format.raggedByNature(), survey.text().delimiter(), checkpoint)
                .run(file, survey.sure(), wishedHeader);
    }

    private Found run(String file, boolean sure, @Nullable Integer wished) {
        List<GridRow> all = new ArrayList<>();
        List<GridRow> top = new ArrayList<>();
        int upTo = wished == null ? 0 : wished;
        long line = 0;
        GridRow row = null;
        while ((top.size() < TOP || line < upTo) && (row = rows.next()) != null) {
            line = row.line();
            all.add(row);
            if (!row.blank()) top.add(row);
        }
        Frame frame = new Framer(file, top).frame(wished);
        int columns = frame.header().size();
        List<String[]> first = new ArrayList<>();
        for (GridRow t : top) {
            if (t.line() > frame.after() && first.size() < ColumnForms.ROWS) first.add(t.cells());
        }
        RowShaper shaper = new RowShaper(columns, !sure, ragged ? '\0' : delimiter, ColumnForms.of(first, columns));
        for (GridRow t : all) if (t.line() > frame.after()) data(t, shaper, columns, !sure);
        for (row = rows.next(); row != null; row = rows.next()) data(row, shaper, columns, !sure);
        return found(file, frame, shaper);
    }

    private void data(GridRow row, RowShaper shaper, int columns, boolean suspicious) {
        if (row.blank()) {
            blankSince++;
            return;
        }
        if (count == 0) firstLine = row.line();
        else blank += ragged ? row.line() - lastLine - 1 : blankSince;
        blankSince = 0;
        lastLine = row.line();
        count++;
        if (shaper.misfit(row)) wide.seen(row.line());
        else if (row.cells().length < columns && !ragged) narrow.seen(row.line());
        if (suspicious && RowShaper.damaged(row.cells())) damaged.seen(row.line());
        keep(row, shaper);
        if (tail.size() == TAIL) tail.removeFirst();
        tail.addLast(row);
        if (count % CHECK_EVERY == 0) {
            checkpoint.check();
            checkpoint.progress(rows.fraction());
        }
    }

    /** The first rows, then every stride-th; when those become too many, every second goes and the stride doubles. */
    private void keep(GridRow row, RowShaper shaper) {
        if (count <= BEGINNING) beginning.add(shaper.shape(count, row));
        else if (count % stride == 0) {
            spread.add(shaper.shape(count, row));
            if (spread.size() > SPREAD) {
                stride *= 2;
                long every = stride;
                spread.removeIf(r -> r.record() % every != 0);
            }
        }
    }

    /** A total or a remark is no data row, so it is none of the odd ones either. */
    private void leaveOut(GridRow row, RowShaper shaper, int columns) {
        if (shaper.misfit(row)) wide.left();
        else if (row.cells().length < columns && !ragged) narrow.left();
    }

    private Found found(String file, Frame frame, RowShaper shaper) {
        if (count == 0) throw Refusal.of("read.refused.no.rows", file);
        int columns = frame.header().size();
        List<GridRow> last = List.copyOf(tail);
        int footer = Footer.length(last, columns);
        long kept = count - footer;
        if (kept == 0) throw Refusal.of("read.refused.no.rows", file);
        for (GridRow left : last.subList(last.size() - footer, last.size())) leaveOut(left, shaper, columns);
        long end = last.get(Math.max(0, last.size() - 1 - footer)).line();
        List<RawRow> sample = new ArrayList<>(beginning);
        sample.addAll(spread);
        sample.removeIf(r -> r.record() > kept);
        List<Message> notes = new ArrayList<>(frame.notes());
        if (footer > 0)
            notes.add(Message.of(
                    "read.note.footer", footer, last.get(last.size() - footer).line()));
        if (blank > 0) notes.add(Message.of("read.note.blank", blank));
        narrow.note("read.note.short", notes);
        wide.note("read.note.misfit", notes);
        damaged.note("read.note.damaged", notes);
        if (count == EXCEL_ROWS - 1 || count == EXCEL_ROWS) notes.add(Message.of("read.note.excel.limit", EXCEL_ROWS));
        notes.addAll(rows.notes());
        Probe.Extent extent = new Probe.Extent(kept, firstLine, end);
        return new Found(frame, extent, sample, damaged.times > 0, notes);
    }
}
