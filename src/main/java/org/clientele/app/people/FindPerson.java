package org.clientele.app.people;

import java.util.List;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Finds a few customers at once while somebody types a name, number, e-mail address or the end of a phone number. */
public final class FindPerson {
    private final Facts facts;
    private final PeopleIndex index;

    /**
     * Finding in that snapshot.
     *
     * @param index the index of its people
     */
    public FindPerson(Facts facts, PeopleIndex index) {
        this.facts = facts;
        this.index = index;
    }

    /** Makes it ready for the snapshot of now; what was made is kept for others who search. */
    public static Job<FindPerson> ready(Workbench workbench, Analyses analyses) {
        return new Job<>(Message.of("people.job.index"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            return new FindPerson(facts, index(facts, analyses, checkpoint.part(0.3, 1)));
        });
    }

    /** The index of a snapshot's people, made once. */
    static PeopleIndex index(Facts facts, Analyses analyses, Checkpoint checkpoint) {
        return analyses.remember(facts, PeopleIndex.class, () -> PeopleIndex.of(facts.people(), checkpoint));
    }

    /**
     * Somebody who was found.
     *
     * @param id the lasting id
     * @param identity who it is, masked or not as asked
     * @param nearness how near to what was typed
     */
    public record Hit(int id, PersonRow.Identity identity, PeopleIndex.Nearness nearness) {}

    /** The snapshot that is searched. */
    public Facts facts() {
        return facts;
    }

    /**
     * The first few who match, the nearest first.
     *
     * @param typed what was typed; a blank finds nobody
     * @param most how many at most
     * @param masked whether names and addresses are hidden
     */
    public List<Hit> find(String typed, int most, boolean masked) {
        return index.find(typed, most).stream()
                .map(hit -> new Hit(
                        facts.people().id()[hit.customer()],
                        PeopleList.identity(facts, hit.customer(), masked),
                        hit.nearness()))
                .toList();
    }
}
