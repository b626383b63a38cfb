package org.clientele.app.home;

import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/**
 * Something worth doing now, found in the data: how many, why, who, and one action.
 *
 * @param key its word, such as {@code drifting}
 * @param people how many people it is about
 * @param reach how many of them can get a message on some channel
 * @param headline what was found
 * @param reason why it is said
 * @param segment who they are
 * @param action what the button does
 */
public record Idea(
        String key, int people, int reach, Message headline, Message reason, Segment segment, Action action) {
    /** What can be done about it. */
    public enum Action {
        /** Make a campaign of these people. */
        CAMPAIGN,
        /** Look at the list; a marketing message is not lawful yet. */
        LIST,
        /** Bring in a file, such as the results of a campaign. */
        IMPORT;

        /** The key of the button's text. */
        public String textKey() {
            return "home.action." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
