package org.clientele.app.groups;

import java.util.List;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;

/**
 * What to do with the people of a stage, in words and with figures of this shop.
 *
 * @param stage the stage
 * @param objective what to reach
 * @param offer what to offer
 * @param channel how they are reached best
 * @param timing when
 * @param metric how to tell whether it worked
 * @param subject the first line of a draft
 * @param text the paragraphs of the draft
 */
public record StageAdvice(
        Stage stage,
        Message objective,
        Message offer,
        Message channel,
        Message timing,
        Message metric,
        Message subject,
        List<Message> text) {
    public StageAdvice {
        text = List.copyOf(text);
    }
}
