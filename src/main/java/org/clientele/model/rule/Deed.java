package org.clientele.model.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that customers do, with filters that all apply to the same order line or event.
 *
 * @param kind what sort of behaviour
 * @param event the type of an event, else null
 * @param only whether every line or event of that kind in the window must pass the filters, not just some
 * @param filters what it must be; all of them
 */
public record Deed(Kind kind, @Nullable String event, boolean only, List<Filter> filters) {
    public Deed {
        filters = List.copyOf(filters);
        if ((kind == Kind.EVENT) != (event != null)) {
            throw new IllegalArgumentException("an event has a type, and nothing else has");
        }
    }

    /** The sorts of behaviour. */
    public enum Kind {
        /** An order line that counts: paid, neither returned nor free. */
        BOUGHT,
        /** An order line that was returned or cancelled. */
        RETURNED,
        /** Any order line, also one that was cancelled or returned or cost nothing. */
        ORDERED,
        /** An event such as a visit or a view. */
        EVENT
    }

    /** Bought, with these filters. */
    public static Deed bought(Filter... filters) {
        return new Deed(Kind.BOUGHT, null, false, List.of(filters));
    }

    /**
     * One property must pass a check.
     *
     * @param property the property
     * @param check the check
     */
    public record Filter(Property property, Check check) {}
}
