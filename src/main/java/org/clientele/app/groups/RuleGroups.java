package org.clientele.app.groups;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.rule.RuleSources;
import org.clientele.analysis.rule.Suggested;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers what rules ask about other groups on one snapshot; a group that contains itself is refused. */
final class RuleGroups implements RuleSources {
    private static final int FEW = 5;
    private static final int SOME = 10;

    private final Workbench workbench;
    private final FindGroups groups;
    private final Analyses analyses;
    private final Facts facts;
    private final boolean stages;
    private final RuleEvaluation evaluation;
    private final Deque<String> within = new ArrayDeque<>();
    private final Map<String, CustomerSet> computed = new HashMap<>();
    private List<SavedGroup> saved = List.of();
    private @Nullable Facts whole;
    private @Nullable Suggestions suggestions;

    /** Suggestions by a recommender and rules that can change while the snapshot stays the same. */
    private record Suggestions(int stamp, Suggested suggested) {}

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
        this.evaluation = new RuleEvaluation(facts, this, analyses.lineIndex(facts));
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
        return switch (segment) {
            case Segment.ByRule(String text) -> evaluation.of(RuleParser.parse(text), Checkpoint.none());
            case Segment.InCluster cluster -> groups.resolve(cluster, whole(), Checkpoint.none());
            default -> groups.resolve(segment, facts, Checkpoint.none());
        };
    }

    /** The snapshot without anything later than its data date, for what looks at all that is there. */
    private Facts whole() {
        Facts made = whole;
        if (made == null) {
            boolean past = facts.dataDay() < workbench.facts(Checkpoint.none()).dataDay();
            made = past ? Past.cut(facts, facts.dataDay()) : facts;
            whole = made;
        }
        return made;
    }

    @Override
    public CustomerSet saved(String name) {
        if (within.contains(name)) {
            throw Refusal.of("rule.saved.circle", name);
        }
        if (within.isEmpty()) {
            List<SavedGroup> now = workbench.groups().all();
            if (!now.equals(saved)) {
                saved = now;
                computed.clear();
            }
        }
        CustomerSet known = computed.get(name);
        if (known != null) {
            return known;
        }
        SavedGroup group = saved.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of("rule.saved.unknown", name));
        within.push(name);
        try {
            CustomerSet found = members(group.segment());
            if (!(group.segment() instanceof Segment.ByRule(String text))
                    || !isFickle(RuleParser.parse(text), other -> !computed.containsKey(other))) {
                computed.put(name, found);
            }
            return found;
        } finally {
            within.pop();
        }
    }

    /** Whether a rule asks for what can change while the snapshot stays the same, such as a saved group of that name. */
    static boolean isFickle(Rule rule, Predicate<String> saved) {
        return switch (rule) {
            case Rule.Score score -> true;
            case Rule.Recommended recommended -> true;
            case Rule.In(Segment.ByRule(String text)) -> isFickle(RuleParser.parse(text), saved);
            case Rule.InSaved(String name) -> saved.test(name);
            default -> rule.parts().stream().anyMatch(part -> isFickle(part, saved));
        };
    }

    @Override
    public AttributeTable attributes() {
        return analyses.attributes(facts, Checkpoint.none());
    }

    @Override
    public IntToDoubleFunction score(String model) {
        return new ScoreBook(workbench, analyses).of(model, facts);
    }

    @Override
    public Suggested suggested(int rank) {
        SuggestionRules rules = SuggestionRules.of(workbench);
        int stamp = 31 * rules.hashCode()
                + new TrainRecommender().copy(workbench).map(Arrays::hashCode).orElse(0);
        Suggestions known = suggestions;
        if (known != null && known.stamp() == stamp && known.suggested().k() >= rank) {
            return known.suggested();
        }
        int k = rank <= FEW ? FEW : rank <= SOME ? SOME : Rule.Recommended.MOST;
        Facts all = whole();
        SuggestionList list = new SuggestProducts()
                .suggest(workbench, all, CustomerSet.all(all.customers()), k, rules.of(all), Checkpoint.none());
        Suggested made = new Suggested(list.perPerson(), list.products());
        suggestions = new Suggestions(stamp, made);
        return made;
    }
}
