package org.clientele.store.tables;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.Reveals;
import org.clientele.store.db.Database;

/** The log of looks at hidden contact data, in the database. */
public final class RevealLog implements Reveals {
    private final Database database;
    private final InstantSource clock;

    /** The log of an open workbench. */
    public RevealLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void log(String who, int customerId, Field field, int people) {
        database.change(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("insert into reveal (id, at_time, by_whom, customer_id, field, people)"
                            + " values ((select coalesce(max(id), 0) + 1 from reveal), ?, ?, ?, ?, ?)")) {
                s.setLong(1, clock.millis());
                s.setString(2, who);
                s.setInt(3, customerId);
                s.setInt(4, field.ordinal());
                s.setInt(5, people);
                s.executeUpdate();
            }
        });
    }

    @Override
    public List<Line> lines(int most) {
        return database.read(c -> {
            List<Line> lines = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement(
                    "select at_time, by_whom, customer_id, field, people from reveal order by id desc limit ?")) {
                s.setInt(1, most);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new Line(
                                Instant.ofEpochMilli(rows.getLong(1)),
                                rows.getString(2),
                                rows.getInt(3),
                                Field.values()[rows.getInt(4)],
                                rows.getInt(5)));
                    }
                }
            }
            return lines;
        });
    }
}
