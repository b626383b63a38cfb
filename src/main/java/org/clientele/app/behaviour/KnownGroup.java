package org.clientele.app.behaviour;

import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;

/**
 * A group that can be chosen to look at.
 *
 * @param segment who is meant
 * @param name what it is called
 * @param savedAs the name under which it is saved; empty for a ready-made one
 */
public record KnownGroup(Segment segment, Message name, String savedAs) {
    /** All customers. */
    public static KnownGroup everyone() {
        return new KnownGroup(new Segment.Everyone(), Message.of("behaviour.everyone"), "");
    }

    /** Whether it is all customers. */
    public boolean all() {
        return segment instanceof Segment.Everyone;
    }

    /** The condition that holds for those who are in it. */
    Rule condition() {
        return savedAs.isEmpty() ? new Rule.In(segment) : new Rule.InSaved(savedAs);
    }
}
