package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Takes in a customer list. */
final class CustomerRows implements RowWriter {
    private final Customers customers;
    private final Who.Reader people;
    private final CustomerCells cells;

    CustomerRows(Customers customers, Shape shape) {
        this.customers = customers;
        this.people = new Who.Reader(shape);
        this.cells = new CustomerCells(shape, true);
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        List<Integer> known = new ArrayList<>();
        for (CleanRow row : rows) {
            int id = customers.find(people.of(row));
            if (id != KeyIndex.NONE) {
                known.add(id);
            }
        }
        customers.refresh(known);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = people.of(row);
        if (who.isNobody()) {
            return RowWriter.rejected("store.row.nobody");
        }
        if (customers.isTwoPeople(who)) {
            return RowWriter.rejected("store.row.two-people");
        }
        @Nullable Object[] values = cells.of(row, who);
        int id = customers.find(who);
        if (id == KeyIndex.NONE) {
            customers.create(row.record(), who, values);
            return CREATED;
        }
        return RowWriter.of(customers.update(id, who, values));
    }
}
