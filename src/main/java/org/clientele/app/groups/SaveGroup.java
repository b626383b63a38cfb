package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Keeps a group under a name: as a definition that lives on with the data, or frozen as a list that never changes. */
public final class SaveGroup {
    private final Workbench workbench;
    private final FindGroups groups;
    private final GroupUses uses;

    /** Saving into that workbench. */
    public SaveGroup(Workbench workbench, FindGroups groups) {
        this.workbench = workbench;
        this.groups = groups;
        this.uses = new GroupUses(workbench);
    }

    /** Saves the definition; it is evaluated anew whenever it is used. */
    public Job<SavedGroup> live(String name, Segment segment) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            uses.requireNoCircle(name.strip(), segment);
            Facts facts = workbench.facts(checkpoint);
            int size = groups.resolve(segment, facts, checkpoint).size();
            return workbench.groups().save(named(name), segment, size);
        });
    }

    /** Saves those who are in it now. */
    public Job<SavedGroup> frozen(String name, Segment segment) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Segment.FixedList list = frozen(segment, checkpoint);
            return workbench.groups().save(named(name), list, list.customerIds().size());
        });
    }

    private Segment.FixedList frozen(Segment segment, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint);
        return fixed(groups.resolve(segment, facts, checkpoint), facts);
    }

    /** Makes a saved group mean something else, as its next version; what it meant before can be gone back to. */
    public Job<SavedGroup> change(SavedGroup group, Segment segment) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            uses.requireNoCircle(group.name(), segment);
            Facts facts = workbench.facts(checkpoint);
            int size = groups.resolve(segment, facts, checkpoint).size();
            return workbench.groups().change(group.id(), segment, size);
        });
    }

    /** Makes a saved group the list of those who are in it now, as its next version. */
    public Job<SavedGroup> freeze(SavedGroup group) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Segment.FixedList list = frozen(group.segment(), checkpoint);
            return workbench
                    .groups()
                    .change(group.id(), list, list.customerIds().size());
        });
    }

    /** Makes a frozen group live again: the newest of its versions that is no list becomes its next one.
     *
     * <p>Refuses when there is none. */
    public Job<SavedGroup> thaw(SavedGroup group) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Segment live = workbench.groups().versions(group.id()).stream()
                    .filter(version -> !version.isFrozen())
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("rule.saved.never-live", group.name()))
                    .segment();
            return change(group, live).work().run(checkpoint);
        });
    }

    /** Goes back to a version of a group, which becomes its next version.
     *
     * <p>Refuses when there is no such version. */
    public Job<SavedGroup> goBack(SavedGroup group, int version) {
        return new Job<>(
                Message.of("groups.job.save"),
                checkpoint ->
                        change(group, version(group, version).segment()).work().run(checkpoint));
    }

    /** A version of a group.
     *
     * @throws Refusal when there is no such version */
    public GroupVersion version(SavedGroup group, int version) {
        List<GroupVersion> versions = workbench.groups().versions(group.id());
        return versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "rule.saved.version", group.name(), version, versions.isEmpty() ? 0 : versions.size()));
    }

    /** The saved group of that name.
     *
     * @throws Refusal when there is none */
    public SavedGroup find(String name) {
        return workbench.groups().all().stream()
                .filter(group -> group.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("rule.saved.unknown", name));
    }

    /** Removes a group that is used nowhere.
     *
     * @throws Refusal that names the groups and drafts that still use it */
    public void remove(SavedGroup group) {
        uses.requireUnused(group);
        workbench.groups().remove(group.id());
    }

    /** Gives a group another name, also in the rules of the groups that use it. */
    public Job<SavedGroup> rename(SavedGroup group, String name) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> renameNow(group, name));
    }

    /** Gives a group another name at once.
     *
     * @throws Refusal when the name is taken */
    public SavedGroup renameNow(SavedGroup group, String name) {
        List<SavedGroup> users = uses.groupsThatAsk(group.name());
        SavedGroup renamed = workbench.groups().rename(group.id(), named(name));
        for (SavedGroup user : users) {
            if (user.segment() instanceof Segment.ByRule(String text)) {
                Rule rule = GroupUses.renamed(RuleParser.parse(text), group.name(), renamed.name());
                workbench.groups().change(user.id(), new Segment.ByRule(RuleText.of(rule)), user.size());
            }
        }
        return renamed;
    }

    /** These customers as a list that never changes, such as those caught by a lasso. */
    public static Segment.FixedList fixed(CustomerSet members, Facts facts) {
        List<Integer> ids = new ArrayList<>(members.size());
        members.forEach(c -> ids.add(facts.people().id()[c]));
        return new Segment.FixedList(ids);
    }

    private static String named(String name) {
        String kept = name.strip();
        if (kept.isEmpty()) {
            throw Refusal.of("groups.save.blank");
        }
        return kept;
    }
}
