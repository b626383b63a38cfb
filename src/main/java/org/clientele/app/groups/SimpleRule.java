package org.clientele.app.groups;

import org.clientele.model.text.Message;

/**
 * A found group told as a rule.
 *
 * @param text the rule as people write it, for the rule builder
 * @param sentence the rule in words
 * @param right of the people who meet it, the share that is in the group, 0 to 1
 * @param found of the group, the share that meets it, 0 to 1
 */
public record SimpleRule(String text, Message sentence, double right, double found) {}
