package org.clientele.app.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.MergeChoice;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Makes one person of several records, by a rule for each field, and takes them apart again. */
public final class MergePeople {
    private static final int STEP = 1_000;

    private final Identities identities;
    private final String by;

    /**
     * Merges in that workbench.
     *
     * @param by who does it, for the ledger
     */
    public MergePeople(Workbench workbench, String by) {
        this.identities = workbench.identities();
        this.by = by;
    }

    /**
     * What a merge did.
     *
     * @param batch its line in the ledger
     * @param persons how many persons came out of it
     * @param records how many records they were before
     */
    public record Merged(BatchSummary batch, int persons, int records) {}

    /** Merges each of these sets of customers, all in one batch that can be taken back. */
    public Job<Merged> merge(List<List<Integer>> sets, MergeRules rules) {
        return new Job<>(Message.of("identity.job.merge", sets.size()), checkpoint -> {
            List<MergeChoice> choices = new ArrayList<>(sets.size());
            String words = "";
            for (int from = 0; from < sets.size(); from += STEP) {
                checkpoint.check();
                List<List<Integer>> step = sets.subList(from, Math.min(sets.size(), from + STEP));
                Map<Integer, PersonRecord> records = records(step);
                for (List<Integer> set : step) {
                    List<PersonRecord> own = set.stream()
                            .distinct()
                            .map(id -> known(records, id))
                            .toList();
                    if (own.size() < 2) {
                        throw Refusal.of("identity.merge.two");
                    }
                    choices.add(rules.choose(own));
                    words = words.isEmpty() ? own.getFirst().title() : words;
                }
            }
            if (choices.isEmpty()) {
                throw Refusal.of("identity.merge.none");
            }
            return run(choices, choices.size() == 1 ? words : words + " +" + (choices.size() - 1), checkpoint);
        });
    }

    private Merged run(List<MergeChoice> choices, String words, Checkpoint checkpoint) {
        BatchSummary batch = identities.merge(choices, words, by, checkpoint);
        int losers = choices.stream().mapToInt(c -> c.losers().size()).sum();
        return new Merged(batch, choices.size(), choices.size() + losers);
    }

    private Map<Integer, PersonRecord> records(List<List<Integer>> sets) {
        Map<Integer, PersonRecord> records = new HashMap<>();
        identities
                .records(sets.stream().flatMap(List::stream).distinct().toList())
                .forEach(record -> records.put(record.id(), record));
        return records;
    }

    private static PersonRecord known(Map<Integer, PersonRecord> records, int id) {
        PersonRecord found = records.get(id);
        if (found == null) {
            throw Refusal.of("identity.merge.gone", id);
        }
        return found;
    }

    /** Takes a merge back: a batch, or the newest one when none is named. */
    public Job<UnmergeReport> unmerge(long batch) {
        return new Job<>(Message.of("identity.job.unmerge"), checkpoint -> identities.unmerge(batch, checkpoint));
    }

    /** Takes one person apart again. */
    public Job<UnmergeReport> unmergePerson(int id) {
        return new Job<>(Message.of("identity.job.unmerge"), checkpoint -> identities.unmergePerson(id, checkpoint));
    }

    /** The batch of the newest merge.
     *
     * @throws Refusal when nobody is merged */
    public long newest() {
        return identities.merged().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of("identity.unmerge.nothing"))
                .batch();
    }
}
