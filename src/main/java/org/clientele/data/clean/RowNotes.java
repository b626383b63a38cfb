package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.Remark;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Collects the remarks about the row that is being read. */
final class RowNotes {
    private final List<Remark> remarks = new ArrayList<>();
    private long record;
    private long line;
    private String column = "";
    private String found = "";
    private boolean rejected;

    void start(RawRow row) {
        remarks.clear();
        rejected = false;
        record = row.record();
        line = row.line();
    }

    /** The cell that the next remarks are about. */
    void cell(String header, String text) {
        column = header;
        found = text;
    }

    void repaired(Finding finding) {
        add(finding, Level.REPAIRED, null);
    }

    void warning(Finding finding) {
        add(finding, Level.WARNING, null);
    }

    void rejected(Finding finding) {
        rejected = true;
        add(finding, Level.REJECTED, null);
    }

    void rejected(Finding finding, Message sentence) {
        rejected = true;
        add(finding, Level.REJECTED, sentence);
    }

    boolean rejected() {
        return rejected;
    }

    /** Turns the warnings about addresses into reasons for rejection; false when there is none. */
    boolean escalateAddresses() {
        for (int i = 0; i < remarks.size(); i++) {
            Remark r = remarks.get(i);
            if (r.level() == Level.WARNING && address(r.finding())) {
                remarks.set(
                        i,
                        new Remark(
                                r.finding(), Level.REJECTED, r.record(), r.line(), r.column(), r.found(), r.detail()));
                rejected = true;
            }
        }
        return rejected;
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

    private void add(Finding finding, Level level, @Nullable Message sentence) {
        remarks.add(new Remark(finding, level, record, line, column, found, sentence));
    }
}
