package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.clientele.app.groups.RuleWords;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Outcome;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleSentence;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The controls of one condition in the rule builder; each change makes another condition. */
final class RuleRow {
    private static final int WRITTEN = 36;

    private final Kit kit;
    private final RowInputs in;
    private final DeedInputs deeds;
    private final DrawInputs draws;
    private final Consumer<Rule> changed;
    private final Consumer<Message> complain;

    private RuleRow(Kit kit, RowInputs in, Consumer<Rule> changed, Consumer<Message> complain) {
        this.kit = kit;
        this.in = in;
        this.deeds = new DeedInputs(in);
        this.draws = new DrawInputs(in, changed, complain);
        this.changed = changed;
        this.complain = complain;
    }

    /**
     * The controls of a condition.
     *
     * @param changed takes the condition that comes of a change
     * @param complain takes the sentence about a text that cannot be read
     */
    static Node of(Kit kit, String id, Rule rule, RuleWords words, Consumer<Rule> changed, Consumer<Message> complain) {
        RuleRow row = new RuleRow(kit, new RowInputs(kit, id, words), changed, complain);
        row.in.choose(
                Arrays.asList(RuleKind.values()),
                RuleKind.of(rule),
                RuleKind::title,
                kind -> changed.accept(kind.fresh(words)));
        row.show(rule);
        return row.in.node();
    }

    private void show(Rule rule) {
        switch (rule) {
            case Rule.Did did -> {
                deeds.deed(
                        did.deed(),
                        deed -> changed.accept(new Rule.Did(deed, did.measure(), did.compare(), did.window())));
                in.compare(
                        did.compare(),
                        compare -> changed.accept(new Rule.Did(did.deed(), did.measure(), compare, did.window())));
                in.choose(
                        Arrays.asList(Measure.values()),
                        did.measure(),
                        measure -> Message.of("rulesview.measure." + RowInputs.word(measure)),
                        measure -> changed.accept(new Rule.Did(did.deed(), measure, did.compare(), did.window())));
                deeds.window(
                        did.window(),
                        true,
                        window -> changed.accept(new Rule.Did(did.deed(), did.measure(), did.compare(), window)));
            }
            case Rule.DidNot(Deed deed, var window, boolean newcomers) -> {
                deeds.deed(deed, other -> changed.accept(new Rule.DidNot(other, window, newcomers)));
                deeds.window(window, true, other -> changed.accept(new Rule.DidNot(deed, other, newcomers)));
            }
            case Rule.Lacks(Deed has, Deed lacks, var window) -> {
                deeds.deed(has, deed -> changed.accept(new Rule.Lacks(deed, lacks, window)));
                in.say("rulesview.but-never");
                deeds.deed(lacks, deed -> changed.accept(new Rule.Lacks(has, deed, window)));
                deeds.window(window, true, other -> changed.accept(new Rule.Lacks(has, lacks, other)));
            }
            case Rule.Edge(boolean first, Deed deed, Property property, Check check) -> {
                in.choose(
                        List.of(true, false),
                        first,
                        each -> Message.of(each ? "rulesview.edge.first" : "rulesview.edge.last"),
                        each -> changed.accept(new Rule.Edge(each, deed, property, check)));
                deeds.deed(deed, other -> changed.accept(new Rule.Edge(first, other, property, check)));
                in.say("rulesview.had");
                in.choose(
                        Arrays.asList(Property.values()),
                        property,
                        each -> Message.of("rule.property." + each.word()),
                        each -> changed.accept(new Rule.Edge(first, deed, each, freshCheck(each))));
                deeds.check(property, check, other -> changed.accept(new Rule.Edge(first, deed, property, other)));
            }
            case Rule.Sequence sequence -> sequence(sequence);
            case Rule.Has(FieldName field, Check check) -> has(field, check);
            case Rule.Not(Rule.Has(FieldName field, Check.Is(List<String> values))) -> {
                in.choose(
                        texts(),
                        field,
                        RowInputs::name,
                        other -> changed.accept(new Rule.Has(other, new Check.Known())));
                // whether blanks are in it is asked below the row, so this is the same as "is something else"
                deeds.text(
                        new Check.Unlike(values),
                        known(field),
                        check -> changed.accept(
                                check instanceof Check.Unlike(List<String> now)
                                        ? new Rule.Not(new Rule.Has(field, new Check.Is(now)))
                                        : new Rule.Has(field, check)));
            }
            case Rule.Not(Rule.Has(FieldName field, Check.Known known)) -> {
                in.choose(
                        texts(),
                        field,
                        RowInputs::name,
                        other -> changed.accept(new Rule.Not(new Rule.Has(other, known))));
                in.choose(
                        List.of(true, false),
                        true,
                        blank -> Message.of(blank ? "rulesview.like.blank" : "rulesview.like.known"),
                        blank -> changed.accept(new Rule.Has(field, known)));
            }
            case Rule.Score(String model, Check check) -> {
                in.choose(
                        in.words().scores(),
                        model,
                        name -> RuleSentence.score(name) instanceof Message said ? said : Verbatim.of(name),
                        name -> changed.accept(new Rule.Score(name, check)));
                deeds.number(check, other -> changed.accept(new Rule.Score(model, other)));
            }
            case Rule.Recommended(Property property, String value, int rank) -> {
                in.choose(
                        List.of(Property.CATEGORY, Property.PRODUCT, Property.BRAND, Property.SKU),
                        property,
                        each -> Message.of("rule.property." + each.word()),
                        each -> changed.accept(new Rule.Recommended(each, "", rank)));
                in.value(
                        value,
                        in.words().properties().getOrDefault(property, List.of()),
                        typed -> changed.accept(new Rule.Recommended(property, typed, rank)));
                in.say("rulesview.among-first");
                in.whole(
                        rank,
                        1,
                        Rule.Recommended.MOST,
                        typed -> changed.accept(new Rule.Recommended(property, value, typed)));
            }
            case Rule.In(Segment segment) -> group(rule);
            case Rule.InSaved saved -> group(rule);
            case Rule.Contacted contacted -> contacted(contacted);
            case Rule.Top top -> draws.top(top);
            case Rule.Sample sample -> draws.sample(sample);
            case Rule.Bucket bucket -> draws.bucket(bucket);
            case Rule.Near near -> draws.near(near);
            case Rule.Everyone everyone -> written(rule);
            case Rule.All all -> written(rule);
            case Rule.Any any -> written(rule);
            case Rule.Not not -> written(rule);
        }
    }

    private static Check freshCheck(Property property) {
        return switch (property) {
            case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL, WEEKDAY -> new Check.Known();
            case AMOUNT, QUANTITY, HOUR -> new Check.Figure(org.clientele.model.rule.Compare.atLeast(1));
            case DAY ->
                new Check.Within(
                        new org.clientele.model.rule.Window.Last(6, org.clientele.model.rule.Window.Unit.MONTH));
        };
    }

    private void sequence(Rule.Sequence rule) {
        List<Deed> steps = rule.steps();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            if (i > 0) {
                in.say("rulesview.then");
            }
            deeds.deed(steps.get(i), deed -> {
                List<Deed> other = new ArrayList<>(steps);
                other.set(at, deed);
                changed.accept(new Rule.Sequence(other, rule.days(), rule.notBetween()));
            });
            if (steps.size() > 2) {
                in.button(Icon.REMOVE, Message.of("rulesview.step.remove"), () -> {
                    List<Deed> other = new ArrayList<>(steps);
                    other.remove(at);
                    changed.accept(new Rule.Sequence(other, rule.days(), rule.notBetween()));
                });
            }
        }
        if (steps.size() < Rule.Sequence.MOST) {
            in.button(Icon.ADD, Message.of("rulesview.step.add"), () -> {
                List<Deed> other = new ArrayList<>(steps);
                other.add(Deed.bought());
                changed.accept(new Rule.Sequence(other, rule.days(), rule.notBetween()));
            });
        }
        in.say("rulesview.within");
        in.whole(rule.days(), 1, 9_999, typed -> changed.accept(new Rule.Sequence(steps, typed, rule.notBetween())));
        in.say("rulesview.unit.day");
        Deed not = rule.notBetween();
        in.choose(
                List.of(false, true),
                not != null,
                without -> Message.of(without ? "rulesview.between.never" : "rulesview.between.anything"),
                without -> changed.accept(new Rule.Sequence(
                        steps, rule.days(), without ? new Deed(Deed.Kind.RETURNED, null, false, List.of()) : null)));
        if (not != null) {
            deeds.deed(not, deed -> changed.accept(new Rule.Sequence(steps, rule.days(), deed)));
        }
    }

    private void has(FieldName field, Check check) {
        switch (RuleKind.of(new Rule.Has(field, check))) {
            case NUMBER -> {
                in.choose(
                        in.fields(in.words().numbers()),
                        field,
                        RowInputs::name,
                        other -> changed.accept(new Rule.Has(other, check)));
                deeds.number(check, other -> changed.accept(new Rule.Has(field, other)));
            }
            case DAY -> {
                in.choose(
                        in.fields(RuleKind.DAYS),
                        field,
                        RowInputs::name,
                        other -> changed.accept(new Rule.Has(other, check)));
                deeds.day(check, other -> changed.accept(new Rule.Has(field, other)));
            }
            default -> {
                in.choose(
                        texts(),
                        field,
                        RowInputs::name,
                        other -> changed.accept(new Rule.Has(other, new Check.Known())));
                deeds.text(check, known(field), other -> changed.accept(new Rule.Has(field, other)));
            }
        }
    }

    private List<FieldName> texts() {
        return in.fields(RuleKind.TEXTS);
    }

    private List<String> known(FieldName field) {
        return in.words().fields().getOrDefault(field.name(), List.of());
    }

    private void contacted(Rule.Contacted rule) {
        List<String> names = List.of("any", "email", "sms");
        in.choose(
                Arrays.asList(Outcome.values()),
                rule.outcome(),
                each -> Message.of("rulesview.outcome." + RowInputs.word(each)),
                each -> changed.accept(
                        new Rule.Contacted(rule.channel(), rule.campaign(), each, rule.compare(), rule.window())));
        in.choose(
                List.of(0, 1, 2),
                rule.channel() == null ? 0 : rule.channel().ordinal() + 1,
                at -> Message.of("rulesview.channel." + names.get(at)),
                at -> changed.accept(new Rule.Contacted(
                        at == 0 ? null : Channel.values()[at - 1],
                        rule.campaign(),
                        rule.outcome(),
                        rule.compare(),
                        rule.window())));
        List<String> campaigns = new ArrayList<>(List.of(""));
        campaigns.addAll(in.words().campaigns());
        in.choose(
                campaigns,
                rule.campaign() == null ? "" : rule.campaign(),
                name -> name.isEmpty() ? Message.of("rulesview.campaign.any") : Verbatim.of(name),
                name -> changed.accept(new Rule.Contacted(
                        rule.channel(), name.isEmpty() ? null : name, rule.outcome(), rule.compare(), rule.window())));
        in.compare(
                rule.compare(),
                compare -> changed.accept(
                        new Rule.Contacted(rule.channel(), rule.campaign(), rule.outcome(), compare, rule.window())));
        in.say("rulesview.measure.times");
        deeds.window(
                rule.window(),
                true,
                window -> changed.accept(
                        new Rule.Contacted(rule.channel(), rule.campaign(), rule.outcome(), rule.compare(), window)));
    }

    private void group(Rule now) {
        if (now instanceof Rule.In(Segment.FixedList list)) {
            in.say(Message.of("rulesview.list", list.customerIds().size(), list.shortSeal()));
            return;
        }
        List<Rule> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            groups.add(new Rule.In(new Segment.InStage(stage)));
        }
        for (RfmGroup group : RfmGroup.values()) {
            groups.add(new Rule.In(new Segment.InRfmGroup(group)));
        }
        in.words().clusters().forEach(cluster -> groups.add(new Rule.In(cluster)));
        in.words().groups().forEach(name -> groups.add(new Rule.InSaved(name)));
        in.choose(groups, now, RuleRow::name, changed);
    }

    private static Message name(Rule rule) {
        return switch (rule) {
            case Rule.In(Segment.InStage(Stage stage)) -> Message.of("rulesview.stage", Message.of(stage.textKey()));
            case Rule.In(Segment.InRfmGroup(RfmGroup group)) ->
                Message.of("rulesview.rfm", Message.of(group.textKey()));
            case Rule.In(Segment.InCluster(var spec, int number)) -> Message.of("rulesview.cluster", number);
            case Rule.InSaved(String name) -> Message.of("rulesview.saved", name);
            default -> RuleSentence.condition(rule);
        };
    }

    private void written(Rule rule) {
        TextField field = in.typed(RuleText.of(rule), typed -> {
            try {
                changed.accept(RuleParser.parse(typed));
            } catch (Refusal wrong) {
                complain.accept(wrong.sentence());
            }
        });
        field.setPrefColumnCount(WRITTEN);
        kit.describe(field, Message.of("rulesview.written"));
    }
}
