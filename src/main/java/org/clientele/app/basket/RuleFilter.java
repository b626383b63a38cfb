package org.clientele.app.basket;

import org.clientele.analysis.basket.rule.RuleSpec;

/**
 * Which rules are shown.
 *
 * @param spec how strong they must be
 * @param typed an item of theirs has this in its name, number or category; empty for any
 * @param then only rules that end with this item; −1 for any
 */
public record RuleFilter(RuleSpec spec, String typed, int then) {
    /** Any rule that is strong enough. */
    public static RuleFilter of(RuleSpec spec) {
        return new RuleFilter(spec, "", -1);
    }
}
