package org.clientele.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.group.Segment;

/**
 * Groups put together to one: everybody who is in any of some groups and in none of others.
 *
 * <p>A mix of more than one group is a rule of its groups' definitions, so that it is followed, explained and written into
 * manifests like any other rule.
 *
 * @param any the groups whose people are meant, at least one
 * @param none the groups whose people are left out
 */
public record GroupMix(List<Segment> any, List<Segment> none) {
    public GroupMix {
        any = any.stream().distinct().toList();
        none = none.stream().distinct().toList();
        if (any.isEmpty()) {
            throw new IllegalArgumentException("a mix needs a group to begin with");
        }
    }

    /** The groups that a definition was put together from; the definition itself where it was not. */
    public static GroupMix of(Segment segment) {
        GroupMix whole = new GroupMix(List.of(segment), List.of());
        if (!(segment instanceof Segment.ByRule(String text))) {
            return whole;
        }
        List<Rule> parts =
                RuleParser.parse(text) instanceof Rule.All(List<Rule> all) ? all : List.of(RuleParser.parse(text));
        List<Segment> any = groups(parts.getFirst());
        List<Segment> none = new ArrayList<>();
        for (Rule part : parts.subList(1, parts.size())) {
            if (!(part instanceof Rule.Not(Rule.In(Segment out)))) {
                return whole;
            }
            none.add(out);
        }
        return any.isEmpty() ? whole : new GroupMix(any, none);
    }

    /** The groups of a rule that names nothing but groups any of which will do; empty for every other rule. */
    private static List<Segment> groups(Rule rule) {
        Stream<Rule> each = rule instanceof Rule.Any(List<Rule> rules) ? rules.stream() : Stream.of(rule);
        List<Segment> found = new ArrayList<>();
        for (Rule one : each.toList()) {
            if (!(one instanceof Rule.In(Segment group))) {
                return List.of();
            }
            found.add(group);
        }
        return found;
    }

    /** The definition of the people that are meant. */
    public Segment segment() {
        if (any.size() == 1 && none.isEmpty()) {
            return any.getFirst();
        }
        List<Rule> parts = new ArrayList<>();
        List<Rule> members = any.stream().<Rule>map(Rule.In::new).toList();
        parts.add(members.size() == 1 ? members.getFirst() : new Rule.Any(members));
        none.forEach(out -> parts.add(new Rule.Not(new Rule.In(out))));
        return new Segment.ByRule(RuleText.of(parts.size() == 1 ? parts.getFirst() : new Rule.All(parts)));
    }

    /** The same mix with the people of that group, too. */
    public GroupMix with(Segment group) {
        return new GroupMix(Stream.concat(any.stream(), Stream.of(group)).toList(), others(none, group));
    }

    /** The same mix without the people of that group. */
    public GroupMix without(Segment group) {
        List<Segment> left = others(any, group);
        return left.isEmpty()
                ? this
                : new GroupMix(
                        left, Stream.concat(none.stream(), Stream.of(group)).toList());
    }

    /** The same mix as if that group had never been named; the last group whose people are meant stays. */
    public GroupMix forgetting(Segment group) {
        List<Segment> left = others(any, group);
        return left.isEmpty() ? this : new GroupMix(left, others(none, group));
    }

    private static List<Segment> others(List<Segment> groups, Segment group) {
        return groups.stream().filter(one -> !one.equals(group)).toList();
    }
}
