package org.clientele.analysis.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.facts.Facts;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds things done one after the other.
 *
 * <p>One walk over the days of a customer: for every step it remembers the latest day on which a chain up to that step
 * could have begun. The latest beginning is the best one, since it makes the chain shortest, so nothing else need be kept.
 */
final class SequenceRule {
    private static final int NONE = Integer.MIN_VALUE;

    private final List<DeedMatch> steps = new ArrayList<>();
    private final @Nullable DeedMatch not;
    private final int within;
    private final int lastDay;

    SequenceRule(Facts facts, Rule.Sequence rule) {
        for (Deed step : rule.steps()) {
            steps.add(new DeedMatch(facts, step));
        }
        Deed between = rule.notBetween();
        this.not = between == null ? null : new DeedMatch(facts, between);
        this.within = rule.days();
        this.lastDay = facts.dataDay();
    }

    /** Marks the customers from (included) to (excluded) who did it. */
    void mark(int from, int to, long[] words) {
        int[] begun = new int[steps.size()];
        int[] next = new int[steps.size() + 1];
        for (int c = from; c < to; c++) {
            if (end(c, begun, next) != NONE) {
                words[c >>> 6] |= 1L << (c & 63);
            }
        }
    }

    /** The first and last day of the chain that a customer completes first, or null. */
    int @Nullable [] chain(int customer) {
        int[] begun = new int[steps.size()];
        int end = end(customer, begun, new int[steps.size() + 1]);
        return end == NONE ? null : new int[] {begun[steps.size() - 1], end};
    }

    /** The day on which a customer completes it first; {@code begun} then says when that chain began. */
    private int end(int customer, int[] begun, int[] next) {
        int n = steps.size();
        for (int k = 0; k < n; k++) {
            next[k] = steps.get(k).offset()[customer];
        }
        if (not != null) {
            next[n] = not.offset()[customer];
        }
        Arrays.fill(begun, NONE);
        int lastNot = NONE;
        while (true) {
            int day = nextDay(customer, next);
            if (day == Integer.MAX_VALUE || day > lastDay) {
                return NONE;
            }
            for (int k = n - 1; k >= 0; k--) {
                if (!does(steps.get(k), customer, next, k, day) || k > 0 && begun[k - 1] == NONE) {
                    continue;
                }
                int start = k == 0 ? day : begun[k - 1];
                if (k < n - 1) {
                    begun[k] = Math.max(begun[k], start);
                } else if (day - start <= within && lastNot <= start) {
                    begun[k] = start;
                    return day;
                }
            }
            if (not != null && does(not, customer, next, n, day)) {
                lastNot = day;
            }
        }
    }

    /** The next day on which the customer did anything that has not been looked at. */
    private int nextDay(int customer, int[] next) {
        int day = Integer.MAX_VALUE;
        for (int k = 0; k < steps.size(); k++) {
            day = Math.min(day, dayAt(steps.get(k), customer, next[k]));
        }
        return not == null ? day : Math.min(day, dayAt(not, customer, next[steps.size()]));
    }

    private static int dayAt(DeedMatch match, int customer, int at) {
        return at < match.offset()[customer + 1] ? match.days()[at] : Integer.MAX_VALUE;
    }

    /** Whether it was done on that day; moves on behind that day. */
    private static boolean does(DeedMatch match, int customer, int[] next, int k, int day) {
        boolean does = false;
        int end = match.offset()[customer + 1];
        int at = next[k];
        while (at < end && match.days()[at] == day) {
            does = does || match.isKind(at) && match.passes(at);
            at++;
        }
        next[k] = at;
        return does;
    }
}
