package org.clientele.app.intake;

import org.clientele.model.intake.Answers;
import org.clientele.model.intake.MappingProposal;

/**
 * What is to be imported and how it is to be read.
 *
 * @param source the table
 * @param mapping which column is which field
 * @param answers how open questions were answered
 */
public record ImportPlan(SourceTable source, MappingProposal mapping, Answers answers) {
    /** A plan with no question answered yet. */
    public ImportPlan(SourceTable source, MappingProposal mapping) {
        this(source, mapping, Answers.none());
    }
}
