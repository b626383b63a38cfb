package org.clientele.data.read.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.data.read.grid.Merge;
import org.clientele.model.text.Message;

/** Counts what people should know about a sheet's cells and rows. */
final class Oddities {
    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private static final int LAST_COLUMN = 16_383;
    private static final int MERGE_LINES = 1_000;
    private static final int MERGES = 10_000;

    private long hidden;
    private long hiddenAt;
    private long errors;
    private long errorsAt;
    private long uncomputed;
    private long uncomputedAt;
    private int columns;
    private String column = "";
    private final List<Merge> merges = new ArrayList<>();

    static boolean error(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    void hiddenRow(long row) {
        if (hidden++ == 0) hiddenAt = row;
    }

    /** Notes hidden columns, counted from 0; both ends belong to them. */
    void hiddenColumns(int first, int last) {
        if (first > LAST_COLUMN || last < first) return;
        if (columns == 0) column = letters(first);
        columns += Math.min(LAST_COLUMN, last) - first + 1;
    }

    void merge(Merge merge) {
        if (merge.firstLine() <= MERGE_LINES && merges.size() < MERGES) merges.add(merge);
    }

    List<Merge> merges() {
        return List.copyOf(merges);
    }

    /** The letters of a column, A for 0. */
    static String letters(int column) {
        StringBuilder out = new StringBuilder();
        for (int n = column; n >= 0; n = n / 26 - 1) out.insert(0, (char) ('A' + n % 26));
        return out.toString();
    }

    void errorCell(long row) {
        if (errors++ == 0) errorsAt = row;
    }

    void uncomputedCell(long row) {
        if (uncomputed++ == 0) uncomputedAt = row;
    }

    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (hidden > 0) notes.add(Message.of("read.note.hidden.rows", hidden, hiddenAt));
        if (columns > 0) notes.add(Message.of("read.note.hidden.columns", columns, column));
        if (errors > 0) notes.add(Message.of("read.note.errors", errors, errorsAt));
        if (uncomputed > 0) notes.add(Message.of("read.note.uncomputed", uncomputed, uncomputedAt));
        return notes;
    }
}
