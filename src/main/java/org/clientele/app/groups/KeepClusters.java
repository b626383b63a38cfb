package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Shelf;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Keeps found groups under their names, as lists of those who are in them now. A group that bears the name it was kept under
 * before takes the place of the old list; the names are remembered for when groups are looked for again.
 */
public final class KeepClusters {
    private final Workbench workbench;
    private final SaveGroup save;

    /** Keeping into that workbench. */
    public KeepClusters(Workbench workbench, FindGroups groups) {
        this.workbench = workbench;
        this.save = new SaveGroup(workbench, groups);
    }

    /** What was kept, and how to take it back. */
    public final class Kept {
        private final List<SavedGroup> groups;
        private final List<SavedGroup> replaced;
        private final Optional<KeptClusters> before;
        private final KeptClusters now;

        private Kept(
                List<SavedGroup> groups, List<SavedGroup> replaced, Optional<KeptClusters> before, KeptClusters now) {
            this.groups = List.copyOf(groups);
            this.replaced = List.copyOf(replaced);
            this.before = before;
            this.now = now;
        }

        /** The groups as they were saved. */
        public List<SavedGroup> groups() {
            return groups;
        }

        /** How many of them took the place of a list that was kept before. */
        public int renewed() {
            return replaced.size();
        }

        /** Takes it back. */
        public void undo() {
            groups.forEach(group -> workbench.groups().remove(group.id()));
            replaced.forEach(workbench.groups()::restore);
            KeptClusters.write(workbench.shelf(), before);
        }

        /** Does it again. */
        public void redo() {
            replaced.forEach(group -> workbench.groups().remove(group.id()));
            groups.forEach(workbench.groups()::restore);
            KeptClusters.write(workbench.shelf(), Optional.of(now));
        }
    }

    /**
     * Keeps all groups, or none of them when a name is missing or taken.
     *
     * @param picture the groups as found
     * @param names their names, in the order of their cards
     */
    public Job<Kept> job(ClusterPicture picture, List<String> names) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> keep(picture, names, checkpoint));
    }

    private Kept keep(ClusterPicture picture, List<String> names, Checkpoint checkpoint) throws Exception {
        Shelf shelf = workbench.shelf();
        Groups groups = workbench.groups();
        Optional<KeptClusters> before = KeptClusters.read(shelf);
        List<SavedGroup> replaced = checked(names, before, groups.all());
        List<String> given = names.stream().map(String::strip).toList();
        KeptClusters now = KeptClusters.of(picture.result(), given, workbench.facts(checkpoint));
        List<SavedGroup> saved = new ArrayList<>();
        try {
            replaced.forEach(group -> groups.remove(group.id()));
            for (int i = 0; i < given.size(); i++) {
                saved.add(
                        save.frozen(given.get(i), picture.cards().get(i).group().segment())
                                .work()
                                .run(checkpoint));
            }
        } catch (Exception | Error broken) {
            saved.forEach(group -> groups.remove(group.id()));
            replaced.forEach(groups::restore);
            throw broken;
        }
        KeptClusters.write(shelf, Optional.of(now));
        return new Kept(saved, replaced, before, now);
    }

    /** The saved groups whose place is taken; refuses names that are missing, twice, or those of other groups. */
    private static List<SavedGroup> checked(
            List<String> names, Optional<KeptClusters> before, List<SavedGroup> existing) {
        Set<String> own = new HashSet<>();
        before.ifPresent(kept -> kept.names().forEach(name -> own.add(lower(name))));
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (name.isEmpty()) {
                throw Refusal.of("groupsview.save.nameless", ClusterNames.letter(i + 1));
            }
            boolean foreign =
                    existing.stream().anyMatch(group -> lower(group.name()).equals(lower(name)))
                            && !own.contains(lower(name));
            if (foreign || !wanted.add(lower(name))) {
                throw Refusal.of("groupsview.save.taken", name);
            }
        }
        return existing.stream()
                .filter(group -> wanted.contains(lower(group.name())))
                .toList();
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
