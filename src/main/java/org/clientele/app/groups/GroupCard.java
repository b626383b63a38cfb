package org.clientele.app.groups;

import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/**
 * One group as it is shown to people.
 *
 * @param segment its definition, to make an audience of
 * @param name its name
 * @param sentence who they are
 * @param strategy what to do with them
 * @param numbers its figures
 */
public record GroupCard(Segment segment, Message name, Message sentence, Message strategy, GroupNumbers numbers) {}
