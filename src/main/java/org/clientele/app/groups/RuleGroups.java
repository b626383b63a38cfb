package org.clientele.app.groups;

import java.util.ArrayDeque;
import java.util.Deque;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.rule.RuleSources;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Answers what rules ask about other groups on one snapshot; a group that contains itself is refused. */
final class RuleGroups implements RuleSources {
    private final Workbench workbench;
    private final FindGroups groups;
    private final Analyses analyses;
    private final Facts facts;
    private final boolean stages;
    private final RuleEvaluation evaluation;
    private final Deque<String> within = new ArrayDeque<>();

    /**
     * Sources on a snapshot.
     *
     * @param stages whether stages may be asked for; a rule that makes a stage may not
     */
    RuleGroups(Workbench workbench, FindGroups groups, Analyses analyses, Facts facts, boolean stages) {
        this.workbench = workbench;
        this.groups = groups;
        this.analyses = analyses;
        this.facts = facts;
        this.stages = stages;
        this.evaluation = new RuleEvaluation(facts, this);
    }

    /** The evaluation of rules on this snapshot. */
    RuleEvaluation evaluation() {
        return evaluation;
    }

    @Override
    public CustomerSet members(Segment segment) {
        if (segment instanceof Segment.InStage(Stage stage) && !stages) {
            throw Refusal.of("stage.rule.circle", Message.of(stage.textKey()));
        }
        return segment instanceof Segment.ByRule(String text)
                ? evaluation.of(RuleParser.parse(text), Checkpoint.none())
                : groups.resolve(segment, facts, Checkpoint.none());
    }

    @Override
    public CustomerSet saved(String name) {
        if (within.contains(name)) {
            throw Refusal.of("rule.saved.circle", name);
        }
        SavedGroup group = workbench.groups().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of("rule.saved.unknown", name));
        within.push(name);
        try {
            return members(group.segment());
        } finally {
            within.pop();
        }
    }

    @Override
    public AttributeTable attributes() {
        return analyses.attributes(facts, Checkpoint.none());
    }
}
