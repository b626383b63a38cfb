package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.rule.Rule;

/** Changes a rule at a place, leaving the rest as it is; a place is the way down through the groups, by number. */
final class RuleTree {
    /** More levels of groups than this nobody understands on a screen. */
    static final int DEEPEST = 3;

    private RuleTree() {}

    /** The conditions of a group; a single condition is none. */
    static List<Rule> parts(Rule rule) {
        return isGroup(rule) ? rule.parts() : List.of();
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
        List<Integer> above = above(place);
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

    /**
     * The rule with what stands at one place moved before what stands at another; the rule itself when that cannot be: a
     * group cannot move into itself.
     *
     * @param to a place in a group, or the one behind its last
     */
    static Rule moved(Rule root, List<Integer> from, List<Integer> to) {
        if (from.isEmpty() || to.isEmpty() || startsWith(to, from)) {
            return root;
        }
        List<Integer> above = above(to);
        Rule group = at(root, above);
        if (!isGroup(group)) {
            return root;
        }
        List<Rule> rules = new ArrayList<>(parts(group));
        int at = Math.min(to.getLast(), rules.size());
        rules.add(at, at(root, from));
        List<Integer> old = new ArrayList<>(from);
        // what came before it has pushed the old place one further
        if (from.size() > above.size() && startsWith(from, above) && from.get(above.size()) >= at) {
            old.set(above.size(), from.get(above.size()) + 1);
        }
        return without(with(root, above, group(group, rules)), old);
    }

    /** The rule with what stands at a place one further up or down in its group. */
    static Rule stepped(Rule root, List<Integer> place, boolean down) {
        List<Integer> to = new ArrayList<>(place);
        to.set(to.size() - 1, place.getLast() + (down ? 2 : -1));
        return to.getLast() < 0 ? root : moved(root, place, to);
    }

    /** The rule with what stands at a place in the group before it, or in a new one of its own where there is none. */
    static Rule nested(Rule root, List<Integer> place) {
        if (place.size() >= DEEPEST || isGroup(at(root, place)) && place.size() + 1 >= DEEPEST) {
            return root;
        }
        int last = place.getLast();
        if (last > 0) {
            List<Integer> before = new ArrayList<>(place);
            before.set(before.size() - 1, last - 1);
            Rule group = at(root, before);
            if (isGroup(group)) {
                List<Integer> to = new ArrayList<>(before);
                to.add(parts(group).size());
                return moved(root, place, to);
            }
        }
        Rule other = at(root, above(place)) instanceof Rule.Any
                ? new Rule.All(List.of(at(root, place)))
                : new Rule.Any(List.of(at(root, place)));
        return with(root, place, other);
    }

    /** The rule with what stands at a place behind the group in which it is. */
    static Rule lifted(Rule root, List<Integer> place) {
        if (place.size() < 2) {
            return root;
        }
        List<Integer> to = new ArrayList<>(above(place));
        to.set(to.size() - 1, to.getLast() + 1);
        return moved(root, place, to);
    }

    private static List<Integer> above(List<Integer> place) {
        return place.subList(0, place.size() - 1);
    }

    private static boolean startsWith(List<Integer> place, List<Integer> start) {
        return place.size() >= start.size() && place.subList(0, start.size()).equals(start);
    }

    private static Rule group(Rule like, List<Rule> rules) {
        return like instanceof Rule.Any ? new Rule.Any(rules) : new Rule.All(rules);
    }
}
