package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.UndoReport.Kept;
import org.clientele.model.table.Owner;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;

/** The first of the rows that are left as they are when a batch is taken back, for people. */
final class KeptRows {
    private static final int FIRST = 1_000;
    private static final String CUSTOMER =
            "select coalesce(number, name, email, phone_raw, '') from customer where id = ";
    private static final String ORDER = "select coalesce(number, '') from sales_order where id = ";

    private final List<Row> rows = new ArrayList<>();

    private record Row(Table table, int id, int by) {}

    /** Notes a row that a later batch needs; by the export log where the batch is 0. */
    void add(Table table, int id, int by) {
        if (rows.size() < FIRST) {
            rows.add(new Row(table, id, by));
        }
    }

    /** Notes a row that a later batch has changed. */
    void addChanged(Connection c, Table table, int id) throws SQLException {
        if (rows.size() < FIRST) {
            int by = (int)
                    Database.number(c, "select coalesce(max(changed), -1) from " + table.sql() + " where id = " + id);
            if (by >= 0) {
                rows.add(new Row(table, id, by));
            }
        }
    }

    /** The rows by their names. */
    List<Kept> named(Connection c) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        for (Row row : rows) {
            kept.add(new Kept(owner(row.table()), name(c, row), row.by()));
        }
        return kept;
    }

    private static Owner owner(Table table) {
        return switch (table) {
            case PRODUCT -> Owner.PRODUCT;
            case SALES_ORDER, ORDER_LINE -> Owner.ORDER;
            case EVENT -> Owner.EVENT;
            default -> Owner.CUSTOMER;
        };
    }

    private static String name(Connection c, Row row) throws SQLException {
        String of = switch (row.table()) {
            case CUSTOMER -> CUSTOMER + "?";
            case PRODUCT -> "select coalesce(sku, name, '') from product where id = ?";
            case SALES_ORDER -> ORDER + "?";
            case ORDER_LINE -> ORDER + "(select order_id from order_line where id = ?)";
            case EVENT -> "select event_type from event where id = ?";
            default -> CUSTOMER + "(select customer_id from " + row.table().sql() + " where id = ?)";
        };
        try (PreparedStatement s = c.prepareStatement(of)) {
            s.setInt(1, row.id());
            try (ResultSet found = s.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }
}
