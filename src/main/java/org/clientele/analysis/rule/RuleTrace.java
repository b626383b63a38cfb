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

        /** So many order lines or events match, the last on that epoch day. */
        record Seen(int times, int lastDay) implements Evidence {}

        /** None matches. */
        record Unseen() implements Evidence {}
    }
}
