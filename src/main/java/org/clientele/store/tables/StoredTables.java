package org.clientele.store.tables;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.StoredRows;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.jspecify.annotations.Nullable;

/** Reads from the database what the snapshot does not hold; rows of a batch under way are not seen. */
public final class StoredTables implements StoredRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PULSE = 0x3fff;
    private static final String FINISHED = " batch not in (select id from import_batch where state = 'RUNNING')";

    private final Database database;

    /** The rows of an open workbench. */
    public StoredTables(Database database) {
        this.database = database;
    }

    private interface Row {
        void at(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row row, Checkpoint checkpoint) {
        database.read(c -> {
            lazily(c, true);
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery(sql)) {
                int n = 0;
                while (rows.next()) {
                    if ((n++ & PULSE) == 0) {
                        checkpoint.check();
                    }
                    row.at(rows);
                }
            } finally {
                lazily(c, false);
            }
            return true;
        });
    }

    private static void lazily(Connection c, boolean on) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set lazy_query_execution " + on);
        }
    }

    @Override
    public void orders(OrderReader reader, Checkpoint checkpoint) {
        each(
                "select id, number, currency, extras from sales_order where" + FINISHED + " order by id",
                row -> reader.order(
                        row.getInt(1), text(row.getString(2)), text(row.getString(3)), fields(row.getString(4))),
                checkpoint);
    }

    @Override
    public void products(FieldsReader reader, Checkpoint checkpoint) {
        each(
                "select id, extras from product where extras is not null and" + FINISHED + " order by id",
                row -> reader.row(row.getInt(1), fields(row.getString(2))),
                checkpoint);
    }

    @Override
    public void descriptions(TextReader reader, Checkpoint checkpoint) {
        each(
                "select id, description from product where description is not null and" + FINISHED + " order by id",
                row -> reader.text(row.getInt(1), row.getString(2)),
                checkpoint);
    }

    @Override
    public void events(EventReader reader, Checkpoint checkpoint) {
        each(
                "select customer_id, at_minute, event_type, product_id, extras from event where extras is not null and"
                        + FINISHED + " order by id",
                row -> reader.event(new Event(
                        row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4), fields(row.getString(5)))),
                checkpoint);
    }

    @Override
    public void messages(MessageReader reader, Checkpoint checkpoint) {
        each(
                "select customer_id, sent, channel, campaign, opened, clicked, converted from campaign_result"
                        + " where sent is not null and" + FINISHED + " order by id",
                row -> reader.message(new Sent(
                        row.getInt(1),
                        Math.floorDiv(row.getInt(2), 60),
                        Channel.values()[row.getInt(3)],
                        text(row.getString(4)),
                        flag(row, 5),
                        flag(row, 6),
                        flag(row, 7))),
                checkpoint);
    }

    private static Optional<Boolean> flag(ResultSet row, int at) throws SQLException {
        boolean value = row.getBoolean(at);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, String> fields(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            JSON.readTree(text)
                    .properties()
                    .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
        return fields;
    }
}
