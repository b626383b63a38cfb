package org.clientele.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleForm.Misfit;

/** Reads one map of the form of a rule, knowing the way to it. */
final class FormReader {
    private static final int DEEP = 120;
    private static final int DAYS = 40_000;
    private static final int PERCENT = 100;

    private final Map<?, ?> map;
    private final String place;

    FormReader(Map<?, ?> map, String place) {
        this.map = map;
        this.place = place;
    }

    /** The rule of a whole form. */
    Rule document() {
        int version = whole(RuleForm.VERSION_KEY, 1, Integer.MAX_VALUE);
        if (version > RuleForm.VERSION) {
            throw misfit(RuleForm.VERSION_KEY, "1…" + RuleForm.VERSION);
        }
        return rule(RuleForm.RULE_KEY);
    }

    private Rule rule(String key) {
        return inside(key).rule();
    }

    private Rule rule() {
        if (place.chars().filter(c -> c == '/').count() > DEEP) {
            throw new Misfit(place, "…");
        }
        if (map.containsKey("all")) {
            return new Rule.All(rules("all"));
        }
        if (map.containsKey("any")) {
            return new Rule.Any(rules("any"));
        }
        if (map.containsKey("not")) {
            return new Rule.Not(rule("not"));
        }
        return switch (text("is")) {
            case "everyone" -> new Rule.Everyone();
            case "has" -> new Rule.Has(field("field"), check("check"));
            case "did" ->
                new Rule.Did(deed("deed"), choice("measure", Measure.values()), compare("compare"), window("window"));
            case "did-not" -> new Rule.DidNot(deed("deed"), window("window"), flag("newcomers"));
            case "first" -> edge(true);
            case "last" -> edge(false);
            case "sequence" -> sequence();
            case "lacks" -> new Rule.Lacks(deed("has"), deed("lacks"), window("window"));
            case "score" -> new Rule.Score(text("model"), check("check"));
            case "recommended" -> recommended();
            case "saved" -> new Rule.InSaved(text("name"));
            case "contacted" ->
                new Rule.Contacted(
                        map.containsKey("channel") ? choice("channel", Channel.values()) : null,
                        map.containsKey("campaign") ? text("campaign") : null,
                        choice("outcome", Outcome.values()),
                        compare("compare"),
                        window("window"));
            case "bucket" -> {
                int from = whole("from", 0, PERCENT - 1);
                yield new Rule.Bucket(text("salt"), from, whole("to", from + 1, PERCENT));
            }
            case "top" ->
                new Rule.Top(share(), flag("percent"), field("by"), map.containsKey("per") ? field("per") : null);
            case "sample" -> new Rule.Sample(share(), flag("percent"), text("salt"));
            case "near" -> near();
            case String other -> new Rule.In(segment(other));
        };
    }

    private List<Rule> rules(String key) {
        List<Rule> rules = each(key, FormReader::rule);
        if (rules.isEmpty()) {
            throw misfit(key, "[…]");
        }
        return rules;
    }

    private Rule edge(boolean first) {
        return new Rule.Edge(first, deed("deed"), property(Property.values()), check("check"));
    }

    private Rule sequence() {
        List<Deed> steps = each("steps", FormReader::deed);
        if (steps.size() < 2 || steps.size() > Rule.Sequence.MOST) {
            throw misfit("steps", "2…" + Rule.Sequence.MOST);
        }
        return new Rule.Sequence(steps, whole("days", 0, DAYS), map.containsKey("without") ? deed("without") : null);
    }

    private Rule recommended() {
        return new Rule.Recommended(
                property(Property.PRODUCT, Property.SKU, Property.CATEGORY, Property.BRAND),
                text("value"),
                whole("rank", 1, Rule.Recommended.MOST));
    }

    private Rule near() {
        BigDecimal km = number("km");
        if (km.signum() < 0) {
            throw misfit("km", "0…");
        }
        if (map.containsKey("city")) {
            return new Rule.Near(new Place.City(text("city")), km);
        }
        return new Rule.Near(new Place.Point(degrees("latitude", 90), degrees("longitude", 180)), km);
    }

    private BigDecimal degrees(String key, int most) {
        BigDecimal degrees = number(key);
        if (!Place.Point.within(degrees, most)) {
            throw misfit(key, -most + "…" + most);
        }
        return degrees;
    }

    private int share() {
        return whole("count", 1, flag("percent") ? PERCENT : Integer.MAX_VALUE);
    }

    private Segment segment(String kind) {
        return switch (kind) {
            case "in-all" -> new Segment.Everyone();
            case "in-rfm" -> new Segment.InRfmGroup(choice("group", RfmGroup.values()));
            case "in-cells" -> new Segment.InRfmCells(cells());
            case "in-stage" -> new Segment.InStage(choice("stage", Stage.values()));
            case "in-cluster" -> new Segment.InCluster(text("clustering"), whole("number", 0, Integer.MAX_VALUE));
            case "in-list" -> new Segment.FixedList(wholes("customers"));
            case "in-rule" -> new Segment.ByRule(RuleText.of(rule("rule")));
            default -> throw misfit("is", "has | did | did-not | …");
        };
    }

    private List<Segment.RfmCell> cells() {
        return texts("cells").stream()
                .map(word -> Segment.RfmCell.of(word).orElseThrow(() -> misfit("cells", "[\"r5f5\"]")))
                .toList();
    }

    private Property property(Property... allowed) {
        String word = text("property");
        return Property.ofWord(word)
                .filter(found -> Arrays.asList(allowed).contains(found))
                .orElseThrow(() -> misfit(
                        "property", Arrays.stream(allowed).map(Property::word).collect(Collectors.joining(" | "))));
    }

    private FieldName field(String key) {
        return map.get(key) instanceof Map<?, ?>
                ? new FieldName(inside(key).text("custom"), true)
                : FieldName.known(text(key));
    }

    private Deed deed(String key) {
        return inside(key).deed();
    }

    private Deed deed() {
        Deed.Kind kind = choice("kind", Deed.Kind.values());
        return new Deed(
                kind,
                kind == Deed.Kind.EVENT ? text("event") : null,
                map.containsKey("only") && flag("only"),
                each("where", in -> new Deed.Filter(in.property(Property.values()), in.check("check"))));
    }

    private Check check(String key) {
        return inside(key).check();
    }

    private Check check() {
        return switch (only(
                "one-of",
                "none-of",
                "contains",
                "begins",
                "matches",
                "known",
                "between",
                "within",
                "comes-round",
                "at-least",
                "at-most",
                "more-than",
                "less-than",
                "exactly")) {
            case "one-of" -> new Check.Is(texts("one-of"));
            case "none-of" -> new Check.Unlike(texts("none-of"));
            case "contains" -> new Check.Contains(text("contains"));
            case "begins" -> new Check.Begins(text("begins"));
            case "matches" -> new Check.Matches(pattern(text("matches")));
            case "known" -> new Check.Known();
            case "between" -> {
                List<?> bounds = list("between");
                if (bounds.size() != 2
                        || !(bounds.getFirst() instanceof Number low)
                        || !(bounds.getLast() instanceof Number high)) {
                    throw misfit("between", "[0, 9]");
                }
                yield new Check.Between(new BigDecimal(low.toString()), new BigDecimal(high.toString()));
            }
            case "within" -> new Check.Within(window("within"));
            case "comes-round" -> new Check.Anniversary(whole("comes-round", 0, 366));
            default -> new Check.Figure(compare());
        };
    }

    private Compare compare(String key) {
        return inside(key).compare();
    }

    private Compare compare() {
        String op = only("at-least", "at-most", "more-than", "less-than", "exactly");
        for (Compare.Op each : Compare.Op.values()) {
            if (RuleForm.word(each).equals(op)) {
                return new Compare(each, number(op));
            }
        }
        throw misfit(op, "at-least | …");
    }

    private Window window(String key) {
        return inside(key).window();
    }

    private Window window() {
        return switch (only(
                "ever", "last", "from", "before", "after", "ago", "previous", "this", "anniversary", "since-last")) {
            case "ever" -> new Window.Ever();
            case "last" -> new Window.Last(whole("last", 0, DAYS), choice("unit", Window.Unit.values()));
            case "from" -> new Window.Between(day("from"), day("to"));
            case "before" -> new Window.Before(day("before"));
            case "after" -> new Window.After(day("after"));
            case "ago" -> {
                List<Integer> ago = wholes("ago");
                if (ago.size() != 2) {
                    throw misfit("ago", "[30, 60]");
                }
                yield new Window.Ago(ago.getFirst(), ago.getLast());
            }
            case "previous" -> new Window.Calendar(true, choice("previous", Window.Unit.values()));
            case "this" -> new Window.Calendar(false, choice("this", Window.Unit.values()));
            case "anniversary" -> new Window.Anniversary(field("anniversary"), whole("days", 0, 182));
            default -> new Window.SinceLast(deed("since-last"));
        };
    }

    private String pattern(String pattern) {
        try {
            return Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException wrong) {
            throw misfit("matches", "a*");
        }
    }

    /** The one of these names that is there. */
    private String only(String... names) {
        for (String name : names) {
            if (map.containsKey(name)) {
                return name;
            }
        }
        throw new Misfit(place, String.join(" | ", names));
    }

    private FormReader inside(String key) {
        if (map.get(key) instanceof Map<?, ?> inner) {
            return new FormReader(inner, place + "/" + key);
        }
        throw misfit(key, "{…}");
    }

    private <T> List<T> each(String key, Function<FormReader, T> read) {
        List<T> found = new ArrayList<>();
        for (Object inner : list(key)) {
            String at = place + "/" + key + "/" + found.size();
            if (!(inner instanceof Map<?, ?> one)) {
                throw new Misfit(at, "{…}");
            }
            found.add(read.apply(new FormReader(one, at)));
        }
        return found;
    }

    private List<?> list(String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw misfit(key, "[…]");
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(key)) {
            if (!(each instanceof String text)) {
                throw misfit(key, "[\"…\"]");
            }
            texts.add(text);
        }
        if (texts.isEmpty()) {
            throw misfit(key, "[\"…\"]");
        }
        return texts;
    }

    private List<Integer> wholes(String key) {
        List<Integer> wholes = new ArrayList<>();
        for (Object each : list(key)) {
            if (!(each instanceof Integer whole) || whole < 0) {
                throw misfit(key, "[0…]");
            }
            wholes.add(whole);
        }
        return wholes;
    }

    private String text(String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw misfit(key, "\"…\"");
    }

    private boolean flag(String key) {
        if (map.get(key) instanceof Boolean flag) {
            return flag;
        }
        throw misfit(key, "true | false");
    }

    private BigDecimal number(String key) {
        if (map.get(key) instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw misfit(key, "0…9");
    }

    private int whole(String key, int least, int most) {
        if (map.get(key) instanceof Integer whole && whole >= least && whole <= most) {
            return whole;
        }
        throw misfit(key, least + "…" + (most == Integer.MAX_VALUE ? "" : most));
    }

    private LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException noDay) {
            throw misfit(key, "2026-11-02");
        }
    }

    private <E extends Enum<E>> E choice(String key, E[] values) {
        for (E value : values) {
            if (RuleForm.word(value).equals(map.get(key))) {
                return value;
            }
        }
        throw misfit(key, Arrays.stream(values).map(RuleForm::word).collect(Collectors.joining(" | ")));
    }

    private Misfit misfit(String key, String what) {
        return new Misfit(place + "/" + key, what);
    }
}
