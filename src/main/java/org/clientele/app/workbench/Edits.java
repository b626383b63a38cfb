package org.clientele.app.workbench;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;

/** Changes that people make to rows by hand; each is one batch of the ledger, seen whole or not at all, and undone like an import. */
public interface Edits {
    /**
     * Sets one field of many rows.
     *
     * @return the batch: rows that had the value already count as unchanged
     * @throws org.clientele.model.text.Refusal when another batch is under way or the field cannot be edited
     */
    BatchSummary apply(Order order, Checkpoint checkpoint);

    /** The custom field of that name as the store spells it: a field of the ledger is {@code city}, a custom one {@code extra:Tier}. */
    static String extra(String name) {
        return EXTRA + name;
    }

    /** What stands before the name of a custom field. */
    String EXTRA = "extra:";

    /**
     * One field of many rows.
     *
     * @param kind customers or products
     * @param ids lasting ids of the rows
     * @param field the field's word, or {@code extra:} and the name of a custom field
     * @param value the value: text, or a whole number for days, money and stock; empty clears the field
     * @param words what is done, for the list of imports
     * @param by who does it
     */
    record Order(TableKind kind, int[] ids, String field, Optional<Object> value, String words, String by) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Order order
                    && kind == order.kind
                    && Arrays.equals(ids, order.ids)
                    && field.equals(order.field)
                    && value.equals(order.value)
                    && words.equals(order.words)
                    && by.equals(order.by);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(ids) + field.hashCode();
        }
    }
}
