package org.clientele.app.basket;

import java.util.Comparator;
import org.clientele.analysis.basket.rule.Association;
import org.clientele.analysis.basket.rule.Rule;

/** What rules are sorted by, the largest first. */
public enum RuleOrder {
    /** How many times the usual. */
    LIFT {
        @Override
        double of(Association numbers) {
            return numbers.lift();
        }
    },
    /** How sure. */
    CONFIDENCE {
        @Override
        double of(Association numbers) {
            return numbers.confidence();
        }
    },
    /** How many baskets. */
    COUNT {
        @Override
        double of(Association numbers) {
            return numbers.both();
        }
    },
    /** How many baskets more than by luck. */
    EXTRA {
        @Override
        double of(Association numbers) {
            return numbers.leverage();
        }
    };

    abstract double of(Association numbers);

    /** The best first; equals in an order that is always the same. */
    Comparator<Rule> bestFirst() {
        return Comparator.comparingDouble((Rule rule) -> -of(rule.numbers()))
                .thenComparingInt(rule -> -rule.numbers().both())
                .thenComparingDouble(rule -> -rule.numbers().confidence())
                .thenComparing(Rule::has, java.util.Arrays::compare)
                .thenComparing(Rule::then, java.util.Arrays::compare);
    }
}
