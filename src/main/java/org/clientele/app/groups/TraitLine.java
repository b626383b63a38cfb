package org.clientele.app.groups;

import org.clientele.model.text.Message;

/**
 * One line of "more or less than average" on a card.
 *
 * @param more whether it is more
 * @param what what is compared
 * @param ratio the group's mean as a multiple of the overall mean
 */
public record TraitLine(boolean more, Message what, double ratio) {}
