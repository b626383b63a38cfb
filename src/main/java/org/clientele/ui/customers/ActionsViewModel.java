package org.clientele.ui.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.people.AskToStop;
import org.clientele.app.people.EditPerson;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.DeskWork;
import org.clientele.ui.kit.desk.Question;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What can be done with one person: change what is stored, put it on a list, note that it wants no more messages. */
public final class ActionsViewModel {
    private final Session session;
    private final Desk desk;
    private final DeskWork work;
    private final JobSlot<List<EditPerson.Field>> fields;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Actions on people of the workbench that is shown. */
    ActionsViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.desk = desk;
        this.work = new DeskWork(session, jobs, desk);
        this.fields = new JobSlot<>(jobs);
    }

    /** Whether something is being written. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    // ---- messages ----

    /** Asks, and then notes that the person took back consent for a channel. */
    void withdraw(int customerId, Channel channel) {
        String word = channel.name().toLowerCase(Locale.ROOT);
        desk.confirm(new Question(
                Message.of("customers.withdraw.title." + word),
                Message.of("customers.withdraw.consequence"),
                Message.of("customers.withdraw.act"),
                0,
                false,
                () -> write(ask().withdraw(customerId, channel), Message.of("customers.withdrawn." + word))));
    }

    /** Asks, and then puts the person on the stop list of every channel. */
    void stopAll(int customerId) {
        desk.confirm(new Question(
                Message.of("customers.stop.title"),
                Message.of("customers.stop.consequence"),
                Message.of("customers.stop.act"),
                0,
                true,
                () -> write(ask().stopAll(customerId), Message.of("customers.stopped"))));
    }

    private AskToStop ask() {
        return new AskToStop(session.current().workbench(), who());
    }

    private static String who() {
        return System.getProperty("user.name", "");
    }

    private void write(Job<BatchSummary> job, Message said) {
        if (!busy.get()) {
            busy.set(true);
            work.run(
                    job,
                    batch -> work.refresh(() -> {
                        busy.set(false);
                        if (batch != null) {
                            desk.toast(said);
                        }
                    }));
        }
    }

    // ---- what is stored ----

    /** What is stored of the person whose fields were asked for and can be changed. */
    JobSlot<List<EditPerson.Field>> fields() {
        return fields;
    }

    /** Reads what can be changed. */
    void readFields(int customerId) {
        fields.start(new EditPerson(session.current().workbench()).fields(customerId));
    }

    /**
     * Changes what was typed, with one undo for all of it.
     *
     * @param then called with the reason when a value cannot be read, or with null when all is written
     */
    void change(int customerId, Map<String, String> typed, Consumer<@Nullable Message> then) {
        List<EditPerson.Field> known = fields.latest().get();
        if (known == null || busy.get()) {
            return;
        }
        EditPerson edit = new EditPerson(session.current().workbench());
        EditPerson.Plan plan;
        try {
            plan = edit.plan(customerId, known, typed, who());
        } catch (Refusal unreadable) {
            then.accept(unreadable.sentence());
            return;
        }
        if (plan.orders().isEmpty()) {
            then.accept(null);
            return;
        }
        busy.set(true);
        work.run(edit.apply(plan), made -> {
            busy.set(false);
            if (made != null) {
                Applied applied = new Applied(edit, plan, made);
                work.refresh(() -> {
                    desk.done(Edit.of(plan.name(), applied::undo, applied::redo));
                    then.accept(null);
                });
            }
        });
    }

    /** Changes that were made; done again after an undo, they are other batches. */
    private final class Applied {
        private final EditPerson edit;
        private final EditPerson.Plan plan;
        private List<BatchSummary> made;

        Applied(EditPerson edit, EditPerson.Plan plan, List<BatchSummary> made) {
            this.edit = edit;
            this.plan = plan;
            this.made = made;
        }

        void undo() {
            work.run(edit.undo(made), count -> work.refresh(() -> {}));
        }

        void redo() {
            work.run(edit.apply(plan), again -> {
                if (again != null) {
                    made = again;
                }
                work.refresh(() -> {});
            });
        }
    }

    // ---- lists ----

    /** The saved groups that are lists of people, to which one more can be added. */
    List<SavedGroup> lists() {
        return session.shown().stream()
                .flatMap(shown -> shown.workbench().groups().all().stream())
                .filter(group -> group.segment() instanceof Segment.FixedList)
                .toList();
    }

    /** Adds a person to a list, unless it is on it. */
    void addTo(SavedGroup list, int customerId) {
        if (!(list.segment() instanceof Segment.FixedList(List<Integer> ids))) {
            return;
        }
        if (ids.contains(customerId)) {
            desk.toast(Message.of("customers.list.already", list.name()));
            return;
        }
        List<Integer> more = new ArrayList<>(ids);
        more.add(customerId);
        SavedGroup longer =
                new SavedGroup(list.id(), list.name(), new Segment.FixedList(more), more.size(), list.savedAt());
        Groups groups = session.current().workbench().groups();
        exchange(groups, longer);
        desk.done(Edit.of(
                Message.of("customers.list.added", list.name(), more.size()),
                () -> exchange(groups, list),
                () -> exchange(groups, longer)));
    }

    private void exchange(Groups groups, SavedGroup group) {
        groups.remove(group.id());
        groups.restore(group);
        tell();
    }

    /** Makes a list with that person on it.
     *
     * @return why not, or null when it was made */
    @Nullable
    Message addToNew(String name, int customerId) {
        if (name.isBlank()) {
            return Message.of("groups.save.blank");
        }
        Workbench workbench = session.current().workbench();
        try {
            SavedGroup made = workbench.groups().save(name.strip(), new Segment.FixedList(List.of(customerId)), 1);
            tell();
            desk.done(Edit.of(
                    Message.of("customers.list.added", made.name(), 1),
                    () -> {
                        workbench.groups().remove(made.id());
                        tell();
                    },
                    () -> {
                        workbench.groups().restore(made);
                        tell();
                    }));
            return null;
        } catch (Refusal taken) {
            return taken.sentence();
        }
    }

    /** The same snapshot is shown again, so that whoever shows groups looks at them anew. */
    private void tell() {
        session.facts().ifPresent(session::update);
    }

    // ---- when something was written ----
}
