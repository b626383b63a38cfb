package org.clientele.app.products;

import java.util.List;
import java.util.Optional;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.trial.RuleLoss;
import org.clientele.analysis.recommend.trial.VarietyPoint;
import org.clientele.app.recommend.SuggestionRules;

/**
 * What rules and variety cost on the newest days, which the method was not shown.
 *
 * @param rules the rules that were weighed
 * @param days how many days were hidden
 * @param people how many people bought something before and in those days
 * @param losses what each active rule costs
 * @param curve the trade between being right and showing many products
 */
public record Weighed(SuggestionRules rules, int days, int people, List<RuleLoss> losses, List<VarietyPoint> curve) {
    public Weighed {
        losses = List.copyOf(losses);
        curve = List.copyOf(curve);
    }

    /** What a rule costs; empty when it is off, or nobody could be looked at. */
    public Optional<RuleLoss> loss(ServingRule rule) {
        return people == 0
                ? Optional.empty()
                : losses.stream().filter(loss -> loss.cost().rule() == rule).findFirst();
    }

    /** The point of a setting of variety; empty when it was not measured. */
    public Optional<VarietyPoint> point(double variety) {
        return curve.isEmpty() || curve.getFirst().people() == 0
                ? Optional.empty()
                : curve.stream()
                        .filter(point -> Math.abs(point.variety() - variety) < 1e-9)
                        .findFirst();
    }
}
