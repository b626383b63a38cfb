package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Refusal;

/** Knows which saved groups are used in which others, and in which drafts of campaigns. */
final class GroupUses {
    private final Workbench workbench;

    GroupUses(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The names of saved groups that a definition asks for itself. */
    static Set<String> asked(Segment segment) {
        Set<String> names = new HashSet<>();
        if (segment instanceof Segment.ByRule(String text)) {
            conditions(RuleParser.parse(text)).forEach(condition -> {
                if (condition instanceof Rule.InSaved(String name)) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** The single conditions of a rule and of the rules within it. */
    private static Stream<Rule> conditions(Rule rule) {
        if (rule instanceof Rule.In(Segment.ByRule(String text))) {
            return conditions(RuleParser.parse(text));
        }
        return rule.parts().isEmpty() ? Stream.of(rule) : rule.parts().stream().flatMap(GroupUses::conditions);
    }

    /** Whether a definition asks for groups of similar customers, itself or through however many saved groups. */
    boolean asksForSimilar(Segment segment) {
        List<SavedGroup> all = workbench.groups().all();
        Set<String> seen = new HashSet<>();
        List<Segment> next = new ArrayList<>(List.of(segment));
        while (!next.isEmpty()) {
            Segment one = next.removeLast();
            if (one instanceof Segment.InCluster
                    || one instanceof Segment.ByRule(String text)
                            && conditions(RuleParser.parse(text))
                                    .anyMatch(rule -> rule instanceof Rule.In(Segment.InCluster similar))) {
                return true;
            }
            Set<String> names = asked(one);
            names.removeIf(name -> !seen.add(name));
            all.stream().filter(group -> names.contains(group.name())).forEach(group -> next.add(group.segment()));
        }
        return false;
    }

    /** A rule that asks for a group by its new name wherever it asked by the old one. */
    static Rule renamed(Rule rule, String before, String now) {
        return switch (rule) {
            case Rule.InSaved(String name) when name.equals(before) -> new Rule.InSaved(now);
            case Rule.In(Segment.ByRule(String text)) ->
                new Rule.In(new Segment.ByRule(RuleText.of(renamed(RuleParser.parse(text), before, now))));
            case Rule.All(List<Rule> rules) ->
                new Rule.All(
                        rules.stream().map(each -> renamed(each, before, now)).toList());
            case Rule.Any(List<Rule> rules) ->
                new Rule.Any(
                        rules.stream().map(each -> renamed(each, before, now)).toList());
            case Rule.Not(Rule inner) -> new Rule.Not(renamed(inner, before, now));
            default -> rule;
        };
    }

    /** Refuses a definition that would make a group contain itself, through however many others.
     *
     * @throws Refusal when it does, or when it asks for a group that is not there */
    void requireNoCircle(String name, Segment segment) {
        List<SavedGroup> all = workbench.groups().all();
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(asked(segment));
        while (!next.isEmpty()) {
            String asked = next.removeLast();
            if (asked.equals(name)) {
                throw Refusal.of("rule.saved.circle", name);
            }
            if (seen.add(asked)) {
                all.stream()
                        .filter(group -> group.name().equals(asked))
                        .forEach(group -> next.addAll(asked(group.segment())));
            }
        }
    }

    /** The saved groups whose definitions ask for a group. */
    List<SavedGroup> groupsThatAsk(String name) {
        return workbench.groups().all().stream()
                .filter(group -> asked(group.segment()).contains(name))
                .toList();
    }

    /** Refuses when a group is still used somewhere.
     *
     * @throws Refusal that names where */
    void requireUnused(SavedGroup group) {
        List<String> users =
                groupsThatAsk(group.name()).stream().map(SavedGroup::name).toList();
        if (!users.isEmpty()) {
            throw Refusal.of("rule.saved.used", group.name(), users);
        }
        List<String> drafts = new ArrayList<>();
        new CampaignDrafts().all(workbench).forEach((name, spec) -> {
            if (asked(spec.target().segment()).contains(group.name())) {
                drafts.add(name);
            }
        });
        if (!drafts.isEmpty()) {
            throw Refusal.of("rule.saved.drafted", group.name(), drafts);
        }
    }
}
