package org.clientele.app.behaviour;

import java.util.List;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;

/**
 * How many get from step to step, ready to be shown.
 *
 * @param result how far each customer came
 * @param scope what it rests on
 * @param groups those who are compared; one when nothing is
 * @param headline the answer in one sentence
 * @param notes what should be known besides
 */
public record FunnelPicture(
        FunnelResult result, Scope scope, List<Part> groups, Message headline, List<Message> notes) {
    /** Some of the people, under a name. */
    public record Part(Message name, CustomerSet people) {}

    public FunnelPicture {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }
}
