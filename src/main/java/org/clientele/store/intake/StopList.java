package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.store.db.Acts;
import org.clientele.store.db.Standing;
import org.jspecify.annotations.Nullable;

/** Reads the entries of the stop list that stand. */
final class StopList {
    private StopList() {}

    /** What a standing entry says. */
    record Held(int id, @Nullable Integer customer, Channel channel, byte @Nullable [] address) {}

    private interface Fit {
        boolean holds(ResultSet row) throws SQLException;
    }

    static Optional<Held> standing(Connection c, long stop) throws SQLException {
        List<Held> held = new ArrayList<>();
        read(c, 1, row -> row.getLong(1) == stop, row -> held.add(held(row)));
        return held.stream().findFirst();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getInt(1), (Integer) row.getObject(2), Channel.values()[row.getInt(3)], row.getBytes(4));
    }

    static List<Consents.Stop> all(Connection c, int most) throws SQLException {
        return stops(c, most, row -> true);
    }

    static List<Consents.Stop> of(Connection c, int[] people, List<byte[]> keys) throws SQLException {
        return stops(c, Integer.MAX_VALUE, row -> {
            int customer = row.getInt(2);
            byte[] address = row.getBytes(4);
            return Arrays.stream(people).anyMatch(person -> person == customer)
                    || address != null && keys.stream().anyMatch(key -> Arrays.equals(key, address));
        });
    }

    private static List<Consents.Stop> stops(Connection c, int most, Fit fit) throws SQLException {
        Map<Integer, PersonLedger.Origin> batches = ConsentHistory.batches(c);
        List<Consents.Stop> stops = new ArrayList<>();
        read(c, most, fit, row -> {
            PersonLedger.Origin origin = ConsentHistory.origin(batches, row.getInt(7), row.getInt(8));
            Integer day = (Integer) row.getObject(5);
            String reason = row.getString(6);
            stops.add(new Consents.Stop(
                    row.getInt(1),
                    row.getInt(2),
                    Channel.values()[row.getInt(3)],
                    row.getBytes(4) != null,
                    Optional.ofNullable(day).map(LocalDate::ofEpochDay),
                    reason == null ? "" : reason,
                    origin));
        });
        return stops;
    }

    static long count(Connection c) throws SQLException {
        long[] count = {0};
        read(c, Integer.MAX_VALUE, row -> true, row -> count[0]++);
        return count[0];
    }

    private interface Each {
        void at(ResultSet row) throws SQLException;
    }

    private static void read(Connection c, int most, Fit fit, Each each) throws SQLException {
        BitSet batches = Standing.batches(c, 0);
        BitSet lifted = Standing.lifted(c, batches);
        int found = 0;
        try (PreparedStatement s = c.prepareStatement("select id, customer_id, channel, address_key, stopped_on,"
                        + " reason, batch, record from stop_entry where act = " + Acts.STOP + " order by id desc");
                ResultSet rows = s.executeQuery()) {
            while (found < most && rows.next()) {
                if (batches.get(rows.getInt(7)) && !lifted.get(rows.getInt(1)) && fit.holds(rows)) {
                    found++;
                    each.at(rows);
                }
            }
        }
    }
}
