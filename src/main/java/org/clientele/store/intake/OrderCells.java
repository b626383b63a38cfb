package org.clientele.store.intake;

import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an order line from rows of one shape. */
final class OrderCells {
    private static final long PIECES = 1_000;

    private final Who.Reader people;
    private final CustomerCells customer;
    private final int number;
    private final int time;
    private final int sku;
    private final int productName;
    private final int category;
    private final int brand;
    private final int quantity;
    private final int unitPrice;
    private final int amount;
    private final int discount;
    private final int status;
    private final int salesChannel;

    OrderCells(Shape shape) {
        people = new Who.Reader(shape);
        customer = new CustomerCells(shape, false);
        number = shape.at(Field.ORDER_NO);
        time = shape.at(Field.ORDER_TIME);
        sku = shape.at(Field.SKU);
        productName = shape.at(Field.PRODUCT_NAME);
        category = shape.at(Field.CATEGORY);
        brand = shape.at(Field.BRAND);
        quantity = shape.at(Field.QUANTITY);
        unitPrice = shape.at(Field.UNIT_PRICE);
        amount = shape.at(Field.AMOUNT);
        discount = shape.at(Field.DISCOUNT);
        status = shape.at(Field.STATUS);
        salesChannel = shape.at(Field.SALES_CHANNEL);
    }

    Who.Reader people() {
        return people;
    }

    @Nullable
    Integer minute(CleanRow row) {
        return Cells.minute(row, time);
    }

    @Nullable
    String number(CleanRow row) {
        return Cells.text(row, number);
    }

    @Nullable
    String salesChannel(CleanRow row) {
        return Cells.text(row, salesChannel);
    }

    long quantity(CleanRow row, long orElse) {
        Long stated = Cells.number(row, quantity);
        return stated == null ? orElse : stated;
    }

    /** What was paid for the line: as stated, else pieces times price less discount, rounded half up. */
    @Nullable
    Long amount(CleanRow row) {
        Long stated = Cells.number(row, amount);
        if (stated != null) {
            return stated;
        }
        Long price = Cells.number(row, unitPrice);
        if (price == null) {
            return null;
        }
        Long off = Cells.number(row, discount);
        try {
            long exact = Math.multiplyExact(price, quantity(row, PIECES));
            long whole = Math.floorDiv(Math.addExact(exact, PIECES / 2), PIECES);
            return off == null ? whole : Math.subtractExact(whole, Math.abs(off));
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    boolean hasStatus(CleanRow row) {
        return row.value(status) != null;
    }

    /** The status as stated; where it is not, a line that gives money or goods back is a refund. */
    OrderStatus status(CleanRow row, long pieces, long paid) {
        OrderStatus stated = (OrderStatus) row.value(status);
        if (stated != null) {
            return stated;
        }
        return pieces < 0 || paid < 0 ? OrderStatus.REFUNDED : OrderStatus.PAID;
    }

    @Nullable
    Object[] customer(CleanRow row, Who who) {
        return customer.of(row, who);
    }

    @Nullable
    Object[] product(CleanRow row) {
        @Nullable Object[] values = new @Nullable Object[Products.COLUMNS];
        values[Products.SKU] = Cells.text(row, sku);
        values[Products.NAME] = Cells.text(row, productName);
        values[Products.CATEGORY] = Cells.text(row, category);
        values[Products.BRAND] = Cells.text(row, brand);
        return values;
    }
}
