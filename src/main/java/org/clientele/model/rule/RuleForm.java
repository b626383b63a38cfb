package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.model.group.Segment;

/**
 * A rule as plain maps, lists, texts and numbers, the form in which it is stored and given to other programs: later
 * versions of the program read what earlier ones wrote.
 */
public final class RuleForm {
    /** The version that is written; all from 1 to this are read. */
    public static final int VERSION = 1;

    /** The name under which the version stands. */
    public static final String VERSION_KEY = "version";

    /** The name under which the rule stands. */
    public static final String RULE_KEY = "rule";

    private RuleForm() {}

    /** Says where a form is not one of a rule. */
    public static final class Misfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String place;
        private final String what;

        Misfit(String place, String what) {
            super(place + ": " + what);
            this.place = place;
            this.what = what;
        }

        /** The way to the place, such as {@code /rule/all/1/times}. */
        public String place() {
            return place;
        }

        /** What is missing there or cannot stand there. */
        public String what() {
            return what;
        }
    }

    /** The form of a rule with its version. */
    public static Map<String, Object> of(Rule rule) {
        return map(VERSION_KEY, VERSION, RULE_KEY, rule(rule));
    }

    /**
     * The rule of a form.
     *
     * @throws Misfit when it is not one that this program reads
     */
    public static Rule read(Map<?, ?> form) {
        return new FormReader(form, "").document();
    }

    private static Map<String, Object> rule(Rule rule) {
        return switch (rule) {
            case Rule.Everyone() -> map("is", "everyone");
            case Rule.All(List<Rule> rules) ->
                map("all", rules.stream().map(RuleForm::rule).toList());
            case Rule.Any(List<Rule> rules) ->
                map("any", rules.stream().map(RuleForm::rule).toList());
            case Rule.Not(Rule inner) -> map("not", rule(inner));
            case Rule.Has(FieldName field, Check check) ->
                map("is", "has", "field", field(field), "check", check(check));
            case Rule.Did(Deed deed, Measure measure, Compare compare, Window window) ->
                map(
                        "is",
                        "did",
                        "deed",
                        deed(deed),
                        "measure",
                        word(measure),
                        "compare",
                        compare(compare),
                        "window",
                        window(window));
            case Rule.DidNot(Deed deed, Window window, boolean newcomers) ->
                map("is", "did-not", "deed", deed(deed), "window", window(window), "newcomers", newcomers);
            case Rule.Edge(boolean first, Deed deed, Property property, Check check) ->
                map(
                        "is",
                        first ? "first" : "last",
                        "deed",
                        deed(deed),
                        "property",
                        property.word(),
                        "check",
                        check(check));
            case Rule.Sequence(List<Deed> steps, int days, var not) -> {
                Map<String, Object> form = map(
                        "is",
                        "sequence",
                        "steps",
                        steps.stream().map(RuleForm::deed).toList(),
                        "days",
                        days);
                if (not != null) {
                    form.put("without", deed(not));
                }
                yield form;
            }
            case Rule.Lacks(Deed has, Deed lacks, Window window) ->
                map("is", "lacks", "has", deed(has), "lacks", deed(lacks), "window", window(window));
            case Rule.Score(String model, Check check) -> map("is", "score", "model", model, "check", check(check));
            case Rule.Recommended(Property property, String value, int rank) ->
                map("is", "recommended", "property", property.word(), "value", value, "rank", rank);
            case Rule.In(Segment segment) -> segment(segment);
            case Rule.InSaved(String name) -> map("is", "saved", "name", name);
            case Rule.Contacted contacted -> contacted(contacted);
            case Rule.Bucket(String salt, int from, int to) ->
                map("is", "bucket", "salt", salt, "from", from, "to", to);
            case Rule.Top(int count, boolean percent, FieldName field, var per) -> {
                Map<String, Object> form = map("is", "top", "count", count, "percent", percent, "by", field(field));
                if (per != null) {
                    form.put("per", field(per));
                }
                yield form;
            }
            case Rule.Sample(int count, boolean percent, String salt) ->
                map("is", "sample", "count", count, "percent", percent, "salt", salt);
            case Rule.Near(Place.City(String name), BigDecimal km) -> map("is", "near", "city", name, "km", km);
            case Rule.Near(Place.Point(BigDecimal latitude, BigDecimal longitude), BigDecimal km) ->
                map("is", "near", "latitude", latitude, "longitude", longitude, "km", km);
        };
    }

    private static Map<String, Object> contacted(Rule.Contacted rule) {
        Map<String, Object> form = map("is", "contacted");
        if (rule.channel() != null) {
            form.put("channel", word(rule.channel()));
        }
        if (rule.campaign() != null) {
            form.put("campaign", rule.campaign());
        }
        form.put("outcome", word(rule.outcome()));
        form.put("compare", compare(rule.compare()));
        form.put("window", window(rule.window()));
        return form;
    }

    private static Map<String, Object> segment(Segment segment) {
        return switch (segment) {
            case Segment.Everyone() -> map("is", "in-all");
            case Segment.InRfmGroup(var group) -> map("is", "in-rfm", "group", group.word());
            case Segment.InRfmCells(var cells) ->
                map(
                        "is",
                        "in-cells",
                        "cells",
                        cells.stream().map(Segment.RfmCell::word).toList());
            case Segment.InStage(var stage) -> map("is", "in-stage", "stage", stage.word());
            case Segment.InCluster(String spec, int number) ->
                map("is", "in-cluster", "clustering", spec, "number", number);
            case Segment.FixedList(var ids) -> map("is", "in-list", "customers", ids);
            case Segment.ByRule(String text) -> map("is", "in-rule", "rule", rule(RuleParser.parse(text)));
        };
    }

    private static Object field(FieldName field) {
        return field.custom() ? map("custom", field.name()) : field.name();
    }

    private static Map<String, Object> deed(Deed deed) {
        Map<String, Object> form = map("kind", word(deed.kind()));
        if (deed.event() != null) {
            form.put("event", deed.event());
        }
        if (deed.only()) {
            form.put("only", true);
        }
        form.put(
                "where",
                deed.filters().stream()
                        .map(filter -> map("property", filter.property().word(), "check", check(filter.check())))
                        .toList());
        return form;
    }

    private static Map<String, Object> check(Check check) {
        return switch (check) {
            case Check.Is(List<String> values) -> map("one-of", values);
            case Check.Unlike(List<String> values) -> map("none-of", values);
            case Check.Contains(String part) -> map("contains", part);
            case Check.Begins(String start) -> map("begins", start);
            case Check.Matches(String pattern) -> map("matches", pattern);
            case Check.Known() -> map("known", true);
            case Check.Figure(Compare compare) -> compare(compare);
            case Check.Between(BigDecimal low, BigDecimal high) -> map("between", List.of(low, high));
            case Check.Within(Window window) -> map("within", window(window));
            case Check.Anniversary(int days) -> map("comes-round", days);
        };
    }

    private static Map<String, Object> compare(Compare compare) {
        return map(word(compare.op()), compare.value());
    }

    private static Map<String, Object> window(Window window) {
        return switch (window) {
            case Window.Ever() -> map("ever", true);
            case Window.Last(int count, Window.Unit unit) -> map("last", count, "unit", word(unit));
            case Window.Between(LocalDate from, LocalDate to) -> map("from", from.toString(), "to", to.toString());
            case Window.Before(LocalDate day) -> map("before", day.toString());
            case Window.After(LocalDate day) -> map("after", day.toString());
            case Window.Ago(int near, int far) -> map("ago", List.of(near, far));
            case Window.Calendar(boolean previous, Window.Unit unit) -> map(previous ? "previous" : "this", word(unit));
            case Window.Anniversary(FieldName field, int days) -> map("anniversary", field(field), "days", days);
            case Window.SinceLast(Deed deed) -> map("since-last", deed(deed));
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
