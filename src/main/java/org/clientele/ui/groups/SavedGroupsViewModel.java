package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupNumbers;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.JobSlot;

/** The saved groups: keeping a group under a name, renaming, removing, and taking each of these back. */
final class SavedGroupsViewModel {
    private final Bench bench;
    private final JobSlot<List<SavedCard>> counting;
    private final ObservableList<SavedCard> counted = FXCollections.observableArrayList();
    private final ObservableList<SavedCard> cards = FXCollections.unmodifiableObservableList(counted);

    SavedGroupsViewModel(Bench bench) {
        this.bench = bench;
        this.counting = new JobSlot<>(bench.jobs());
    }

    /** The saved groups by name, with their figures now. */
    ObservableList<SavedCard> cards() {
        return cards;
    }

    /** Other data is shown. */
    void forget() {
        counting.clear();
        counted.clear();
    }

    /** Counts all saved groups again. */
    void refresh() {
        if (bench.session().shown().isEmpty()) {
            return;
        }
        Workbench workbench = bench.workbench();
        FindGroups find = bench.find();
        counting.start(
                new Job<>(Message.of("groupsview.job.saved"), at -> count(workbench, find, at)), counted::setAll);
    }

    private static List<SavedCard> count(Workbench workbench, FindGroups find, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint);
        List<SavedCard> found = new ArrayList<>();
        for (SavedGroup group : workbench.groups().all()) {
            checkpoint.check();
            LocalDate day =
                    LocalDate.ofInstant(group.savedAt(), workbench.profile().zone());
            found.add(count(group, day, find, facts, checkpoint));
        }
        return found;
    }

    private static SavedCard count(
            SavedGroup group, LocalDate day, FindGroups find, Facts facts, Checkpoint checkpoint) {
        Message sentence = group.segment() instanceof Segment.FixedList list
                ? Message.of("groupsview.saved.sealed", day, group.size(), list.shortSeal())
                : Message.of("groupsview.saved.live", day, group.size());
        try {
            GroupNumbers numbers = find.numbers(find.resolve(group.segment(), facts, checkpoint), facts, checkpoint);
            return new SavedCard(group, card(group, sentence, numbers), null);
        } catch (Refusal refusal) {
            GroupNumbers none = find.numbers(CustomerSet.none(facts.customers()), facts, checkpoint);
            return new SavedCard(group, card(group, sentence, none), refusal.sentence());
        }
    }

    private static GroupCard card(SavedGroup group, Message sentence, GroupNumbers numbers) {
        return new GroupCard(
                group.segment(), Verbatim.of(group.name()), sentence, Message.of("groupsview.saved.strategy"), numbers);
    }

    /** Begins to save a group: its name can be changed first. */
    NamingViewModel saving(GroupCard card) {
        return saving(card, group -> {});
    }

    /** Begins to save a group; tells somebody else as well when it is saved. */
    NamingViewModel saving(GroupCard card, Consumer<SavedGroup> also) {
        boolean canFollow =
                !(card.segment() instanceof Segment.FixedList) && !(card.segment() instanceof Segment.InCluster);
        return new NamingViewModel(
                bench,
                new NamingViewModel.Words(
                        Message.of("groupsview.save.title"),
                        Message.of("groupsview.save.size", card.numbers().people()),
                        Message.of("groupsview.save.do")),
                bench.words().apply(card.name()),
                canFollow,
                (name, follow) -> follow
                        ? bench.save().live(name, card.segment())
                        : bench.save().frozen(name, card.segment()),
                group -> {
                    saved(group);
                    also.accept(group);
                });
    }

    /** Begins to give a saved group another name. */
    NamingViewModel renaming(SavedGroup group) {
        return new NamingViewModel(
                bench,
                new NamingViewModel.Words(
                        Message.of("groupsview.rename.title"),
                        Message.of("groupsview.rename.note"),
                        Message.of("groupsview.rename.do")),
                group.name(),
                false,
                (name, follow) -> bench.save().rename(group, name),
                now -> renamed(group, now));
    }

    private void saved(SavedGroup group) {
        done(List.of(group), Message.of("groupsview.saved.done", group.name(), group.size()));
    }

    /** Tells that groups were saved, and how to take that back. */
    void done(List<SavedGroup> groups, Message sentence) {
        Groups kept = bench.workbench().groups();
        done(sentence, () -> groups.forEach(group -> kept.remove(group.id())), () -> groups.forEach(kept::restore));
    }

    /** Tells that groups were changed, and how to take that back. */
    void done(Message sentence, Runnable undo, Runnable redo) {
        bench.desk().done(edit(sentence, undo, redo));
        refresh();
    }

    private void renamed(SavedGroup before, SavedGroup now) {
        SaveGroup save = bench.save();
        bench.desk()
                .done(edit(
                        Message.of("groupsview.rename.done", before.name(), now.name()),
                        () -> save.renameNow(now, before.name()),
                        () -> save.renameNow(before, now.name())));
        refresh();
    }

    /** Removes a saved group; it can be taken back. */
    void remove(SavedGroup group) {
        Groups kept = bench.workbench().groups();
        try {
            bench.save().remove(group);
        } catch (Refusal used) {
            bench.desk().refuse(used.sentence());
            return;
        }
        bench.desk()
                .done(edit(
                        Message.of("groupsview.removed", group.name()),
                        () -> kept.restore(group),
                        () -> kept.remove(group.id())));
        refresh();
    }

    private Edit edit(Message name, Runnable undo, Runnable redo) {
        return Edit.of(name, () -> change(undo), () -> change(redo));
    }

    /** A name may have been taken by another group in the meantime; then nothing happens but the sentence. */
    private void change(Runnable what) {
        try {
            what.run();
        } catch (Refusal refusal) {
            bench.desk().refuse(refusal.sentence());
        }
        refresh();
    }
}
