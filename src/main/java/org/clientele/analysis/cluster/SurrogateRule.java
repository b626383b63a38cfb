package org.clientele.analysis.cluster;

import org.clientele.model.rule.Rule;

/**
 * A group told as a rule that anybody can read and change.
 *
 * @param rule the rule; it asks only for what rules can ask for
 * @param right of the people who meet it, the share that is in the group, 0 to 1
 * @param found of the group, the share that meets it, 0 to 1
 */
public record SurrogateRule(Rule rule, double right, double found) {}
