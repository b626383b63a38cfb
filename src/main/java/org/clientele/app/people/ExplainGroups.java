package org.clientele.app.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.analysis.rule.RuleTrace;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.AskRule;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.WhyWords;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Amount;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Says of one person why it is in some groups and not in others: the stage, the buying group, and every saved group. */
public final class ExplainGroups {
    private final Workbench workbench;
    private final Analyses analyses;
    private final FindGroups find;

    /** The groups of that workbench. */
    public ExplainGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.find = new FindGroups(workbench, analyses);
    }

    /** All groups about that person: those it is in first. Empty when there is no such person any more. */
    public Job<List<GroupWhy>> of(int customerId) {
        return new Job<>(Message.of("people.job.why"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            int customer = facts.people().indexOf(customerId);
            if (customer < 0) {
                return List.of();
            }
            List<GroupWhy> in = new ArrayList<>(List.of(
                    stage(facts, customer, checkpoint.part(0.3, 0.4)),
                    rfm(facts, customer, checkpoint.part(0.4, 0.5))));
            List<GroupWhy> out = new ArrayList<>();
            for (SavedGroup group : workbench.groups().all()) {
                checkpoint.check();
                GroupWhy why = saved(group, facts, customer, checkpoint);
                (why.in() ? in : out).add(why);
            }
            in.addAll(out);
            return in;
        });
    }

    private GroupWhy stage(Facts facts, int c, Checkpoint checkpoint) {
        StageResult stages = find.stages(facts, checkpoint);
        Stage stage = stages.of(c);
        List<GroupWhy.Line> lines = new ArrayList<>();
        String rule = stages.spec().plan().rules().get(stage);
        if (rule == null) {
            AttributeTable table = analyses.attributes(facts, checkpoint);
            lines.add(GroupWhy.Line.of(true, CardPainter.whyStage(table, stages, c)));
        } else {
            trace(rule, facts, c, checkpoint, lines);
        }
        return new GroupWhy(new Segment.InStage(stage), Message.of(stage.textKey()), true, lines);
    }

    private GroupWhy rfm(Facts facts, int c, Checkpoint checkpoint) {
        RfmResult rfm = find.scores(facts, checkpoint);
        RfmGroup group = rfm.group(c);
        return new GroupWhy(
                new Segment.InRfmGroup(group),
                Message.of(group.textKey()),
                true,
                group == RfmGroup.PROSPECTS
                        ? List.of(GroupWhy.Line.of(true, Message.of("people.why.prospect")))
                        : scores(rfm, analyses.attributes(facts, checkpoint), c));
    }

    /** The three scores, each with the borders between which it is given. */
    private List<GroupWhy.Line> scores(RfmResult rfm, AttributeTable table, int c) {
        String currency = workbench.profile().currency();
        List<GroupWhy.Line> lines = new ArrayList<>();
        for (ScoreRule rule : rfm.rules()) {
            int score = switch (rule.measure()) {
                case RECENCY -> rfm.scores().recency()[c];
                case FREQUENCY -> rfm.scores().frequency()[c];
                case MONEY -> rfm.scores().money()[c];
            };
            if (rule.score() == score) {
                lines.add(GroupWhy.Line.of(
                        true,
                        switch (rule.measure()) {
                            case RECENCY ->
                                Message.of(
                                        "people.score.recency",
                                        table.purchases().recency()[c],
                                        score,
                                        rfm.bins(),
                                        rule.low(),
                                        rule.high());
                            case FREQUENCY ->
                                Message.of(
                                        "people.score.frequency",
                                        table.purchases().orders()[c],
                                        score,
                                        rfm.bins(),
                                        rule.low(),
                                        rule.high());
                            case MONEY ->
                                Message.of(
                                        "people.score.money",
                                        new Amount(table.purchases().money()[c], currency),
                                        score,
                                        rfm.bins(),
                                        new Amount(rule.low(), currency),
                                        new Amount(rule.high(), currency));
                        }));
            }
        }
        return lines;
    }

    /** A group that cannot be found in this data any more holds nobody, and says why. */
    private GroupWhy saved(SavedGroup group, Facts facts, int c, Checkpoint checkpoint) {
        Message name = Message.of("people.value.text", group.name());
        try {
            boolean in = find.resolve(group.segment(), facts, checkpoint).contains(c);
            return new GroupWhy(group.segment(), name, in, lines(group, facts, c, in, checkpoint));
        } catch (Refusal gone) {
            return new GroupWhy(group.segment(), name, false, List.of(GroupWhy.Line.of(false, gone.sentence())));
        }
    }

    private List<GroupWhy.Line> lines(SavedGroup group, Facts facts, int c, boolean in, Checkpoint checkpoint) {
        return switch (group.segment()) {
            case Segment.ByRule(String rule) -> {
                List<GroupWhy.Line> lines = new ArrayList<>();
                trace(new AskRule(workbench, analyses).why(RuleParser.parse(rule), facts, c, checkpoint), 0, lines);
                yield lines;
            }
            case Segment.FixedList list ->
                List.of(GroupWhy.Line.of(
                        in, Message.of(in ? "people.why.listed" : "people.why.unlisted", group.savedAt())));
            case Segment.InStage(Stage wanted) ->
                List.of(GroupWhy.Line.of(
                        in, stage(facts, c, checkpoint).lines().getFirst().asked()));
            case Segment.InRfmGroup any -> rfm(facts, c, checkpoint).lines();
            case Segment.InRfmCells any -> rfm(facts, c, checkpoint).lines();
            case Segment.InCluster any ->
                List.of(GroupWhy.Line.of(in, Message.of(in ? "people.why.alike" : "people.why.unalike")));
            case Segment.Everyone any -> List.of(GroupWhy.Line.of(true, Message.of("people.why.everyone")));
        };
    }

    private void trace(String rule, Facts facts, int c, Checkpoint checkpoint, List<GroupWhy.Line> into) {
        trace(new AskRule(workbench, analyses).why(RuleParser.parse(rule), facts, c, checkpoint), 0, into);
    }

    private static void trace(RuleTrace trace, int depth, List<GroupWhy.Line> into) {
        List<RuleTrace> parts = trace.parts();
        boolean denial = trace.rule() instanceof Rule.Not
                && parts.size() == 1
                && parts.getFirst().parts().isEmpty();
        RuleTrace decided = denial ? parts.getFirst() : trace;
        Message asked = parts.isEmpty() || denial
                ? RuleSentence.condition(trace.rule())
                : switch (trace.rule()) {
                    case Rule.Any any -> Message.of("people.why.any");
                    case Rule.Not not -> Message.of("people.why.not");
                    default -> Message.of("people.why.all");
                };
        into.add(new GroupWhy.Line(
                depth,
                trace.holds(),
                asked,
                Optional.ofNullable(decided.evidence()).map(WhyWords::evidence)));
        if (!denial) {
            parts.forEach(part -> trace(part, depth + 1, into));
        }
    }
}
