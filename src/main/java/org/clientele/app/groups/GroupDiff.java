package org.clientele.app.groups;

import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;

/**
 * Who enters and who leaves from one state of a group to another.
 *
 * @param facts the snapshot
 * @param before who was in it
 * @param after who is in it
 */
public record GroupDiff(Facts facts, CustomerSet before, CustomerSet after) {
    /** Those who come in. */
    public CustomerSet enters() {
        return after.andNot(before);
    }

    /** Those who go out. */
    public CustomerSet leaves() {
        return before.andNot(after);
    }

    /** How many stay. */
    public int stays() {
        return before.sizeOfAnd(after);
    }
}
