package org.clientele.store.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clientele.store.db.Database;

/** The codes of coupon pools as they lie in the database: in parts, each code with a number in its pool. */
final class CouponParts {
    /** Codes in a part; the longest of them still fit the column. */
    static final int PART = 3_000;

    private CouponParts() {}

    /** Is told codes and their numbers. */
    interface Reader {
        void code(int pool, int number, String code);
    }

    /** Reads all codes whose lot is whole, in the order of pools and numbers. */
    static void read(Connection c, Reader reader) throws SQLException {
        read(c, "", reader);
    }

    /** Reads the codes of one pool in the order of their numbers. */
    static void read(Connection c, int pool, Reader reader) throws SQLException {
        read(c, " and pool = " + pool, reader);
    }

    private static void read(Connection c, String where, Reader reader) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select pool, first_no, content from coupon_part where lot in"
                        + " (select id from coupon_lot where done)" + where + " order by pool, first_no")) {
            while (rows.next()) {
                int pool = rows.getInt(1);
                int number = rows.getInt(2);
                for (String code : lines(rows.getBytes(3))) {
                    reader.code(pool, number++, code);
                }
            }
        }
    }

    /** The lines of a packed part. */
    static List<String> lines(byte[] content) {
        List<String> lines = new ArrayList<>();
        String text = new String(content, StandardCharsets.UTF_8);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        return lines;
    }

    /** The packed form of lines. */
    static byte[] pack(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The numbers that a pool's codes have. */
    static BitSet numbers(Connection c, int pool) throws SQLException {
        return numbers(
                c,
                "select first_no, codes from coupon_part where pool = " + pool
                        + " and lot in (select id from coupon_lot where done)");
    }

    /** The numbers that the codes of a lot have. */
    static BitSet numbersOfLot(Connection c, int lot) throws SQLException {
        return numbers(c, "select first_no, codes from coupon_part where lot = " + lot);
    }

    private static BitSet numbers(Connection c, String query) throws SQLException {
        BitSet numbers = new BitSet();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                numbers.set(rows.getInt(1), rows.getInt(1) + rows.getInt(2));
            }
        }
        return numbers;
    }

    /** The number after the last of a pool. */
    static int next(Connection c, int pool) throws SQLException {
        return (int)
                Database.number(c, "select coalesce(max(first_no + codes), 0) from coupon_part where pool = " + pool);
    }

    /** Writes one part of a lot. */
    static void write(Connection c, int pool, int lot, int first, List<String> codes) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into coupon_part values (?, ?, ?, ?, ?)")) {
            s.setInt(1, pool);
            s.setInt(2, first);
            s.setInt(3, lot);
            s.setInt(4, codes.size());
            s.setBytes(5, pack(codes));
            s.executeUpdate();
        }
    }

    /** Removes lots that were cut off while they came. */
    static void dropHalf(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.executeUpdate("delete from coupon_part where lot in (select id from coupon_lot where not done)");
            s.executeUpdate("delete from coupon_lot where not done");
        }
    }

    /** Removes a lot. */
    static void drop(Connection c, int lot) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.executeUpdate("delete from coupon_part where lot = " + lot);
            s.executeUpdate("delete from coupon_lot where id = " + lot);
        }
    }
}
