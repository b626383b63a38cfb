package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the rows of a table are narrowed by; a row matches when all conditions hold.
 *
 * @param conditions the conditions, in the order in which they were made
 */
public record Filter(List<Condition> conditions) {
    /** Narrows nothing. */
    public static final Filter NONE = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** A filter of these conditions. */
    public static Filter of(Condition... conditions) {
        return new Filter(List.of(conditions));
    }

    /** Whether nothing is narrowed. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The condition of that kind on a column, if there is one. */
    public <C extends Condition> Optional<C> on(String column, Class<C> kind) {
        return conditions.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(condition -> condition.column().equals(column))
                .findFirst();
    }

    /** With that condition in place of another of the same kind on the same column. */
    public Filter with(Condition condition) {
        List<Condition> next = new ArrayList<>(conditions);
        Predicate<Condition> same = old ->
                old.getClass().equals(condition.getClass()) && old.column().equals(condition.column());
        int at = -1;
        for (int i = 0; i < next.size() && at < 0; i++) {
            at = same.test(next.get(i)) ? i : -1;
        }
        if (at < 0) {
            next.add(condition);
        } else {
            next.set(at, condition);
        }
        return new Filter(next);
    }

    /** Without that condition. */
    public Filter without(Condition condition) {
        return new Filter(
                conditions.stream().filter(old -> !old.equals(condition)).toList());
    }

    /** Without the condition that was made last. */
    public Filter withoutLast() {
        return isEmpty() ? this : new Filter(conditions.subList(0, conditions.size() - 1));
    }

    /** Without all conditions on a column. */
    public Filter free(String column) {
        return new Filter(conditions.stream()
                .filter(old -> column.isEmpty() || !old.column().equals(column))
                .toList());
    }
}
