package org.clientele.analysis.attributes;

import org.clientele.facts.Facts;

/**
 * As of which day the attributes are computed; behaviour after that day is not looked at.
 *
 * @param day the reference day as epoch day
 */
public record AttributeSpec(int day) {
    /** As of the data date of the snapshot. */
    public static AttributeSpec now(Facts facts) {
        return new AttributeSpec(facts.dataDay());
    }
}
