package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.clientele.app.workbench.Coupon;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Coupons;
import org.clientele.facts.People;
import org.clientele.model.campaign.CouponCode;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.jspecify.annotations.Nullable;

/** The ledger of coupons, kept in the database. */
public final class CouponLedger implements Coupons {
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final InstantSource clock;
    private final ReentrantLock adding = new ReentrantLock();

    /** The coupons in a database. */
    public CouponLedger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    // ---- pools ----

    @Override
    public List<CouponPool> pools() {
        return database.read(c -> {
            Map<Integer, List<CouponPool.Lot>> lots = lots(c);
            List<CouponPool> pools = new ArrayList<>();
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery(
                            "select id, name, worth, last_day, retired, made_at from coupon_pool order by lower(name)")) {
                while (rows.next()) {
                    int id = rows.getInt(1);
                    int lastDay = rows.getObject(4) == null ? People.NO_DAY : rows.getInt(4);
                    pools.add(new CouponPool(
                            id,
                            rows.getString(2),
                            rows.getLong(3),
                            lastDay,
                            rows.getBoolean(5),
                            counts(c, id),
                            Instant.ofEpochMilli(rows.getLong(6)),
                            lots.getOrDefault(id, List.of())));
                }
            }
            return pools;
        });
    }

    private static Map<Integer, List<CouponPool.Lot>> lots(Connection c) throws SQLException {
        Map<Integer, List<CouponPool.Lot>> lots = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select pool, id, source, codes, blank, twice, known, unfit, added_at"
                        + " from coupon_lot where done order by id")) {
            while (rows.next()) {
                lots.computeIfAbsent(rows.getInt(1), pool -> new ArrayList<>())
                        .add(new CouponPool.Lot(
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getInt(4),
                                rows.getInt(5),
                                rows.getInt(6),
                                rows.getInt(7),
                                rows.getInt(8),
                                Instant.ofEpochMilli(rows.getLong(9))));
            }
        }
        return lots;
    }

    private static CouponPool.Counts counts(Connection c, int pool) throws SQLException {
        BitSet all = CouponParts.numbers(c, pool);
        BitSet used = new BitSet();
        CouponIssues.used(c, pool).keySet().forEach(used::set);
        used.and(all);
        BitSet reserved = CouponIssues.issued(c, pool);
        reserved.and(all);
        reserved.andNot(used);
        BitSet retired = CouponIssues.retired(c, pool);
        retired.and(all);
        retired.andNot(used);
        retired.andNot(reserved);
        int rest = all.cardinality() - used.cardinality() - reserved.cardinality() - retired.cardinality();
        return new CouponPool.Counts(rest, reserved.cardinality(), used.cardinality(), retired.cardinality());
    }

    @Override
    public CouponPool make(String name, long worth, int lastDay) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw Refusal.of("coupon.name", LONGEST_NAME);
        }
        database.change(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("select count(*) from coupon_pool where lower(name) = lower(?)")) {
                s.setString(1, stripped);
                try (ResultSet rows = s.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        throw Refusal.of("coupon.name.taken", stripped);
                    }
                }
            }
            int id = (int) Database.number(c, "select coalesce(max(id), 0) + 1 from coupon_pool");
            try (PreparedStatement s = c.prepareStatement("insert into coupon_pool values (?, ?, ?, ?, false, ?)")) {
                s.setInt(1, id);
                s.setString(2, stripped);
                s.setLong(3, worth);
                day(s, 4, lastDay);
                s.setLong(5, clock.instant().toEpochMilli());
                s.executeUpdate();
            }
        });
        return pool(stripped).orElseThrow();
    }

    private static void day(PreparedStatement s, int at, int day) throws SQLException {
        if (day == People.NO_DAY) {
            s.setNull(at, Types.INTEGER);
        } else {
            s.setInt(at, day);
        }
    }

    @Override
    public void change(int pool, long worth, int lastDay, boolean retired) {
        database.change(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("update coupon_pool set worth = ?, last_day = ?, retired = ? where id = ?")) {
                s.setLong(1, worth);
                day(s, 2, lastDay);
                s.setBoolean(3, retired);
                s.setInt(4, pool);
                s.executeUpdate();
            }
        });
    }

    @Override
    public void drop(int pool) {
        database.change(c -> {
            if (Database.number(c, "select count(*) from coupon_issue where pool = " + pool) > 0) {
                throw Refusal.of("coupon.given");
            }
            for (String table : List.of("coupon_part", "coupon_lot", "coupon_retired")) {
                try (Statement s = c.createStatement()) {
                    s.executeUpdate("delete from " + table + " where pool = " + pool);
                }
            }
            try (Statement s = c.createStatement()) {
                s.executeUpdate("delete from coupon_pool where id = " + pool);
            }
        });
    }

    // ---- codes ----

    @Override
    public Set<String> keys() {
        return database.read(c -> {
            Set<String> keys = new HashSet<>();
            CouponParts.read(c, (pool, number, code) -> keys.add(CouponCode.key(code)));
            return keys;
        });
    }

    @Override
    public CouponPool.Lot add(int pool, String source, List<String> codes, Checkpoint checkpoint) {
        adding.lock();
        try {
            database.change(CouponParts::dropHalf);
            Sorted sorted = Sorted.of(codes, keys());
            if (sorted.kept.isEmpty()) {
                throw Refusal.of("coupon.none", sorted.blank, sorted.twice + sorted.known, sorted.unfit);
            }
            int first = database.read(c -> CouponParts.next(c, pool));
            if ((long) first + sorted.kept.size() > MOST_CODES) {
                throw Refusal.of("coupon.full", MOST_CODES);
            }
            int lot = database.write(c -> sorted.begin(c, pool, source, clock.instant()));
            boolean whole = false;
            try {
                for (int from = 0; from < sorted.kept.size(); from += CouponParts.PART) {
                    checkpoint.check();
                    checkpoint.progress((double) from / sorted.kept.size());
                    int at = from;
                    List<String> part =
                            sorted.kept.subList(from, Math.min(sorted.kept.size(), from + CouponParts.PART));
                    database.change(c -> CouponParts.write(c, pool, lot, first + at, part));
                }
                database.change(c -> {
                    try (Statement s = c.createStatement()) {
                        s.executeUpdate("update coupon_lot set done = true where id = " + lot);
                    }
                });
                whole = true;
            } finally {
                if (!whole) {
                    database.change(CouponParts::dropHalf);
                }
            }
            return database.read(CouponLedger::lots)
                    .getOrDefault(pool, List.of())
                    .getLast();
        } finally {
            adding.unlock();
        }
    }

    /** Codes that came, told apart. */
    private static final class Sorted {
        final List<String> kept = new ArrayList<>();
        int blank;
        int twice;
        int known;
        int unfit;

        static Sorted of(List<String> codes, Set<String> there) {
            Sorted sorted = new Sorted();
            Set<String> come = new HashSet<>();
            for (String code : codes) {
                String stripped = code.strip();
                String key = CouponCode.key(stripped);
                if (key.isEmpty()) {
                    sorted.blank++;
                } else if (stripped.length() > CouponCode.LONGEST || stripped.indexOf('\n') >= 0) {
                    sorted.unfit++;
                } else if (there.contains(key)) {
                    sorted.known++;
                } else if (!come.add(key)) {
                    sorted.twice++;
                } else {
                    sorted.kept.add(stripped);
                }
            }
            return sorted;
        }

        int begin(Connection c, int pool, String source, Instant at) throws SQLException {
            int lot = (int) Database.number(c, "select coalesce(max(id), 0) + 1 from coupon_lot");
            try (PreparedStatement s =
                    c.prepareStatement("insert into coupon_lot values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)")) {
                s.setInt(1, lot);
                s.setInt(2, pool);
                s.setString(3, source.length() > 1000 ? source.substring(0, 1000) : source);
                s.setInt(4, kept.size());
                s.setInt(5, blank);
                s.setInt(6, twice);
                s.setInt(7, known);
                s.setInt(8, unfit);
                s.setLong(9, at.toEpochMilli());
                s.executeUpdate();
            }
            return lot;
        }
    }

    @Override
    public void takeBack(int pool, int lot) {
        database.change(c -> {
            BitSet given = CouponIssues.issued(c, pool);
            if (given.intersects(CouponParts.numbersOfLot(c, lot))) {
                throw Refusal.of("coupon.given");
            }
            CouponParts.drop(c, lot);
        });
    }

    @Override
    public void retire(String code, boolean retired) {
        Place place = places(List.of(code)).get(code);
        if (place == null) {
            throw Refusal.of("coupon.unknown", code);
        }
        database.change(c -> {
            try (Statement s = c.createStatement()) {
                s.executeUpdate(
                        retired
                                ? "merge into coupon_retired key (pool, code_no) values (" + place.pool + ", "
                                        + place.number + ")"
                                : "delete from coupon_retired where pool = " + place.pool + " and code_no = "
                                        + place.number);
            }
        });
    }

    // ---- who gets which ----

    @Override
    public CouponHand hand(String pool, String campaign, int[] customerIds, int day) {
        CouponPool from = pool(pool).orElse(null);
        if (from == null) {
            return CouponHand.without(CouponHand.State.UNKNOWN, pool, customerIds.length);
        }
        if (from.retired() || from.expired(day)) {
            return CouponHand.without(
                    from.retired() ? CouponHand.State.RETIRED : CouponHand.State.EXPIRED,
                    from.name(),
                    customerIds.length);
        }
        return database.read(c -> {
            Hands hands =
                    new Hands(CouponIssues.free(c, from.id()), CouponIssues.held(c, from.id(), campaign), customerIds);
            CouponParts.read(c, from.id(), hands::read);
            return hands.of(from);
        });
    }

    @Override
    public Map<String, Coupon> find(Collection<String> codes) {
        Map<String, Place> places = places(codes);
        return database.read(c -> new CouponFates(c).of(places));
    }

    @Override
    public List<Coupon> issued(String exportId) {
        return database.read(c -> new CouponFates(c).of(exportId));
    }

    @Override
    public int used(String source, List<Coupon.Use> uses) {
        Map<String, Place> places = places(uses.stream().map(Coupon.Use::code).toList());
        List<String> lines = new ArrayList<>();
        Set<Place> ours = new LinkedHashSet<>();
        for (Coupon.Use use : uses) {
            Place place = places.get(use.code());
            if (place != null) {
                ours.add(place);
                lines.add(place.pool + "\t" + place.number + "\t" + use.day() + "\t"
                        + use.order().replaceAll("\\p{Cntrl}+", " "));
            }
        }
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement("delete from coupon_use where source = ?")) {
                s.setString(1, source);
                s.executeUpdate();
            }
            try (PreparedStatement s = c.prepareStatement("insert into coupon_use values (?, ?, ?)")) {
                for (int from = 0; from < lines.size(); from += CouponParts.PART) {
                    s.setString(1, source);
                    s.setInt(2, from / CouponParts.PART);
                    s.setBytes(
                            3, CouponParts.pack(lines.subList(from, Math.min(lines.size(), from + CouponParts.PART))));
                    s.executeUpdate();
                }
            }
        });
        return ours.size();
    }

    /** Where a code stands. */
    record Place(int pool, int number, String code) {}

    private Map<String, Place> places(Collection<String> codes) {
        Map<String, List<String>> asked = new HashMap<>();
        for (String code : codes) {
            asked.computeIfAbsent(CouponCode.key(code), key -> new ArrayList<>())
                    .add(code);
        }
        Map<String, Place> places = new LinkedHashMap<>();
        if (asked.isEmpty()) {
            return places;
        }
        database.read(c -> {
            CouponParts.read(c, (pool, number, code) -> {
                @Nullable List<String> as = asked.get(CouponCode.key(code));
                if (as != null) {
                    as.forEach(one -> places.put(one, new Place(pool, number, code)));
                }
            });
            return places;
        });
        return places;
    }
}
