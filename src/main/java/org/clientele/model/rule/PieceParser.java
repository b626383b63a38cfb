package org.clientele.model.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clientele.model.rule.Deed.Filter;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what conditions are made of: deeds, checks, bounds and windows. */
final class PieceParser {
    private static final int DAYS = 40_000;
    private static final int YEAR = 366;
    private static final int HALF_YEAR = 182;
    private static final Set<String> DEEDS = Set.of("bought", "ordered", "returned", "did");

    private final RuleTokens in;

    PieceParser(RuleTokens in) {
        this.in = in;
    }

    boolean seesDeed() {
        return DEEDS.stream().anyMatch(in::sees);
    }

    Deed deed() {
        Deed.Kind kind = Deed.Kind.BOUGHT;
        String event = null;
        if (in.takes("returned")) {
            kind = Deed.Kind.RETURNED;
        } else if (in.takes("ordered")) {
            kind = Deed.Kind.ORDERED;
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

    /** A deed in brackets. */
    Deed bracketed() {
        in.expect("(");
        Deed deed = deed();
        in.expect(")");
        return deed;
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

    Filter filter() {
        Property property = property();
        return new Filter(property, in.seesText() ? new Check.Is(List.of(in.text())) : check());
    }

    Measure measure() {
        if (in.takes("spent", "on", "average")) {
            return Measure.SPENT_ON_AVERAGE;
        }
        if (in.takes("pieces", "on", "average")) {
            return Measure.PIECES_ON_AVERAGE;
        }
        return switch (in.oneOf(
                "times", "days", "spent", "pieces", "products", "categories", "brands", "channels", "time", "day")) {
            case 1, 9 -> Measure.DAYS;
            case 2 -> Measure.SPENT;
            case 3 -> Measure.PIECES;
            case 4 -> Measure.PRODUCTS;
            case 5 -> Measure.CATEGORIES;
            case 6 -> Measure.BRANDS;
            case 7 -> Measure.CHANNELS;
            default -> Measure.TIMES;
        };
    }

    @Nullable
    Compare comparison() {
        for (Compare.Op op : Compare.Op.values()) {
            if (in.takes(op.name().toLowerCase(Locale.ROOT).split("_"))) {
                return new Compare(op, in.number());
            }
        }
        return null;
    }

    FieldName field() {
        return in.takes("field") ? new FieldName(in.text(), true) : FieldName.known(in.word());
    }

    Check check() {
        if (in.takes("is", "known")) {
            return new Check.Known();
        }
        if (in.takes("is")) {
            return new Check.Is(List.of(in.text()));
        }
        if (in.takes("one", "of", "(")) {
            return new Check.Is(texts());
        }
        if (in.takes("other", "than")) {
            return new Check.Unlike(List.of(in.text()));
        }
        if (in.takes("none", "of", "(")) {
            return new Check.Unlike(texts());
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
            int days = in.whole(YEAR);
            in.expect("days");
            return new Check.Anniversary(days);
        }
        if (in.takes("ever")) {
            return new Check.Within(new Window.Ever());
        }
        Compare compare = comparison();
        return compare == null ? day() : new Check.Figure(compare);
    }

    private Check day() {
        if (!in.sees("within") && !in.sees("since")) {
            Window window = window();
            if (!(window instanceof Window.Ever)) {
                return new Check.Within(window);
            }
        }
        throw in.unexpected(
                "is | one of | other than | contains | begins with | matches | at least | between | in last");
    }

    private List<String> texts() {
        List<String> values = new ArrayList<>(List.of(in.text()));
        while (in.takes(",")) {
            values.add(in.text());
        }
        in.expect(")");
        return values;
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException wrong) {
            throw new Refusal(Refusal.of("rule.text.pattern", text).sentence(), wrong);
        }
    }

    /** At most so many days. */
    int days() {
        int days = in.whole(DAYS);
        in.expect("days");
        return days;
    }

    /** The window that stands here; none is ever. */
    Window window() {
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
        if (in.takes("within")) {
            int days = in.whole(HALF_YEAR);
            in.expect("days", "of");
            return new Window.Anniversary(field(), days);
        }
        if (in.takes("since", "last")) {
            return new Window.SinceLast(bracketed());
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
