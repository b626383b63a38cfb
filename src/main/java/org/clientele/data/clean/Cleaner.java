package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Remark;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.clientele.model.text.Message;

/**
 * Turns raw rows into clean rows, one verdict each.
 *
 * <p>The work has two parts. {@link #reader()} gives readers of cells, one for each thread, which do the most of it in
 * any order. {@link #judge} then takes the drafts on one thread in the order of the file, since the later lines of an
 * order lean on its first. {@link #clean} does both at once.
 */
public final class Cleaner {
    private final Columns columns;
    private final RowRules rules;
    private final RowReader own;

    /** A cleaner for a table whose columns were mapped and surveyed, without corrections. */
    public Cleaner(MappingProposal mapping, Survey survey, Answers answers, Setting setting) {
        this(mapping, survey, answers, Fixes.none(), setting);
    }

    /** A cleaner that mends groups of cells as people have decided; corrections to single cells are those of {@link Mended}. */
    public Cleaner(MappingProposal mapping, Survey survey, Answers answers, Fixes fixes, Setting setting) {
        this.columns = new Columns(mapping, survey, answers, fixes, setting);
        this.rules = new RowRules(columns, mapping, survey.totals(answers), consentColumn(mapping, survey, answers));
        this.own = new RowReader(columns);
    }

    private static ColumnStyle consentColumn(MappingProposal mapping, Survey survey, Answers answers) {
        int at = mapping.columnOf(org.clientele.model.table.Field.CONSENT);
        return at < 0 ? ColumnStyle.PLAIN : survey.styles(answers).get(at);
    }

    /** The columns of the clean rows, with the final types of custom fields. */
    public Shape shape() {
        return columns.shape();
    }

    /** A new reader of cells, for one thread. */
    public RowReader reader() {
        return new RowReader(columns);
    }

    /** The verdict on the next row in the order of the file. */
    public Verdict judge(RowDraft draft) {
        RowNotes notes = draft.notes();
        if (draft.row().defect() == null) {
            rules.apply(draft.values(), notes);
        }
        if (notes.rejected()) {
            leaveOut(notes);
            return new Verdict(null, notes.remarks());
        }
        return new Verdict(new CleanRow(draft.row().record(), draft.values(), draft.extras()), notes.remarks());
    }

    private void leaveOut(RowNotes notes) {
        for (Remark remark : notes.remarks()) {
            if (remark.level() == Level.REJECTED && columns.groups().skips(remark)) {
                notes.cut(0);
                notes.rejected(
                        Finding.LEFT_OUT,
                        Message.of(Mended.LEFT_OUT, remark.record(), remark.line(), remark.column(), remark.found()));
                return;
            }
        }
    }

    /** The verdict on the next row. */
    public Verdict clean(RawRow row) {
        return judge(own.read(row));
    }

    /** The verdicts on some rows, for previews. */
    public List<Verdict> clean(RawRow... rows) {
        List<Verdict> verdicts = new ArrayList<>(rows.length);
        Arrays.stream(rows).forEach(row -> verdicts.add(clean(row)));
        return verdicts;
    }
}
