package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.app.groups.Analyses;
import org.clientele.app.home.HomePicture;
import org.clientele.app.home.Idea;
import org.clientele.app.home.PutAside;
import org.clientele.app.home.ShowHome;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of every idea on Home is the number that the same question in SQL gives. */
class IdeasSqlTest {

    /** Counting order lines with their day, the days of each customer, usual gaps, and what each has bought in all. */
    private static final List<String> TABLES = List.of(
            "lines as select o.customer_id c, o.id o, o.at_minute / 1440 d, l.amount a, p.category k from order_line l"
                    + " join sales_order o on o.id = l.order_id left join product p on p.id = l.product_id"
                    + " where coalesce(l.status, 0) = 0 and l.quantity > 0 and l.amount > 0",
            "days as select distinct c, d from lines",
            "usual as select c, median(cast(g as double precision)) g, count(*) + 1 n from"
                    + " (select c, d - lag(d) over (partition by c order by d) g from days) where g is not null group by c",
            "buyer as select c, count(distinct o) n, sum(a) m, min(d) f, max(d) t from lines group by c",
            "again as select x.c, min(x.d) - min(b.f) w from days x join buyer b on b.c = x.c where x.d > b.f group by x.c",
            "likes as select distinct c, k from lines",
            "single as select c, max(k) k from likes group by c having count(*) = 1 and count(k) = 1",
            "sizes as select k, count(*) n from likes where k is not null group by k",
            "pairs as select x.k a, y.k b, count(*) n from likes x join likes y on y.c = x.c and y.k <> x.k"
                    + " group by x.k, y.k");

    @TempDir
    private Path folder;

    private static void prepare(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            for (String table : TABLES) {
                s.execute("create local temporary table " + table);
            }
        }
    }

    private static int count(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11})
    void every_number_is_what_sql_counts(long seed) throws Exception {
        Session.Shown shop = ShopCopies.shown(folder.resolve("shop"), seed, 400);
        Map<String, Idea> ideas = new HashMap<>();
        Workbench workbench = shop.workbench();
        while (true) {
            HomePicture picture =
                    new ShowHome(workbench, new Analyses()).picture().work().run(Checkpoint.none());
            picture.ideas().forEach(idea -> ideas.put(idea.key(), idea));
            if (picture.ideas().isEmpty()) {
                break;
            }
            // six are shown at once; what was seen is put aside
            PutAside aside = new PutAside(workbench.choices());
            picture.ideas().forEach(idea -> aside.add(idea, shop.facts().dataDay()));
        }
        Path at = workbench.folder();
        workbench.close();
        int today = shop.facts().dataDay();
        try (Connection c = Shop.plainSql(at)) {
            prepare(c);
            assertEquals(drifting(c, today), people(ideas, "drifting"), "drifting");
            assertEquals(first(c, today), people(ideas, "first"), "first");
            assertEquals(welcome(c, today), people(ideas, "welcome"), "welcome");
            assertEquals(birthday(c, today), people(ideas, "birthday"), "birthday");
            assertEquals(unasked(c), people(ideas, "unasked"), "unasked");
            pair(c, Objects.requireNonNull(ideas.get("pair")));
            vip(c, today, Objects.requireNonNull(ideas.get("vip")));
        }
        assertTrue(ideas.size() >= 6, ideas.keySet().toString());
    }

    private static int people(Map<String, Idea> ideas, String key) {
        Idea idea = ideas.get(key);
        return idea == null ? 0 : idea.people();
    }

    private static int drifting(Connection c, int today) throws SQLException {
        return count(
                c,
                "select count(*) from buyer b join usual u on u.c = b.c where b.n >= 3 and " + today
                        + " - b.t > 2 * u.g and " + today + " - b.t <= 365");
    }

    private static int first(Connection c, int today) throws SQLException {
        int known = count(c, "select count(*) from again");
        int wait =
                known < 30 ? 60 : count(c, "select cast(round(median(cast(w as double precision))) as int) from again");
        return count(c, "select count(*) from buyer where n = 1 and " + today + " - t between " + wait + " and 365");
    }

    private static int welcome(Connection c, int today) throws SQLException {
        return count(c, "select count(*) from buyer where " + today + " - f <= 60");
    }

    private static int birthday(Connection c, int today) throws SQLException {
        StringBuilder days = new StringBuilder("'none'");
        for (int i = 1; i <= 14; i++) {
            days.append(", '")
                    .append(LocalDate.ofEpochDay(today + i).toString().substring(5))
                    .append('\'');
        }
        return count(
                c,
                "select count(*) from customer k join buyer b on b.c = k.id where k.birthday is not null and"
                        + " formatdatetime(dateadd(day, k.birthday, date '1970-01-01'), 'MM-dd') in (" + days + ")");
    }

    /** With an e-mail address, nothing said about e-mail that counts, and not stopped. */
    private static int unasked(Connection c) throws SQLException {
        return count(
                c,
                "select count(*) from customer k join buyer b on b.c = k.id where k.email is not null"
                        + " and not exists (select 1 from consent s where s.customer_id = k.id and s.channel = 0"
                        + " and s.status <> 0 and (s.status <> 1 or s.purpose is null or s.purpose = '营销'))"
                        + " and not exists (select 1 from stop_entry e where e.customer_id = k.id and e.channel = 0)");
    }

    private static void pair(Connection c, Idea idea) throws SQLException {
        String has = (String) idea.headline().args().get(1);
        String lacks = (String) idea.headline().args().get(2);
        String tables = "with promise as (select p.a, p.b, p.n, cast(p.n as double precision) / s.n"
                + " * (select count(*) from single where single.k = p.a) w,"
                + " cast(p.n as double precision) * (select count(*) from buyer) / s.n / t.n lift"
                + " from pairs p join sizes s on s.k = p.a join sizes t on t.k = p.b)";
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        tables + " select a, b, n, lift, (select count(*) from single where single.k = promise.a)"
                                + " from promise where lift >= 1.5 and n >= 30 order by w desc limit 1")) {
            assertTrue(rows.next());
            assertEquals(List.of(rows.getString(1), rows.getString(2)), List.of(has, lacks));
            assertEquals(rows.getInt(3), idea.reason().args().get(2));
            assertEquals(rows.getDouble(4), (double) idea.reason().args().get(3), 1e-9);
            assertEquals(rows.getInt(5), idea.people());
        }
    }

    /** Regular buyers who are not new and not away, with four fifths of the money of the best fifth and less than that. */
    private static void vip(Connection c, int today, Idea idea) throws SQLException {
        String line = "with ranked as (select m, row_number() over (order by m desc) place,"
                + " count(*) over () of_all from buyer where n >= 3),"
                + " border as (select min(m) m from ranked where place <= floor(0.2 * of_all + 1e-9)),"
                + " shop as (select median(g) g from usual),"
                + " away as (select b.c, b.m, " + today + " - b.t r, " + today + " - b.f age,"
                + " case when u.n >= 3 then u.g else (select g from shop) end g"
                + " from buyer b left join usual u on u.c = b.c)";
        String sql = line
                + " select count(*) from away where age > 60 and r <= greatest(30, 2 * g) and r <= greatest(365, 4 * g)"
                + " and m >= round(0.8 * (select m from border)) and m < (select m from border)";
        assertEquals(count(c, sql), idea.people(), "vip");
    }
}
