package org.clientele.analysis.rule;

import java.util.List;
import org.clientele.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why one customer meets a rule or does not: each condition with its answer and what decided it.
 *
 * @param rule the condition
 * @param holds whether it holds
 * @param evidence what decided it, or null where its parts did
 * @param parts the conditions inside
 */
public record RuleTrace(Rule rule, boolean holds, @Nullable Evidence evidence, List<RuleTrace> parts) {
    public RuleTrace {
        parts = List.copyOf(parts);
    }

    /** What decided a condition about one customer. */
    public sealed interface Evidence {
        /** The field has this value. */
        record Value(String value) implements Evidence {}

        /** The field has no value. */
        record Blank() implements Evidence {}

        /**
         * So many order lines, events or messages match.
         *
         * @param lastDay the epoch day of the last one
         * @param what the product, category or campaign of the last one, empty where it has none
         */
        record Seen(int times, int lastDay, String what) implements Evidence {}

        /** Things were done one after the other from one epoch day to another. */
        record Chain(int firstDay, int lastDay) implements Evidence {}

        /** It is suggested in that place, from 1. */
        record Rank(int rank) implements Evidence {}

        /** So many kilometres away. */
        record Distance(double km) implements Evidence {}

        /** Nobody knows where the customer lives. */
        record Nowhere() implements Evidence {}

        /** None matches. */
        record Unseen() implements Evidence {}
    }
}
