package org.clientele.analysis.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;
import org.clientele.model.trade.Money;

/**
 * Decides for each customer what a rule says of behaviour, in one walk over the customer's lines or events, the newest
 * first: most windows end on the data date, so what lies before the window is not even looked at.
 */
final class DeedRules {
    private static final int PIECE = 1_000;

    private final Facts facts;
    private final FieldRules fields;
    private final LineIndex index;

    DeedRules(Facts facts, FieldRules fields, LineIndex index) {
        this.index = index;
        this.facts = facts;
        this.fields = fields;
    }

    /** Marks some customers, by their bits. */
    interface Kernel {
        /** Marks those from (included) to (excluded) who are meant. */
        void mark(int from, int to, long[] words);
    }

    /** The days of a window on this snapshot. */
    Span span(Window window) {
        Window.Days days = window.days(facts.dataDay());
        return switch (window) {
            case Window.Anniversary(var field, int within) -> {
                int first = Math.min(
                        earliest(facts.lines().day()), earliest(facts.events().day()));
                int last = Math.max(facts.dataDay(), 0);
                int[] dates = fields.dates(field);
                yield Span.around(new Anniversaries(dates, within, Math.min(first, last), last), days);
            }
            case Window.SinceLast(Deed deed) -> {
                DeedMatch match = new DeedMatch(facts, deed);
                int[] since = new int[facts.customers()];
                Arrays.setAll(since, c -> {
                    int at = edge(match, c, false);
                    return at < 0 ? Span.NONE : match.days()[at] + 1;
                });
                yield Span.since(since, days);
            }
            default -> Span.of(days);
        };
    }

    private static int earliest(int[] days) {
        int earliest = Integer.MAX_VALUE;
        for (int day : days) {
            earliest = Math.min(earliest, day);
        }
        return earliest;
    }

    /** Those who did it so often. */
    Kernel did(Rule.Did rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        Span span = span(rule.window());
        boolean only = rule.deed().only();
        Compare compare = rule.compare();
        return switch (rule.measure()) {
            case TIMES, DAYS -> times(match, span, only, rule.measure() == Measure.DAYS, compare);
            case SPENT, PIECES -> sums(match, span, only, rule.measure() == Measure.SPENT, compare);
            case SPENT_ON_AVERAGE, PIECES_ON_AVERAGE ->
                averages(match, span, only, rule.measure() == Measure.SPENT_ON_AVERAGE, compare.test());
            case PRODUCTS, CATEGORIES, BRANDS, CHANNELS -> different(match, span, only, rule.measure(), compare);
        };
    }

    private Kernel times(DeedMatch match, Span span, boolean only, boolean byDay, Compare compare) {
        long low = Math.max(0, compare.lowest(1));
        long high = compare.highest(1);
        int[] day = match.days();
        int[] offset = match.offset();
        Walk walk = match.walk(index);
        int lastDay = span.to();
        int[] rows = walk.rows();
        return (from, to, words) -> {
            int end = walk.start(offset[from]);
            for (int c = from; c < to; c++) {
                int count = span.has(c) ? 0 : -1;
                int last = Integer.MIN_VALUE;
                int begin = end;
                end = walk.end(begin, offset[c + 1]);
                int first = span.from(c);
                for (int i = end - 1; count >= 0 && i >= begin; i--) {
                    int at = rows == null ? i : rows[i];
                    if (day[at] < first) {
                        break;
                    }
                    if (day[at] > lastDay || !match.isKind(at) || !span.holds(c, day[at])) {
                        continue;
                    }
                    if (match.passes(at)) {
                        int mark = byDay ? day[at] : match.occasion(at);
                        count += mark != last ? 1 : 0;
                        last = mark;
                    } else if (only) {
                        count = -1;
                    }
                }
                if (count >= low && count <= high) {
                    words[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    /** The newest place of a customer that is not after a day; before the first when there is none. */
    private static int newest(int[] day, int begin, int end, int lastDay) {
        int at = end - 1;
        while (at >= begin && day[at] > lastDay) {
            at--;
        }
        return at;
    }

    private Kernel sums(DeedMatch match, Span span, boolean only, boolean money, Compare compare) {
        long parts = money ? Money.SCALE : PIECE;
        long low = compare.lowest(parts);
        long high = compare.highest(parts);
        int[] day = match.days();
        int[] offset = match.offset();
        Walk walk = match.walk(index);
        int lastDay = span.to();
        int[] rows = walk.rows();
        return (from, to, words) -> {
            int end = walk.start(offset[from]);
            for (int c = from; c < to; c++) {
                boolean fits = span.has(c);
                long sum = 0;
                int begin = end;
                end = walk.end(begin, offset[c + 1]);
                int first = span.from(c);
                for (int i = end - 1; fits && i >= begin; i--) {
                    int at = rows == null ? i : rows[i];
                    if (day[at] < first) {
                        break;
                    }
                    if (day[at] > lastDay || !match.isKind(at) || !span.holds(c, day[at])) {
                        continue;
                    }
                    if (match.passes(at)) {
                        sum += money ? match.amount(at) : match.quantity(at);
                    } else if (only) {
                        fits = false;
                    }
                }
                if (fits && sum >= low && sum <= high) {
                    words[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    private Kernel averages(DeedMatch match, Span span, boolean only, boolean money, DoublePredicate compare) {
        double parts = money ? Money.SCALE : PIECE;
        int[] day = match.days();
        int[] offset = match.offset();
        Walk walk = match.walk(index);
        int lastDay = span.to();
        int[] rows = walk.rows();
        return (from, to, words) -> {
            int end = walk.start(offset[from]);
            for (int c = from; c < to; c++) {
                boolean fits = span.has(c);
                long sum = 0;
                int times = 0;
                int last = Integer.MIN_VALUE;
                int begin = end;
                end = walk.end(begin, offset[c + 1]);
                int first = span.from(c);
                for (int i = end - 1; fits && i >= begin; i--) {
                    int at = rows == null ? i : rows[i];
                    if (day[at] < first) {
                        break;
                    }
                    if (day[at] > lastDay || !match.isKind(at) || !span.holds(c, day[at])) {
                        continue;
                    }
                    if (match.passes(at)) {
                        int mark = match.occasion(at);
                        times += mark != last ? 1 : 0;
                        last = mark;
                        sum += money ? match.amount(at) : match.quantity(at);
                    } else if (only) {
                        fits = false;
                    }
                }
                if (fits && times > 0 && compare.test(sum / parts / times)) {
                    words[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    private Kernel different(DeedMatch match, Span span, boolean only, Measure measure, Compare compare) {
        long low = Math.max(0, compare.lowest(1));
        long high = compare.highest(1);
        int[] day = match.days();
        int[] offset = match.offset();
        WordColumn words = measure == Measure.BRANDS
                ? facts.catalogue().brand()
                : facts.catalogue().category();
        boolean byProduct = measure == Measure.PRODUCTS;
        boolean byChannel = measure == Measure.CHANNELS;
        int kinds = byProduct
                ? facts.catalogue().size()
                : byChannel
                        ? facts.lines().salesChannel().words().size()
                        : words.words().size();
        Walk walk = match.walk(index);
        int lastDay = span.to();
        int[] rows = walk.rows();
        return (from, to, bits) -> {
            int[] seenBy = new int[kinds];
            int end = walk.start(offset[from]);
            for (int c = from; c < to; c++) {
                int count = span.has(c) ? 0 : -1;
                int begin = end;
                end = walk.end(begin, offset[c + 1]);
                int first = span.from(c);
                for (int i = end - 1; count >= 0 && i >= begin; i--) {
                    int at = rows == null ? i : rows[i];
                    if (day[at] < first) {
                        break;
                    }
                    if (day[at] > lastDay || !match.isKind(at) || !span.holds(c, day[at])) {
                        continue;
                    }
                    if (match.passes(at)) {
                        int product = match.product(at);
                        int what = byChannel
                                ? match.channel(at)
                                : byProduct || product < 0 ? product : words.code()[product];
                        if (what >= 0 && seenBy[what] != c + 1) {
                            seenBy[what] = c + 1;
                            count++;
                        }
                    } else if (only) {
                        count = -1;
                    }
                }
                if (count >= low && count <= high) {
                    bits[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    /** Those who did it not at all, newcomers too. */
    Kernel didNot(Rule.DidNot rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        Compare none = new Compare(Compare.Op.EXACTLY, BigDecimal.ZERO);
        return times(match, span(rule.window()), rule.deed().only(), false, none);
    }

    /** Those whose first or last time passes a check. */
    Kernel edge(Rule.Edge rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        DeedMatch property = DeedMatch.only(facts, rule.deed(), rule.property(), rule.check());
        return (from, to, words) -> {
            for (int c = from; c < to; c++) {
                int at = edge(match, c, rule.first());
                if (at >= 0 && property.passes(at)) {
                    words[c >>> 6] |= 1L << (c & 63);
                }
            }
        };
    }

    /** The first or last matching line or event of a customer, or -1. */
    int edge(DeedMatch match, int customer, boolean first) {
        int[] day = match.days();
        int begin = match.offset()[customer];
        int end = newest(day, begin, match.offset()[customer + 1], facts.dataDay());
        for (int i = 0; i <= end - begin; i++) {
            int at = first ? begin + i : end - i;
            if (match.isKind(at) && match.passes(at)) {
                return at;
            }
        }
        return -1;
    }

    /** The line or event that an edge decides about. */
    RuleTrace.Evidence edgeSeen(Rule.Edge rule, int customer) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        int at = edge(match, customer, rule.first());
        return at < 0
                ? new RuleTrace.Evidence.Unseen()
                : new RuleTrace.Evidence.Seen(1, match.days()[at], edgeValue(match, rule.property(), at));
    }

    private String edgeValue(DeedMatch match, Property property, int at) {
        int product = match.product(at);
        return switch (property) {
            case CATEGORY -> product < 0 ? "" : facts.catalogue().category().get(product);
            case BRAND -> product < 0 ? "" : facts.catalogue().brand().get(product);
            case AMOUNT ->
                BigDecimal.valueOf(match.amount(at), 4).stripTrailingZeros().toPlainString();
            case PRODUCT, SKU, CHANNEL, QUANTITY, WEEKDAY, HOUR, DAY -> match.what(at);
        };
    }

    /** What a customer did of it in a window. */
    RuleTrace.Evidence seen(Deed deed, Window window, int customer) {
        DeedMatch match = new DeedMatch(facts, deed);
        Span span = span(window);
        int times = 0;
        int last = -1;
        int[] day = match.days();
        int begin = match.offset()[customer];
        int first = span.from(customer);
        for (int at = newest(day, begin, match.offset()[customer + 1], span.to());
                at >= begin && day[at] >= first && span.has(customer);
                at--) {
            if (match.isKind(at) && span.holds(customer, day[at]) && match.passes(at)) {
                times++;
                last = last < 0 ? at : last;
            }
        }
        return times == 0
                ? new RuleTrace.Evidence.Unseen()
                : new RuleTrace.Evidence.Seen(times, day[last], match.what(last));
    }
}
