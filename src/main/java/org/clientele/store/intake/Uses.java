package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** Tells which of the rows that a batch created are needed by later batches or by the export log. */
final class Uses {
    /** The owner of rows that only the export log needs. */
    private static final int EXPORT_LOG = 0;

    private final Map<Integer, Integer> firstUser = new HashMap<>();
    private final List<Integer> adopted = new ArrayList<>();
    private final int batch;
    private int first = 1;
    private int last;

    Uses(Database database, Table table, int batch) {
        this.batch = batch;
        database.read(c -> {
            load(c, table);
            return true;
        });
    }

    /** The first number the batch gave out. */
    int first() {
        return first;
    }

    /** The last number the batch gave out, below {@link #first} when it gave out none. */
    int last() {
        return last;
    }

    /** Whether any row is needed. */
    boolean any() {
        return !firstUser.isEmpty();
    }

    /** The first batch that needs that row, or null. */
    @Nullable
    Integer firstUser(int id) {
        return firstUser.get(id);
    }

    /** Rows of earlier batches that belong to this one because it needed them. */
    List<Integer> adopted() {
        return adopted;
    }

    private void load(Connection c, Table table) throws SQLException {
        String mine = "batch = " + batch + " and table_no = " + table.number();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select first_id, last_id from import_range where " + mine)) {
            if (rows.next()) {
                first = rows.getInt(1);
                last = rows.getInt(2);
                if (rows.wasNull()) {
                    last = (int) Database.number(c, "select coalesce(max(id), 0) from " + table.sql());
                }
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select row_id from import_kept where " + mine)) {
            while (rows.next()) {
                adopted.add(rows.getInt(1));
            }
        }
        if (last < first && adopted.isEmpty()) {
            return;
        }
        int low = adopted.stream().mapToInt(i -> i).min().orElse(first);
        int high = adopted.stream().mapToInt(i -> i).max().orElse(last);
        String between = " between " + Math.min(low, first) + " and " + Math.max(high, last);
        switch (table) {
            case CUSTOMER -> {
                for (Table by : List.of(
                        Table.SALES_ORDER,
                        Table.EVENT,
                        Table.CONSENT,
                        Table.STOP_ENTRY,
                        Table.CAMPAIGN_RESULT,
                        Table.CUSTOMER_KEY)) {
                    users(
                            c,
                            "select customer_id, min(batch) from " + by.sql() + " where customer_id" + between
                                    + (by.isChained() ? standing() : "") + " group by customer_id");
                }
                for (String side : List.of("loser", "winner")) {
                    users(
                            c,
                            "select " + side + ", min(batch) from customer_merge where " + side + between + " group by "
                                    + side);
                }
                changes(c, table, between);
                exports(c);
            }
            case PRODUCT -> {
                for (Table by : List.of(Table.ORDER_LINE, Table.EVENT)) {
                    users(
                            c,
                            "select product_id, min(batch) from " + by.sql() + " where product_id" + between
                                    + " group by product_id");
                }
                changes(c, table, between);
            }
            case SALES_ORDER -> {
                users(c, "select order_id, min(batch) from order_line where order_id" + between + " group by order_id");
                changes(c, table, between);
            }
            case ORDER_LINE -> changes(c, table, between);
            case CUSTOMER_KEY, EVENT, CONSENT, STOP_ENTRY, CAMPAIGN_RESULT, CUSTOMER_MERGE, UNMATCHED_RESULT -> {}
        }
    }

    /** Entries of batches that were or are taken back need nobody, though they are still there. */
    private static String standing() {
        return " and batch in (select id from import_batch where state in ('DONE', 'RUNNING'))";
    }

    private void changes(Connection c, Table table, String between) throws SQLException {
        users(c, "select id, changed from " + table.sql() + " where id" + between + " and changed > " + batch);
    }

    private void users(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                firstUser.merge(rows.getInt(1), rows.getInt(2), Math::min);
            }
        }
    }

    private void exports(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select ids from export_member")) {
            while (rows.next()) {
                for (int id : PackedIds.unpack(rows.getBytes(1))) {
                    if (id >= first && id <= last) {
                        firstUser.putIfAbsent(id, EXPORT_LOG);
                    }
                }
            }
        }
    }
}
