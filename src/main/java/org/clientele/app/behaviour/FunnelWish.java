package org.clientele.app.behaviour;

import java.util.List;
import org.clientele.analysis.funnel.FunnelStep;

/**
 * The funnel that somebody wants to see.
 *
 * @param steps its steps
 * @param windowDays at most so many days from the first step to the last
 * @param compare what it is compared by
 */
public record FunnelWish(List<FunnelStep> steps, int windowDays, Compare compare) {
    /** By what a funnel is split. */
    public sealed interface Compare {
        /** Not at all. */
        record Nothing() implements Compare {}

        /** Those in a group with those who are not. */
        record Group(KnownGroup group) implements Compare {}

        /** The five most frequent words of a field of the customers. */
        record Field(String name) implements Compare {}

        /** The lifecycle stages with most people who began. */
        record Stages() implements Compare {}
    }

    public FunnelWish {
        steps = List.copyOf(steps);
    }
}
