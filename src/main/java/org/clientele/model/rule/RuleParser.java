package org.clientele.model.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Deed.Filter;
import org.clientele.model.text.Refusal;

/**
 * Reads rules as people write them:
 * {@code bought category "Tea" at least 3 times in last 18 months and not bought anything in last 80 days}.
 */
public final class RuleParser {
    private static final int DEEP = 60;
    private static final int POLE = 90;
    private static final int HALF_ROUND = 180;

    private final RuleTokens in;
    private final PieceParser pieces;
    private int depth;

    private RuleParser(String text) {
        this.in = new RuleTokens(text);
        this.pieces = new PieceParser(in);
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
        return pieces.seesDeed() ? did() : other();
    }

    private Rule other() {
        if (in.sees("first") || in.sees("last")) {
            return edge();
        }
        if (in.takes("sequence")) {
            return sequence();
        }
        if (in.takes("has", "(")) {
            in.back();
            return lacks();
        }
        if (in.takes("score")) {
            return new Rule.Score(in.text(), pieces.check());
        }
        if (in.takes("recommended")) {
            return recommended();
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
        if (in.takes("sample")) {
            return sample();
        }
        if (in.takes("near")) {
            return near();
        }
        return has();
    }

    private Rule not() {
        if (pieces.seesDeed()) {
            Deed deed = pieces.deed();
            Window window = pieces.window();
            return new Rule.DidNot(deed, window, in.takes("including", "newcomers"));
        }
        return new Rule.Not(one());
    }

    private Rule did() {
        Deed deed = pieces.deed();
        Compare compare = pieces.comparison();
        Measure measure = compare == null ? Measure.TIMES : pieces.measure();
        return new Rule.Did(deed, measure, compare == null ? Compare.atLeast(1) : compare, pieces.window());
    }

    private Rule edge() {
        boolean first = in.oneOf("first", "last") == 0;
        Deed deed = pieces.deed();
        in.expect("had");
        Filter property = pieces.filter();
        return new Rule.Edge(first, deed, property.property(), property.check());
    }

    private Rule sequence() {
        List<Deed> steps = new ArrayList<>(List.of(pieces.bracketed()));
        in.expect("then");
        steps.add(pieces.bracketed());
        while (steps.size() < Rule.Sequence.MOST && in.takes("then")) {
            steps.add(pieces.bracketed());
        }
        in.expect("within");
        return new Rule.Sequence(steps, pieces.days(), in.takes("without") ? pieces.bracketed() : null);
    }

    private Rule lacks() {
        Deed has = pieces.bracketed();
        in.expect("lacks");
        return new Rule.Lacks(has, pieces.bracketed(), pieces.window());
    }

    private Rule recommended() {
        Property[] properties = {Property.PRODUCT, Property.SKU, Property.CATEGORY, Property.BRAND};
        Property property = properties[
                in.oneOf(Arrays.stream(properties).map(Property::word).toArray(String[]::new))];
        String value = in.text();
        in.expect("within", "first");
        int rank = in.whole(Rule.Recommended.MOST);
        if (rank < 1) {
            in.back();
            throw in.unexpected("1…" + Rule.Recommended.MOST);
        }
        return new Rule.Recommended(property, value, rank);
    }

    private Rule contacted() {
        Channel channel = in.takes("by") ? Channel.values()[in.oneOf("email", "sms")] : null;
        String campaign = in.takes("campaign") ? in.text() : null;
        Outcome outcome = Outcome.SENT;
        for (Outcome each : Outcome.values()) {
            if (in.takes("and", each.name().toLowerCase(Locale.ROOT))) {
                outcome = each;
            }
        }
        Compare compare = pieces.comparison();
        if (compare != null) {
            in.oneOf("times", "time");
        }
        return new Rule.Contacted(
                channel, campaign, outcome, compare == null ? Compare.atLeast(1) : compare, pieces.window());
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

    private record Share(int count, boolean percent) {}

    private Share share() {
        int count = in.whole(Integer.MAX_VALUE);
        boolean percent = in.takes("percent") || in.takes("%");
        if (count < 1 || percent && count > 100) {
            in.back();
            throw in.unexpected(percent ? "1…100" : "1…");
        }
        return new Share(count, percent);
    }

    private Rule top() {
        Share share = share();
        in.expect("by");
        FieldName field = pieces.field();
        return new Rule.Top(share.count(), share.percent(), field, in.takes("per") ? pieces.field() : null);
    }

    private Rule sample() {
        Share share = share();
        in.expect("drawn");
        return new Rule.Sample(share.count(), share.percent(), in.text());
    }

    private Rule near() {
        Place place =
                in.seesText() ? new Place.City(in.text()) : new Place.Point(in.degrees(POLE), in.degrees(HALF_ROUND));
        in.expect("within");
        BigDecimal km = in.number();
        if (km.signum() < 0) {
            in.back();
            throw in.unexpected("0…");
        }
        in.expect("km");
        return new Rule.Near(place, km);
    }

    private Rule has() {
        FieldName field = pieces.field();
        if (in.takes("is", "not")) {
            return new Rule.Not(new Rule.Has(field, new Check.Is(List.of(in.text()))));
        }
        if (in.takes("is", "blank")) {
            return new Rule.Not(new Rule.Has(field, new Check.Known()));
        }
        return new Rule.Has(field, pieces.check());
    }
}
