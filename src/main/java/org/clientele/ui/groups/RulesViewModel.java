package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.groups.AskRule;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.RuleWords;
import org.clientele.app.jobs.Job;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Building a group from conditions: the rule as it stands, its people counted at each change, and the way back. */
final class RulesViewModel {
    private static final Rule START = new Rule.All(List.of(new Rule.Everyone()));
    private static final int STEPS = 200;

    private final Bench bench;
    private final ReadOnlyObjectWrapper<Rule> rule = new ReadOnlyObjectWrapper<>(START);
    private final JobSlot<RuleAnswer> answer;
    private final JobSlot<RuleWords> words;
    private final ObjectProperty<@Nullable LocalDate> asOf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
    private final Deque<Rule> before = new ArrayDeque<>();
    private final Deque<Rule> after = new ArrayDeque<>();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final ObjectBinding<@Nullable Message> sentence;

    RulesViewModel(Bench bench) {
        this.bench = bench;
        this.answer = new JobSlot<>(bench.jobs());
        this.words = new JobSlot<>(bench.jobs());
        this.sentence = Bindings.createObjectBinding(
                () -> {
                    RuleAnswer counted = answer.latest().get();
                    return counted == null
                            ? Message.of("rulesview.answer.none")
                            : Message.of(
                                    "rulesview.answer",
                                    counted.members().size(),
                                    counted.facts().customers());
                },
                answer.latest());
        asOf.addListener((property, then, now) -> count());
    }

    /** The rule as it stands; at the top always a group. */
    ReadOnlyObjectProperty<Rule> rule() {
        return rule.getReadOnlyProperty();
    }

    /** Who meets it, counted anew at each change. */
    JobSlot<RuleAnswer> answer() {
        return answer;
    }

    /** The words of this shop that conditions can ask for. */
    JobSlot<RuleWords> words() {
        return words;
    }

    /** The day as of which is counted; null is now. */
    ObjectProperty<@Nullable LocalDate> asOf() {
        return asOf;
    }

    /** What is wrong with a text that was written; null while nothing is. */
    ObjectProperty<@Nullable Message> complaint() {
        return complaint;
    }

    BooleanProperty canUndo() {
        return canUndo;
    }

    BooleanProperty canRedo() {
        return canRedo;
    }

    /** The answer in one sentence. */
    ObjectBinding<@Nullable Message> sentence() {
        return sentence;
    }

    /** Other data is shown: the rule stays, its counts go. */
    void forget() {
        answer.clear();
        words.clear();
    }

    /** Somebody looks: counts what was not counted yet. */
    void look() {
        if (bench.session().shown().isPresent() && answer.latest().get() == null) {
            words.start(new Job<>(
                    Message.of("rule.job.count"), at -> RuleWords.of(bench.workbench(), bench.analyses(), at)));
            count();
        }
    }

    private void count() {
        if (bench.session().shown().isPresent()) {
            answer.start(new AskRule(bench.workbench(), bench.analyses()).count(rule.get(), asOf.get()));
        }
    }

    /** Makes the rule another one; the way back is kept. */
    void change(Rule next) {
        Rule rooted = RuleTree.rooted(next);
        if (rooted.equals(rule.get())) {
            return;
        }
        before.push(rule.get());
        if (before.size() > STEPS) {
            before.removeLast();
        }
        after.clear();
        become(rooted);
    }

    private void become(Rule next) {
        rule.set(next);
        complaint.set(null);
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
        count();
    }

    /** Goes back one change. */
    void undo() {
        if (!before.isEmpty()) {
            after.push(rule.get());
            become(before.pop());
        }
    }

    /** Makes a change again that was taken back. */
    void redo() {
        if (!after.isEmpty()) {
            before.push(rule.get());
            become(after.pop());
        }
    }

    /** Adds a condition to the group at a place. */
    void add(List<Integer> group, RulePart.Kind kind) {
        change(RuleTree.plus(rule.get(), group, RulePart.fresh(kind).rule()));
    }

    /** Adds a group of conditions of which any will do, or all where any will do already. */
    void addGroup(List<Integer> group) {
        Rule first = RulePart.fresh(RulePart.Kind.FIELD).rule();
        boolean all = RuleTree.at(rule.get(), group) instanceof Rule.Any;
        change(RuleTree.plus(rule.get(), group, all ? new Rule.All(List.of(first)) : new Rule.Any(List.of(first))));
    }

    /** Puts something else at a place. */
    void set(List<Integer> place, RulePart part) {
        try {
            change(RuleTree.with(rule.get(), place, part.rule()));
        } catch (Refusal wrong) {
            complaint.set(wrong.sentence());
        }
    }

    /** Takes a condition or a group away. */
    void remove(List<Integer> place) {
        change(RuleTree.without(rule.get(), place));
    }

    /** Makes the group at a place mean all or any. */
    void meaning(List<Integer> place, boolean all) {
        change(RuleTree.meaning(rule.get(), place, all));
    }

    /** Takes the rule as somebody has written it; says what is wrong when it cannot be read. */
    void write(String text) {
        try {
            change(RuleParser.parse(text));
        } catch (Refusal wrong) {
            complaint.set(wrong.sentence());
        }
    }

    /** The rule as text. */
    String text() {
        return RuleText.of(rule.get());
    }

    /** Begins anew. */
    void clear() {
        change(START);
    }

    /** The group that the rule makes. */
    Segment segment() {
        return new Segment.ByRule(text());
    }

    /** Shows the people. */
    void people() {
        bench.desk().open("customers", new Picked(segment(), Message.of("rulesview.group")));
    }

    /** Takes the people to a campaign. */
    void campaign() {
        bench.desk().open("campaigns", new Picked(segment(), Message.of("rulesview.group")));
    }
}
