package org.clientele.store.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Takes in a customer list. */
final class CustomerRows implements RowWriter {
    private final Customers customers;
    private final ColumnRules rules;
    private final Who.Reader people;
    private final CustomerCells cells;
    private final Deque<Who> ready = new ArrayDeque<>();

    CustomerRows(Customers customers, ColumnRules rules, Shape shape) {
        this.customers = customers;
        this.rules = rules;
        this.people = new Who.Reader(shape);
        this.cells = new CustomerCells(shape);
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        ready.clear();
        List<Integer> known = new ArrayList<>();
        for (CleanRow row : rows) {
            Who who = people.of(row);
            ready.add(who);
            int id = customers.find(who);
            if (id != KeyIndex.NONE && !rules.leavesKnown()) {
                known.add(id);
            }
        }
        customers.refresh(known);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = ready.remove();
        if (who.isNobody()) {
            return RowWriter.rejected("store.row.nobody");
        }
        if (customers.isTwoPeople(who)) {
            return RowWriter.rejected("store.row.two-people");
        }
        int id = customers.find(who);
        if (id == KeyIndex.NONE && rules.leavesUnknown()) {
            return RowWriter.rejected("store.row.not-known");
        }
        if (id != KeyIndex.NONE && rules.leavesKnown()) {
            return UNCHANGED;
        }
        @Nullable Object[] values = cells.of(row, who);
        if (id == KeyIndex.NONE) {
            customers.create(row.record(), who, values);
            return CREATED;
        }
        return RowWriter.of(customers.update(id, who, values));
    }

    @Override
    public Map<String, Long> changes() {
        return rules.changes();
    }
}
