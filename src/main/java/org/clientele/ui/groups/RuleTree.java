package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.rule.Rule;

/** Changes a rule at a place, leaving the rest as it is; a place is the way down through the groups, by number. */
final class RuleTree {
    private RuleTree() {}

    /** The conditions of a group; a single condition is none. */
    static List<Rule> parts(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> rules) -> rules;
            case Rule.Any(List<Rule> rules) -> rules;
            default -> List.of();
        };
    }

    /** Whether a rule is a group of conditions. */
    static boolean isGroup(Rule rule) {
        return rule instanceof Rule.All || rule instanceof Rule.Any;
    }

    /** A rule as the builder shows it: always a group at the top. */
    static Rule rooted(Rule rule) {
        return isGroup(rule) ? rule : new Rule.All(List.of(rule));
    }

    /** What stands at a place. */
    static Rule at(Rule root, List<Integer> place) {
        Rule rule = root;
        for (int step : place) {
            rule = parts(rule).get(step);
        }
        return rule;
    }

    /** The rule with something else at a place. */
    static Rule with(Rule root, List<Integer> place, Rule instead) {
        if (place.isEmpty()) {
            return instead;
        }
        int step = place.getFirst();
        List<Rule> rules = new ArrayList<>(parts(root));
        rules.set(step, with(rules.get(step), place.subList(1, place.size()), instead));
        return group(root, rules);
    }

    /** The rule with one more condition at the end of the group at a place. */
    static Rule plus(Rule root, List<Integer> group, Rule more) {
        Rule before = at(root, group);
        List<Rule> rules = new ArrayList<>(parts(before));
        if (rules.equals(List.of(new Rule.Everyone()))) {
            rules.clear();
        }
        rules.add(more);
        return with(root, group, group(before, rules));
    }

    /** The rule without what stands at a place; a group that becomes empty goes too, the whole becomes everyone. */
    static Rule without(Rule root, List<Integer> place) {
        if (place.isEmpty()) {
            return new Rule.All(List.of(new Rule.Everyone()));
        }
        List<Integer> above = place.subList(0, place.size() - 1);
        Rule group = at(root, above);
        List<Rule> rules = new ArrayList<>(parts(group));
        rules.remove((int) place.getLast());
        return rules.isEmpty() ? without(root, above) : with(root, above, group(group, rules));
    }

    /** The rule with the group at a place meaning all or any of its conditions. */
    static Rule meaning(Rule root, List<Integer> place, boolean all) {
        List<Rule> rules = parts(at(root, place));
        return with(root, place, all ? new Rule.All(rules) : new Rule.Any(rules));
    }

    private static Rule group(Rule like, List<Rule> rules) {
        return like instanceof Rule.Any ? new Rule.Any(rules) : new Rule.All(rules);
    }
}
