package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortSpec;
import org.clientele.analysis.cohort.Cohorts;
import org.clientele.analysis.funnel.Funnel;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.analysis.funnel.FunnelSpec;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.analysis.trend.Trends;
import org.clientele.analysis.trend.WeekCalendar;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.Period;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cohorts, funnels, trends and the week on the snapshot are what the same questions in SQL find in the database. */
class BehaviourSqlTest {
    private static final int PEOPLE = 80;
    private static final int DAY = 20_780;
    private static final List<String> CATEGORIES = List.of("Tea", "Cups", "茶具");
    private static final Shape PRODUCTS =
            new Shape(TableKind.PRODUCTS, List.of(Field.SKU, Field.PRODUCT_NAME, Field.CATEGORY), List.of());
    private static final Shape CUSTOMERS =
            new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO, Field.CITY), List.of());
    private static final Shape ORDERS = new Shape(
            TableKind.ORDERS,
            List.of(
                    Field.ORDER_NO,
                    Field.ORDER_TIME,
                    Field.CUSTOMER_NO,
                    Field.SKU,
                    Field.QUANTITY,
                    Field.AMOUNT,
                    Field.STATUS),
            List.of());
    private static final Shape EVENTS =
            new Shape(TableKind.EVENTS, List.of(Field.EVENT_TYPE, Field.EVENT_TIME, Field.CUSTOMER_NO), List.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void snapshot_and_sql_agree(long seed) throws SQLException {
        Path shop = folder.resolve("shop");
        Facts facts;
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            fill(workbench, new Random(seed));
            facts = workbench.facts(Checkpoint.none());
        }
        try (Connection c = Shop.plainSql(shop);
                Statement s = c.createStatement()) {
            s.execute("create table line as select o.customer_id c, o.id o, o.at_minute m, o.at_minute / 1440 d,"
                    + " l.amount a, l.quantity q, p.category k from order_line l join sales_order o on o.id = l.order_id"
                    + " left join product p on p.id = l.product_id where l.status = " + OrderStatus.PAID.ordinal()
                    + " and l.amount > 0 and l.quantity > 0");
            s.execute("create table bought as select line.*, extract(year from date '1970-01-01' + d) * 12"
                    + " + extract(month from date '1970-01-01' + d) - 1 p from line");
            s.execute("create table firsts as select c f_of, min(p) f from bought group by c");
            cohorts(facts, s);
            trends(facts, s);
            week(facts, s);
            funnels(facts, s, new Random(seed));
        }
    }

    private static Map<String, String> rows(Statement s, String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (ResultSet rows = s.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> rest = new ArrayList<>();
                for (int i = 2; i <= columns; i++) {
                    rest.add(String.valueOf(rows.getObject(i)));
                }
                found.put(rows.getString(1), String.join(" ", rest));
            }
        }
        return found;
    }

    private static void cohorts(Facts facts, Statement s) throws SQLException {
        CohortResult result =
                Cohorts.run(facts, new CohortSpec(Period.MONTH, CustomerSet.all(facts.customers())), Checkpoint.none());
        Map<String, String> mine = new TreeMap<>();
        Map<String, String> sizes = new TreeMap<>();
        for (int i = 0; i < result.cohorts(); i++) {
            if (result.size()[i] > 0) {
                sizes.put(Integer.toString(result.period(i)), Integer.toString(result.size()[i]));
            }
            for (int k = 0; k < result.periods(i); k++) {
                if (result.customers()[i][k] > 0) {
                    mine.put(
                            result.period(i) + "+" + k,
                            result.customers()[i][k] + " " + result.orders()[i][k] + " " + result.revenue()[i][k]);
                }
            }
        }
        assertEquals(rows(s, "select f, count(*) from firsts group by f"), sizes);
        assertEquals(
                rows(
                        s,
                        "select f || '+' || (p - f), count(distinct c), count(distinct o), sum(a) from bought"
                                + " join firsts on f_of = c group by f, p"),
                mine);
    }

    private static void trends(Facts facts, Statement s) throws SQLException {
        for (TrendSpec.Measure measure : TrendSpec.Measure.values()) {
            TrendSpec spec =
                    new TrendSpec(TrendSpec.By.CATEGORY, measure, Period.MONTH, CustomerSet.all(facts.customers()));
            TrendResult result = Trends.run(facts, spec, Checkpoint.none());
            Map<String, String> mine = new TreeMap<>();
            Map<String, String> all = new TreeMap<>();
            for (int t = 0; t < result.periods(); t++) {
                for (int line = 0; line < result.names().size(); line++) {
                    if (result.figures()[line][t] != 0) {
                        mine.put(
                                result.names().get(line) + "@" + (result.first() + t),
                                Long.toString(result.figures()[line][t]));
                    }
                }
                if (result.all()[t] != 0) {
                    all.put(Integer.toString(result.first() + t), Long.toString(result.all()[t]));
                }
            }
            String sum = switch (measure) {
                case REVENUE -> "sum(a)";
                case ORDERS -> "count(distinct o)";
                case BUYERS -> "count(distinct c)";
                case UNITS -> "sum(q)";
            };
            String from = " from bought group by ";
            assertEquals(rows(s, "select coalesce(k, '') || '@' || p, " + sum + from + "coalesce(k, ''), p"), mine);
            assertEquals(rows(s, "select p, " + sum + from + "p"), all);
        }
    }

    private static void week(Facts facts, Statement s) throws SQLException {
        CalendarResult week = WeekCalendar.run(facts, CustomerSet.all(facts.customers()), Checkpoint.none());
        Map<String, String> mine = new TreeMap<>();
        for (int d = 0; d < 7; d++) {
            for (int h = 0; h < 24; h++) {
                if (week.orders()[d][h] > 0) {
                    mine.put(d + 1 + "/" + h, week.orders()[d][h] + " " + week.buyers()[d][h]);
                }
            }
        }
        assertEquals(
                rows(
                        s,
                        "select extract(iso_day_of_week from date '1970-01-01' + d) || '/' || (mod(m, 1440) / 60) w,"
                                + " count(distinct o), count(distinct c) from bought group by w"),
                mine);
    }

    /** Every chain of steps by joins: each after the one before, all within the window. */
    private static void funnels(Facts facts, Statement s, Random random) throws SQLException {
        s.execute("create table did as select e.customer_id c, e.event_type kind, e.at_minute m, 0 o, e.id i, 0 n"
                + " from event e");
        s.execute("insert into did select c, 'order', m, 1, o, row_number() over (partition by c order by m, o)"
                + " from (select distinct c, m, o from bought)");
        for (int round = 0; round < 12; round++) {
            List<FunnelStep> steps = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (int k = 2 + random.nextInt(2); k > 0; k--) {
                int number = 1 + random.nextInt(3);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        steps.add(new FunnelStep.OrderNumber(number));
                        wanted.add("kind = 'order' and #n = " + number);
                    }
                    case 1 -> {
                        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
                        steps.add(new FunnelStep.Order(new FunnelStep.With(FunnelStep.Kind.CATEGORY, category)));
                        wanted.add("kind = 'order' and exists (select 1 from bought b where b.o = #i and b.k = '"
                                + category + "')");
                    }
                    default -> {
                        String type = random.nextBoolean() ? "view" : "cart";
                        steps.add(new FunnelStep.Event(type, FunnelStep.With.anything()));
                        wanted.add("kind = '" + type + "'");
                    }
                }
            }
            int days = 2 + random.nextInt(120);
            FunnelResult result = Funnel.run(
                    facts, new FunnelSpec(steps, days, CustomerSet.all(facts.customers())), Checkpoint.none());
            for (int k = 1; k <= steps.size(); k++) {
                StringBuilder sql = new StringBuilder("select 'n', count(distinct t0.c) from did t0");
                StringBuilder where =
                        new StringBuilder(" where t0." + wanted.getFirst().replace("#", "t0."));
                for (int j = 1; j < k; j++) {
                    sql.append(" join did t" + j + " on t" + j + ".c = t0.c");
                    where.append(" and t" + j + "." + wanted.get(j).replace("#", "t" + j + "."));
                    where.append(" and (t#b.m, t#b.o, t#b.i) < (t#j.m, t#j.o, t#j.i) and t#j.m - t0.m <= "
                                    .replace("#b", Integer.toString(j - 1))
                                    .replace("#j", Integer.toString(j)))
                            .append(days * 1440);
                }
                assertEquals(
                        rows(s, sql + where.toString()),
                        Map.of("n", Integer.toString(result.passed(k))),
                        steps + " within " + days);
            }
        }
    }

    private static void fill(Workbench workbench, Random random) {
        List<CleanRow> products = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            products.add(Shop.row(i, "S" + i, "Item " + i, i % 5 == 0 ? null : CATEGORIES.get(i % 3)));
        }
        List<CleanRow> customers = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            customers.add(Shop.row(i, "C" + i, "Malmö"));
        }
        List<CleanRow> orders = new ArrayList<>();
        for (int order = 1; order <= 300; order++) {
            int customer = 1 + (int) Math.abs(random.nextGaussian() * PEOPLE / 3) % PEOPLE;
            long minute = (DAY - random.nextInt(420)) * 1440L + random.nextInt(1440);
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                orders.add(Shop.row(
                        orders.size() + 1,
                        "O" + order,
                        minute,
                        "C" + customer,
                        random.nextInt(12) == 0 ? null : "S" + (1 + random.nextInt(12)),
                        1000L * (1 + random.nextInt(3)),
                        random.nextInt(15) == 0 ? 0L : 2_500L * (1 + random.nextInt(40)),
                        random.nextInt(8) == 0 ? OrderStatus.values()[random.nextInt(4)] : OrderStatus.PAID));
            }
        }
        List<CleanRow> events = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            events.add(Shop.row(
                    i,
                    random.nextBoolean() ? "view" : "cart",
                    (DAY - random.nextInt(420)) * 1440L + random.nextInt(1440),
                    "C" + (1 + random.nextInt(PEOPLE))));
        }
        Shop.load(workbench, PRODUCTS, "p.csv", products);
        Shop.load(workbench, CUSTOMERS, "c.csv", customers);
        Shop.load(workbench, ORDERS, "o.csv", orders);
        Shop.load(workbench, EVENTS, "e.csv", events);
    }
}
