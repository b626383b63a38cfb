package org.clientele.app.strategy;

import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;

/**
 * An offer that people may get.
 *
 * @param name what it is called
 * @param group the word of the group for whom it is, such as {@code stage:lapsed}
 * @param segment that group
 * @param channel how it is told
 * @param gift what it costs to grant it to one who orders, in units of money
 * @param lift by how much it raises the chance of an order, such as 0.2
 * @param stock how many there are; {@link Integer#MAX_VALUE} for no limit
 */
public record OfferIdea(
        String name, String group, Segment segment, Channel channel, double gift, double lift, int stock) {
    public OfferIdea {
        if (name.isBlank() || !(gift >= 0 && gift < 1e9) || !(lift > 0 && lift <= 10) || stock < 0) {
            throw new IllegalArgumentException(name + ", " + gift + ", " + lift + ", " + stock);
        }
    }
}
