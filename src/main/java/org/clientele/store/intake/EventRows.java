package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Takes in events of known customers: visits, views, clicks. */
final class EventRows implements RowWriter {
    private final Journal journal;
    private final Customers customers;
    private final Products products;
    private final ColumnRules rules;
    private final Extras extras;
    private final Who.Reader people;
    private final Occurrences occurrences = new Occurrences();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final int type;
    private final int time;
    private final int sku;
    private final int value;
    private final int salesChannel;

    EventRows(Journal journal, Customers customers, Products products, ColumnRules rules, Shape shape) {
        this.rules = rules;
        this.extras = new Extras(shape, Owner.EVENT);
        this.journal = journal;
        this.customers = customers;
        this.products = products;
        this.people = new Who.Reader(shape);
        type = shape.at(Field.EVENT_TYPE);
        time = shape.at(Field.EVENT_TIME);
        sku = shape.at(Field.SKU);
        value = shape.at(Field.EVENT_VALUE);
        salesChannel = shape.at(Field.SALES_CHANNEL);
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Integer minute = Cells.minute(row, time);
        if (minute == null) {
            return RowWriter.rejected("store.row.no-time");
        }
        String what = Cells.text(row, type);
        if (what == null) {
            return RowWriter.rejected("store.row.no-event-type");
        }
        Who who = people.of(row);
        int customer = customers.find(who);
        if (customer == KeyIndex.NONE) {
            return RowWriter.rejected(who.isNobody() ? "store.row.no-customer" : "store.row.unknown-customer");
        }
        Integer product = product(row);
        if (product == null && rules.leavesUnknown() && Cells.text(row, sku) != null) {
            return RowWriter.rejected("store.row.not-known");
        }
        Long worth = Cells.number(row, value);
        long amount = worth == null ? 0 : worth;
        key.start()
                .and(customer)
                .and(what)
                .and(minute)
                .and(product == null ? -1 : product)
                .and(amount);
        int occurrence = occurrences.next(key);
        if (occurrences.found() != KeyIndex.NONE) {
            return UNCHANGED;
        }
        if (rules.leavesUnknown()) {
            return RowWriter.rejected("store.row.not-known");
        }
        occurrences.created(journal.add(
                Table.EVENT,
                row.record(),
                customer,
                what,
                minute,
                product,
                amount,
                Cells.text(row, salesChannel),
                occurrence,
                extras.isEmpty() ? null : extras.of(row)));
        return CREATED;
    }

    private @Nullable Integer product(CleanRow row) {
        String number = Cells.text(row, sku);
        if (number == null) {
            return null;
        }
        int id = products.find(number, null);
        if (id == KeyIndex.NONE && rules.leavesUnknown()) {
            return null;
        }
        if (id == KeyIndex.NONE) {
            @Nullable Object[] values = new @Nullable Object[Products.COLUMNS];
            values[Products.SKU] = number;
            id = products.create(row.record(), values);
        }
        return id;
    }

    private void load(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, journal.batch());
        Rows.each(
                c,
                "select id, customer_id, event_type, at_minute, product_id, amount, occurrence, batch from event",
                journal.checkpoint(),
                row -> {
                    int product = row.getInt(5);
                    boolean none = row.wasNull();
                    key.start()
                            .and(merged.of(row.getInt(2)))
                            .and(row.getString(3))
                            .and(row.getInt(4))
                            .and(none ? -1 : product)
                            .and(row.getLong(6));
                    occurrences.known(key, row.getInt(7), row.getInt(1));
                    if (journal.follows(row.getInt(8))) {
                        occurrences.before(row.getInt(1));
                    }
                });
    }
}
