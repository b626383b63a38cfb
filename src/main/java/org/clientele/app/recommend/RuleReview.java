package org.clientele.app.recommend;

import java.util.List;
import java.util.Optional;
import org.clientele.analysis.recommend.serve.RuleCost;
import org.clientele.analysis.recommend.serve.ServingRule;

/**
 * What the rules do to the suggestions of people spread evenly over all.
 *
 * @param fallBacks where their suggestions come from
 * @param costs what each active rule costs
 * @param unknownCost products that the floor of margin lets through because their cost is not known
 * @param shortLists people who get fewer suggestions than asked for
 * @param floorBefore part of all places that the group of the floor has without it
 * @param floorAfter part that it has with it
 */
public record RuleReview(
        FallBacks fallBacks,
        List<RuleCost> costs,
        int unknownCost,
        int shortLists,
        double floorBefore,
        double floorAfter) {
    public RuleReview {
        costs = List.copyOf(costs);
    }

    /** What a rule costs; empty when it is off. */
    public Optional<RuleCost> cost(ServingRule rule) {
        return costs.stream().filter(cost -> cost.rule() == rule).findFirst();
    }
}
