package org.clientele.app.recommend;

import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;

/**
 * A product that a person bought or looked at and that speaks for a suggestion.
 *
 * @param name the name of that product
 * @param looked whether the person only looked at it
 * @param share the part that it has of all that speaks for the suggestion, 0.4 for 40 %
 * @param boughtBoth how many people bought both
 */
public record SpokenReason(String name, boolean looked, double share, int boughtBoth) {
    /** The reason in one line. */
    public Message line() {
        return Message.of(looked ? "suggest.why.line.looked" : "suggest.why.line", name, new Share(share), boughtBoth);
    }
}
