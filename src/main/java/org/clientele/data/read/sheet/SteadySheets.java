package org.clientele.data.read.sheet;

import java.nio.file.Path;
import java.util.List;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads Office Open XML: by the quick reader, and from the row where that gives up by the robust one. */
final class SteadySheets implements SheetReader {
    private final Path file;
    private final ZipGuard.Parts parts;
    private SheetReader reader;
    private boolean robust;
    private String sheet = "";
    private long last;
    private @Nullable GridRow skipped;

    /** The libraries throw what they like on wrecks. */
    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T take() throws Exception;
    }

    /**
     * Opens a workbook.
     *
     * @param parts what looking over its archive has told
     */
    SteadySheets(Path file, ZipGuard.Parts parts) {
        this.file = file;
        this.parts = parts;
        SheetReader quick;
        try {
            quick = new FastSheets(file, parts.date1904());
        } catch (Exception | StackOverflowError e) {
            quick = robust();
        }
        this.reader = quick;
    }

    private SheetReader robust() {
        robust = true;
        return new RobustSheets(file, parts.date1904());
    }

    /** Takes a step; when the quick reader fails, the robust one takes its place at the same row. */
    private <T extends @Nullable Object> T step(Step<T> step) throws Exception {
        try {
            return step.take();
        } catch (Refusal e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            if (robust) throw e;
        }
        reader.close();
        reader = robust();
        long from = last;
        if (!sheet.isEmpty()) {
            begin();
            GridRow row = null;
            while (from > 0 && (row = reader.next()) != null && row.line() < from) last = row.line();
            last = from;
            if (row != null && row.line() > from) skipped = row;
        }
        return step.take();
    }

    @Override
    public List<Tab> tabs() throws Exception {
        return step(() -> reader.tabs());
    }

    @Override
    public void start(String name) throws Exception {
        sheet = name;
        last = 0;
        skipped = null;
        if (robust) {
            reader.close();
            reader = robust(); // the streaming reader goes through a sheet only once
        }
        step(() -> {
            begin();
            return true;
        });
    }

    private void begin() throws Exception {
        reader.start(sheet);
        ZipGuard.Layout layout = parts.layout(sheet);
        for (int[] c : layout.hiddenColumns()) reader.oddities().hiddenColumns(c[0], c[1]);
        for (Merge m : layout.merges()) reader.oddities().merge(m);
    }

    @Override
    public @Nullable GridRow next() throws Exception {
        GridRow row = step(this::read);
        if (row != null) last = row.line();
        return row;
    }

    private @Nullable GridRow read() throws Exception {
        if (skipped != null) {
            GridRow row = skipped;
            skipped = null;
            return row;
        }
        return reader.next();
    }

    @Override
    public Oddities oddities() {
        return reader.oddities();
    }

    @Override
    public void close() {
        reader.close();
    }
}
