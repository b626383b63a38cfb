package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.OrderSums;
import org.clientele.model.trade.RevenueRule;
import org.clientele.store.db.Database;
import org.jspecify.annotations.Nullable;

/** Who ordered, when and where, and what orders say of their sums, by the number of the order. */
final class Orders implements OrderSums {
    private final int[] customer;
    private final int[] minute;
    private final @Nullable String[] channel;

    private final byte[] currency;
    private final List<String> currencies = new ArrayList<>();

    /** Empty where no figure asks for them. */
    private final long[] tax;

    private final long[] shipping;

    private Orders(int size, boolean sums) {
        currency = new byte[size];
        tax = new long[sums ? size : 0];
        shipping = new long[sums ? size : 0];
        customer = new int[size];
        minute = new int[size];
        channel = new @Nullable String[size];
    }

    /** All orders.
     *
     * @param sums whether tax and shipping are wanted */
    static Orders read(Connection c, boolean sums) throws SQLException {
        return read(c, sums, "sales_order o");
    }

    /** The orders of the lines from that number on.
     *
     * @param sums whether tax and shipping are wanted */
    static Orders since(Connection c, boolean sums, int firstLine) throws SQLException {
        return read(
                c,
                sums,
                "(select distinct order_id from order_line where id >= " + firstLine
                        + ") l join sales_order o on o.id = l.order_id");
    }

    private static Orders read(Connection c, boolean sums, String from) throws SQLException {
        int size = (int) Database.number(c, "select coalesce(max(id), 0) + 1 from sales_order");
        Orders orders = new Orders(size, sums);
        Map<String, String> words = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select o.id, o.customer_id, o.at_minute, o.sales_channel,"
                        + " o.currency, o.tax, o.shipping from " + from)) {
            while (rows.next()) {
                int id = rows.getInt(1);
                orders.customer[id] = rows.getInt(2);
                orders.minute[id] = rows.getInt(3);
                String word = rows.getString(4);
                orders.channel[id] = word == null ? null : words.computeIfAbsent(word, w -> w);
                orders.currency[id] = orders.code(rows.getString(5));
                if (sums) {
                    orders.tax[id] = known(rows, 6);
                    orders.shipping[id] = known(rows, 7);
                }
            }
        }
        return orders;
    }

    private static long known(ResultSet rows, int column) throws SQLException {
        long sum = rows.getLong(column);
        return rows.wasNull() ? RevenueRule.UNKNOWN : sum;
    }

    /** The place of a currency, from 1; 0 for none. There are fewer currencies than places. */
    private byte code(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        int at = currencies.indexOf(word);
        if (at < 0) {
            at = currencies.size();
            currencies.add(word);
        }
        return (byte) (at + 1);
    }

    @Override
    public @Nullable String currency(int order) {
        return currency[order] == 0 ? null : currencies.get(Byte.toUnsignedInt(currency[order]) - 1);
    }

    @Override
    public long tax(int order) {
        return tax.length == 0 ? RevenueRule.UNKNOWN : tax[order];
    }

    @Override
    public long shipping(int order) {
        return shipping.length == 0 ? RevenueRule.UNKNOWN : shipping[order];
    }

    /** One more than the highest number. */
    int size() {
        return customer.length;
    }

    int customer(int order) {
        return customer[order];
    }

    int minute(int order) {
        return minute[order];
    }

    @Nullable
    String channel(int order) {
        return channel[order];
    }
}
