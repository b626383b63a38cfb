package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.store.db.Table;
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
    private static final String STATUS = Field.STATUS.key();

    private final Journal journal;
    private final Customers customers;
    private final Products products;
    private final SalesOrders orders;
    private final OrderLines lines;
    private final ColumnRules rules;
    private final OrderCells cells;

    OrderRows(Journal journal, Customers customers, Products products, ColumnRules rules, OrderCells cells) {
        this.journal = journal;
        this.cells = cells;
        this.customers = customers;
        this.products = products;
        this.rules = rules;
        this.orders = new SalesOrders(journal, rules, cells.isPlain());
        this.lines = new OrderLines(journal);
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        List<Integer> buyers = new ArrayList<>();
        List<Integer> goods = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (CleanRow row : rows) {
            if (cells.hasCustomerExtras()) {
                keep(buyers, customers.find(cells.people().of(row)));
            }
            if (cells.hasProductExtras()) {
                keep(
                        goods,
                        products.find(cells.product().sku(row), cells.product().name(row)));
            }
            String number = cells.isPlain() ? null : cells.number(row);
            if (number != null) {
                numbers.add(number);
            }
        }
        customers.refresh(buyers);
        products.refresh(goods);
        orders.refresh(numbers);
    }

    private static void keep(List<Integer> ids, int id) {
        if (id != KeyIndex.NONE) {
            ids.add(id);
        }
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
        if (cells.hasStrangeCurrency(row)) {
            return RowWriter.rejected("store.row.no-currency");
        }
        Who who = cells.people().of(row);
        String number = cells.number(row);
        int known = who.isNobody() ? orders.find(number) : KeyIndex.NONE;
        if (who.isNobody() && known == KeyIndex.NONE) {
            return RowWriter.rejected("store.row.no-customer");
        }
        int customer = who.isNobody() ? orders.customer(known) : customers.find(who);
        String sku = cells.product().sku(row);
        String title = cells.product().name(row);
        boolean unnamed = sku == null && title == null;
        int product = unnamed ? KeyIndex.NONE : products.find(sku, title);
        int order = customer == KeyIndex.NONE ? KeyIndex.NONE : orders.find(number, customer, minute);
        boolean met = order != KeyIndex.NONE && (unnamed || product != KeyIndex.NONE);
        Integer ware = product == KeyIndex.NONE ? null : Integer.valueOf(product);
        int line = met ? lines.find(order, ware, (int) quantity, amount) : KeyIndex.NONE;
        if (line == KeyIndex.NONE ? rules.leavesUnknown() : rules.leavesKnown()) {
            return line == KeyIndex.NONE ? RowWriter.rejected("store.row.not-known") : UNCHANGED;
        }
        customer = who.isNobody() ? customer : customer(row, who, customer);
        if (order == KeyIndex.NONE) {
            order = orders.create(number, customer, minute, cells.salesChannel(row));
        }
        ware = unnamed ? null : Integer.valueOf(product(row, product));
        if (line != KeyIndex.NONE) {
            return known(row, line, order, ware, (int) quantity, amount);
        }
        if (!met) {
            lines.find(order, ware, (int) quantity, amount);
        }
        int stated = cells.status(row, quantity, amount).ordinal();
        lines.created(
                journal.add(
                        Table.ORDER_LINE,
                        row.record(),
                        order,
                        ware,
                        (int) quantity,
                        amount,
                        stated,
                        lines.occurrence()),
                stated);
        addToOrder(row, order, true);
        return CREATED;
    }

    private int customer(CleanRow row, Who who, int known) {
        @Nullable Object[] values = cells.customer(row, who);
        if (known == KeyIndex.NONE) {
            return customers.create(row.record(), who, values);
        }
        customers.fill(known, who, values);
        return known;
    }

    private int product(CleanRow row, int known) {
        @Nullable Object[] values = cells.product().of(row);
        if (known == KeyIndex.NONE) {
            return products.create(row.record(), values);
        }
        products.fill(known, values);
        return known;
    }

    private RowVerdict known(CleanRow row, int line, int order, @Nullable Integer product, int quantity, long amount) {
        boolean changed = addToOrder(row, order, false);
        int stated = cells.status(row, quantity, amount).ordinal();
        int held = lines.status(line);
        if (held == stated || !cells.hasStatus(row) || !rules.writes(STATUS, false, true)) {
            return changed ? UPDATED : UNCHANGED;
        }
        @Nullable Object[] before = {order, product, quantity, amount, held, lines.occurrence()};
        @Nullable Object[] after = before.clone();
        after[STATUS_COLUMN] = stated;
        journal.change(Table.ORDER_LINE, line, lines.changedBy(line), before, after);
        journal.oneMoreWaits();
        rules.count(STATUS);
        lines.changed(line, stated);
        return UPDATED;
    }

    private boolean addToOrder(CleanRow row, int order, boolean isNew) {
        return !cells.isPlain() && orders.add(order, cells.order(row), isNew);
    }

    @Override
    public Map<String, Long> changes() {
        return rules.changes();
    }
}
