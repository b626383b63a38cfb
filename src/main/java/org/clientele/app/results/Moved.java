package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.uplift.WhoMoves;
import org.clientele.model.text.Message;

/**
 * Whom a campaign moved, as far as that can be known.
 *
 * @param who what the model says, and whether it may be believed
 * @param sentences the same in words
 * @param kinds people of each kind, by {@link WhoMoves.Kind}
 * @param groups the same of each group; empty where the model may not be believed
 */
public record Moved(WhoMoves who, List<Message> sentences, int[] kinds, List<Group> groups) {
    public Moved {
        sentences = List.copyOf(sentences);
        groups = List.copyOf(groups);
    }

    /**
     * The people of a group by kind.
     *
     * @param name its name
     * @param kinds people of each kind
     */
    public record Group(Message name, int[] kinds) {
        /** How many people. */
        public int people() {
            int all = 0;
            for (int kind : kinds) {
                all += kind;
            }
            return all;
        }
    }

    /** The name of a kind. */
    public static Message name(WhoMoves.Kind kind) {
        return Message.of("results.moved."
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
