package org.clientele.app.campaign;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * What the comparison of a campaign can show, before it is sent.
 *
 * @param base the share of customers who order within {@code days} days without a message, 0 when not known
 * @param days days in which an order counts
 * @param people people in the comparison, messaged or held back
 * @param held people held back
 * @param smallestLift the smallest relative lift that can be seen, infinite when none can
 * @param smallestMoney that lift in money over the people who get the message, in ten-thousandths; 0 when not known
 * @param neededFor20 people needed in all to see a lift of 20 %, 0 when not known
 * @param sentences the same in words
 */
public record PowerNote(
        double base,
        int days,
        int people,
        int held,
        double smallestLift,
        long smallestMoney,
        long neededFor20,
        List<Message> sentences) {
    public PowerNote {
        sentences = List.copyOf(sentences);
    }
}
