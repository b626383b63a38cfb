package org.clientele.app.revenue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * What stands beside figures of revenue.
 *
 * @param caption what they count, in a few words
 * @param notes what should be known besides, such as lines that could not be counted
 */
public record RevenueNote(Message caption, List<Message> notes) {
    public RevenueNote {
        notes = List.copyOf(notes);
    }

    /** What stands beside the figures of a snapshot. */
    public static RevenueNote of(Facts facts) {
        return new RevenueNote(RevenueWords.caption(facts.revenue()), RevenueWords.notes(facts.revenue()));
    }

    /** The same, while nothing may be open. */
    public static RevenueNote of(Optional<Facts> facts) {
        return facts.map(RevenueNote::of).orElse(new RevenueNote(Message.of("kit.verbatim", ""), List.of()));
    }

    /** This and one more note before the others. */
    public RevenueNote first(Message note) {
        List<Message> more = new ArrayList<>(List.of(note));
        more.addAll(notes);
        return new RevenueNote(caption, more);
    }
}
