package org.clientele.analysis.rule;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;
import org.clientele.model.rule.Window.Days;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;

/** Decides for each customer what a rule says of behaviour, in one walk over the customer's lines or events. */
final class DeedRules {
    private static final int PIECE = 1_000;

    private final Facts facts;

    DeedRules(Facts facts) {
        this.facts = facts;
    }

    /** Whether a customer did it so often. */
    IntPredicate did(Rule.Did rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        Days days = rule.window().days(facts.dataDay());
        Compare compare = rule.compare();
        return switch (rule.measure()) {
            case TIMES, DAYS -> {
                long low = compare.lowest(1);
                long high = compare.highest(1);
                boolean byDay = rule.measure() == Measure.DAYS;
                yield customer -> {
                    int count = times(match, rule.deed().only(), days, customer, byDay);
                    return count >= Math.max(0, low) && count <= high;
                };
            }
            case SPENT -> whole(match, rule, days, compare, Money.SCALE);
            case PIECES -> whole(match, rule, days, compare, PIECE);
            case SPENT_ON_AVERAGE ->
                customer -> {
                    int times = times(match, rule.deed().only(), days, customer, false);
                    return times > 0 && compare.holds(sum(match, days, customer, true) / (double) Money.SCALE / times);
                };
            case PRODUCTS, CATEGORIES -> {
                long low = compare.lowest(1);
                long high = compare.highest(1);
                boolean byCategory = rule.measure() == Measure.CATEGORIES;
                yield customer -> {
                    int count = different(match, rule, days, customer, byCategory);
                    return count >= Math.max(0, low) && count <= high;
                };
            }
        };
    }

    private IntPredicate whole(DeedMatch match, Rule.Did rule, Days days, Compare compare, long parts) {
        long low = compare.lowest(parts);
        long high = compare.highest(parts);
        boolean money = rule.measure() == Measure.SPENT;
        return customer -> {
            if (rule.deed().only() && times(match, true, days, customer, false) < 0) {
                return false;
            }
            long sum = sum(match, days, customer, money);
            return sum >= low && sum <= high;
        };
    }

    /** Whether a customer did it not at all; newcomers only when they are wanted. */
    IntPredicate didNot(Rule.DidNot rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        Days days = rule.window().days(facts.dataDay());
        return customer -> times(match, rule.deed().only(), days, customer, false) == 0
                && (rule.newcomers() || knownSince(customer) <= days.from());
    }

    /** Since when a customer is known: the sign-up or the first behaviour, whichever came first; unknown is for ever. */
    int knownSince(int customer) {
        int since = facts.people().signupDay()[customer];
        int line = facts.lines().offset()[customer];
        if (line < facts.lines().offset()[customer + 1]) {
            since = since == People.NO_DAY
                    ? facts.lines().day()[line]
                    : Math.min(since, facts.lines().day()[line]);
        }
        int event = facts.events().offset()[customer];
        if (event < facts.events().offset()[customer + 1]) {
            since = since == People.NO_DAY
                    ? facts.events().day()[event]
                    : Math.min(since, facts.events().day()[event]);
        }
        return since;
    }

    /** Whether the first or last time passes a check. */
    IntPredicate edge(Rule.Edge rule) {
        DeedMatch match = new DeedMatch(facts, rule.deed());
        DeedMatch property = DeedMatch.only(facts, rule.deed(), rule.property(), rule.check());
        return customer -> {
            int at = edge(match, customer, rule.first());
            return at >= 0 && property.passes(at);
        };
    }

    /** The first or last matching line or event of a customer, or -1. */
    static int edge(DeedMatch match, int customer, boolean first) {
        int from = match.offset()[customer];
        int to = match.offset()[customer + 1];
        for (int i = 0; i < to - from; i++) {
            int at = first ? from + i : to - 1 - i;
            if (match.isKind(at) && match.passes(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether one thing was done and another on a later day, at most so many days after. */
    IntPredicate sequence(Rule.Sequence rule) {
        DeedMatch first = new DeedMatch(facts, rule.deed());
        DeedMatch then = new DeedMatch(facts, rule.then());
        @Nullable DeedMatch not = rule.notBetween() == null ? null : new DeedMatch(facts, rule.notBetween());
        return customer -> {
            int end = first.offset()[customer + 1];
            for (int at = first.offset()[customer]; at < end; at++) {
                if (first.isKind(at) && first.passes(at) && follows(first.day(at), then, not, rule.days(), customer)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean follows(int day, DeedMatch then, @Nullable DeedMatch not, int within, int customer) {
        int end = then.offset()[customer + 1];
        for (int at = then.offset()[customer]; at < end; at++) {
            int later = then.day(at);
            if (later > day
                    && later - day <= within
                    && then.isKind(at)
                    && then.passes(at)
                    && (not == null || !between(not, day, later, customer))) {
                return true;
            }
        }
        return false;
    }

    private static boolean between(DeedMatch not, int from, int to, int customer) {
        int end = not.offset()[customer + 1];
        for (int at = not.offset()[customer]; at < end; at++) {
            int day = not.day(at);
            if (day > from && day < to && not.isKind(at) && not.passes(at)) {
                return true;
            }
        }
        return false;
    }

    /** What a customer did of it in a window. */
    RuleTrace.Evidence seen(Deed deed, Window window, int customer) {
        DeedMatch match = new DeedMatch(facts, deed);
        Days days = window.days(facts.dataDay());
        int times = 0;
        int last = 0;
        int to = match.offset()[customer + 1];
        for (int at = from(match, days, customer); at < to && match.day(at) <= days.to(); at++) {
            if (match.isKind(at) && match.passes(at)) {
                times++;
                last = match.day(at);
            }
        }
        return times == 0 ? new RuleTrace.Evidence.Unseen() : new RuleTrace.Evidence.Seen(times, last);
    }

    /** How many times, or on how many days; -1 when only such were allowed and another is there. */
    private static int times(DeedMatch match, boolean only, Days days, int customer, boolean byDay) {
        int count = 0;
        int last = Integer.MIN_VALUE;
        int to = match.offset()[customer + 1];
        for (int at = from(match, days, customer); at < to && match.day(at) <= days.to(); at++) {
            if (!match.isKind(at)) {
                continue;
            }
            if (match.passes(at)) {
                int mark = byDay ? match.day(at) : match.occasion(at);
                count += mark != last ? 1 : 0;
                last = mark;
            } else if (only) {
                return -1;
            }
        }
        return count;
    }

    private static long sum(DeedMatch match, Days days, int customer, boolean money) {
        long sum = 0;
        int to = match.offset()[customer + 1];
        for (int at = from(match, days, customer); at < to && match.day(at) <= days.to(); at++) {
            if (match.isKind(at) && match.passes(at)) {
                sum += money ? match.amount(at) : match.quantity(at);
            }
        }
        return sum;
    }

    private static int different(DeedMatch match, Rule.Did rule, Days days, int customer, boolean byCategory) {
        int to = match.offset()[customer + 1];
        int from = from(match, days, customer);
        int[] seen = new int[Math.max(0, to - from)];
        int n = 0;
        for (int at = from; at < to && match.day(at) <= days.to(); at++) {
            if (!match.isKind(at)) {
                continue;
            }
            if (match.passes(at)) {
                int what = byCategory ? match.category(at) : match.product(at);
                if (what >= 0) {
                    seen[n++] = what;
                }
            } else if (rule.deed().only()) {
                return -1;
            }
        }
        return (int) Arrays.stream(seen, 0, n).distinct().count();
    }

    /** Where the window begins among the customer's lines or events, which are in the order of time. */
    private static int from(DeedMatch match, Days days, int customer) {
        int low = match.offset()[customer];
        int high = match.offset()[customer + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (match.day(middle) < days.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
