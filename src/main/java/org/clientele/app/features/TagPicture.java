package org.clientele.app.features;

import org.clientele.analysis.text.TextTagResult;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;

/**
 * Interests read from texts.
 *
 * @param facts the snapshot
 * @param result the tags of everybody
 * @param texts product texts that were read
 * @param written reviews, comments and tickets that were read
 */
public record TagPicture(Facts facts, TextTagResult result, int texts, int written) {
    /** The customers who have a tag among their strongest. */
    public CustomerSet people(int tag) {
        CustomerSet.Builder people = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            if (result.weight(c, tag) > 0) {
                people.add(c);
            }
        }
        return people.build();
    }
}
