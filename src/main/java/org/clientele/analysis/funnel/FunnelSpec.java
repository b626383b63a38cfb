package org.clientele.analysis.funnel;

import java.util.List;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Refusal;

/**
 * Which steps, within how long, and whose.
 *
 * @param steps two to eight steps in their order
 * @param windowDays at most so many days from the first step to the last
 * @param people the customers who are looked at
 */
public record FunnelSpec(List<FunnelStep> steps, int windowDays, CustomerSet people) {
    /** As many steps as can be read at once. */
    public static final int MOST = 8;

    public FunnelSpec {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.size() > MOST) {
            throw Refusal.of("funnel.steps.few", steps.size(), MOST);
        }
        if (windowDays < 1) {
            throw Refusal.of("funnel.window.few", windowDays);
        }
    }
}
