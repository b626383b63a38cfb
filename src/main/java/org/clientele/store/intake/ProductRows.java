package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Takes in a product list. */
final class ProductRows implements RowWriter {
    private final Products products;
    private final Shape shape;
    private final int sku;
    private final int name;
    private final int category;
    private final int brand;
    private final int price;
    private final int cost;
    private final int description;
    private final int stock;

    ProductRows(Products products, Shape shape) {
        this.products = products;
        this.shape = shape;
        sku = shape.at(Field.SKU);
        name = shape.at(Field.PRODUCT_NAME);
        category = shape.at(Field.CATEGORY);
        brand = shape.at(Field.BRAND);
        price = shape.at(Field.PRICE);
        cost = shape.at(Field.COST);
        description = shape.at(Field.DESCRIPTION);
        stock = shape.at(Field.STOCK);
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        List<Integer> known = new ArrayList<>();
        for (CleanRow row : rows) {
            int id = products.find(Cells.text(row, sku), Cells.text(row, name));
            if (id != KeyIndex.NONE) {
                known.add(id);
            }
        }
        products.refresh(known);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        String number = Cells.text(row, sku);
        String title = Cells.text(row, name);
        if (number == null && title == null) {
            return RowWriter.rejected("store.row.no-product");
        }
        @Nullable Object[] values = new @Nullable Object[Products.COLUMNS];
        values[Products.SKU] = number;
        values[Products.NAME] = title;
        values[Products.CATEGORY] = Cells.text(row, category);
        values[Products.BRAND] = Cells.text(row, brand);
        values[Products.PRICE] = Cells.number(row, price);
        values[Products.COST] = Cells.number(row, cost);
        values[Products.DESCRIPTION] = Cells.text(row, description);
        Long pieces = Cells.number(row, stock);
        if (pieces != null) {
            values[Products.STOCK] = Math.clamp(pieces, 0, Integer.MAX_VALUE);
        }
        values[Products.EXTRAS] = shape.extras().isEmpty() ? null : Image.extras(Cells.extras(row, shape));
        int id = products.find(number, title);
        if (id == KeyIndex.NONE) {
            products.create(row.record(), values);
            return CREATED;
        }
        return RowWriter.of(products.update(id, values));
    }
}
