package org.clientele.data.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose fields the further columns of an order file are: a value that stays the same in all orders of a
 * customer, and differs between customers more than chance allows, is the customer's; likewise for a product.
 */
final class Owners {
    /** How likely chance alone may be to show the same values. */
    private static final double CHANCE = 0.01;

    private final List<List<String>> cells;
    private final int order;
    private final int customer;
    private final int product;

    /**
     * The columns of some rows of an order file.
     *
     * @param cells the cells, by column
     * @param columns what the columns are taken for
     */
    Owners(List<List<String>> cells, List<ColumnProposal> columns) {
        this.cells = cells;
        this.order = first(columns, Field.ORDER_NO, Field.ORDER_TIME);
        this.customer = first(columns, Field.CUSTOMER_NO, Field.EMAIL, Field.PHONE);
        this.product = first(columns, Field.SKU, Field.PRODUCT_NAME);
    }

    private static int first(List<ColumnProposal> columns, Field... fields) {
        for (Field field : fields) {
            for (ColumnProposal column : columns) {
                if (column.target() instanceof Target.Bind(Field bound) && bound == field) {
                    return column.at();
                }
            }
        }
        return -1;
    }

    /** Whose field the column is. */
    Owner of(int at) {
        if (order < 0) {
            return Owner.ORDER;
        }
        if (customer >= 0 && follows(at, customer)) {
            return Owner.CUSTOMER;
        }
        return product >= 0 && follows(at, product) ? Owner.PRODUCT : Owner.ORDER;
    }

    private boolean follows(int at, int whose) {
        Map<String, String[]> held = new HashMap<>();
        Map<String, Integer> values = new HashMap<>();
        int agreements = 0;
        int filled = 0;
        for (int row = 0; row < cells.get(at).size(); row++) {
            String key = Cells.trim(cells.get(whose).get(row));
            String value = Cells.trim(cells.get(at).get(row));
            if (key.isEmpty() || value.isEmpty()) {
                continue;
            }
            filled++;
            values.merge(value, 1, Integer::sum);
            String number = cells.get(order).get(row);
            String @Nullable [] before = held.get(key);
            if (before == null) {
                held.put(key, new String[] {value, number});
            } else if (!before[0].equals(value)) {
                return false;
            } else if (!before[1].equals(number)) {
                agreements++;
                before[1] = number;
            }
        }
        double same = 0;
        for (int count : values.values()) {
            same += Math.pow((double) count / filled, 2);
        }
        return agreements > 0 && values.size() > 1 && Math.pow(same, agreements) <= CHANCE;
    }
}
