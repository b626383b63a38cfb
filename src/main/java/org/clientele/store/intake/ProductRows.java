package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Takes in a product list. */
final class ProductRows implements RowWriter {
    private final Products products;
    private final ColumnRules rules;
    private final ProductCells cells;

    ProductRows(Products products, ColumnRules rules, Shape shape) {
        this.products = products;
        this.rules = rules;
        this.cells = new ProductCells(shape);
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        List<Integer> known = new ArrayList<>();
        for (CleanRow row : rows) {
            int id = products.find(cells.sku(row), cells.name(row));
            if (id != KeyIndex.NONE && !rules.leavesKnown()) {
                known.add(id);
            }
        }
        products.refresh(known);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        String number = cells.sku(row);
        String title = cells.name(row);
        if (number == null && title == null) {
            return RowWriter.rejected("store.row.no-product");
        }
        int id = products.find(number, title);
        if (id == KeyIndex.NONE ? rules.leavesUnknown() : rules.leavesKnown()) {
            return id == KeyIndex.NONE ? RowWriter.rejected("store.row.not-known") : UNCHANGED;
        }
        @Nullable Object[] values = cells.of(row);
        if (id == KeyIndex.NONE) {
            products.create(row.record(), values);
            return CREATED;
        }
        return RowWriter.of(products.update(id, values));
    }

    @Override
    public Map<String, Long> changes() {
        return rules.changes();
    }
}
