package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Keeps a group under a name: as a definition that lives on with the data, or frozen as a list that never changes. */
public final class SaveGroup {
    private final Workbench workbench;
    private final FindGroups groups;

    /** Saving into that workbench. */
    public SaveGroup(Workbench workbench, FindGroups groups) {
        this.workbench = workbench;
        this.groups = groups;
    }

    /** Saves the definition; it is evaluated anew whenever it is used. */
    public Job<SavedGroup> live(String name, Segment segment) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint);
            int size = groups.resolve(segment, facts, checkpoint).size();
            return workbench.groups().save(named(name), segment, size);
        });
    }

    /** Saves those who are in it now. */
    public Job<SavedGroup> frozen(String name, Segment segment) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint);
            Segment.FixedList list = fixed(groups.resolve(segment, facts, checkpoint), facts);
            return workbench.groups().save(named(name), list, list.customerIds().size());
        });
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
