package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clientele.model.group.Segment;

/** Writes rules in the form in which people write them; {@link RuleParser} reads exactly the same rule back. */
public final class RuleText {
    private RuleText() {}

    /** The text of a rule, in one line. */
    public static String of(Rule rule) {
        return switch (rule) {
            case Rule.Everyone() -> "everyone";
            case Rule.All(List<Rule> rules) -> joined(rules, "and", "all of");
            case Rule.Any(List<Rule> rules) -> joined(rules, "or", "any of");
            case Rule.Not(Rule inner) -> "not (" + of(inner) + ")";
            case Rule.Has(FieldName field, Check check) -> field(field) + " " + check(check, false);
            case Rule.Did(Deed deed, Measure measure, Compare compare, Window window) ->
                deed(deed) + " " + compare(compare) + " " + words(measure) + window(window);
            case Rule.DidNot(Deed deed, Window window, boolean newcomers) ->
                "not " + deed(deed) + window(window) + (newcomers ? " including newcomers" : "");
            case Rule.Edge(boolean first, Deed deed, Property property, Check check) ->
                (first ? "first " : "last ") + deed(deed) + " had " + property.word() + " " + check(check, true);
            case Rule.Sequence(List<Deed> steps, int days, var not) ->
                "sequence (" + steps.stream().map(RuleText::deed).collect(Collectors.joining(") then (")) + ") within "
                        + days + " days" + (not == null ? "" : " without (" + deed(not) + ")");
            case Rule.Lacks(Deed has, Deed lacks, Window window) ->
                "has (" + deed(has) + ") lacks (" + deed(lacks) + ")" + window(window);
            case Rule.Score(String model, Check check) -> "score " + quoted(model) + " " + check(check, false);
            case Rule.Recommended(Property property, String value, int rank) ->
                "recommended " + property.word() + " " + quoted(value) + " within first " + rank;
            case Rule.In(Segment segment) -> "in " + segment(segment);
            case Rule.InSaved(String name) -> "in saved " + quoted(name);
            case Rule.Contacted contacted -> contacted(contacted);
            case Rule.Bucket(String salt, int from, int to) -> "bucket " + quoted(salt) + " from " + from + " to " + to;
            case Rule.Top(int count, boolean percent, FieldName field, var per) ->
                "top " + share(count, percent) + " by " + field(field) + (per == null ? "" : " per " + field(per));
            case Rule.Sample(int count, boolean percent, String salt) ->
                "sample " + share(count, percent) + " drawn " + quoted(salt);
            case Rule.Near(Place place, BigDecimal km) -> "near " + place(place) + " within " + plain(km) + " km";
        };
    }

    private static String share(int count, boolean percent) {
        return count + (percent ? " percent" : "");
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.City(String name) -> quoted(name);
            case Place.Point(BigDecimal latitude, BigDecimal longitude) -> plain(latitude) + " " + plain(longitude);
        };
    }

    private static String contacted(Rule.Contacted rule) {
        return "contacted"
                + (rule.channel() == null ? "" : " by " + words(rule.channel()))
                + (rule.campaign() == null ? "" : " campaign " + quoted(rule.campaign()))
                + (rule.outcome() == Outcome.SENT ? "" : " and " + words(rule.outcome()))
                + " " + compare(rule.compare()) + " times" + window(rule.window());
    }

    private static String joined(List<Rule> rules, String with, String alone) {
        if (rules.size() == 1) {
            return alone + " (" + of(rules.getFirst()) + ")";
        }
        return rules.stream()
                .map(rule -> rule instanceof Rule.All || rule instanceof Rule.Any ? "(" + of(rule) + ")" : of(rule))
                .collect(Collectors.joining(" " + with + " "));
    }

    /** A field by its word, a custom field by its name. */
    static String field(FieldName field) {
        return field.custom() ? "field " + quoted(field.name()) : field.name();
    }

    private static String deed(Deed deed) {
        String what = switch (deed.kind()) {
            case BOUGHT -> "bought";
            case RETURNED -> "returned";
            case ORDERED -> "ordered";
            case EVENT -> "did " + quoted(String.valueOf(deed.event()));
        };
        String filters = deed.filters().stream()
                .map(filter -> filter.property().word() + " " + check(filter.check(), true))
                .collect(Collectors.joining(" with "));
        return what + (deed.only() ? " only" : "") + " " + (filters.isEmpty() ? "anything" : filters);
    }

    private static String check(Check check, boolean ofDeed) {
        return switch (check) {
            case Check.Is(List<String> values)
            when values.size() == 1 -> (ofDeed ? "" : "is ") + quoted(values.getFirst());
            case Check.Is(List<String> values) -> "one of " + listed(values);
            case Check.Unlike(List<String> values) when values.size() == 1 -> "other than " + quoted(values.getFirst());
            case Check.Unlike(List<String> values) -> "none of " + listed(values);
            case Check.Contains(String part) -> "contains " + quoted(part);
            case Check.Begins(String start) -> "begins with " + quoted(start);
            case Check.Matches(String pattern) -> "matches " + quoted(pattern);
            case Check.Known() -> "is known";
            case Check.Figure(Compare compare) -> compare(compare);
            case Check.Between(BigDecimal low, BigDecimal high) -> "between " + plain(low) + " and " + plain(high);
            case Check.Within(Window.Ever()) -> "ever";
            case Check.Within(Window window) -> window(window).strip();
            case Check.Anniversary(int days) -> "comes round within " + days + " days";
        };
    }

    private static String listed(List<String> values) {
        return "(" + values.stream().map(RuleText::quoted).collect(Collectors.joining(", ")) + ")";
    }

    private static String compare(Compare compare) {
        return words(compare.op()) + " " + plain(compare.value());
    }

    private static String window(Window window) {
        return switch (window) {
            case Window.Ever() -> "";
            case Window.Last(int count, Window.Unit unit) -> " in last " + count + " " + words(unit) + "s";
            case Window.Between(LocalDate from, LocalDate to) -> " from " + from + " to " + to;
            case Window.Before(LocalDate day) -> " before " + day;
            case Window.After(LocalDate day) -> " after " + day;
            case Window.Ago(int near, int far) -> " " + near + " to " + far + " days ago";
            case Window.Calendar(boolean previous, Window.Unit unit) ->
                (previous ? " previous " : " this ") + words(unit);
            case Window.Anniversary(FieldName field, int days) -> " within " + days + " days of " + field(field);
            case Window.SinceLast(Deed deed) -> " since last (" + deed(deed) + ")";
        };
    }

    private static String segment(Segment segment) {
        return switch (segment) {
            case Segment.Everyone() -> "all";
            case Segment.InRfmGroup(var group) -> "rfm " + group.word();
            case Segment.InRfmCells(var cells) ->
                "rfm " + cells.stream().map(Segment.RfmCell::word).collect(Collectors.joining(", "));
            case Segment.InStage(var stage) -> "stage " + stage.word();
            case Segment.InCluster(String spec, int number) -> "cluster " + number + " of " + quoted(spec);
            case Segment.FixedList(var ids) ->
                ids.isEmpty()
                        ? "list none"
                        : "list " + ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Segment.ByRule(String rule) -> "rule " + quoted(rule);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\', '”', '“' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
