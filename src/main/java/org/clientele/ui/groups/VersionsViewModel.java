package org.clientele.ui.groups;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupDiff;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.facts.CustomerSet;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** The saved group that is being changed: its versions, who enters and leaves, frozen or live, and each way back. */
final class VersionsViewModel {
    private final Bench bench;
    private final Runnable savedChanged;
    private final Consumer<Segment> show;
    private final ReadOnlyObjectWrapper<@Nullable SavedGroup> group = new ReadOnlyObjectWrapper<>();
    private final JobSlot<List<GroupVersion>> versions;
    private final JobSlot<GroupDiff> difference;
    private final JobSlot<SavedGroup> saving;
    private final ReadOnlyObjectWrapper<@Nullable GroupVersion> compared = new ReadOnlyObjectWrapper<>();

    /**
     * No group yet.
     *
     * @param savedChanged told when a saved group has changed
     * @param show shows a definition in the builder
     */
    VersionsViewModel(Bench bench, Runnable savedChanged, Consumer<Segment> show) {
        this.bench = bench;
        this.savedChanged = savedChanged;
        this.show = show;
        this.versions = new JobSlot<>(bench.jobs());
        this.difference = new JobSlot<>(bench.jobs());
        this.saving = new JobSlot<>(bench.jobs());
        saving.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<SavedGroup>(Message sentence)) {
                bench.desk().refuse(sentence);
            }
        });
    }

    /** The group; null while a new one is built. */
    ReadOnlyObjectProperty<@Nullable SavedGroup> group() {
        return group.getReadOnlyProperty();
    }

    /** Its versions, the newest first. */
    JobSlot<List<GroupVersion>> versions() {
        return versions;
    }

    /** Who enters and who leaves from the compared version to the rule as it stands. */
    JobSlot<GroupDiff> difference() {
        return difference;
    }

    /** The version that is compared with the rule as it stands. */
    ReadOnlyObjectProperty<@Nullable GroupVersion> compared() {
        return compared.getReadOnlyProperty();
    }

    /** Other data is shown. */
    void forget() {
        leave();
    }

    /** A new group is built from now on. */
    void leave() {
        group.set(null);
        versions.clear();
        quit();
    }

    private void quit() {
        compared.set(null);
        difference.clear();
    }

    /** That saved group is changed from now on. */
    void open(SavedGroup saved) {
        quit();
        group.set(saved);
        Groups kept = bench.workbench().groups();
        versions.start(new Job<>(Message.of("groups.job.save"), at -> kept.versions(saved.id())));
    }

    /** Saves a definition as the next version of the group; false when there is no group yet. */
    boolean save(Segment segment) {
        SavedGroup now = group.get();
        if (now == null) {
            return false;
        }
        if (!segment.equals(now.segment())) {
            keep(bench.save().change(now, segment), "rulesview.version.saved");
        }
        return true;
    }

    /** Makes the group a list of those who are in it now. */
    void freeze() {
        SavedGroup now = group.get();
        if (now != null) {
            keep(bench.save().freeze(now), "rulesview.version.frozen");
        }
    }

    /** Makes a frozen group live again. */
    void thaw() {
        SavedGroup now = group.get();
        if (now != null) {
            keep(bench.save().thaw(now), "rulesview.version.live");
        }
    }

    /** Goes back to a version. */
    void goBack(GroupVersion version) {
        SavedGroup now = group.get();
        if (now != null) {
            keep(bench.save().goBack(now, version.version()), "rulesview.version.back");
        }
    }

    private void keep(Job<SavedGroup> job, String key) {
        saving.start(job, next -> {
            Groups kept = bench.workbench().groups();
            became(next);
            bench.desk()
                    .done(Edit.of(
                            Message.of(key, next.name(), next.size()),
                            () -> change(() -> kept.takeBack(next.id())),
                            () -> change(() -> kept.change(next.id(), next.segment(), next.size()))));
        });
    }

    private void change(java.util.function.Supplier<SavedGroup> what) {
        try {
            became(what.get());
        } catch (Refusal gone) {
            bench.desk().refuse(gone.sentence());
            savedChanged.run();
        }
    }

    private void became(SavedGroup next) {
        SavedGroup shown = group.get();
        if (shown != null && shown.id() == next.id()) {
            open(next);
            show.accept(next.segment());
        }
        savedChanged.run();
    }

    /** Compares a version with the rule as it stands. */
    void compare(GroupVersion version, Segment now) {
        compared.set(version);
        difference.start(
                new FollowGroups(bench.workbench(), bench.analyses()).difference(version.segment(), null, now, null));
    }

    /** Shows some of the people of the comparison. */
    void people(GroupDiff shown, CustomerSet people, Message name) {
        bench.desk().open("customers", new Picked(SaveGroup.fixed(people, shown.facts()), name));
    }
}
