package org.clientele.app.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger of experiments of a workbench: what was tried on whom. It only grows; undo, merges and imports leave it. */
public interface Experiments {
    /** All experiments, newest first. */
    List<ExperimentEntry> all();

    /** The experiment of an export, if it was one. */
    Optional<ExperimentEntry> of(String exportId);

    /** Who is in which arm of an export, through merges: whoever had two arms before a merge is in the comparison group if
     * either was, else in the first of both. */
    Membership members(String exportId);

    /** Who is in which arm of any export of a campaign, so that they stay there when it is exported again. */
    Membership membersOfCampaign(String campaign);

    /** Writes down what was decided; empty words take a decision back. */
    void decide(String exportId, String decision, Instant at);

    /** Puts an experiment into a series that is read together; an empty name takes it out. */
    void group(String exportId, String series);

    /** The global comparison group of a year at each export, oldest first. */
    List<GlobalEntry> global(int year);

    /** The years in which there was a global comparison group, newest first. */
    List<Integer> globalYears();

    /** The members of a year's global comparison group as it was last written down, through merges. */
    Optional<GlobalGroup> globalGroup(int year);
}
