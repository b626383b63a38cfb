package org.clientele.data.clean;

import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix.Remedy;
import org.clientele.model.intake.Remark;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads the cells of rows, each row by itself; one reader belongs to one thread, and there can be many. */
public final class RowReader {
    private final Columns columns;
    private final CellReader cells;
    private final CustomReader customs;

    RowReader(Columns columns) {
        this.columns = columns;
        this.cells = new CellReader(columns.setting());
        this.customs = new CustomReader(columns.setting().zone());
    }

    /** The row with every cell read, ready to be judged. */
    public RowDraft read(RawRow row) {
        RowNotes notes = RowNotes.of(row);
        int fields = columns.fields();
        @Nullable Object[] values = new @Nullable Object[fields];
        @Nullable String[] extras = new @Nullable String[columns.extras().size()];
        Message defect = row.defect();
        if (defect != null) {
            notes.cell("", "");
            notes.rejected(defect.key().equals(Mended.LEFT_OUT) ? Finding.LEFT_OUT : Finding.UNREADABLE, defect);
            return new RowDraft(row, notes, values, extras);
        }
        String[] found = row.cells();
        String region = columns.country() < 0 ? columns.setting().country() : cells.region(found[columns.country()]);
        for (int i = 0; i < fields; i++) {
            int at = columns.from(i);
            String cell = at < 0 ? "" : found[at];
            if (!cell.isEmpty()) {
                notes.cell(columns.header(i), cell);
                values[i] = value(i, at, cell, region, notes);
            }
        }
        for (int i = 0; i < extras.length; i++) {
            String cell = found[columns.extras().get(i).at()];
            if (!cell.isEmpty()) {
                extras[i] = extra(i, cell, notes);
            }
        }
        if (columns.currencyDerived() >= 0) {
            values[columns.currencyDerived()] = currency(found);
        }
        return new RowDraft(row, notes, values, extras);
    }

    private @Nullable Object value(int i, int at, String cell, String region, RowNotes notes) {
        Field field = columns.field(i);
        ColumnStyle style = columns.style(i);
        int before = notes.size();
        Object value = cells.read(field, cell, style, region, notes);
        GroupFixes groups = columns.groups();
        if (!groups.touches(at)) {
            return value;
        }
        Remark remark = groups.mended(at, notes.remarks(), before);
        if (remark == null) {
            return value;
        }
        Remedy remedy = groups.remedy(at, remark.finding());
        if (remedy == null) {
            return value;
        }
        notes.cut(before);
        return switch (remedy) {
            case CLEAR -> null;
            case SKIP -> {
                leaveOut(remark, notes);
                yield null;
            }
            case SWAP_DAY_MONTH -> cells.swapped(field, cell, style, notes);
            case KEEP_FIRST -> cells.read(field, Hints.first(cell), style, region, notes);
            case TAKE_HINT -> {
                String hint = remark.hint();
                yield cells.read(field, hint == null ? cell : hint, style, region, notes);
            }
        };
    }

    private static void leaveOut(Remark remark, RowNotes notes) {
        notes.rejected(
                Finding.LEFT_OUT,
                Message.of(Mended.LEFT_OUT, remark.record(), remark.line(), remark.column(), remark.found()));
    }

    private @Nullable String extra(int i, String cell, RowNotes notes) {
        ColumnStyle style = columns.extraStyle(i);
        if (style.type() == CustomType.TEXT) {
            String text = Cells.text(cell);
            return text.isEmpty() ? null : text;
        }
        String text = IdReader.unguarded(Cells.typed(cell));
        if (text.isEmpty()) {
            return null;
        }
        String value = customs.read(text, style);
        if (value != null || CellReader.isPlaceholder(text)) {
            return value;
        }
        int before = notes.size();
        notes.cell(columns.extraHeader(i), cell);
        notes.warning(Finding.CUSTOM);
        int at = columns.extras().get(i).at();
        Remedy remedy = columns.groups().remedy(at, Finding.CUSTOM);
        if (remedy == Remedy.SKIP) {
            Remark remark = notes.remarks().getLast();
            notes.cut(before);
            leaveOut(remark, notes);
        }
        return null;
    }

    /** The currency that stands at an amount of this row, else that of the whole column. */
    private @Nullable String currency(String[] found) {
        for (int at : columns.moneyColumns()) {
            String code = Measure.of(Cells.typed(found[at]), columns.setting().currency())
                    .currency();
            if (!code.isEmpty()) {
                return code;
            }
        }
        return null;
    }
}
