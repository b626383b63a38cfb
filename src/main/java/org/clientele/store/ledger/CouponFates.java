package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.app.workbench.Coupon;
import org.clientele.facts.People;

/** What became of coupon codes: who got them, by which exports, and whether they were handed in. */
final class CouponFates {
    private final Connection c;

    CouponFates(Connection c) {
        this.c = c;
    }

    private record Pool(String name, long worth) {}

    /** Who has a code, and by which exports. */
    private static final class Holder {
        int customerId = -1;
        final List<String> exports = new ArrayList<>();
    }

    /** Of these codes, by code as asked. */
    Map<String, Coupon> of(Map<String, CouponLedger.Place> places) throws SQLException {
        Map<String, Coupon> found = new LinkedHashMap<>();
        Map<CouponLedger.Place, Coupon> known = coupons(new HashSet<>(places.values()));
        places.forEach((asked, place) -> {
            Coupon coupon = known.get(place);
            if (coupon != null) {
                found.put(asked, coupon);
            }
        });
        return found;
    }

    /** Of the codes that an export gave out, by person. */
    List<Coupon> of(String exportId) throws SQLException {
        Map<Integer, BitSet> numbers = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement("select id from export_log where export_id = ?")) {
            s.setString(1, exportId);
            try (ResultSet rows = s.executeQuery()) {
                if (!rows.next()) {
                    return List.of();
                }
                CouponIssues.read(
                        c,
                        "where export = " + rows.getInt(1),
                        (pool, export, person, number) ->
                                numbers.computeIfAbsent(pool, p -> new BitSet()).set(number));
            }
        }
        Set<CouponLedger.Place> places = new HashSet<>();
        for (Map.Entry<Integer, BitSet> each : numbers.entrySet()) {
            CouponParts.read(c, each.getKey(), (pool, number, code) -> {
                if (each.getValue().get(number)) {
                    places.add(new CouponLedger.Place(pool, number, code));
                }
            });
        }
        return coupons(places).values().stream()
                .sorted(java.util.Comparator.comparingInt(Coupon::customerId))
                .toList();
    }

    private Map<CouponLedger.Place, Coupon> coupons(Set<CouponLedger.Place> places) throws SQLException {
        Map<CouponLedger.Place, Coupon> coupons = new HashMap<>();
        Map<Integer, List<CouponLedger.Place>> byPool =
                places.stream().collect(Collectors.groupingBy(CouponLedger.Place::pool));
        Map<Integer, Pool> pools = pools();
        Map<Integer, String> exports = exports();
        for (Map.Entry<Integer, List<CouponLedger.Place>> each : byPool.entrySet()) {
            int id = each.getKey();
            Pool pool = pools.getOrDefault(id, new Pool("", 0));
            BitSet asked = new BitSet();
            each.getValue().forEach(place -> asked.set(place.number()));
            Map<Integer, Holder> holders = new HashMap<>();
            CouponIssues.read(c, "where pool = " + id, (p, export, person, number) -> {
                if (asked.get(number)) {
                    Holder holder = holders.computeIfAbsent(number, n -> new Holder());
                    holder.customerId = person;
                    holder.exports.add(exports.getOrDefault(export, ""));
                }
            });
            BitSet retired = CouponIssues.retired(c, id);
            Map<Integer, CouponIssues.Used> used = CouponIssues.used(c, id);
            for (CouponLedger.Place place : each.getValue()) {
                Holder holder = holders.getOrDefault(place.number(), new Holder());
                CouponIssues.Used handedIn =
                        used.getOrDefault(place.number(), new CouponIssues.Used(People.NO_DAY, ""));
                coupons.put(
                        place,
                        new Coupon(
                                place.code(),
                                pool.name(),
                                pool.worth(),
                                holder.customerId,
                                holder.exports,
                                handedIn.day(),
                                handedIn.order(),
                                retired.get(place.number())));
            }
        }
        return coupons;
    }

    private Map<Integer, Pool> pools() throws SQLException {
        Map<Integer, Pool> pools = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, name, worth from coupon_pool")) {
            while (rows.next()) {
                pools.put(rows.getInt(1), new Pool(rows.getString(2), rows.getLong(3)));
            }
        }
        return pools;
    }

    private Map<Integer, String> exports() throws SQLException {
        Map<Integer, String> exports = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, export_id from export_log")) {
            while (rows.next()) {
                exports.put(rows.getInt(1), rows.getString(2));
            }
        }
        return exports;
    }
}
