package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.clientele.model.table.Field;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Recognises orders by their number, and by customer and time where they have none; the same number at another customer
 * is another order.
 *
 * <p>Tax is the sum over an order's lines. Shipping, currency and custom fields are of the order as a whole: the first
 * line that has them tells.
 */
final class SalesOrders {
    static final int CHANNEL = 3;
    static final int CURRENCY = 4;
    static final int TAX = 5;
    static final int SHIPPING = 6;
    static final int EXTRAS = 7;
    static final int COLUMNS = Table.SALES_ORDER.columns().size();

    private static final String[] WORDS =
            Customers.words(null, null, null, null, Field.CURRENCY, Field.TAX, Field.SHIPPING, null);

    private final Journal journal;
    private final ColumnRules rules;
    private final Entities entities;
    private final boolean plain;
    private final KeyIndex orders = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final BitSet met = new BitSet();
    private final BitSet untaxed = new BitSet();
    private int[] customers = new int[1024];

    /** The orders there are.
     *
     * @param plain whether the file says nothing of orders but who, when and where */
    SalesOrders(Journal journal, ColumnRules rules, boolean plain) {
        this.journal = journal;
        this.rules = rules;
        this.plain = plain;
        this.entities = new Entities(journal, Table.SALES_ORDER);
        journal.database().read(c -> {
            MergedIds merged = MergedIds.read(c, journal.batch());
            Rows.each(
                    c,
                    "select id, number, customer_id, at_minute from sales_order",
                    journal.checkpoint(),
                    row -> note(row.getInt(1), row.getString(2), merged.of(row.getInt(3)), row.getInt(4)));
            return true;
        });
    }

    /** The order with that number, or {@link KeyIndex#NONE}. */
    int find(@Nullable String number) {
        return number == null ? KeyIndex.NONE : orders.get(key.of(number));
    }

    /** The order of a customer, or {@link KeyIndex#NONE}. */
    int find(@Nullable String number, int customer, int minute) {
        int id = number == null ? orders.get(key.start().and(customer).and(minute)) : orders.get(key.of(number));
        if (id == KeyIndex.NONE || customers[id] == customer) {
            return id;
        }
        return number == null
                ? KeyIndex.NONE
                : orders.get(key.start().and(number).and(customer));
    }

    /** Whose order it is. */
    int customer(int order) {
        return customers[order];
    }

    /** Reads the known among these orders in one go, since lines may add to them. */
    void refresh(List<String> numbers) {
        List<Integer> known = new ArrayList<>();
        if (!plain) {
            for (String number : numbers) {
                int id = find(number);
                if (id != KeyIndex.NONE) {
                    known.add(id);
                }
            }
        }
        entities.refresh(known);
    }

    /** Makes an order. */
    int create(@Nullable String number, int customer, int minute, @Nullable String channel) {
        @Nullable Object[] values = new @Nullable Object[COLUMNS];
        values[0] = number;
        values[1] = customer;
        values[2] = minute;
        values[CHANNEL] = channel;
        int id = plain ? journal.add(Table.SALES_ORDER, 0, values) : entities.create(0, values);
        note(id, number, customer, minute);
        return id;
    }

    /** Adds what a line says of its order; says whether that changed an order.
     *
     * @param says values at the places of their columns, null where the line says nothing
     * @param isNew whether the line is new, so that its tax was not counted before */
    boolean add(int id, @Nullable Object[] says, boolean isNew) {
        if (plain) {
            return false;
        }
        @Nullable Object[] before = entities.get(id);
        if (!met.get(id)) {
            met.set(id);
            untaxed.set(id, before[TAX] == null);
        }
        @Nullable Object[] now = before.clone();
        for (int column : new int[] {CURRENCY, SHIPPING}) {
            if (now[column] == null && rules.touches(WORDS[column])) {
                now[column] = says[column];
            }
        }
        Long tax = (Long) says[TAX];
        if (tax != null && (isNew || untaxed.get(id)) && rules.touches(WORDS[TAX])) {
            Long held = (Long) now[TAX];
            now[TAX] = held == null ? tax : Long.valueOf(held + tax);
        }
        now[EXTRAS] = rules.filled((String) before[EXTRAS], (String) says[EXTRAS]);
        if (Arrays.equals(before, now)) {
            return false;
        }
        entities.change(id, now);
        if (!isNew) {
            for (int column : new int[] {CURRENCY, TAX, SHIPPING}) {
                if (!Objects.equals(before[column], now[column])) {
                    rules.count(WORDS[column]);
                }
            }
            rules.countExtras((String) before[EXTRAS], (String) now[EXTRAS]);
        }
        return true;
    }

    private void note(int id, @Nullable String number, int customer, int minute) {
        if (id >= customers.length) {
            customers = Arrays.copyOf(customers, Math.max(id + 1, customers.length * 2));
        }
        customers[id] = customer;
        if (number == null) {
            orders.putIfAbsent(key.start().and(customer).and(minute), id);
        } else if (orders.putIfAbsent(key.of(number), id) != id) {
            orders.putIfAbsent(key.start().and(number).and(customer), id);
        }
    }
}
