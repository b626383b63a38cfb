package org.clientele.model.group;

import org.clientele.model.text.Message;

/**
 * A group that was picked in one place to be used in another: a cell of a chart, an idea, a saved group.
 *
 * @param segment who is meant
 * @param name what to call them
 */
public record Picked(Segment segment, Message name) {}
