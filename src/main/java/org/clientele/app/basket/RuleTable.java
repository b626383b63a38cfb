package org.clientele.app.basket;

import java.util.List;

/**
 * The best of the rules that were asked for.
 *
 * @param rows the best, best first
 * @param all how many rules there are in all that were asked for
 */
public record RuleTable(List<RuleRow> rows, long all) {
    public RuleTable {
        rows = List.copyOf(rows);
    }
}
