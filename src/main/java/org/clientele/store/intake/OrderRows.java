package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes in order lines; customers, products and orders come into being from them.
 *
 * <p>A line is the same line again when order, product, quantity, amount and its place among equal lines of that order
 * in the file are the same; then only its status can change.
 */
final class OrderRows implements RowWriter {
    private static final int PIECE = 1_000;
    private static final int STATUS_COLUMN = 4;

    private final Journal journal;
    private final Customers customers;
    private final Products products;
    private final OrderCells cells;
    private final Occurrences occurrences = new Occurrences();
    private final KeyIndex orders = new KeyIndex();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private int[] customerOfOrder = new int[1024];
    private byte[] status = new byte[1024];
    private int[] changedBy = new int[1024];

    OrderRows(Journal journal, Customers customers, Products products, Shape shape) {
        this.journal = journal;
        this.customers = customers;
        this.products = products;
        this.cells = new OrderCells(shape);
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        customers.refresh(List.of());
        products.refresh(List.of());
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Integer minute = cells.minute(row);
        if (minute == null) {
            return RowWriter.rejected("store.row.no-time");
        }
        Long amount = cells.amount(row);
        if (amount == null) {
            return RowWriter.rejected("store.row.no-amount");
        }
        long quantity = cells.quantity(row, PIECE);
        if (quantity != (int) quantity) {
            return RowWriter.rejected("store.row.quantity-too-large");
        }
        String number = cells.number(row);
        Who who = cells.people().of(row);
        int customer;
        if (who.isNobody()) {
            int order = number == null ? KeyIndex.NONE : orders.get(key.of(number));
            if (order == KeyIndex.NONE) {
                return RowWriter.rejected("store.row.no-customer");
            }
            customer = customerOfOrder[order];
        } else {
            customer = customer(row, who);
        }
        int order = order(number, customer, minute, cells.salesChannel(row));
        Integer product = product(row);
        return line(row, order, product, (int) quantity, amount);
    }

    private int customer(CleanRow row, Who who) {
        int id = customers.find(who);
        @Nullable Object[] values = cells.customer(row, who);
        if (id == KeyIndex.NONE) {
            return customers.create(row.record(), who, values);
        }
        customers.fill(id, who, values);
        return id;
    }

    private @Nullable Integer product(CleanRow row) {
        @Nullable Object[] values = cells.product(row);
        String sku = (String) values[Products.SKU];
        String name = (String) values[Products.NAME];
        if (sku == null && name == null) {
            return null;
        }
        int id = products.find(sku, name);
        if (id == KeyIndex.NONE) {
            return products.create(row.record(), values);
        }
        products.fill(id, values);
        return id;
    }

    /** The order of a line: by its number, and by customer and time where it has none; the same number at another
     * customer is another order. */
    private int order(@Nullable String number, int customer, int minute, @Nullable String salesChannel) {
        int id = number == null ? orders.get(key.start().and(customer).and(minute)) : orders.get(key.of(number));
        if (id != KeyIndex.NONE && customerOfOrder[id] == customer) {
            return id;
        }
        if (id != KeyIndex.NONE) {
            id = orders.get(key.start().and(number).and(customer));
        }
        if (id == KeyIndex.NONE) {
            id = journal.add(Table.SALES_ORDER, 0, number, customer, minute, salesChannel, null, null, null, null);
            noteOrder(id, number, customer, minute);
        }
        return id;
    }

    private RowVerdict line(CleanRow row, int order, @Nullable Integer product, int quantity, long amount) {
        byte stated = (byte) cells.status(row, quantity, amount).ordinal();
        key.start().and(order).and(product == null ? -1 : product).and(quantity).and(amount);
        int occurrence = occurrences.next(key);
        int id = occurrences.found();
        if (id == KeyIndex.NONE) {
            id = journal.add(
                    Table.ORDER_LINE, row.record(), order, product, quantity, amount, (int) stated, occurrence);
            occurrences.created(id);
            noteLine(id, stated, journal.batch());
            return CREATED;
        }
        if (status[id] == stated || !cells.hasStatus(row)) {
            return UNCHANGED;
        }
        @Nullable Object[] before = {order, product, quantity, amount, (int) status[id], occurrence};
        @Nullable Object[] after = before.clone();
        after[STATUS_COLUMN] = (int) stated;
        journal.change(Table.ORDER_LINE, id, changedBy[id], before, after);
        journal.oneMoreWaits();
        noteLine(id, stated, journal.batch());
        return UPDATED;
    }

    private void noteOrder(int id, @Nullable String number, int customer, int minute) {
        if (id >= customerOfOrder.length) {
            customerOfOrder = Arrays.copyOf(customerOfOrder, Math.max(id + 1, customerOfOrder.length * 2));
        }
        customerOfOrder[id] = customer;
        if (number == null) {
            orders.putIfAbsent(key.start().and(customer).and(minute), id);
        } else if (orders.putIfAbsent(key.of(number), id) != id) {
            orders.putIfAbsent(key.start().and(number).and(customer), id);
        }
    }

    private void noteLine(int id, byte stated, int batch) {
        if (id >= status.length) {
            int length = Math.max(id + 1, status.length * 2);
            status = Arrays.copyOf(status, length);
            changedBy = Arrays.copyOf(changedBy, length);
        }
        status[id] = stated;
        changedBy[id] = batch;
    }

    private void load(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, journal.batch());
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, number, customer_id, at_minute from sales_order order by id")) {
            while (rows.next()) {
                noteOrder(rows.getInt(1), rows.getString(2), merged.of(rows.getInt(3)), rows.getInt(4));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, order_id, product_id, quantity, amount, occurrence, status,"
                        + " changed from order_line order by id")) {
            while (rows.next()) {
                int product = rows.getInt(3);
                key.start()
                        .and(rows.getInt(2))
                        .and(rows.wasNull() ? -1 : product)
                        .and(rows.getInt(4))
                        .and(rows.getLong(5));
                occurrences.known(key, rows.getInt(6), rows.getInt(1));
                noteLine(rows.getInt(1), (byte) rows.getInt(7), rows.getInt(8));
            }
        }
    }
}
