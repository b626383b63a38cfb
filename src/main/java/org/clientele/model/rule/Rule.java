package org.clientele.model.rule;

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
     * One thing was done and then another within some days.
     *
     * @param days at most so many days after
     * @param notBetween what must not have been done between the two (days of both excluded), or null
     */
    record Sequence(
            Deed deed, Deed then, int days, @Nullable Deed notBetween) implements Rule {}

    /** The customer is in a group of another kind: RFM, stage, cluster, list. */
    record In(Segment segment) implements Rule {}

    /** The customer is in a saved group; its definition is evaluated, not its list of then. */
    record InSaved(String name) implements Rule {}

    /**
     * How often the customer was written to.
     *
     * @param channel by which channel, or null for any
     */
    record Contacted(@Nullable Channel channel, Compare compare, Window window) implements Rule {}

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
     */
    record Top(int count, boolean percent, FieldName field) implements Rule {
        public Top {
            if (count < 1 || percent && count > 100) {
                throw new IllegalArgumentException("a top has at least one and at most a hundred in a hundred");
            }
        }
    }

    private static List<Rule> some(List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a group of conditions has at least one");
        }
        return List.copyOf(rules);
    }
}
