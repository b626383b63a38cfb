package org.clientele.app.behaviour;

import java.time.LocalDate;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * What a picture of behaviour rests on.
 *
 * @param facts the snapshot
 * @param within the group that was looked at
 * @param people those in it
 * @param currency the currency of all money
 */
public record Scope(Facts facts, KnownGroup within, CustomerSet people, String currency) {
    /** Data date, group and number of people, to stand under a chart that is taken along. */
    public Message note() {
        return Message.of(
                "behaviour.note", LocalDate.ofEpochDay(Math.max(0, facts.dataDay())), within.name(), people.size());
    }

    /** The same with what revenue counts. */
    public Message noteWithRevenue() {
        return Message.of("behaviour.note.revenue", note(), revenue().caption());
    }

    /** What figures of revenue count. */
    public RevenueNote revenue() {
        return RevenueNote.of(facts);
    }
}
