package org.clientele.app.people;

import java.util.List;
import java.util.Optional;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/**
 * Whether one person is in a group, and what decided it.
 *
 * @param segment the group's definition
 * @param name what it is called
 * @param in whether the person is in it
 * @param lines what was asked and found, each condition before its parts
 */
public record GroupWhy(Segment segment, Message name, boolean in, List<Line> lines) {
    public GroupWhy {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that was asked.
     *
     * @param depth how deep it lies, 0 for the outermost
     * @param holds whether it holds for the person
     * @param asked what was asked, in words
     * @param found what decided it, such as the value or the last order that matches; empty where its parts did
     */
    public record Line(int depth, boolean holds, Message asked, Optional<Message> found) {
        /** A line that says all by itself. */
        static Line of(boolean holds, Message said) {
            return new Line(0, holds, said, Optional.empty());
        }
    }
}
