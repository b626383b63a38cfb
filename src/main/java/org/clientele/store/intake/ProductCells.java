package org.clientele.store.intake;

import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a product from rows of one shape. */
final class ProductCells {
    private final int sku;
    private final int name;
    private final int category;
    private final int brand;
    private final int price;
    private final int cost;
    private final int description;
    private final int stock;
    private final int updated;
    private final Extras extras;

    ProductCells(Shape shape) {
        sku = shape.at(Field.SKU);
        name = shape.at(Field.PRODUCT_NAME);
        category = shape.at(Field.CATEGORY);
        brand = shape.at(Field.BRAND);
        price = shape.at(Field.PRICE);
        cost = shape.at(Field.COST);
        description = shape.at(Field.DESCRIPTION);
        stock = shape.at(Field.STOCK);
        updated = shape.at(Field.UPDATED_AT);
        extras = new Extras(shape, Owner.PRODUCT);
    }

    /** Whether there are custom fields of products. */
    boolean hasExtras() {
        return !extras.isEmpty();
    }

    @Nullable
    String sku(CleanRow row) {
        return Cells.text(row, sku);
    }

    @Nullable
    String name(CleanRow row) {
        return Cells.text(row, name);
    }

    @Nullable
    Object[] of(CleanRow row) {
        @Nullable Object[] values = new @Nullable Object[Products.COLUMNS];
        values[Products.SKU] = sku(row);
        values[Products.NAME] = name(row);
        values[Products.CATEGORY] = Cells.text(row, category);
        values[Products.BRAND] = Cells.text(row, brand);
        values[Products.PRICE] = Cells.number(row, price);
        values[Products.COST] = Cells.number(row, cost);
        values[Products.DESCRIPTION] = Cells.text(row, description);
        Long pieces = Cells.number(row, stock);
        if (pieces != null) {
            values[Products.STOCK] = Math.clamp(pieces, 0, Integer.MAX_VALUE);
        }
        values[Products.EXTRAS] = extras.isEmpty() ? null : extras.of(row);
        values[Products.AS_OF] = Cells.minute(row, updated);
        return values;
    }
}
