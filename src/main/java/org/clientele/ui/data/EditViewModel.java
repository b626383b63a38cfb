package org.clientele.ui.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.Spellings;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Changes that people make to many rows at once, each announced with what it touches and taken back by undo. */
public final class EditViewModel {
    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final JobSlot<java.util.List<Spellings.Cluster>> clusters;

    EditViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.clusters = new JobSlot<>(jobs);
    }

    /**
     * A change as it stands in the dialog: ready to be made, or why it cannot be.
     *
     * @param plan the change, or null
     * @param says what it touches, or what is wrong
     */
    record Draft(EditTable.@Nullable Plan plan, Message says) {
        /** The same, said of rows chosen by hand among those that match. */
        Draft ofThose(int matching) {
            return plan == null
                    ? this
                    : new Draft(plan, Message.of("tables.edit.effect", plan.changes(), matching, plan.all()));
        }
    }

    /** Whether a change is being made. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Words of a facet that are probably one word. */
    JobSlot<java.util.List<Spellings.Cluster>> clusters() {
        return clusters;
    }

    /** Looks for words that are probably one word. */
    void findClusters(Facet.Choices facet) {
        clusters.start(new Job<>(Message.of("dataview.spellings.job"), at -> Spellings.of(facet, at)));
    }

    /** What a change would do. */
    Draft draft(Found found, String column, int[] rows, String typed) {
        try {
            EditTable.Plan plan = edits().plan(found.table(), column, rows, typed);
            return new Draft(plan.changes() == 0 ? null : plan, plan.effect());
        } catch (Refusal refusal) {
            return new Draft(null, refusal.sentence());
        }
    }

    /** The rows of a table that have one of these words. */
    static int[] rowsWith(Found found, String column, java.util.Set<String> words) {
        var about = found.table().column(column);
        return java.util.stream.IntStream.range(0, found.table().size())
                .filter(row -> words.contains(about.plain(row)))
                .toArray();
    }

    /** The rows of the found ones that have one of these words. */
    static int[] matchingWith(Found found, String column, java.util.Set<String> words) {
        var about = found.table().column(column);
        return Arrays.stream(found.rows().toArray())
                .filter(row -> words.contains(about.plain(row)))
                .toArray();
    }

    /** Gives all words of a cluster the one that is proposed, in the whole table. */
    void merge(Found found, String column, Spellings.Cluster cluster, Runnable then) {
        java.util.Set<String> others = new java.util.TreeSet<>();
        cluster.words().stream().skip(1).forEach(choice -> others.add(choice.word()));
        Draft draft = draft(found, column, rowsWith(found, column, others), cluster.proposed());
        if (draft.plan() != null) {
            apply(draft.plan(), then);
        }
    }

    /** Makes a change. */
    void apply(EditTable.Plan plan, Runnable then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        run(edits().apply(plan), batch -> {
            busy.set(false);
            batch.ifPresent(made -> {
                then.run();
                Applied applied = new Applied(plan, made);
                refresh(() -> desk.done(Edit.of(plan.done(), applied::undo, applied::redo)));
            });
        });
    }

    /** A change that was made; done again after an undo, it is another batch. */
    private final class Applied {
        private final EditTable.Plan plan;
        private BatchSummary batch;

        Applied(EditTable.Plan plan, BatchSummary batch) {
            this.plan = plan;
            this.batch = batch;
        }

        void undo() {
            run(edits().undo(batch), report -> report.ifPresent(undone -> refresh(() -> {})));
        }

        void redo() {
            run(
                    edits().apply(plan),
                    made -> made.ifPresent(again -> {
                        batch = again;
                        refresh(() -> {});
                    }));
        }
    }

    private EditTable edits() {
        Workbench workbench = session.current().workbench();
        return new EditTable(workbench, System.getProperty("user.name", ""));
    }

    private void refresh(Runnable then) {
        Workbench before = session.current().workbench();
        run(session.refresh(), facts -> {
            boolean same = session.shown()
                    .filter(shown -> shown.workbench().equals(before))
                    .isPresent();
            facts.filter(now -> same).ifPresent((Facts now) -> session.update(now));
            then.run();
        });
    }

    private <T> void run(Job<T> job, Consumer<Optional<T>> then) {
        jobs.start(job, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(Optional.ofNullable(value));
                case Outcome.Cancelled<T> cancelled -> then.accept(Optional.empty());
                case Outcome.Failed<T> failed -> {
                    desk.refuse(failed.sentence());
                    then.accept(Optional.empty());
                }
            }
        });
    }
}
