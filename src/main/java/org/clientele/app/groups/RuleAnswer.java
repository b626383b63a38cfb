package org.clientele.app.groups;

import java.util.List;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;

/**
 * Who meets a rule, and what each of its conditions does.
 *
 * @param rule the rule
 * @param sentence the rule in words
 * @param facts the snapshot it was asked of, cut off at the day it was asked for
 * @param members who meets it
 * @param canEmail how many of these can be e-mailed
 * @param canText how many of these can be sent a text message
 * @param nodes all conditions, the whole rule first, each before its parts
 */
public record RuleAnswer(
        Rule rule, Message sentence, Facts facts, CustomerSet members, int canEmail, int canText, List<Node> nodes) {
    public RuleAnswer {
        nodes = List.copyOf(nodes);
    }

    /**
     * One condition of the rule.
     *
     * @param depth how deep it lies, 0 for the whole rule
     * @param rule the condition
     * @param sentence the condition in words
     * @param people how many customers meet it on its own
     * @param without how many would meet the whole rule if this condition were removed; -1 where it cannot be
     * @param blanks how many customers have no value in the field it asks for; -1 where it asks for none
     * @param newcomers how many customers are known for less than the window of what they have not done, whether they count
     *     or not; -1 where that is not asked
     */
    public record Node(int depth, Rule rule, Message sentence, int people, int without, int blanks, int newcomers) {}
}
