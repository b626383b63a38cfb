package org.clientele.data.read.sheet;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.GridRows;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook of any format: chooses the sheet, keeps to the limits of spreadsheets, turns failures into sentences. */
public final class BookRows implements GridRows {
    private static final int LOOK = 30;
    /** Each sheet that is looked at may cost a pass over the file: so many bytes in all, but a few sheets in any case. */
    private static final long EFFORT = 1L << 29;

    private static final int FEW = 16;
    private static final int MANY = 256;
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;
    private static final int CELL = 32_767;

    private final String name;
    private final SheetReader reader;
    private final boolean parts;
    private final int most;

    /** What a first look at a workbook tells. */
    public record Survey(List<String> sheets, String sheet, List<Message> notes) {}

    /** How a workbook is opened. */
    private interface Opening {
        SheetReader open() throws Exception;
    }

    private BookRows(Path file, Book book, Opening opening) {
        this.name = String.valueOf(file.getFileName());
        this.parts = book == Book.HTML;
        this.most = Math.clamp(EFFORT / Math.max(1, file.toFile().length()), FEW, MANY);
        try {
            this.reader = opening.open();
        } catch (Refusal | Cancelled e) {
            throw e;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw damaged(e);
        }
    }

    /**
     * Opens a workbook at no sheet yet.
     *
     * @param known whether the same file has been looked over before
     * @param password the password, or null
     */
    public static BookRows open(Path file, Book book, boolean known, @Nullable String password, Checkpoint checkpoint) {
        return new BookRows(file, book, () -> book.reader(file, known, password, checkpoint));
    }

    private Refusal damaged(Throwable cause) {
        return new Refusal(Message.of("read.refused.damaged", name), cause);
    }

    /** Goes to the beginning of a sheet. */
    public void start(String sheet) {
        try {
            reader.start(sheet);
        } catch (Refusal | Cancelled e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw damaged(e);
        }
    }

    @Override
    public @Nullable GridRow next() {
        GridRow row;
        try {
            row = reader.next();
        } catch (Refusal | Cancelled e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw damaged(e);
        }
        if (row == null) return null;
        String[] cells = row.cells();
        if (cells.length > COLUMNS && row.width() > COLUMNS || row.line() > ROWS && !row.blank())
            throw Refusal.of("read.refused.limits", name, ROWS, COLUMNS);
        for (String c : cells) {
            if (c.length() > CELL) throw Refusal.of("read.refused.cell", name, row.line(), CELL);
        }
        return row;
    }

    @Override
    public double fraction() {
        return -1;
    }

    @Override
    public List<Message> notes() {
        return reader.oddities().notes();
    }

    @Override
    public List<Merge> merges() {
        return reader.oddities().merges();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (UncheckedIOException e) {
            throw damaged(e);
        }
    }

    /**
     * Lists the sheets and chooses one: the wished one, else the first that looks like a table.
     *
     * @throws Refusal when there is no such sheet, or no sheet with cells
     */
    public Survey survey(@Nullable String wished) {
        List<SheetReader.Tab> tabs;
        try {
            tabs = reader.tabs();
        } catch (Refusal | Cancelled e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw damaged(e);
        }
        List<String> names = tabs.stream().map(SheetReader.Tab::name).toList();
        List<Message> notes = new ArrayList<>();
        SheetReader.Tab chosen = wished == null ? firstTable(tabs) : named(tabs, wished);
        if (tabs.size() > 1)
            notes.add(Message.of(parts ? "read.note.tables" : "read.note.sheets", tabs.size(), chosen.name()));
        if (chosen.hidden()) notes.add(Message.of("read.note.hidden.sheet", chosen.name()));
        return new Survey(names, chosen.name(), notes);
    }

    private SheetReader.Tab named(List<SheetReader.Tab> tabs, String wished) {
        for (SheetReader.Tab t : tabs) if (t.name().equals(wished)) return t;
        for (SheetReader.Tab t : tabs) if (t.name().strip().equalsIgnoreCase(wished.strip())) return t;
        String names =
                String.join(", ", tabs.stream().map(SheetReader.Tab::name).toList());
        throw Refusal.of("read.refused.no.sheet", name, wished, names);
    }

    /** Visible sheets before hidden ones; two rows with two cells make a table, one filled row is better than none. */
    private SheetReader.Tab firstTable(List<SheetReader.Tab> tabs) {
        List<SheetReader.Tab> order = new ArrayList<>(tabs);
        order.sort(Comparator.comparing(SheetReader.Tab::hidden));
        if (order.size() > most) order = order.subList(0, most);
        SheetReader.Tab some = null;
        Refusal broken = null;
        boolean blank = false;
        for (SheetReader.Tab t : order) {
            int full = 0;
            try {
                full = fullness(t.name());
            } catch (Refusal e) {
                broken = e; // a chart or a macro sheet has no rows; only without any readable sheet is it damaged
            }
            if (full >= 2) return t;
            blank |= full == 0 && broken == null;
            if (some == null && full > 0) some = t;
        }
        if (some != null) return some;
        throw broken != null && !blank
                ? broken
                : Refusal.of(parts ? "read.refused.html" : "read.refused.no.sheets", name);
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
