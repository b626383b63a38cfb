package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.ProblemRow;
import org.clientele.model.intake.Remark;
import org.clientele.model.intake.Remedies;
import org.jspecify.annotations.Nullable;

/** The rows that need a look, heap by heap, and what people do about them; each correction checks all rows again. */
public final class FixViewModel {
    /** How grave a heap of problems is. */
    public enum Gravity {
        /** The rows cannot be used at all as they stand: nothing says who or what they are about. */
        BLOCKING,
        /** The rows are left out unless a cell is mended. */
        MEND,
        /** The rows come in; people should know. */
        NOTICE
    }

    /**
     * All rows with one problem in one column.
     *
     * @param gravity how grave it is
     * @param group what it is, and in how many rows
     * @param at position of the column, or -1 when the problem is about the row
     * @param rows the first of these rows
     */
    public record Heap(Gravity gravity, ProblemGroup group, int at, List<ProblemRow> rows) {
        public Heap {
            rows = List.copyOf(rows);
        }

        private Key key() {
            return new Key(group.finding(), group.level(), group.column());
        }

        /** What is said about one of its rows. */
        public Remark remark(ProblemRow row) {
            return row.remarks().stream()
                    .filter(remark -> Key.of(remark).equals(key()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Key(Finding finding, Level level, String column) {
        static Key of(Remark remark) {
            return new Key(remark.finding(), remark.level(), remark.column());
        }
    }

    private final Runnable recheck;
    private final ReadOnlyObjectWrapper<Fixes> fixes = new ReadOnlyObjectWrapper<>(Fixes.none());
    private final ReadOnlyObjectWrapper<List<Heap>> heaps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Heap> heap = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty row = new SimpleIntegerProperty(-1);
    private int known;

    FixViewModel(Runnable recheck) {
        this.recheck = recheck;
    }

    /** The corrections made so far. */
    public ReadOnlyObjectProperty<Fixes> fixes() {
        return fixes.getReadOnlyProperty();
    }

    /** The heaps, gravest first. */
    public ReadOnlyObjectProperty<List<Heap>> heaps() {
        return heaps.getReadOnlyProperty();
    }

    /** The heap in front; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Heap> heap() {
        return heap.getReadOnlyProperty();
    }

    /** The row of the heap that is pointed at, from 0; -1 for none. */
    public IntegerProperty row() {
        return row;
    }

    /** Takes in what a check has found. */
    void checked(ImportPreview found) {
        known = found.plan().fixes().all().size();
        Map<Key, List<ProblemRow>> rows = new HashMap<>();
        for (ProblemRow each : found.rows()) {
            each.remarks().stream()
                    .filter(remark -> remark.level() != Level.REPAIRED)
                    .map(Key::of)
                    .distinct()
                    .forEach(key ->
                            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
        }
        MappingProposal mapping = found.plan().mapping();
        List<Heap> now = new ArrayList<>();
        for (Gravity gravity : Gravity.values()) {
            for (ProblemGroup group : found.problems()) {
                if (group.level() != Level.REPAIRED && gravity(group) == gravity) {
                    Key key = new Key(group.finding(), group.level(), group.column());
                    now.add(new Heap(gravity, group, at(mapping, group.column()), rows.getOrDefault(key, List.of())));
                }
            }
        }
        Heap before = heap.get();
        int pointed = row.get();
        heaps.set(List.copyOf(now));
        Heap same = before == null
                ? null
                : now.stream()
                        .filter(each -> each.key().equals(before.key()))
                        .findFirst()
                        .orElse(null);
        Heap front = same == null && !now.isEmpty() ? now.getFirst() : same;
        heap.set(front);
        int last = front == null ? -1 : front.rows().size() - 1;
        row.set(same == null ? Math.min(0, last) : Math.min(Math.max(pointed, 0), last));
    }

    /** Forgets all corrections, because the file is read in another way. */
    void reset() {
        fixes.set(Fixes.none());
        known = 0;
        heaps.set(List.of());
        heap.set(null);
        row.set(-1);
    }

    private static int at(MappingProposal mapping, String column) {
        return mapping.columns().stream()
                .filter(each -> each.column().equals(column))
                .mapToInt(ColumnProposal::at)
                .findFirst()
                .orElse(-1);
    }

    private static Gravity gravity(ProblemGroup group) {
        if (group.level() != Level.REJECTED || group.finding() == Finding.LEFT_OUT) {
            return Gravity.NOTICE;
        }
        return switch (group.finding()) {
            case NO_IDENTITY, NO_CUSTOMER, NO_PRODUCT, UNREADABLE -> Gravity.BLOCKING;
            default -> Gravity.MEND;
        };
    }

    // ---- going through ----

    /** Puts a heap in front. */
    public void choose(Heap chosen) {
        heap.set(chosen);
        row.set(chosen.rows().isEmpty() ? -1 : 0);
    }

    /** Goes to the next problem: the next row of the heap, then the next heap, and from the last to the first. */
    public void nextProblem() {
        Heap now = heap.get();
        List<Heap> all = heaps.get();
        if (now == null || all.isEmpty()) {
            return;
        }
        if (row.get() + 1 < now.rows().size()) {
            row.set(row.get() + 1);
        } else {
            choose(all.get((all.indexOf(now) + 1) % all.size()));
        }
    }

    // ---- what stands in a cell now ----

    /** What a cell reads with the corrections that the last check did not know yet. */
    public String cell(ProblemRow in, int at) {
        List<Fix> newer = newer();
        for (int i = newer.size() - 1; i >= 0; i--) {
            if (newer.get(i) instanceof Fix.Cell(long record, int column, String text)
                    && record == in.record()
                    && column == at) {
                return text;
            }
        }
        return at < in.cells().size() ? in.cells().get(at) : "";
    }

    /** Whether a cell was mended and waits to be checked. */
    public boolean waits(ProblemRow in, int at) {
        return newer().stream()
                .anyMatch(fix -> fix instanceof Fix.Cell(long record, int column, var _)
                        && record == in.record()
                        && column == at);
    }

    /** Whether people have left a row out. */
    public boolean skipped(ProblemRow in) {
        return fixes.get().all().stream()
                .anyMatch(fix -> fix instanceof Fix.Skip(long record) && record == in.record());
    }

    private List<Fix> newer() {
        List<Fix> all = fixes.get().all();
        return all.subList(Math.min(known, all.size()), all.size());
    }

    // ---- corrections ----

    /** Writes something else into a cell. */
    public void edit(ProblemRow in, int at, String text) {
        if (!cell(in, at).equals(text)) {
            make(new Fix.Cell(in.record(), at, text));
        }
    }

    /** Leaves a row out, or brings it back when it was left out. */
    public void skip(ProblemRow in) {
        if (skipped(in)) {
            List<Fix> fewer = new ArrayList<>(fixes.get().all());
            fewer.remove(new Fix.Skip(in.record()));
            known = Math.min(known, fewer.size());
            fixes.set(new Fixes(fewer));
            recheck.run();
        } else {
            make(new Fix.Skip(in.record()));
        }
    }

    /** Writes another value wherever a column holds this one. */
    public void everywhere(int at, String from, String to) {
        if (!from.strip().equals(to.strip())) {
            make(new Fix.Everywhere(at, from.strip(), to.strip()));
        }
    }

    /** How many rows of a heap hold this value. */
    public long rowsWith(Heap in, String value) {
        return in.rows().stream()
                .filter(each -> cell(each, in.at()).strip().equals(value.strip()))
                .count();
    }

    /** The ways in which a whole heap can be mended at once. */
    public List<Fix.Remedy> remedies(Heap in) {
        return Remedies.of(in.group());
    }

    /** Mends a whole heap at once. */
    public void remedy(Heap in, Fix.Remedy way) {
        make(new Fix.Group(in.at(), in.group().finding(), way));
    }

    /** Takes the newest correction back. */
    public void undo() {
        Fixes before = fixes.get();
        if (!before.all().isEmpty()) {
            fixes.set(before.withoutLast());
            known = Math.min(known, fixes.get().all().size());
            recheck.run();
        }
    }

    private void make(Fix fix) {
        fixes.set(fixes.get().with(fix));
        recheck.run();
    }
}
