package org.clientele.analysis.attributes;

import java.util.List;

/**
 * The parts of one mix for all customers.
 *
 * @param mix which mix
 * @param levels the names of the parts, the largest first; the last is {@link #OTHER} where there are too many
 * @param values by part, then customer; NaN without anything to split
 */
public record MixTable(Mix mix, List<String> levels, float[][] values) {
    /** Stands for all parts that are too small for a number of their own. */
    public static final String OTHER = "…";

    public MixTable {
        levels = List.copyOf(levels);
    }
}
