package org.clientele.store.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.trade.OrderStatus;

/**
 * Finds order lines of which only the status has changed in a snapshot, which does not know their numbers: by everything
 * else that is said of them. Where several are alike, all of them must have changed alike.
 */
final class Restated {
    /** A line as it was. */
    record Was(int customer, int order, int product, int quantity, long amount, OrderStatus status) {}

    /** A place in the snapshot and what stands there now. */
    record Now(int row, OrderStatus status) {}

    private final Facts base;
    private final Map<Was, List<OrderStatus>> wishes = new HashMap<>();

    Restated(Facts base) {
        this.base = base;
    }

    /** Says what a line was and what its status is.
     *
     * @param was with the places of customer and product in the snapshot */
    void add(Was was, OrderStatus now) {
        wishes.computeIfAbsent(was, w -> new ArrayList<>()).add(now);
    }

    /** Where the lines stand, or nothing when that cannot be told. */
    Optional<List<Now>> places() {
        List<Now> all = new ArrayList<>();
        for (Map.Entry<Was, List<OrderStatus>> wish : wishes.entrySet()) {
            List<Integer> rows = rows(wish.getKey());
            List<OrderStatus> now = wish.getValue();
            if (rows.size() != now.size() || now.stream().distinct().count() != 1) {
                return Optional.empty();
            }
            rows.forEach(row -> all.add(new Now(row, now.getFirst())));
        }
        return Optional.of(all);
    }

    private List<Integer> rows(Was was) {
        List<Integer> rows = new ArrayList<>();
        if (was.customer() < 0) {
            return rows;
        }
        OrderLines lines = base.lines();
        for (int row = lines.offset()[was.customer()]; row < lines.offset()[was.customer() + 1]; row++) {
            if (lines.order()[row] == was.order()
                    && lines.product()[row] == was.product()
                    && lines.quantity()[row] == was.quantity()
                    && lines.amount()[row] == was.amount()
                    && lines.status()[row] == was.status().ordinal()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
