package org.clientele.model.rule;

import java.math.BigDecimal;
import java.util.List;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A condition that each customer meets or does not (semantics: rules). Permission, stop list and control groups are no
 * part of it on purpose: they come after, when a list is made.
 */
public sealed interface Rule {
    /** Every customer. */
    record Everyone() implements Rule {}

    /** All of these hold; at least one. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = some(rules);
        }
    }

    /** Any of these holds; at least one. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = some(rules);
        }
    }

    /** That does not hold; for a field this includes the blanks. */
    record Not(Rule rule) implements Rule {}

    /** A field of the customer, known, custom or computed, passes a check; a blank passes none. */
    record Has(FieldName field, Check check) implements Rule {}

    /**
     * How often, on how many days or for how much something was done.
     *
     * @param deed what was done
     * @param measure what is counted
     * @param compare how it is compared
     * @param window when
     */
    record Did(Deed deed, Measure measure, Compare compare, Window window) implements Rule {}

    /**
     * Something was not done at all.
     *
     * @param newcomers whether those count who are known for less than the window
     */
    record DidNot(Deed deed, Window window, boolean newcomers) implements Rule {}

    /** The first or last time something was done it had a property that passes a check. */
    record Edge(boolean first, Deed deed, Property property, Check check) implements Rule {}

    /**
     * Things were done one after the other, each on a later day than the one before, all within some days.
     *
     * @param steps what was done, two to eight
     * @param days the last at most so many days after the first
     * @param notBetween what must not have been done between the first and the last (days of both excluded), or null
     */
    record Sequence(List<Deed> steps, int days, @Nullable Deed notBetween) implements Rule {
        /** More steps than this are no longer understood by anybody. */
        public static final int MOST = 8;

        public Sequence {
            steps = List.copyOf(steps);
            if (steps.size() < 2 || steps.size() > MOST) {
                throw new IllegalArgumentException("a sequence has two to eight steps");
            }
        }
    }

    /** One thing was done in the window and the other, which goes with it, was not: has tea, lacks cups. */
    record Lacks(Deed has, Deed lacks, Window window) implements Rule {}

    /** A score of that model passes a check of numbers. */
    record Score(String model, Check check) implements Rule {}

    /**
     * A product of this kind is among the first that the shop's recommender would suggest.
     *
     * @param property product, product number, category or brand
     * @param value what it must be
     * @param rank among the first so many, 1 to {@link #MOST}
     */
    record Recommended(Property property, String value, int rank) implements Rule {
        /** So many suggestions are looked at. */
        public static final int MOST = 20;

        public Recommended {
            boolean named = switch (property) {
                case PRODUCT, SKU, CATEGORY, BRAND -> true;
                case CHANNEL, AMOUNT, QUANTITY, WEEKDAY, HOUR, DAY -> false;
            };
            if (!named || rank < 1 || rank > MOST) {
                throw new IllegalArgumentException("no such suggestion");
            }
        }
    }

    /** The customer is in a group of another kind: RFM, stage, cluster, list. */
    record In(Segment segment) implements Rule {}

    /** The customer is in a saved group; its definition is evaluated, not its list of then. */
    record InSaved(String name) implements Rule {}

    /**
     * How often the customer was written to, and what became of it.
     *
     * @param channel by which channel, or null for any
     * @param campaign in which campaign, or null for any
     * @param outcome what became of it
     */
    record Contacted(
            @Nullable Channel channel, @Nullable String campaign, Outcome outcome, Compare compare, Window window)
            implements Rule {}

    /**
     * A lasting, random share of all customers: the hundredths from (included) to (excluded) of a keyed hash.
     *
     * @param salt what makes this draw different from others
     */
    record Bucket(String salt, int from, int to) implements Rule {
        public Bucket {
            if (from < 0 || to > 100 || from >= to) {
                throw new IllegalArgumentException("a bucket lies within 0 to 100");
            }
        }
    }

    /**
     * Those with the highest values of a computed number, ties in the order of their lasting ids.
     *
     * @param count how many, or how many in a hundred of those with a value
     * @param per within each value of this field, blanks left out; or null for among all
     */
    record Top(
            int count,
            boolean percent,
            FieldName field,
            @Nullable FieldName per) implements Rule {
        public Top {
            requireShare(count, percent);
        }
    }

    /**
     * So many customers drawn by chance, the same ones every time.
     *
     * @param count how many, or how many in a hundred
     * @param salt what makes this draw different from others
     */
    record Sample(int count, boolean percent, String salt) implements Rule {
        public Sample {
            requireShare(count, percent);
        }
    }

    /** The customer lives within so many kilometres of a place. */
    record Near(Place place, BigDecimal km) implements Rule {
        public Near {
            if (km.signum() < 0) {
                throw new IllegalArgumentException("a distance is not below zero");
            }
            km = Compare.plain(km);
        }
    }

    /** The conditions inside a group or a negation; none for a single condition. */
    default List<Rule> parts() {
        return switch (this) {
            case All(List<Rule> rules) -> rules;
            case Any(List<Rule> rules) -> rules;
            case Not(Rule inner) -> List.of(inner);
            default -> List.of();
        };
    }

    /** How many single conditions there are. */
    default int conditions() {
        List<Rule> parts = parts();
        int sum = parts.isEmpty() ? 1 : 0;
        for (Rule part : parts) {
            sum += part.conditions();
        }
        return sum;
    }

    private static void requireShare(int count, boolean percent) {
        if (count < 1 || percent && count > 100) {
            throw new IllegalArgumentException("at least one and at most a hundred in a hundred");
        }
    }

    private static List<Rule> some(List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a group of conditions has at least one");
        }
        return List.copyOf(rules);
    }
}
