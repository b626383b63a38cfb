package org.clientele.app.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/**
 * All that is known of one customer, on one card.
 *
 * @param row who it is and the main figures
 * @param facts what is known, as label and value; blanks are left out
 * @param figures every computed attribute that has a value
 * @param extras the shop's own fields that are filled
 * @param permissions one light per channel
 * @param groups the groups the person is in, and why
 * @param timeline what happened, newest first
 */
public record PersonCard(
        PersonRow row,
        List<Fact> facts,
        List<Fact> figures,
        Map<String, String> extras,
        List<PermissionLight> permissions,
        List<Belonging> groups,
        List<TimelineEntry> timeline) {
    public PersonCard {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        extras = Map.copyOf(extras);
        permissions = List.copyOf(permissions);
        groups = List.copyOf(groups);
        timeline = List.copyOf(timeline);
    }

    /**
     * One line of what is known.
     *
     * @param label what it is
     * @param value the value in words
     */
    public record Fact(Message label, Message value) {
        private static final String NAMES = "attribute.name.";

        /** The key of the sentence that says how it is computed; empty for what is not. */
        public Optional<String> formulaKey() {
            return label.key().startsWith(NAMES)
                    ? Optional.of("attribute.formula." + label.key().substring(NAMES.length()))
                    : Optional.empty();
        }
    }

    /**
     * A group that the person is in.
     *
     * @param segment the group's definition
     * @param name its name
     * @param why why the person is in it
     */
    public record Belonging(Segment segment, Message name, Message why) {}
}
