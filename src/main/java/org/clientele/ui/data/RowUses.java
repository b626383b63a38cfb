package org.clientele.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.ExportTable;
import org.clientele.app.tables.Found;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What can be done with the rows that match: keep their customers as a group, write to them, save the rows. */
public final class RowUses {
    private final Session session;
    private final Analyses analyses;
    private final JobRunner jobs;
    private final Desk desk;
    private final JobSlot<Found> found;

    RowUses(Session session, Analyses analyses, JobRunner jobs, Desk desk, JobSlot<Found> found) {
        this.session = session;
        this.analyses = analyses;
        this.jobs = jobs;
        this.desk = desk;
        this.found = found;
    }

    /** The customers of the rows that match, to be used elsewhere; empty while there are none. */
    public Optional<Picked> customers() {
        Found now = found.latest().get();
        if (now == null || now.size() == 0 || !now.table().ofCustomers()) {
            return Optional.empty();
        }
        CustomerSet people = now.table().customers(now.rows());
        Segment segment = people.size() == now.table().facts().customers()
                ? new Segment.Everyone()
                : SaveGroup.fixed(people, now.table().facts());
        return Optional.of(new Picked(segment, Message.of("dataview.group.these", people.size())));
    }

    /** How many customers the rows that match belong to. */
    public int people() {
        Found now = found.latest().get();
        return now == null || !now.table().ofCustomers()
                ? 0
                : now.table().customers(now.rows()).size();
    }

    /** Makes a campaign of them. */
    public void campaign() {
        customers().ifPresent(picked -> desk.open("campaigns", picked));
    }

    /**
     * Keeps them as a group.
     *
     * @param done called with the reason when it could not be saved, or with null when it was
     */
    public void save(String name, Consumer<@Nullable Message> done) {
        Optional<Picked> picked = customers();
        if (picked.isEmpty()) {
            return;
        }
        Workbench workbench = session.current().workbench();
        SaveGroup saver = new SaveGroup(workbench, new FindGroups(workbench, analyses));
        jobs.start(saver.live(name, picked.get().segment()), outcome -> {
            switch (outcome) {
                case Outcome.Done<SavedGroup>(SavedGroup saved) -> {
                    done.accept(null);
                    desk.done(Edit.of(
                            Message.of("dataview.group.saved", saved.name(), saved.size()),
                            () -> workbench.groups().remove(saved.id()),
                            () -> workbench.groups().restore(saved)));
                }
                case Outcome.Failed<SavedGroup> failed -> done.accept(failed.sentence());
                case Outcome.Cancelled<SavedGroup> cancelled -> done.accept(Message.of("kit.cancelled"));
            }
        });
    }

    /** Writes the rows that match with these columns as CSV. */
    public void export(List<DataColumn> columns, Path file) {
        Found now = found.latest().get();
        if (now == null) {
            return;
        }
        jobs.start(ExportTable.csv(now, columns, file, true), outcome -> {
            switch (outcome) {
                case Outcome.Done<ExportTable.Written>(ExportTable.Written written) ->
                    desk.toast(Message.of(
                            "dataview.exported",
                            written.rows(),
                            file.getFileName().toString()));
                case Outcome.Failed<ExportTable.Written> failed -> desk.refuse(failed.sentence());
                case Outcome.Cancelled<ExportTable.Written> cancelled -> {}
            }
        });
    }
}
