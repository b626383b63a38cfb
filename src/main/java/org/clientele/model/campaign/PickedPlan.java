package org.clientele.model.campaign;

import java.util.List;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;

/**
 * A group that was picked for a campaign, with what the campaign should begin with.
 *
 * @param group who is meant
 * @param name what to call the campaign
 * @param subject the subject of an e-mail
 * @param text the paragraphs of the message: the offer, and until when it stands
 */
public record PickedPlan(Picked group, Message name, Message subject, List<Message> text) {
    public PickedPlan {
        text = List.copyOf(text);
    }
}
