package org.clientele.data.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** One pass over all rows of a table: finds its header and its end, counts what is odd, and keeps a sample. */
final class Scan {
    private static final int TOP = 200;
    private static final int BEFORE = 20;
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
    private final Oddity again = new Oddity();

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
     * @param doubts what a person has to decide
     */
    record Found(
            Frame frame,
            Probe.Extent extent,
            List<RawRow> sample,
            boolean damaged,
            List<Message> notes,
            List<Doubt> doubts) {}

    static Found of(String file, TableFormat.Look look, TableFormat format, ReadWish wish, Checkpoint checkpoint) {
        TableFormat.Survey survey = look.survey();
        return new Scan(look.rows(), format.raggedByNature(), survey.text().delimiter(), checkpoint)
                .run(file, survey.sure(), wish);
    }

    private Found run(String file, boolean sure, ReadWish wish) {
        Integer wished = wish.headerRow();
        List<GridRow> all = new ArrayList<>();
        List<GridRow> top = new ArrayList<>();
        int upTo = wished == null ? 0 : wished;
        GridRow row = null;
        while (top.size() < TOP && (row = rows.next()) != null) {
            if (row.line() < upTo - BEFORE) continue;
            all.add(row);
            if (!row.blank()) top.add(row);
        }
        Frame frame = new Framer(file, top, ragged ? '\0' : delimiter, rows.merges()).frame(wished);
        int columns = frame.header().size();
        List<String[]> first = new ArrayList<>();
        for (GridRow t : top) {
            if (t.line() > frame.after() && first.size() < ColumnForms.ROWS) first.add(t.cells());
        }
        ColumnForms forms = ColumnForms.of(first, columns);
        RowShaper shaper = new RowShaper(columns, !sure, ragged ? '\0' : delimiter, forms);
        NextTable next = new NextTable(ragged, columns, frame.header(), forms);
        for (GridRow t : all) if (t.line() > frame.after()) take(t, next, shaper, !sure);
        for (row = rows.next(); row != null; row = rows.next()) take(row, next, shaper, !sure);
        for (GridRow held : next.rest()) data(held, shaper, columns, !sure);
        return found(file, frame, next, shaper, wish);
    }

    /** Takes one row, unless it belongs to another table below this one. */
    private void take(GridRow row, NextTable next, RowShaper shaper, boolean suspicious) {
        if (next.begun()) return;
        if (Headers.repeated(row, next.header())) {
            again.seen(row.line());
            return;
        }
        for (GridRow free : next.pass(row, count))
            data(free, shaper, next.header().size(), suspicious);
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

    private Found found(String file, Frame frame, NextTable next, RowShaper shaper, ReadWish wish) {
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
        again.note("read.note.header.again", notes);
        if (next.begun()) notes.add(Message.of("read.note.second.table", next.line()));
        if (count == EXCEL_ROWS - 1 || count == EXCEL_ROWS) notes.add(Message.of("read.note.excel.limit", EXCEL_ROWS));
        notes.addAll(rows.notes());
        Probe.Extent extent = new Probe.Extent(kept, firstLine, end);
        return new Found(frame, extent, sample, damaged.times > 0, notes, doubts(frame, next, wish));
    }

    private static List<Doubt> doubts(Frame frame, NextTable next, ReadWish wish) {
        List<Doubt> doubts = new ArrayList<>();
        if (wish.headerRow() != null) return doubts;
        int named = frame.headerLine() > 0 ? frame.headerLine() : (int) frame.after() + 1;
        if (frame.doubtful()) {
            Doubt.Choice names = new Doubt.Choice(Message.of("read.choice.names", named), wish.withHeaderRow(named));
            Doubt.Choice data = new Doubt.Choice(Message.of("read.choice.data", named), wish.withHeaderRow(0));
            List<Doubt.Choice> choices = frame.headerLine() > 0 ? List.of(names, data) : List.of(data, names);
            doubts.add(new Doubt(Doubt.Kind.HEADER, Message.of("read.doubt.header", named), choices));
        }
        if (next.begun()) {
            int second = (int) next.line();
            Doubt.Choice one = new Doubt.Choice(
                    Message.of("read.choice.first.table", named), wish.withHeaderRow(frame.headerLine()));
            Doubt.Choice two =
                    new Doubt.Choice(Message.of("read.choice.second.table", second), wish.withHeaderRow(second));
            doubts.add(new Doubt(Doubt.Kind.TABLE, Message.of("read.doubt.table", second), List.of(one, two)));
        }
        return doubts;
    }
}
