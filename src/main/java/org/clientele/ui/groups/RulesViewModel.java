package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.RuleWords;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.jobs.Job;
import org.clientele.app.people.Mask;
import org.clientele.facts.People;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Building a group from conditions: the rule as it stands, its people counted at each change, and the way back. */
final class RulesViewModel {
    /** The most conditions of one rule. */
    static final int MOST = 100;

    private static final Rule START = new Rule.All(List.of(new Rule.Everyone()));
    private static final int STEPS = 200;
    private static final int EXAMPLES = 12;
    /** Of more customers than this the past is counted only when somebody asks. */
    private static final int MANY = 200_000;

    private final Bench bench;
    private final VersionsViewModel versions;
    private final ReadOnlyObjectWrapper<Rule> rule = new ReadOnlyObjectWrapper<>(START);
    private final JobSlot<RuleAnswer> answer;
    private final JobSlot<RuleWords> words;
    private final JobSlot<SizeHistory> history;
    private final ObjectProperty<@Nullable LocalDate> asOf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
    private final Deque<Rule> before = new ArrayDeque<>();
    private final Deque<Rule> after = new ArrayDeque<>();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final ObjectBinding<@Nullable Message> sentence;

    /**
     * Somebody who meets the rule, as far as a screen that others see may show.
     *
     * @param name the masked name, or the customer number where there is none
     * @param city the city, empty where unknown
     */
    record Example(String name, String city) {}

    RulesViewModel(Bench bench, SavedGroupsViewModel saved) {
        this.bench = bench;
        this.answer = new JobSlot<>(bench.jobs());
        this.words = new JobSlot<>(bench.jobs());
        this.history = new JobSlot<>(bench.jobs());
        this.versions = new VersionsViewModel(bench, saved::refresh, this::show);
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

    /** The saved group that is being changed, and its versions. */
    VersionsViewModel versions() {
        return versions;
    }

    /** The rule as it stands; at the top always a group. */
    ReadOnlyObjectProperty<Rule> rule() {
        return rule.getReadOnlyProperty();
    }

    /** Who meets it, counted anew at each change. */
    JobSlot<RuleAnswer> answer() {
        return answer;
    }

    /** How many met it at the ends of past months. */
    JobSlot<SizeHistory> history() {
        return history;
    }

    /** The words of this shop that conditions can ask for. */
    JobSlot<RuleWords> words() {
        return words;
    }

    /** The words that are known now. */
    RuleWords knownWords() {
        RuleWords known = words.latest().get();
        return known == null ? RuleWords.few() : known;
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
        history.clear();
        versions.forget();
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
            history.clear();
            answer.start(new AskRule(bench.workbench(), bench.analyses()).count(rule.get(), asOf.get()), this::counted);
        }
    }

    private void counted(RuleAnswer counted) {
        if (counted.facts().customers() <= MANY) {
            replay();
        }
    }

    /** Counts how many met the rule at the ends of past months. */
    void replay() {
        history.start(new FollowGroups(bench.workbench(), bench.analyses()).history(segment()));
    }

    /** Some of those who meet the rule, spread over all of them. */
    static List<Example> examples(RuleAnswer counted) {
        People people = counted.facts().people();
        int[] members = counted.members().toArray();
        List<Example> examples = new ArrayList<>();
        int wanted = Math.min(EXAMPLES, members.length);
        for (int i = 0; i < wanted; i++) {
            int customer = members[(int) ((long) i * members.length / wanted)];
            String name = Mask.name(people.name().get(customer));
            examples.add(new Example(
                    name.isEmpty() ? people.number().get(customer) : name,
                    people.city().get(customer)));
        }
        return examples;
    }

    /** Makes the rule another one; the way back is kept. */
    void change(Rule next) {
        Rule rooted = RuleTree.rooted(next);
        if (rooted.equals(rule.get())) {
            return;
        }
        if (rooted.conditions() > MOST) {
            complaint.set(Message.of("rulesview.many", MOST));
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
    void add(List<Integer> group, RuleKind kind) {
        change(RuleTree.plus(rule.get(), group, kind.fresh(knownWords())));
    }

    /** Adds a group of conditions of which any will do, or all where any will do already. */
    void addGroup(List<Integer> group) {
        Rule first = RuleKind.FIELD.fresh(knownWords());
        boolean all = RuleTree.at(rule.get(), group) instanceof Rule.Any;
        change(RuleTree.plus(rule.get(), group, all ? new Rule.All(List.of(first)) : new Rule.Any(List.of(first))));
    }

    /** Puts something else at a place. */
    void set(List<Integer> place, Rule part) {
        change(RuleTree.with(rule.get(), place, part));
    }

    /** Takes a condition or a group away. */
    void remove(List<Integer> place) {
        change(RuleTree.without(rule.get(), place));
    }

    /** Moves what stands at a place before what stands at another. */
    void move(List<Integer> from, List<Integer> to) {
        change(RuleTree.moved(rule.get(), from, to));
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

    /** The rule as text; a single condition without the group that the builder puts around it. */
    String text() {
        Rule now = rule.get();
        boolean one = now.parts().size() == 1 && !RuleTree.isGroup(now.parts().getFirst());
        return RuleText.of(one ? now.parts().getFirst() : now);
    }

    /** Begins a new group. */
    void clear() {
        versions.leave();
        change(START);
    }

    /** Shows a saved group, to look at it and to change it. */
    void open(SavedGroup group) {
        versions.open(group);
        show(group.segment());
    }

    private void show(Segment segment) {
        if (segment instanceof Segment.ByRule(String text)) {
            write(text);
        } else {
            change(new Rule.In(segment));
        }
    }

    /** The group that the rule makes. */
    Segment segment() {
        Rule now = rule.get();
        boolean one = now.parts().size() == 1;
        return one && now.parts().getFirst() instanceof Rule.In(Segment.FixedList list)
                ? list
                : new Segment.ByRule(text());
    }

    private Message name() {
        SavedGroup group = versions.group().get();
        return group == null ? Message.of("rulesview.group") : Verbatim.of(group.name());
    }

    /** Shows the people. */
    void people() {
        bench.desk().open("customers", new Picked(segment(), name()));
    }

    /** Takes the people to a campaign. */
    void campaign() {
        bench.desk().open("campaigns", new Picked(segment(), name()));
    }
}
