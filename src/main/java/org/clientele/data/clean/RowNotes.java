package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.Remark;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Collects the remarks about one row. */
final class RowNotes {
    private final List<Remark> remarks = new ArrayList<>(2);
    private long record;
    private long line;
    private String column = "";
    private String found = "";

    /** Notes about a row. */
    static RowNotes of(RawRow row) {
        RowNotes notes = new RowNotes();
        notes.start(row);
        return notes;
    }

    void start(RawRow row) {
        remarks.clear();
        record = row.record();
        line = row.line();
    }

    /** The cell that the next remarks are about. */
    void cell(String header, String text) {
        column = header;
        found = text;
    }

    void repaired(Finding finding) {
        add(finding, Level.REPAIRED, null, null);
    }

    void warning(Finding finding) {
        add(finding, Level.WARNING, null, null);
    }

    /** A warning that proposes another spelling. */
    void warning(Finding finding, String hint) {
        add(finding, Level.WARNING, null, hint);
    }

    void rejected(Finding finding) {
        add(finding, Level.REJECTED, null, null);
    }

    void rejected(Finding finding, Message sentence) {
        add(finding, Level.REJECTED, sentence, null);
    }

    boolean rejected() {
        for (Remark remark : remarks) {
            if (remark.level() == Level.REJECTED) {
                return true;
            }
        }
        return false;
    }

    /** How many remarks there are. */
    int size() {
        return remarks.size();
    }

    /** Takes back the remarks made since there were that many. */
    void cut(int size) {
        remarks.subList(size, remarks.size()).clear();
    }

    /** Turns the warnings about addresses into reasons for rejection; false when there is none. */
    boolean escalateAddresses() {
        for (int i = 0; i < remarks.size(); i++) {
            Remark r = remarks.get(i);
            if (r.level() == Level.WARNING && address(r.finding())) {
                remarks.set(
                        i,
                        new Remark(
                                r.finding(),
                                Level.REJECTED,
                                r.record(),
                                r.line(),
                                r.column(),
                                r.found(),
                                r.detail(),
                                r.hint()));
            }
        }
        return rejected();
    }

    List<Remark> remarks() {
        return remarks;
    }

    private static boolean address(Finding finding) {
        return switch (finding) {
            case EMAIL, EMAIL_TWO, PHONE, PHONE_MASKED, PHONE_TWO, PHONE_DAMAGED -> true;
            default -> false;
        };
    }

    private void add(Finding finding, Level level, @Nullable Message sentence, @Nullable String hint) {
        remarks.add(new Remark(finding, level, record, line, column, found, sentence, hint));
    }
}
