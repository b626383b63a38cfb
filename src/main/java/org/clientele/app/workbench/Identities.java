package org.clientele.app.workbench;

import java.util.List;
import java.util.Set;
import org.clientele.model.run.Checkpoint;

/** Who is who in a workbench: merges, their undoing, and what people have decided. */
public interface Identities {
    /** What is stored about these customers, in the order asked for; those not there or merged away are left out. */
    List<PersonRecord> records(List<Integer> ids);

    /**
     * Merges people in one batch: nothing is rewritten but the chosen values of who stays, whose before-image is kept.
     *
     * @param words what is done, for the ledger
     * @param by who does it
     * @throws org.clientele.model.text.Refusal when somebody is not there, or is one person with another already
     */
    BatchSummary merge(List<MergeChoice> choices, String words, String by, Checkpoint checkpoint);

    /** Takes a whole merge back.
     *
     * @throws org.clientele.model.text.Refusal when that batch is no merge, or was taken back before */
    UnmergeReport unmerge(long batch, Checkpoint checkpoint);

    /** Takes one person apart again, whatever else its batch has merged.
     *
     * @param id the person, or one that was merged into it */
    UnmergeReport unmergePerson(int id, Checkpoint checkpoint);

    /** Everybody who is merged into somebody, the newest merges first. */
    List<MergedPerson> merged();

    /** Remembers that two are not the same person, so that they are never offered again. */
    void notSame(int a, int b, String by);

    /** Forgets that two are not the same person. */
    void maybeSame(int a, int b);

    /** The pairs that are not the same person. */
    Set<Pair> apart();

    /** Two customers, the smaller id first. */
    record Pair(int low, int high) {
        /** The pair of two. */
        public static Pair of(int a, int b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }
}
