package org.clientele.data.read.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.model.text.Message;

/** Counts what people should know about a sheet's cells and rows. */
final class Oddities {
    private static final Set<String> ERRORS = Set.of(
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private long hidden;
    private long hiddenAt;
    private long errors;
    private long errorsAt;
    private long uncomputed;
    private long uncomputedAt;

    static boolean error(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    void hiddenRow(long row) {
        if (hidden++ == 0) hiddenAt = row;
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
        if (errors > 0) notes.add(Message.of("read.note.errors", errors, errorsAt));
        if (uncomputed > 0) notes.add(Message.of("read.note.uncomputed", uncomputed, uncomputedAt));
        return notes;
    }
}
