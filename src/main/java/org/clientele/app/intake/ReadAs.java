package org.clientele.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Profile;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.Habits;
import org.clientele.data.clean.Mended;
import org.clientele.data.clean.Setting;
import org.clientele.data.clean.Survey;
import org.clientele.data.clean.Surveyor;
import org.clientele.data.clean.Verdict;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** Shows on the first rows of a table how its columns would be read: what stands in a cell, and what it becomes. */
public final class ReadAs {
    private static final int ROWS = 50;
    private final Profile profile;
    private final Clock clock;

    /**
     * One cell before and after.
     *
     * @param found what stands in the file
     * @param value what it becomes, typed as the field says; null when nothing is made of it
     */
    public record Cell(String found, @Nullable Object value) {}

    /** Reads by the conventions of a shop. */
    public ReadAs(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * For each column that is read as a field or kept, by its position, the first cell that something is made of.
     *
     * @param checked what the check of the whole table has found out about how its columns are written; null before it
     */
    public Map<Integer, Cell> of(ImportPlan plan, @Nullable ImportPreview checked) {
        Probe probe = plan.source().probe();
        List<RawRow> sample = probe.sample().stream()
                .filter(row -> row.defect() == null)
                .limit(ROWS)
                .map(row -> Mended.row(row, plan.fixes()))
                .filter(row -> row.defect() == null)
                .toList();
        Survey survey = checked != null
                ? checked.survey()
                : Surveyor.survey(
                        rows(sample),
                        plan.mapping(),
                        new Habits(profile.zone(), probe.format().typed(), profile.currency(), List.of()),
                        Checkpoint.none());
        int today = (int) LocalDate.now(clock.withZone(profile.zone())).toEpochDay();
        Setting setting = new Setting(profile.zone(), profile.country(), profile.currency(), today);
        Cleaner cleaner = new Cleaner(plan.mapping(), survey, plan.answers(), plan.fixes(), setting);
        Map<Integer, Cell> cells = new HashMap<>();
        for (RawRow row : sample) {
            Verdict verdict = cleaner.clean(row);
            CleanRow clean = verdict.row();
            if (clean != null) {
                collect(plan, cleaner.shape(), row, clean, cells);
            }
        }
        return cells;
    }

    private static void collect(ImportPlan plan, Shape shape, RawRow raw, CleanRow clean, Map<Integer, Cell> cells) {
        for (ColumnProposal column : plan.mapping().columns()) {
            String found = raw.cells()[column.at()];
            if (column.target() instanceof Target.Bind(var field) && !found.isBlank()) {
                Object value = clean.value(shape.at(field));
                Cell before = cells.get(column.at());
                if (before == null || before.value() == null && value != null) {
                    cells.put(column.at(), new Cell(found, value));
                }
            }
            if (column.target() instanceof Target.Keep keep && !found.isBlank()) {
                extra(keep, plan, shape, clean)
                        .ifPresent(value -> cells.putIfAbsent(column.at(), new Cell(found, value)));
            }
        }
    }

    private static Optional<String> extra(Target.Keep keep, ImportPlan plan, Shape shape, CleanRow clean) {
        Owner owner = keep.owner() == null ? Owner.of(plan.mapping().kind()) : keep.owner();
        for (int i = 0; i < shape.extras().size(); i++) {
            CustomField field = shape.extras().get(i);
            if (field.owner() == owner && field.name().equals(keep.name())) {
                return Optional.ofNullable(clean.extra(i));
            }
        }
        return Optional.empty();
    }

    private static RawRows rows(List<RawRow> sample) {
        Iterator<RawRow> each = sample.iterator();
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                return each.hasNext() ? each.next() : null;
            }

            @Override
            public double fraction() {
                return -1;
            }

            @Override
            public void close() {}
        };
    }
}
