package org.clientele.data.read.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet: by the quick reader, and from the row where that gives up by the robust one. */
public final class WorkbookRows implements GridRows {
    private static final int LOOK = 30;

    private final Path file;
    private final boolean date1904;
    private Oddities oddities = new Oddities();
    private SheetReader reader;
    private boolean robust;
    private String sheet = "";
    private long last;
    private @Nullable GridRow skipped;

    /** What a first look at a workbook tells. */
    public record Survey(List<String> sheets, String sheet, List<Message> notes) {}

    /** The readers throw what they like on wrecks; every failure means the same. */
    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T take() throws Exception;
    }

    private WorkbookRows(Path file, boolean date1904) {
        this.file = file;
        this.date1904 = date1904;
        SheetReader quick;
        try {
            quick = new FastSheets(file, date1904, oddities);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            quick = robust();
        }
        this.reader = quick;
    }

    private Refusal damaged(Throwable cause) {
        return new Refusal(Message.of("read.refused.damaged", name()), cause);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private SheetReader robust() {
        robust = true;
        oddities = new Oddities();
        try {
            return new RobustSheets(file, date1904, oddities);
        } catch (RuntimeException | StackOverflowError e) {
            throw damaged(e);
        }
    }

    /** Opens a sheet of a workbook at its beginning. */
    public static WorkbookRows open(Path file, String sheet) throws IOException {
        WorkbookRows rows = new WorkbookRows(file, ZipGuard.pass(file, Checkpoint.none()));
        rows.start(sheet);
        return rows;
    }

    private void start(String name) {
        sheet = name;
        last = 0;
        skipped = null;
        step(() -> {
            reader.start(name);
            return true;
        });
    }

    /** Takes a step; when the quick reader fails, the robust one takes its place at the same row. */
    private <T extends @Nullable Object> T step(Step<T> step) {
        try {
            return step.take();
        } catch (Refusal e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            if (robust) throw damaged(e);
        }
        reader.close();
        reader = robust();
        long from = last;
        try {
            if (!sheet.isEmpty()) {
                reader.start(sheet);
                GridRow row = null;
                while (from > 0 && (row = reader.next()) != null && row.line() < from) last = row.line();
                last = from;
                if (row != null && row.line() > from) skipped = row;
            }
            return step.take();
        } catch (Refusal e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw damaged(e);
        }
    }

    @Override
    public @Nullable GridRow next() {
        GridRow row = step(this::read);
        if (row != null) last = row.line();
        return row;
    }

    private @Nullable GridRow read() {
        if (skipped != null) {
            GridRow row = skipped;
            skipped = null;
            return row;
        }
        return reader.next();
    }

    @Override
    public double fraction() {
        return -1;
    }

    @Override
    public List<Message> notes() {
        return oddities.notes();
    }

    @Override
    public void close() {
        reader.close();
    }

    /**
     * Lists the sheets and chooses one: the wished one, else the first that looks like a table.
     *
     * @throws Refusal when there is no such sheet, or no sheet with cells
     */
    public static Survey survey(Path file, @Nullable String wished, Checkpoint checkpoint) throws IOException {
        boolean date1904 = ZipGuard.pass(file, checkpoint);
        try (WorkbookRows rows = new WorkbookRows(file, date1904)) {
            List<SheetReader.Tab> tabs = rows.step(() -> rows.reader.tabs());
            List<String> names = tabs.stream().map(SheetReader.Tab::name).toList();
            List<Message> notes = new ArrayList<>();
            SheetReader.Tab chosen = wished == null ? rows.firstTable(tabs) : rows.named(tabs, wished);
            if (tabs.size() > 1) notes.add(Message.of("read.note.sheets", tabs.size(), chosen.name()));
            if (chosen.hidden()) notes.add(Message.of("read.note.hidden.sheet", chosen.name()));
            return new Survey(names, chosen.name(), notes);
        }
    }

    private SheetReader.Tab named(List<SheetReader.Tab> tabs, String wished) {
        for (SheetReader.Tab t : tabs) if (t.name().equals(wished)) return t;
        for (SheetReader.Tab t : tabs) if (t.name().strip().equalsIgnoreCase(wished.strip())) return t;
        String names =
                String.join(", ", tabs.stream().map(SheetReader.Tab::name).toList());
        throw Refusal.of("read.refused.no.sheet", name(), wished, names);
    }

    /** Visible sheets before hidden ones; two rows with two cells make a table, one filled row is better than none. */
    private SheetReader.Tab firstTable(List<SheetReader.Tab> tabs) {
        List<SheetReader.Tab> order = new ArrayList<>(tabs);
        order.sort(java.util.Comparator.comparing(SheetReader.Tab::hidden));
        SheetReader.Tab some = null;
        Refusal broken = null;
        for (SheetReader.Tab t : order) {
            int full = 0;
            try {
                full = fullness(t.name());
            } catch (Refusal e) {
                broken = e; // a chart or a macro sheet has no rows; only a workbook without any readable sheet is
                // damaged
            }
            if (full >= 2) return t;
            if (some == null && full > 0) some = t;
        }
        if (some != null) return some;
        throw broken != null ? broken : Refusal.of("read.refused.no.sheets", name());
    }

    /** Number of rows with at least two cells among the first, or one when there are only rows with a single cell. */
    private int fullness(String tab) {
        start(tab);
        int rows = 0;
        int full = 0;
        for (int i = 0; i < LOOK; i++) {
            GridRow row = next();
            if (row == null) break;
            if (!row.blank()) rows++;
            if (row.filled() >= 2) full++;
        }
        return full > 0 ? full : Math.min(1, rows);
    }
}
