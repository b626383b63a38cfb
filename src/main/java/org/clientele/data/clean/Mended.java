package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fixes;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows with the corrections to single cells, to values and to single rows in place, as if the file had been written so. */
public final class Mended {
    /** Why a row is missing that people have left out. */
    static final String LEFT_OUT = "clean.row.leftOut";

    private final Map<Long, List<Placed<Fix.Cell>>> cells = new HashMap<>();
    private final Map<Integer, List<Placed<Fix.Everywhere>>> everywhere = new HashMap<>();
    private final Set<Long> skipped = new HashSet<>();

    /** A correction and its place in the order in which they were made. */
    private record Placed<F>(int order, F fix) {}

    private Mended(Fixes fixes) {
        int order = 0;
        for (Fix fix : fixes.all()) {
            int at = order++;
            switch (fix) {
                case Fix.Cell cell ->
                    cells.computeIfAbsent(cell.record(), r -> new ArrayList<>()).add(new Placed<>(at, cell));
                case Fix.Everywhere all ->
                    everywhere.computeIfAbsent(all.at(), c -> new ArrayList<>()).add(new Placed<>(at, all));
                case Fix.Skip skip -> skipped.add(skip.record());
                case Fix.Group group -> {}
            }
        }
    }

    /** The rows with these corrections. */
    public static RawRows rows(RawRows rows, Fixes fixes) {
        Mended mended = new Mended(fixes);
        if (mended.cells.isEmpty() && mended.everywhere.isEmpty() && mended.skipped.isEmpty()) {
            return rows;
        }
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                RawRow row = rows.next();
                return row == null ? null : mended.row(row);
            }

            @Override
            public double fraction() {
                return rows.fraction();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    /** One row with these corrections, for previews. */
    public static RawRow row(RawRow row, Fixes fixes) {
        return new Mended(fixes).row(row);
    }

    private RawRow row(RawRow row) {
        if (skipped.contains(row.record())) {
            return new RawRow(
                    row.record(), row.line(), row.cells(), Message.of(LEFT_OUT, row.record(), row.line(), "", ""));
        }
        List<Placed<Fix.Cell>> own = cells.getOrDefault(row.record(), List.of());
        if (own.isEmpty() && everywhere.isEmpty()) {
            return row;
        }
        String[] mended = row.cells().clone();
        for (int at = 0; at < mended.length; at++) {
            int since = -1;
            for (Placed<Fix.Cell> cell : own) {
                if (cell.fix().at() == at) {
                    mended[at] = cell.fix().text();
                    since = cell.order();
                }
            }
            for (Placed<Fix.Everywhere> all : everywhere.getOrDefault(at, List.of())) {
                if (all.order() > since
                        && Cells.trim(mended[at]).equals(Cells.trim(all.fix().from()))) {
                    mended[at] = all.fix().to();
                }
            }
        }
        return new RawRow(row.record(), row.line(), mended, row.defect());
    }
}
