package org.clientele.app.basket;

import java.util.List;
import org.clientele.analysis.basket.rule.Rule;
import org.clientele.model.text.Message;

/**
 * One rule as people read it.
 *
 * @param rule the rule
 * @param has what it begins with
 * @param then what follows
 * @param sentence the rule in one sentence
 */
public record RuleRow(Rule rule, List<String> has, List<String> then, Message sentence) {
    public RuleRow {
        has = List.copyOf(has);
        then = List.copyOf(then);
    }
}
