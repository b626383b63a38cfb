package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.clientele.store.db.Database;
import org.jspecify.annotations.Nullable;

/** Who ordered, when and where, by the number of the order. */
final class Orders {
    private final int[] customer;
    private final int[] minute;
    private final @Nullable String[] channel;

    private Orders(int size) {
        customer = new int[size];
        minute = new int[size];
        channel = new @Nullable String[size];
    }

    static Orders read(Connection c) throws SQLException {
        Orders orders = new Orders((int) Database.number(c, "select coalesce(max(id), 0) + 1 from sales_order"));
        Map<String, String> words = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, customer_id, at_minute, sales_channel from sales_order")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                orders.customer[id] = rows.getInt(2);
                orders.minute[id] = rows.getInt(3);
                String word = rows.getString(4);
                orders.channel[id] = word == null ? null : words.computeIfAbsent(word, w -> w);
            }
        }
        return orders;
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
