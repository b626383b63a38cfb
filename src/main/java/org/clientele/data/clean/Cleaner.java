package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.MappingProposal.Extra;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw rows into clean rows, one verdict each; the rows must come in the order of the file, since the later lines
 * of an order may lean on its first.
 */
public final class Cleaner {
    private final Shape shape;
    private final List<Extra> extras;
    private final Field[] fields;
    private final int[] from;
    private final String[] headers;
    private final ColumnStyle[] styles;
    private final int countryColumn;
    private final Setting setting;
    private final RowNotes notes = new RowNotes();
    private final CellReader cells;
    private final RowRules rules;

    /** A cleaner for a table whose columns were mapped and surveyed. */
    public Cleaner(MappingProposal mapping, Survey survey, Answers answers, Setting setting) {
        this.shape = mapping.shape();
        this.extras = mapping.extras();
        this.setting = setting;
        this.fields = shape.fields().toArray(Field[]::new);
        this.from = new int[fields.length];
        this.headers = new String[fields.length];
        this.styles = new ColumnStyle[fields.length];
        List<ColumnStyle> found = survey.styles(answers);
        for (int i = 0; i < fields.length; i++) {
            from[i] = mapping.columnOf(fields[i]);
            headers[i] = mapping.columnName(fields[i]);
            styles[i] = from[i] < 0 ? ColumnStyle.PLAIN : found.get(from[i]);
        }
        this.countryColumn = mapping.columnOf(Field.COUNTRY);
        this.cells = new CellReader(setting, notes);
        this.rules = RowRules.of(shape, mapping, notes);
    }

    /** The columns of the clean rows. */
    public Shape shape() {
        return shape;
    }

    /** The verdict on the next row. */
    public Verdict clean(RawRow row) {
        notes.start(row);
        if (row.defect() != null) {
            notes.cell("", "");
            notes.rejected(Finding.UNREADABLE, row.defect());
            return new Verdict(null, notes.remarks());
        }
        @Nullable Object[] values = new @Nullable Object[fields.length];
        String region = countryColumn < 0 ? setting.country() : cells.region(row.cells()[countryColumn]);
        for (int i = 0; i < fields.length; i++) {
            String cell = from[i] < 0 ? "" : row.cells()[from[i]];
            if (!cell.isEmpty()) {
                notes.cell(headers[i], cell);
                values[i] = cells.read(fields[i], cell, styles[i], region);
            }
        }
        rules.apply(values);
        if (notes.rejected()) {
            return new Verdict(null, notes.remarks());
        }
        return new Verdict(new CleanRow(row.record(), values, extras(row)), notes.remarks());
    }

    private @Nullable String[] extras(RawRow row) {
        @Nullable String[] kept = new @Nullable String[extras.size()];
        for (int i = 0; i < kept.length; i++) {
            String text = Cells.text(row.cells()[extras.get(i).at()]);
            kept[i] = text.isEmpty() ? null : text;
        }
        return kept;
    }

    /** The verdicts on some rows, for previews. */
    public List<Verdict> clean(RawRow... rows) {
        List<Verdict> verdicts = new ArrayList<>(rows.length);
        Arrays.stream(rows).forEach(row -> verdicts.add(clean(row)));
        return verdicts;
    }
}
