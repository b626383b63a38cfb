package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;

/** Says a rule in one sentence for people, every condition of it, from the tree itself and in any language. */
public final class RuleSentence {
    private RuleSentence() {}

    /** The whole sentence. */
    public static Message of(Rule rule) {
        return Message.of("rule.say.sentence", condition(rule));
    }

    /** One condition as part of a sentence. */
    public static Message condition(Rule rule) {
        return switch (rule) {
            case Rule.Everyone() -> Message.of("rule.say.everyone");
            case Rule.All(List<Rule> rules) -> joined(rules, "rule.say.and");
            case Rule.Any(List<Rule> rules) -> joined(rules, "rule.say.or");
            case Rule.Not(Rule.Has(FieldName field, Check.Known())) -> Message.of("rule.say.blank", field(field));
            case Rule.Not(Rule.Has(FieldName field, Check check)) ->
                Message.of("rule.say.hasnot", field(field), check(check));
            case Rule.Not(Rule inner) -> Message.of("rule.say.not", condition(inner));
            case Rule.Has(FieldName field, Check check) -> Message.of("rule.say.has", field(field), check(check));
            case Rule.Did(Deed deed, Measure measure, Compare compare, Window window) ->
                Message.of("rule.say.did", deed(deed), measure(measure, compare), window(window));
            case Rule.DidNot(Deed deed, Window window, boolean newcomers) ->
                Message.of(newcomers ? "rule.say.didnot.newcomers" : "rule.say.didnot", deed(deed), window(window));
            case Rule.Edge(boolean first, Deed deed, Property property, Check check) ->
                Message.of(first ? "rule.say.first" : "rule.say.last", deed(deed), property(property), check(check));
            case Rule.Sequence(List<Deed> steps, int days, var not) -> {
                Message chain = deed(steps.getFirst());
                for (Deed then : steps.subList(1, steps.size())) {
                    chain = Message.of("rule.say.then", chain, deed(then));
                }
                yield not == null
                        ? Message.of("rule.say.sequence", chain, days)
                        : Message.of("rule.say.sequence.without", chain, days, deed(not));
            }
            case Rule.Lacks(Deed has, Deed lacks, Window window) ->
                Message.of("rule.say.lacks", deed(has), deed(lacks), window(window));
            case Rule.Score(String model, Check check) -> Message.of("rule.say.score", score(model), check(check));
            case Rule.Recommended(Property property, String value, int rank) ->
                Message.of("rule.say.recommended", property(property), value, rank);
            case Rule.In(Segment segment) -> segment(segment);
            case Rule.InSaved(String name) -> Message.of("rule.say.saved", name);
            case Rule.Contacted contacted -> contacted(contacted);
            case Rule.Bucket(String salt, int from, int to) -> Message.of("rule.say.bucket", to - from, salt, from, to);
            case Rule.Top(int count, boolean percent, FieldName field, var per) -> {
                Message top = Message.of(percent ? "rule.say.top.percent" : "rule.say.top", count, field(field));
                yield per == null ? top : Message.of("rule.say.top.per", top, field(per));
            }
            case Rule.Sample(int count, boolean percent, String salt) ->
                Message.of(percent ? "rule.say.sample.percent" : "rule.say.sample", count, salt);
            case Rule.Near(Place.City(String name), BigDecimal km) -> Message.of("rule.say.near", name, km);
            case Rule.Near(Place.Point(BigDecimal latitude, BigDecimal longitude), BigDecimal km) ->
                Message.of("rule.say.near.point", latitude.toPlainString(), longitude.toPlainString(), km);
        };
    }

    private static Message contacted(Rule.Contacted rule) {
        Message by = Message.of("rule.contact.by." + (rule.channel() == null ? "any" : word(rule.channel())));
        Message what = rule.campaign() == null ? by : Message.of("rule.contact.campaign", by, rule.campaign());
        return Message.of(
                "rule.say.contacted",
                Message.of("rule.contact." + word(rule.outcome()), what),
                measure(Measure.TIMES, rule.compare()),
                window(rule.window()));
    }

    /** The name of a score; those that the program makes itself have one in every language. */
    public static Object score(String model) {
        return switch (model) {
            case "recency_score", "frequency_score", "money_score" -> Message.of("rule.score." + model);
            default -> model;
        };
    }

    private static Message joined(List<Rule> rules, String key) {
        Message all = part(rules.getFirst());
        for (Rule next : rules.subList(1, rules.size())) {
            all = Message.of(key, all, part(next));
        }
        return all;
    }

    private static Message part(Rule rule) {
        boolean several = rule instanceof Rule.All(var all) && all.size() > 1
                || rule instanceof Rule.Any(var any) && any.size() > 1;
        return several ? Message.of("rule.say.group", condition(rule)) : condition(rule);
    }

    private static Object field(FieldName field) {
        if (field.custom()) {
            return field.name();
        }
        return switch (field.name()) {
            case "customer_id",
                    "name",
                    "email",
                    "phone",
                    "city",
                    "region",
                    "country",
                    "postcode",
                    "gender",
                    "language",
                    "signup_date",
                    "birthday",
                    "email_permission",
                    "sms_permission" -> Message.of("rule.field." + field.name());
            default -> Message.of("attribute.name." + field.name().replace('_', '-'));
        };
    }

    private static Message property(Property property) {
        return Message.of("rule.property." + property.word());
    }

    private static Message deed(Deed deed) {
        List<Object> filters = new ArrayList<>();
        deed.filters()
                .forEach(filter ->
                        filters.add(Message.of("rule.say.filter", property(filter.property()), check(filter.check()))));
        String kind = word(deed.kind());
        String key = filters.isEmpty()
                ? "rule.deed." + kind + ".any"
                : deed.only() ? "rule.deed." + kind + ".only" : "rule.deed." + kind + ".some";
        return deed.event() == null ? Message.of(key, filters) : Message.of(key, filters, deed.event());
    }

    private static Message check(Check check) {
        return switch (check) {
            case Check.Is(List<String> values) when values.size() == 1 -> Message.of("rule.test.is", values.getFirst());
            case Check.Is(List<String> values) -> Message.of("rule.test.one", values);
            case Check.Unlike(List<String> values)
            when values.size() == 1 -> Message.of("rule.test.unlike", values.getFirst());
            case Check.Unlike(List<String> values) -> Message.of("rule.test.none", values);
            case Check.Contains(String part) -> Message.of("rule.test.contains", part);
            case Check.Begins(String start) -> Message.of("rule.test.begins", start);
            case Check.Matches(String pattern) -> Message.of("rule.test.matches", pattern);
            case Check.Known() -> Message.of("rule.test.known");
            case Check.Figure(Compare compare) -> Message.of("rule.test.figure", compare(compare));
            case Check.Between(BigDecimal low, BigDecimal high) -> Message.of("rule.test.between", low, high);
            case Check.Within(Window window) -> Message.of("rule.test.within", window(window));
            case Check.Anniversary(int days) -> Message.of("rule.test.anniversary", days);
        };
    }

    private static Message compare(Compare compare) {
        return Message.of("rule.compare." + word(compare.op()), compare.value());
    }

    private static Message measure(Measure measure, Compare compare) {
        return Message.of("rule.measure." + word(measure), compare(compare), compare.value());
    }

    private static Message window(Window window) {
        return switch (window) {
            case Window.Ever() -> Message.of("rule.window.ever");
            case Window.Last(int count, Window.Unit unit) -> Message.of("rule.window.last." + word(unit), count);
            case Window.Between(LocalDate from, LocalDate to) -> Message.of("rule.window.between", from, to);
            case Window.Before(LocalDate day) -> Message.of("rule.window.before", day);
            case Window.After(LocalDate day) -> Message.of("rule.window.after", day);
            case Window.Ago(int near, int far) -> Message.of("rule.window.ago", near, far);
            case Window.Calendar(boolean previous, Window.Unit unit) ->
                Message.of((previous ? "rule.window.previous." : "rule.window.this.") + word(unit));
            case Window.Anniversary(FieldName field, int days) ->
                Message.of("rule.window.anniversary", days, field(field));
            case Window.SinceLast(Deed deed) -> Message.of("rule.window.since", deed(deed));
        };
    }

    private static Message segment(Segment segment) {
        return switch (segment) {
            case Segment.Everyone() -> Message.of("rule.say.everyone");
            case Segment.InRfmGroup(var group) -> Message.of("rule.say.in", Message.of(group.textKey()));
            case Segment.InRfmCells(var cells) ->
                Message.of(
                        "rule.say.cells",
                        cells.stream()
                                .map(cell -> (Object) cell.word().toUpperCase(Locale.ROOT))
                                .toList());
            case Segment.InStage(var stage) -> Message.of("rule.say.in", Message.of(stage.textKey()));
            case Segment.InCluster(var spec, int number) -> Message.of("rule.say.cluster", number);
            case Segment.FixedList(var ids) -> Message.of("rule.say.list", ids.size());
            case Segment.ByRule(String rule) -> Message.of("rule.say.group", condition(RuleParser.parse(rule)));
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
