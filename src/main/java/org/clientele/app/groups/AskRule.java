package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.rule.RuleTrace;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Counts the people of a rule, condition by condition, today or as of a past day, and says why somebody is in or out. */
public final class AskRule {
    private final FindGroups groups;
    private final Analyses analyses;

    /** Rules about the customers of that workbench. */
    public AskRule(Workbench workbench, Analyses analyses) {
        this.groups = new FindGroups(workbench, analyses);
        this.analyses = analyses;
    }

    /**
     * Who meets a rule.
     *
     * @param asOf only what had happened by that day is looked at; null for all
     */
    public Job<RuleAnswer> count(Rule rule, @Nullable LocalDate asOf) {
        return new Job<>(Message.of("rule.job.count"), checkpoint -> {
            FindGroups.Seen seen = groups.on(asOf, checkpoint.part(0, 0.4));
            RuleEvaluation evaluation = seen.groups().rules(seen.facts());
            CustomerSet everybody = seen.known();
            CustomerSet members = evaluation.of(rule, checkpoint.part(0.4, 1)).and(everybody);
            Reach reach = analyses.reach(evaluation.facts());
            List<RuleAnswer.Node> nodes = new ArrayList<>();
            collect(new Walk(evaluation, everybody, rule, nodes, checkpoint), rule, new Path(null, null, 0), 0);
            return new RuleAnswer(
                    rule,
                    RuleSentence.of(rule),
                    evaluation.facts(),
                    members,
                    members.sizeOfAnd(reach.email()),
                    members.sizeOfAnd(reach.sms()),
                    nodes);
        });
    }

    /**
     * Why a customer is in or out.
     *
     * @param number the shop's customer number
     * @throws Refusal when no customer has it
     */
    public Job<RuleTrace> why(Rule rule, String number, @Nullable LocalDate asOf) {
        return new Job<>(Message.of("rule.job.count"), checkpoint -> {
            FindGroups.Seen seen = groups.on(asOf, checkpoint);
            RuleEvaluation evaluation = seen.groups().rules(seen.facts());
            var numbers = evaluation.facts().people().number();
            for (int customer = 0; customer < numbers.size(); customer++) {
                if (numbers.get(customer).equals(number)) {
                    return evaluation.why(rule, customer, checkpoint);
                }
            }
            throw Refusal.of("rule.person.unknown", number);
        });
    }

    /** Why a customer of a snapshot is in or out, today. */
    public RuleTrace why(Rule rule, Facts facts, int customer, Checkpoint checkpoint) {
        return new FindGroups(workbench, analyses).rules(facts).why(rule, customer, checkpoint);
    }

    private record Walk(
            RuleEvaluation evaluation,
            CustomerSet everybody,
            Rule whole,
            List<RuleAnswer.Node> nodes,
            Checkpoint checkpoint) {}

    /** Where a condition stands: inside which, at which place. */
    private record Path(@Nullable Path above, @Nullable Rule group, int place) {}

    private static void collect(Walk walk, Rule rule, Path path, int depth) {
        int people = walk.evaluation().of(rule, walk.checkpoint()).sizeOfAnd(walk.everybody());
        walk.nodes()
                .add(new RuleAnswer.Node(
                        depth,
                        rule,
                        RuleSentence.condition(rule),
                        people,
                        without(walk, path),
                        blanks(walk, rule),
                        newcomers(walk, rule)));
        List<Rule> parts = parts(rule);
        for (int i = 0; i < parts.size(); i++) {
            collect(walk, parts.get(i), new Path(path, rule, i), depth + 1);
        }
    }

    /** What is shown as conditions of their own inside a condition. */
    private static List<Rule> parts(Rule rule) {
        return rule instanceof Rule.Not(Rule.Has has) ? List.of() : rule.parts();
    }

    /** How many meet the rule when the condition at the end of the path is taken away; -1 when nothing would be left. */
    private static int without(Walk walk, Path path) {
        Rule changed = null;
        Path at = path;
        while (at.group() != null && at.above() != null) {
            changed = replaced(at.group(), at.place(), changed);
            at = at.above();
        }
        return changed == null
                ? -1
                : walk.evaluation().of(changed, walk.checkpoint()).sizeOfAnd(walk.everybody());
    }

    /** A group with one of its conditions exchanged, or taken away when there is nothing instead. */
    private static @Nullable Rule replaced(Rule group, int place, @Nullable Rule instead) {
        if (group instanceof Rule.Not) {
            return instead == null ? null : new Rule.Not(instead);
        }
        List<Rule> rules = new ArrayList<>(parts(group));
        if (instead == null) {
            rules.remove(place);
        } else {
            rules.set(place, instead);
        }
        if (rules.isEmpty()) {
            return null;
        }
        return group instanceof Rule.All ? new Rule.All(rules) : new Rule.Any(rules);
    }

    /** How many the switch about newcomers moves; -1 where there is none. */
    private static int newcomers(Walk walk, Rule rule) {
        if (!(rule instanceof Rule.DidNot(var deed, var window, var with))) {
            return -1;
        }
        CustomerSet all = walk.evaluation().of(new Rule.DidNot(deed, window, true), walk.checkpoint());
        CustomerSet old = walk.evaluation().of(new Rule.DidNot(deed, window, false), walk.checkpoint());
        return all.andNot(old).sizeOfAnd(walk.everybody());
    }

    private static int blanks(Walk walk, Rule rule) {
        Rule asked = rule instanceof Rule.Not(Rule inner) ? inner : rule;
        if (!(asked instanceof Rule.Has(var field, var check))) {
            return -1;
        }
        Rule known = new Rule.Has(field, new Check.Known());
        return walk.everybody()
                .andNot(walk.evaluation().of(known, walk.checkpoint()))
                .size();
    }
}
