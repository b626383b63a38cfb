package org.clientele.store.intake;

import java.util.Locale;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an order line from rows of one shape. */
final class OrderCells {
    private static final long PIECES = 1_000;
    private static final int CODE = 3;

    private final Who.Reader people;
    private final CustomerCells customer;
    private final int number;
    private final int time;
    private final ProductCells product;
    private final Extras extras;
    private final int currency;
    private final int tax;
    private final int shipping;
    private final int quantity;
    private final int unitPrice;
    private final int amount;
    private final int discount;
    private final int status;
    private final int salesChannel;

    OrderCells(Shape shape) {
        people = new Who.Reader(shape);
        customer = new CustomerCells(shape);
        product = new ProductCells(shape);
        extras = new Extras(shape, Owner.ORDER);
        currency = shape.at(Field.CURRENCY);
        tax = shape.at(Field.TAX);
        shipping = shape.at(Field.SHIPPING);
        number = shape.at(Field.ORDER_NO);
        time = shape.at(Field.ORDER_TIME);
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

    /** Whether every line has to be held against the customer, since customers have custom fields here. */
    boolean hasCustomerExtras() {
        return customer.hasExtras();
    }

    /** Whether every line has to be held against the product, since products have custom fields here. */
    boolean hasProductExtras() {
        return product.hasExtras();
    }

    ProductCells product() {
        return product;
    }

    /** Whether lines say nothing of their orders but who, when and where. */
    boolean isPlain() {
        return extras.isEmpty() && currency < 0 && tax < 0 && shipping < 0;
    }

    /** What a line says of its order, at the places of the columns. */
    @Nullable
    Object[] order(CleanRow row) {
        @Nullable Object[] says = new @Nullable Object[SalesOrders.COLUMNS];
        says[SalesOrders.CURRENCY] = currency(row);
        says[SalesOrders.TAX] = Cells.number(row, tax);
        says[SalesOrders.SHIPPING] = Cells.number(row, shipping);
        says[SalesOrders.EXTRAS] = extras.isEmpty() ? null : extras.of(row);
        return says;
    }

    /** Whether a line names a currency by anything but its code of three letters. */
    boolean hasStrangeCurrency(CleanRow row) {
        String code = currency(row);
        return code != null
                && !(code.length() == CODE && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'));
    }

    private @Nullable String currency(CleanRow row) {
        String given = Cells.text(row, currency);
        return given == null ? null : given.strip().toUpperCase(Locale.ROOT);
    }
}
