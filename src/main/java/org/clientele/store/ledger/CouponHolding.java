package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.campaign.CouponCode;
import org.jspecify.annotations.Nullable;

/** To whom each coupon was given, so that a line of results that names no more than a coupon finds its person and
 * the export by which it was given. */
public final class CouponHolding {
    private final Map<String, Integer> holder = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<Integer, String> exports = new HashMap<>();

    private CouponHolding() {}

    /** Reads who has which code; who was merged since is the person they are now. */
    public static CouponHolding read(Connection c) throws SQLException {
        CouponHolding holding = new CouponHolding();
        List<Integer> pools = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select distinct pool from coupon_issue")) {
            while (rows.next()) {
                pools.add(rows.getInt(1));
            }
        }
        for (int pool : pools) {
            Map<Integer, Integer> person = new HashMap<>();
            Map<Integer, Integer> by = new HashMap<>();
            CouponIssues.read(c, "where pool = " + pool, (p, export, who, number) -> {
                person.put(number, who);
                by.put(number, export);
            });
            CouponParts.read(c, pool, (p, number, code) -> {
                Integer who = person.get(number);
                if (who != null) {
                    holding.holder.put(CouponCode.key(code), who);
                    holding.given.put(CouponCode.key(code), by.getOrDefault(number, 0));
                }
            });
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, export_id from export_log")) {
            while (rows.next()) {
                holding.exports.put(rows.getInt(1), rows.getString(2));
            }
        }
        return holding;
    }

    /** The export by which that code was given last, in any spelling; null when nobody knows. */
    public @Nullable String export(String code) {
        Integer by = given.get(CouponCode.key(code));
        return by == null ? null : exports.get(by);
    }

    /** The lasting id of who was given that code, in any spelling.
     *
     * @param nobody what comes back when nobody was */
    public int of(String code, int nobody) {
        return holder.getOrDefault(CouponCode.key(code), nobody);
    }
}
