package org.clientele.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;

/** A second opinion on rules: the same question asked of the database in SQL, on tables of its own with nothing cut short. */
final class RuleSql {
    private static final String COUNTED = "l.status = 0 and l.amount > 0 and l.quantity > 0";
    private static final String BACK = "l.status in (1, 2)";

    private final Connection c;
    private final int asOf;

    /** Prepares plain tables and indexes in a copy of a workbench's database.
     *
     * @param asOf the data date as epoch day */
    RuleSql(Connection c, int asOf) throws SQLException {
        this.c = c;
        this.asOf = asOf;
    }

    static void prepare(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("create table deed as select l.id, o.customer_id, 'BOUGHT' as kind, o.at_minute / 1440 as d,"
                    + " mod(o.at_minute, 1440) / 60 as h, l.order_id as occasion, l.amount, l.quantity, l.status,"
                    + " o.at_minute as m, o.sales_channel as channel, p.name as product, p.sku, p.category, p.brand,"
                    + " p.id as pid from order_line l join sales_order o on o.id = l.order_id"
                    + " left join product p on p.id = l.product_id");
            s.execute("insert into deed select e.id, e.customer_id, e.event_type, e.at_minute / 1440,"
                    + " mod(e.at_minute, 1440) / 60, e.id, e.amount, 1000, 9, e.at_minute, null, p.name, p.sku,"
                    + " p.category, p.brand, p.id from event e left join product p on p.id = e.product_id");
            s.execute("create index deed_of on deed (customer_id)");
        }
    }

    /** The lasting ids of those who meet a rule. */
    Set<Integer> of(Rule rule) throws SQLException {
        Set<Integer> ids = new TreeSet<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select c.id from customer c where " + sql(rule))) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    private String sql(Rule rule) throws SQLException {
        return switch (rule) {
            case Rule.Everyone() -> "true";
            case Rule.All(List<Rule> rules) -> joined(rules, " and ");
            case Rule.Any(List<Rule> rules) -> joined(rules, " or ");
            case Rule.Not(Rule inner) -> "not coalesce(" + sql(inner) + ", false)";
            case Rule.Has has -> has(has.field(), has.check());
            case Rule.Did did -> did(did);
            case Rule.DidNot not -> didNot(not);
            case Rule.Edge edge -> edge(edge);
            case Rule.Sequence sequence -> sequence(sequence);
            case Rule.Top top -> top(top);
            case Rule.In in -> throw new IllegalArgumentException("not asked in SQL");
            case Rule.InSaved saved -> throw new IllegalArgumentException("not asked in SQL");
            case Rule.Contacted contacted -> throw new IllegalArgumentException("not asked in SQL");
            case Rule.Bucket bucket -> throw new IllegalArgumentException("not asked in SQL");
        };
    }

    private String joined(List<Rule> rules, String with) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (Rule rule : rules) {
            parts.add("coalesce(" + sql(rule) + ", false)");
        }
        return "(" + String.join(with, parts) + ")";
    }

    private String has(FieldName field, Check check) {
        if (field.custom()) {
            return text("json_value_of(c.extras)", check);
        }
        return switch (field.name()) {
            case "city", "gender" -> text("c." + field.name(), check);
            case "signup_date" -> day("c.signup", check);
            case "birthday" -> day("c.birthday", check);
            default -> figure(number(field.name()), check);
        };
    }

    /** A computed number of customer c, null where blank. */
    private String number(String name) {
        String mine = " from deed l where l.customer_id = c.id and " + COUNTED + " and l.d <= " + asOf + ")";
        return switch (name) {
            case "orders" -> "(select count(distinct l.occasion)" + mine;
            case "money" -> "(select coalesce(sum(l.amount), 0) / 10000.0" + mine;
            case "recency" -> "(select " + asOf + " - max(l.d)" + mine;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String did(Rule.Did rule) {
        Deed deed = rule.deed();
        String match = from(deed, rule.window(), filters(deed));
        String measured = switch (rule.measure()) {
            case TIMES -> "(select count(distinct l.occasion)" + match;
            case DAYS -> "(select count(distinct l.d)" + match;
            case SPENT -> "(select coalesce(sum(l.amount), 0) / 10000.0" + match;
            case PIECES -> "(select coalesce(sum(l.quantity), 0) / 1000.0" + match;
            case SPENT_ON_AVERAGE ->
                "(select sum(l.amount) / 10000.0 / cast(count(distinct l.occasion) as double)" + match;
            case PRODUCTS -> "(select count(distinct l.pid)" + match;
            case CATEGORIES -> "(select count(distinct l.category)" + match;
        };
        boolean whole = rule.measure() != Measure.SPENT_ON_AVERAGE;
        String counted = compare(whole ? measured : "cast(" + measured + " as double)", rule.compare());
        return deed.only() ? "(" + counted + " and not " + other(deed, rule.window()) + ")" : counted;
    }

    private String didNot(Rule.DidNot rule) {
        Deed deed = rule.deed();
        String none = "not exists (select 1" + from(deed, rule.window(), filters(deed));
        String only = deed.only() ? " and not " + other(deed, rule.window()) : "";
        String known = "least(coalesce(c.signup, 2000000000), (select coalesce(min(l.d), 2000000000) from deed l where"
                + " l.customer_id = c.id and l.d <= " + asOf + "))";
        Window.Days days = rule.window().days(asOf);
        String newcomers =
                rule.newcomers() ? "" : " and (" + known + " <= " + days.from() + " or " + known + " = 2000000000)";
        return "(" + none + only + newcomers + ")";
    }

    /** Whether there is something of the kind in the window that does not pass the filters. */
    private String other(Deed deed, Window window) {
        return "exists (select 1" + from(deed, window, "not coalesce((" + filters(deed) + "), false)");
    }

    private String from(Deed deed, Window window, String filters) {
        Window.Days days = window.days(asOf);
        return " from deed l where l.customer_id = c.id and " + kind(deed) + " and l.d <= " + asOf + " and l.d between "
                + days.from() + " and " + days.to() + " and " + filters + ")";
    }

    private static String kind(Deed deed) {
        return switch (deed.kind()) {
            case BOUGHT -> "l.kind = 'BOUGHT' and " + COUNTED;
            case RETURNED -> "l.kind = 'BOUGHT' and " + BACK;
            case EVENT -> "l.kind = '" + deed.event() + "'";
        };
    }

    private String edge(Rule.Edge rule) {
        String order = rule.first() ? "" : " desc";
        String pick = "(select l.id from deed l where l.customer_id = c.id and " + kind(rule.deed()) + " and l.d <= "
                + asOf + " and " + filters(rule.deed()) + " order by l.m" + order + ", l.occasion" + order + ", l.id"
                + order + " limit 1)";
        boolean event = rule.deed().kind() == Deed.Kind.EVENT;
        return "exists (select 1 from deed l where l.id = " + pick + " and l.kind " + (event ? "<>" : "=")
                + " 'BOUGHT' and " + filter(rule.property(), rule.check()) + ")";
    }

    private String sequence(Rule.Sequence rule) {
        Deed not = rule.notBetween();
        String between = not == null
                ? ""
                : " and not exists (select 1 from deed l where l.customer_id = c.id and " + kind(not)
                        + " and l.d > a.d and l.d < b.d and " + filters(not) + ")";
        return "exists (select 1 from (select distinct l.customer_id as k, l.d from deed l where " + kind(rule.deed())
                + " and l.d <= " + asOf + " and " + filters(rule.deed()) + ") a join (select distinct l.customer_id as"
                + " k, l.d from deed l where " + kind(rule.then()) + " and l.d <= " + asOf + " and "
                + filters(rule.then()) + ") b on a.k = b.k and b.d > a.d and b.d - a.d <= " + rule.days()
                + " where a.k = c.id" + between + ")";
    }

    private String top(Rule.Top rule) throws SQLException {
        String number = number(rule.field().name());
        List<Integer> ranked = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id from (select c.id, cast(" + number
                        + " as double) as n from customer c) where n is not null order by n desc, id")) {
            while (rows.next()) {
                ranked.add(rows.getInt(1));
            }
        }
        int wanted = rule.percent() ? (ranked.size() * rule.count() + 99) / 100 : rule.count();
        String ids = ranked.stream().limit(wanted).map(String::valueOf).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "false" : "c.id in (" + ids + ")";
    }

    private String filters(Deed deed) {
        return deed.filters().isEmpty()
                ? "true"
                : deed.filters().stream()
                        .map(filter -> filter(filter.property(), filter.check()))
                        .collect(Collectors.joining(" and "));
    }

    private String filter(Property property, Check check) {
        return switch (property) {
            case PRODUCT, SKU, CATEGORY, BRAND, CHANNEL -> text("l." + property.word(), check);
            case AMOUNT -> figure("l.amount / 10000.0", check);
            case QUANTITY -> figure("l.quantity / 1000.0", check);
            case HOUR -> figure("l.h", check);
            case DAY -> day("l.d", check);
            case WEEKDAY -> weekday(check);
        };
    }

    private String weekday(Check check) {
        List<String> names = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        Predicate<String> passes = switch (check) {
            case Check.Is(List<String> values) ->
                name -> values.stream()
                        .anyMatch(v -> v.strip().toLowerCase(Locale.ROOT).equals(name));
            case Check.Contains(String part) -> name -> name.contains(part.toLowerCase(Locale.ROOT));
            case Check.Begins(String start) -> name -> name.startsWith(start.toLowerCase(Locale.ROOT));
            default -> name -> true;
        };
        String wanted = java.util.stream.IntStream.range(0, 7)
                .filter(i -> passes.test(names.get(i)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        // 5 January 1970 was a Monday
        return wanted.isEmpty() ? "false" : "mod(mod(l.d - 4, 7) + 7, 7) in (" + wanted + ")";
    }

    /** Texts of these tests have no accents and no full width, so lower case is all the folding they need. */
    private static String text(String column, Check check) {
        return switch (check) {
            case Check.Is(List<String> values) ->
                "lower(trim(" + column + ")) in ("
                        + values.stream().map(v -> quoted(v.strip())).collect(Collectors.joining(", ")) + ")";
            case Check.Contains(String part) -> "position(" + quoted(part) + ", lower(" + column + ")) > 0";
            case Check.Begins(String start) -> "left(lower(" + column + "), " + start.length() + ") = " + quoted(start);
            case Check.Known() -> column + " is not null";
            default -> throw new IllegalArgumentException("no text check: " + check);
        };
    }

    private static String quoted(String text) {
        return "'" + text.toLowerCase(Locale.ROOT).replace("'", "''") + "'";
    }

    private static String figure(String number, Check check) {
        return switch (check) {
            case Check.Figure(Compare compare) -> compare(number, compare);
            case Check.Between(BigDecimal low, BigDecimal high) -> number + " between " + low + " and " + high;
            case Check.Known() -> number + " is not null";
            default -> throw new IllegalArgumentException("no number check: " + check);
        };
    }

    private static String compare(String number, Compare compare) {
        String sign = switch (compare.op()) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EXACTLY -> "=";
        };
        return number + " " + sign + " " + compare.value();
    }

    private String day(String column, Check check) {
        return switch (check) {
            case Check.Known() -> column + " is not null";
            case Check.Within(Window window) -> {
                Window.Days days = window.days(asOf);
                yield column + " between " + days.from() + " and " + days.to();
            }
            case Check.Anniversary(int within) -> {
                LocalDate today = LocalDate.ofEpochDay(asOf);
                Set<String> days = new TreeSet<>();
                for (int i = 0; i <= within; i++) {
                    LocalDate next = today.plusDays(i);
                    days.add(MonthDay.from(next).toString().substring(2));
                    if (next.getMonthValue() == 2 && next.getDayOfMonth() == 28 && !next.isLeapYear()) {
                        days.add("02-29");
                    }
                }
                yield "formatdatetime(dateadd(day, " + column + ", date '1970-01-01'), 'MM-dd') in ("
                        + days.stream().map(d -> "'" + d + "'").collect(Collectors.joining(", ")) + ")";
            }
            default -> throw new IllegalArgumentException("no day check: " + check);
        };
    }
}
