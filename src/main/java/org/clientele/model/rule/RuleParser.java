package org.clientele.model.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Deed.Filter;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules as people write them:
 * {@code bought category "Tea" at least 3 times in last 18 months and not bought anything in last 80 days}.
 */
public final class RuleParser {
    private static final int DEEP = 60;
    private static final int DAYS = 40_000;
    private static final Set<String> DEEDS = Set.of("bought", "returned", "did");

    private final RuleTokens in;
    private int depth;

    private RuleParser(String text) {
        this.in = new RuleTokens(text);
    }

    /**
     * The rule of a text.
     *
     * @throws Refusal with the place, what stands there and what could stand there
     */
    public static Rule parse(String text) {
        RuleParser parser = new RuleParser(text);
        Rule rule = parser.any();
        if (!parser.in.seesEnd()) {
            throw parser.in.unexpected("and | or");
        }
        return rule;
    }

    private Rule any() {
        if (++depth > DEEP) {
            throw Refusal.of("rule.text.deep", DEEP);
        }
        List<Rule> rules = new ArrayList<>(List.of(all()));
        while (in.takes("or")) {
            rules.add(all());
        }
        depth--;
        return rules.size() == 1 ? rules.getFirst() : new Rule.Any(rules);
    }

    private Rule all() {
        List<Rule> rules = new ArrayList<>(List.of(one()));
        while (in.takes("and")) {
            rules.add(one());
        }
        return rules.size() == 1 ? rules.getFirst() : new Rule.All(rules);
    }

    private Rule one() {
        if (in.takes("(")) {
            Rule inner = any();
            in.expect(")");
            return inner;
        }
        if (in.takes("not")) {
            return not();
        }
        if (in.takes("all", "of", "(")) {
            Rule inner = any();
            in.expect(")");
            return new Rule.All(List.of(inner));
        }
        if (in.takes("any", "of", "(")) {
            Rule inner = any();
            in.expect(")");
            return new Rule.Any(List.of(inner));
        }
        if (in.takes("everyone")) {
            return new Rule.Everyone();
        }
        if (seesDeed()) {
            return did();
        }
        if (in.sees("first") || in.sees("last")) {
            return edge();
        }
        if (in.takes("sequence")) {
            return sequence();
        }
        if (in.takes("in")) {
            return in.takes("saved") ? new Rule.InSaved(in.text()) : new Rule.In(SegmentWords.segment(in));
        }
        if (in.takes("contacted")) {
            return contacted();
        }
        if (in.takes("bucket")) {
            return bucket();
        }
        if (in.takes("top")) {
            return top();
        }
        return has();
    }

    private Rule not() {
        if (seesDeed()) {
            Deed deed = deed();
            Window window = window();
            return new Rule.DidNot(deed, window, in.takes("including", "newcomers"));
        }
        return new Rule.Not(one());
    }

    private boolean seesDeed() {
        return DEEDS.stream().anyMatch(in::sees);
    }

    private Rule did() {
        Deed deed = deed();
        Compare compare = comparison();
        Measure measure = compare == null ? Measure.TIMES : measure();
        return new Rule.Did(deed, measure, compare == null ? Compare.atLeast(1) : compare, window());
    }

    private Deed deed() {
        Deed.Kind kind = Deed.Kind.BOUGHT;
        String event = null;
        if (in.takes("returned")) {
            kind = Deed.Kind.RETURNED;
        } else if (in.takes("did")) {
            kind = Deed.Kind.EVENT;
            event = in.text();
        } else {
            in.expect("bought");
        }
        boolean only = in.takes("only");
        List<Filter> filters = new ArrayList<>();
        if (!in.takes("anything") && seesProperty()) {
            filters.add(filter());
            while (in.takes("with")) {
                filters.add(filter());
            }
        }
        return new Deed(kind, event, only, filters);
    }

    private boolean seesProperty() {
        for (Property property : Property.values()) {
            if (in.sees(property.word())) {
                return true;
            }
        }
        return false;
    }

    private Property property() {
        return Property.ofWord(in.word()).orElseThrow(() -> {
            in.back();
            StringBuilder words = new StringBuilder();
            for (Property property : Property.values()) {
                words.append(words.isEmpty() ? "" : " | ").append(property.word());
            }
            return in.unexpected(words.toString());
        });
    }

    private Filter filter() {
        Property property = property();
        return new Filter(property, in.seesText() ? new Check.Is(List.of(in.text())) : check());
    }

    private Measure measure() {
        if (in.takes("spent", "on", "average")) {
            return Measure.SPENT_ON_AVERAGE;
        }
        return switch (in.oneOf("times", "days", "spent", "pieces", "products", "categories", "time", "day")) {
            case 1, 7 -> Measure.DAYS;
            case 2 -> Measure.SPENT;
            case 3 -> Measure.PIECES;
            case 4 -> Measure.PRODUCTS;
            case 5 -> Measure.CATEGORIES;
            default -> Measure.TIMES;
        };
    }

    private @Nullable Compare comparison() {
        for (Compare.Op op : Compare.Op.values()) {
            if (in.takes(op.name().toLowerCase(Locale.ROOT).split("_"))) {
                return new Compare(op, in.number());
            }
        }
        return null;
    }

    private Rule edge() {
        boolean first = in.oneOf("first", "last") == 0;
        Deed deed = deed();
        in.expect("had");
        Filter property = filter();
        return new Rule.Edge(first, deed, property.property(), property.check());
    }

    private Rule sequence() {
        Deed first = bracketed();
        in.expect("then");
        Deed then = bracketed();
        in.expect("within");
        int days = in.whole(DAYS);
        in.expect("days");
        Deed not = in.takes("without") ? bracketed() : null;
        return new Rule.Sequence(first, then, days, not);
    }

    private Deed bracketed() {
        in.expect("(");
        Deed deed = deed();
        in.expect(")");
        return deed;
    }

    private Rule contacted() {
        Channel channel = in.takes("by") ? Channel.values()[in.oneOf("email", "sms")] : null;
        Compare compare = comparison();
        if (compare != null) {
            in.oneOf("times", "time");
        }
        return new Rule.Contacted(channel, compare == null ? Compare.atLeast(1) : compare, window());
    }

    private Rule bucket() {
        String salt = in.text();
        in.expect("from");
        int from = in.whole(99);
        in.expect("to");
        int to = in.whole(100);
        if (to <= from) {
            in.back();
            throw in.unexpected(from + 1 + "…100");
        }
        return new Rule.Bucket(salt, from, to);
    }

    private Rule top() {
        int count = in.whole(Integer.MAX_VALUE);
        boolean percent = in.takes("percent") || in.takes("%");
        if (count < 1 || percent && count > 100) {
            in.back();
            throw in.unexpected(percent ? "1…100" : "1…");
        }
        in.expect("by");
        return new Rule.Top(count, percent, field());
    }

    private Rule has() {
        FieldName field = field();
        if (in.takes("is", "not")) {
            return new Rule.Not(new Rule.Has(field, new Check.Is(List.of(in.text()))));
        }
        if (in.takes("is", "blank")) {
            return new Rule.Not(new Rule.Has(field, new Check.Known()));
        }
        return new Rule.Has(field, check());
    }

    private FieldName field() {
        return in.takes("field") ? new FieldName(in.text(), true) : FieldName.known(in.word());
    }

    private Check check() {
        if (in.takes("is", "known")) {
            return new Check.Known();
        }
        if (in.takes("is")) {
            return new Check.Is(List.of(in.text()));
        }
        if (in.takes("one", "of", "(")) {
            return oneOf();
        }
        if (in.takes("contains")) {
            return new Check.Contains(in.text());
        }
        if (in.takes("begins", "with")) {
            return new Check.Begins(in.text());
        }
        if (in.takes("matches")) {
            return new Check.Matches(pattern(in.text()));
        }
        if (in.takes("between")) {
            BigDecimal low = in.number();
            in.expect("and");
            return new Check.Between(low, in.number());
        }
        if (in.takes("comes", "round", "within")) {
            int days = in.whole(366);
            in.expect("days");
            return new Check.Anniversary(days);
        }
        if (in.takes("ever")) {
            return new Check.Within(new Window.Ever());
        }
        Compare compare = comparison();
        if (compare != null) {
            return new Check.Figure(compare);
        }
        Window window = window();
        if (window instanceof Window.Ever) {
            throw in.unexpected("is | one of | contains | begins with | matches | at least | between | in last");
        }
        return new Check.Within(window);
    }

    private Check oneOf() {
        List<String> values = new ArrayList<>(List.of(in.text()));
        while (in.takes(",")) {
            values.add(in.text());
        }
        in.expect(")");
        return new Check.Is(values);
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException wrong) {
            throw new Refusal(Refusal.of("rule.text.pattern", text).sentence(), wrong);
        }
    }

    /** The window that stands here; none is ever. */
    private Window window() {
        if (in.takes("in", "last")) {
            return new Window.Last(in.whole(DAYS), unit());
        }
        if (in.takes("from")) {
            var from = in.day();
            in.expect("to");
            return new Window.Between(from, in.day());
        }
        if (in.takes("before")) {
            return new Window.Before(in.day());
        }
        if (in.takes("after")) {
            return new Window.After(in.day());
        }
        if (in.takes("this")) {
            return new Window.Calendar(false, unit());
        }
        if (in.takes("previous")) {
            return new Window.Calendar(true, unit());
        }
        if (in.seesNumber()) {
            int near = in.whole(DAYS);
            in.expect("to");
            int far = in.whole(DAYS);
            in.expect("days", "ago");
            return new Window.Ago(Math.min(near, far), Math.max(near, far));
        }
        return new Window.Ever();
    }

    private Window.Unit unit() {
        int word = in.oneOf("day", "week", "month", "quarter", "year", "days", "weeks", "months", "quarters", "years");
        return Window.Unit.values()[word % Window.Unit.values().length];
    }
}
