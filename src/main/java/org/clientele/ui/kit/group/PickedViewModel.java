package org.clientele.ui.kit.group;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** The people picked in a chart: who they are, and keeping them as a group that can be taken back. */
public final class PickedViewModel {
    private final GroupBench bench;
    private final JobSlot<GroupCard> selection;
    private final JobSlot<SavedGroup> saving;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty follow = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Nobody picked yet. */
    public PickedViewModel(GroupBench bench) {
        this.bench = bench;
        this.selection = new JobSlot<>(bench.jobs());
        this.saving = new JobSlot<>(bench.jobs());
        saving.state()
                .addListener((property, before, now) ->
                        complaint.set(now instanceof SlotState.Failed<SavedGroup>(Message sentence) ? sentence : null));
    }

    /** Those who are picked; idle while nobody is. */
    public JobSlot<GroupCard> selection() {
        return selection;
    }

    /** Counts those who were picked. */
    public void pick(Job<GroupCard> job) {
        selection.start(job);
    }

    /** Nobody is picked any more. */
    public void clear() {
        selection.clear();
    }

    /** How often saved groups were added or taken away here; lists of groups watch it. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The currency of the open workbench. */
    String currency() {
        return bench.currency();
    }

    /** Takes the group to the campaigns. */
    void campaign(GroupCard card) {
        bench.desk().open("campaigns", new Picked(card.segment(), card.name()));
    }

    /** Shows the people. */
    void people(GroupCard card) {
        bench.desk().open("customers", new Picked(card.segment(), card.name()));
    }

    /** Whether a group can follow the data: a list of people cannot. */
    private static boolean canFollow(GroupCard card) {
        return !(card.segment() instanceof Segment.FixedList);
    }

    /** Begins to save those who are picked under a name that can be changed. */
    Naming begin(GroupCard card) {
        boolean canFollow = canFollow(card);
        saving.clear();
        complaint.set(null);
        name.set(bench.words().apply(card.name()));
        follow.set(canFollow);
        return new Naming(
                Message.of("picked.title"),
                canFollow ? Message.of("picked.size", card.numbers().people()) : Message.of("picked.list"),
                Message.of("picked.save"),
                name,
                canFollow ? follow : null,
                complaint,
                saving.loading(),
                close -> save(card, close));
    }

    /** Saves them and calls back when that went well. */
    private void save(GroupCard card, Runnable close) {
        Job<SavedGroup> job = follow.get()
                ? bench.save().live(name.get(), card.segment())
                : bench.save().frozen(name.get(), card.segment());
        saving.start(job, saved -> {
            close.run();
            kept(saved);
        });
    }

    private void kept(SavedGroup group) {
        Groups groups = bench.workbench().groups();
        bench.desk()
                .done(Edit.of(
                        Message.of("picked.saved", group.name(), group.size()),
                        () -> change(() -> groups.remove(group.id())),
                        () -> change(() -> groups.restore(group))));
        changes.set(changes.get() + 1);
    }

    /** A name may have been taken by another group in the meantime; then nothing happens but the sentence. */
    private void change(Runnable what) {
        try {
            what.run();
        } catch (Refusal refusal) {
            bench.desk().refuse(refusal.sentence());
        }
        changes.set(changes.get() + 1);
    }
}
