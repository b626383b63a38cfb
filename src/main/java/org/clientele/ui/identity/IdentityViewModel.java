package org.clientele.ui.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.clientele.app.edit.Edit;
import org.clientele.app.identity.Candidate;
import org.clientele.app.identity.Duplicates;
import org.clientele.app.identity.FindDuplicates;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergePeople.Merged;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.DeskWork;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the review of duplicates knows: the queue, ten at a time, the records in front, and the verbs on them. */
public final class IdentityViewModel {
    private static final long NONE = -1;

    private final Session session;
    private final Desk desk;
    private final DeskWork work;
    private final JobSlot<Duplicates> search;
    private final JobSlot<Sides> sides;
    private final ReviewQueue queue = new ReviewQueue();
    private final ObservableMap<String, Integer> picks = FXCollections.observableHashMap();
    private final BooleanProperty masked = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Workbench searched;
    private long version = NONE;

    /** The review of the workbench that is open. */
    public IdentityViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.desk = desk;
        this.work = new DeskWork(session, jobs, desk);
        this.search = new JobSlot<>(jobs);
        this.sides = new JobSlot<>(jobs);
        queue.chosen().addListener((property, before, now) -> bringForward(now));
        session.watch(this::changed);
        changed();
    }

    /** The search. */
    JobSlot<Duplicates> search() {
        return search;
    }

    /** All that was found and is not decided yet. */
    ReviewQueue queue() {
        return queue;
    }

    /** The records in front. */
    JobSlot<Sides> sides() {
        return sides;
    }

    /** Whose value a person wants, by field. */
    ObservableMap<String, Integer> picks() {
        return picks;
    }

    /** Whether contact data is hidden. */
    BooleanProperty masked() {
        return masked;
    }

    /** Whether a merge or its undoing runs. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a workbench is open. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    private void changed() {
        open.set(session.shown().isPresent());
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        if (searched != null && !searched.equals(now)) {
            forget();
        }
    }

    private void forget() {
        searched = null;
        version = NONE;
        queue.fill(List.of());
        search.clear();
    }

    /** Called when the page comes to the front: looks for duplicates unless what was found still holds. */
    public void visited() {
        if (session.shown().isPresent() && !search.loading().get() && !busy.get()) {
            Session.Shown shown = session.current();
            if (!shown.workbench().equals(searched) || shown.facts().version() != version) {
                look();
            }
        }
    }

    /** Looks for duplicates. */
    public void look() {
        if (session.shown().isEmpty()) {
            return;
        }
        Session.Shown shown = session.current();
        searched = shown.workbench();
        queue.fill(List.of());
        search.start(new FindDuplicates(shown.workbench()).find(), found -> {
            version = found.version();
            queue.fill(found.candidates().stream()
                    .map(c -> entry(shown.facts(), c))
                    .toList());
        });
    }

    private static Entry entry(Facts facts, Candidate candidate) {
        List<String> names = new ArrayList<>();
        for (int id : candidate.ids()) {
            int at = facts.people().indexOf(id);
            names.add(at < 0 ? "" : facts.people().name().get(at));
        }
        return new Entry(candidate, names);
    }

    // ---- going through the queue ----

    private void bringForward(@Nullable Entry entry) {
        picks.clear();
        if (entry == null || session.shown().isEmpty()) {
            sides.clear();
            return;
        }
        Session.Shown shown = session.current();
        sides.start(new Job<>(Message.of("identity.job.read"), checkpoint -> Sides.read(shown, entry.candidate())));
    }

    /** Takes the value of a field from that record. */
    void pick(String field, int id) {
        picks.put(field, id);
    }

    /** Whose value a field takes as things stand. */
    int source(Sides of, String field) {
        return picks.getOrDefault(field, of.usual().source(field));
    }

    // ---- deciding ----

    /** Makes one person of the records in front. */
    public void merge() {
        Entry entry = queue.chosen().get();
        if (entry != null && !busy.get()) {
            merge(List.of(entry), MergeRules.standard().withPicks(Map.copyOf(picks)));
        }
    }

    /** Makes one person of each that is ticked. */
    public void mergeTicked() {
        List<Entry> all = queue.all().stream().filter(e -> e.ticked().get()).toList();
        if (!all.isEmpty() && !busy.get()) {
            merge(all, MergeRules.standard());
        }
    }

    private void merge(List<Entry> entries, MergeRules rules) {
        merge(
                new MergeEdit(
                        session.current().workbench(),
                        entries,
                        rules,
                        queue.all().indexOf(entries.getFirst())),
                true);
    }

    private void merge(MergeEdit edit, boolean first) {
        busy.set(true);
        List<List<Integer>> sets =
                edit.entries.stream().map(e -> e.candidate().ids()).toList();
        work.run(merging(edit.workbench).merge(sets, edit.rules), merged -> {
            if (merged == null) {
                busy.set(false);
                return;
            }
            edit.merged = merged;
            queue.decide(edit.entries);
            refresh(edit.workbench, () -> {
                queue.stayNear(edit.place);
                if (first) {
                    desk.done(edit);
                } else {
                    desk.toast(edit.name());
                }
            });
        });
    }

    /** A merge that can be taken back and done again; each time it is another batch of the ledger. */
    private final class MergeEdit implements Edit {
        private final Workbench workbench;
        private final List<Entry> entries;
        private final MergeRules rules;
        private final int place;
        private @Nullable Merged merged;

        MergeEdit(Workbench workbench, List<Entry> entries, MergeRules rules, int place) {
            this.workbench = workbench;
            this.entries = List.copyOf(entries);
            this.rules = rules;
            this.place = Math.max(0, place);
        }

        @Override
        public Message name() {
            Merged done = merged;
            return Message.of(
                    "identity.done.merged", done == null ? 0 : done.records(), done == null ? 0 : done.persons());
        }

        @Override
        public void undo() {
            Merged done = merged;
            if (done != null) {
                unmerge(this, done);
            }
        }

        @Override
        public void redo() {
            merge(this, false);
        }
    }

    private void unmerge(MergeEdit edit, Merged done) {
        busy.set(true);
        work.run(merging(edit.workbench).unmerge(done.batch().id()), report -> {
            if (report == null) {
                busy.set(false);
                return;
            }
            queue.comeBack(edit.entries, edit.place);
            refresh(edit.workbench, () -> {
                queue.stayNear(edit.place);
                desk.toast(takenApart(report));
            });
        });
    }

    private static Message takenApart(UnmergeReport report) {
        int later =
                report.later().stream().mapToInt(l -> l.orders() + l.others()).sum();
        return later == 0
                ? Message.of("identity.done.unmerged", report.apart())
                : Message.of("identity.done.unmerged.later", report.apart(), later);
    }

    /** Remembers that the records in front are not one person. */
    public void notSame() {
        Entry entry = queue.chosen().get();
        if (entry == null || busy.get()) {
            return;
        }
        Workbench workbench = session.current().workbench();
        int place = queue.all().indexOf(entry);
        Runnable decide = () -> {
            entry.pairs().forEach(p -> workbench.identities().notSame(p.low(), p.high(), user()));
            queue.decide(List.of(entry));
            queue.stayNear(place);
        };
        decide.run();
        desk.done(Edit.of(
                Message.of("identity.done.notsame"),
                () -> {
                    entry.pairs().forEach(p -> workbench.identities().maybeSame(p.low(), p.high()));
                    queue.comeBack(List.of(entry), place);
                    queue.stayNear(place);
                },
                decide));
    }

    private static MergePeople merging(Workbench workbench) {
        return new MergePeople(workbench, user());
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    /** Shows everything as it is now; what is left of the queue still holds. */
    private void refresh(Workbench workbench, Runnable then) {
        if (session.shown().filter(s -> s.workbench().equals(workbench)).isEmpty()) {
            busy.set(false);
            return;
        }
        work.run(session.refresh(), facts -> {
            busy.set(false);
            if (facts != null) {
                version = facts.version();
                session.update(facts);
            }
            then.run();
        });
    }

    /** Goes to where files are brought in. */
    public void bring() {
        desk.open("import");
    }

    /** Goes to the first page. */
    public void home() {
        desk.open("home");
    }
}
