package org.clientele.app.behaviour;

import java.util.List;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.model.text.Message;

/**
 * Who comes back, ready to be shown.
 *
 * @param result the cohorts
 * @param scope what they rest on
 * @param headline the answer in one sentence
 * @param notes what should be known besides
 */
public record CohortPicture(CohortResult result, Scope scope, Message headline, List<Message> notes) {
    public CohortPicture {
        notes = List.copyOf(notes);
    }
}
