package org.clientele.app.intake;

import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Policies;

/**
 * What is to be imported and how it is to be read.
 *
 * @param source the table
 * @param mapping which column is which field
 * @param answers how open questions were answered
 * @param policies what may be created and overwritten
 * @param fixes corrections that people have made to single cells and groups of them
 */
public record ImportPlan(SourceTable source, MappingProposal mapping, Answers answers, Policies policies, Fixes fixes) {
    /** A plan with no question answered yet. */
    public ImportPlan(SourceTable source, MappingProposal mapping) {
        this(source, mapping, Answers.none());
    }

    /** A plan with the usual policies and no corrections. */
    public ImportPlan(SourceTable source, MappingProposal mapping, Answers answers) {
        this(source, mapping, answers, Policies.usual(), Fixes.none());
    }
}
