package org.clientele.store.ledger;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.CouponHand;
import org.clientele.model.campaign.CouponCode;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.identity.MergedIds;

/** Who got which coupon code, and what became of codes since. */
final class CouponIssues {
    private static final int PART = 50_000;

    private static final int MINUTES_PER_DAY = 1_440;

    private CouponIssues() {}

    /** Is told who got which code by which export. */
    interface Reader {
        void issue(int pool, int export, int customerId, int number);
    }

    /** Reads reservations in the order in which they were made.
     *
     * @param where a condition on the rows, beginning with "where", or nothing */
    static void read(Connection c, String where, Reader reader) throws SQLException {
        MergedIds merged = merged(c);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select pool, export, people, numbers from coupon_issue " + where
                        + " order by export, pool, part")) {
            while (rows.next()) {
                int[] people = PackedIds.unpack(rows.getBytes(3));
                ByteBuffer numbers = ByteBuffer.wrap(rows.getBytes(4));
                for (int id : people) {
                    reader.issue(rows.getInt(1), rows.getInt(2), merged.of(id), numbers.getInt());
                }
            }
        }
    }

    /** Who is who now; what a batch under way merges does not count yet. */
    private static MergedIds merged(Connection c) throws SQLException {
        int running =
                (int) Database.number(c, "select coalesce(max(id), -1) from import_batch where state = 'RUNNING'");
        return MergedIds.read(c, running);
    }

    /** The numbers of a pool that somebody has. */
    static BitSet issued(Connection c, int pool) throws SQLException {
        BitSet issued = new BitSet();
        read(c, "where pool = " + pool, (p, export, person, number) -> issued.set(number));
        return issued;
    }

    /** The numbers of a pool that are withdrawn. */
    static BitSet retired(Connection c, int pool) throws SQLException {
        BitSet retired = new BitSet();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select code_no from coupon_retired where pool = " + pool)) {
            while (rows.next()) {
                retired.set(rows.getInt(1));
            }
        }
        return retired;
    }

    /** When and with which order a code was handed in. */
    record Used(int day, String order) {}

    /** The numbers of a pool that were handed in; of several times the earliest. */
    static Map<Integer, Used> used(Connection c, int pool) throws SQLException {
        Map<Integer, Used> used = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select content from coupon_use order by source, part")) {
            while (rows.next()) {
                for (String line : CouponParts.lines(rows.getBytes(1))) {
                    String[] parts = line.split("\t", 4);
                    if (Integer.parseInt(parts[0]) == pool) {
                        used.merge(
                                Integer.parseInt(parts[1]),
                                new Used(Integer.parseInt(parts[2]), parts[3]),
                                (a, b) -> b.day() < a.day() ? b : a);
                    }
                }
            }
        }
        told(c, pool, used);
        return used;
    }

    /** Adds the codes that imported results tell to have been handed in. */
    private static void told(Connection c, int pool, Map<Integer, Used> used) throws SQLException {
        Map<String, Integer> days = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select r.coupon, coalesce(r.at_minute, r.sent, b.begun_at / 60000)"
                        + " from campaign_result r join import_batch b on b.id = r.batch where r.coupon is not null"
                        + " and (r.converted or r.revenue > 0) and b.state <> 'RUNNING'")) {
            while (rows.next()) {
                int day = Math.floorDiv(rows.getInt(2), MINUTES_PER_DAY);
                days.merge(CouponCode.key(rows.getString(1)), day, Math::min);
            }
        }
        if (!days.isEmpty()) {
            CouponParts.read(c, pool, (p, number, code) -> {
                Integer day = days.get(CouponCode.key(code));
                if (day != null) {
                    used.putIfAbsent(number, new Used(day, ""));
                }
            });
        }
    }

    /** Those of a pool's numbers that can be given to somebody. */
    static BitSet free(Connection c, int pool) throws SQLException {
        BitSet free = CouponParts.numbers(c, pool);
        free.andNot(issued(c, pool));
        free.andNot(retired(c, pool));
        used(c, pool).keySet().forEach(free::clear);
        return free;
    }

    /** What each person has from a campaign, of what is still good: neither handed in nor withdrawn. */
    static Map<Integer, Integer> held(Connection c, int pool, String campaign) throws SQLException {
        List<Integer> exports = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("select id from export_log where campaign = ?")) {
            s.setString(1, campaign);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    exports.add(rows.getInt(1));
                }
            }
        }
        Map<Integer, Integer> held = new HashMap<>();
        if (exports.isEmpty()) {
            return held;
        }
        BitSet gone = retired(c, pool);
        used(c, pool).keySet().forEach(gone::set);
        String in = exports.toString().replace('[', '(').replace(']', ')');
        read(c, "where pool = " + pool + " and export in " + in, (p, export, person, number) -> {
            if (!gone.get(number)) {
                held.put(person, number);
            }
        });
        return held;
    }

    /**
     * Reserves codes for the people of an export, in the transaction that logs it.
     *
     * @throws Refusal when one of them was given to somebody else since, or is not to be given any more
     */
    static void reserve(Connection c, int export, String campaign, CouponHand hand) throws SQLException {
        if (hand.people().length == 0) {
            return;
        }
        BitSet free = free(c, hand.pool());
        Map<Integer, Integer> held = held(c, hand.pool(), campaign);
        for (int i = 0; i < hand.people().length; i++) {
            int number = hand.numbers()[i];
            Integer own = held.get(hand.people()[i]);
            if (own == null ? !free.get(number) : own != number) {
                throw Refusal.of("coupon.moved", hand.name());
            }
            free.clear(number);
        }
        try (PreparedStatement s = c.prepareStatement("insert into coupon_issue values (?, ?, ?, ?, ?)")) {
            for (int from = 0; from < hand.people().length; from += PART) {
                int to = Math.min(hand.people().length, from + PART);
                ByteBuffer numbers = ByteBuffer.allocate((to - from) * Integer.BYTES);
                for (int i = from; i < to; i++) {
                    numbers.putInt(hand.numbers()[i]);
                }
                s.setInt(1, hand.pool());
                s.setInt(2, export);
                s.setInt(3, from / PART);
                s.setBytes(4, PackedIds.pack(Arrays.copyOfRange(hand.people(), from, to)));
                s.setBytes(5, numbers.array());
                s.executeUpdate();
            }
        }
    }
}
