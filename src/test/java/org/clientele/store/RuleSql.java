package org.clientele.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Deed;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Outcome;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.Window;

/** A second opinion on rules: the same question asked of the database in SQL, on tables of its own with nothing cut short. */
final class RuleSql {
    private static final String COUNTED = "l.status = 0 and l.amount > 0 and l.quantity > 0";
    private static final String BACK = "l.status in (1, 2)";

    private final Connection c;
    private final int asOf;
    private final Groups groups;
    private final CheckSql checks;

    /** What other groups are, where rules ask for them. */
    interface Groups {
        /** The lasting ids of those in a group. */
        Set<Integer> members(Segment segment);

        /** The rule of a saved group. */
        Rule saved(String name);
    }

    /** Asks that database.
     *
     * @param asOf the data date as epoch day */
    RuleSql(Connection c, int asOf, Groups groups) {
        this.c = c;
        this.asOf = asOf;
        this.groups = groups;
        this.checks = new CheckSql(asOf);
    }

    /** Prepares plain tables and indexes in a copy of a workbench's database. */
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
            s.execute("create alias json_value_of as 'String of(String json, String name) {"
                    + " if (json == null) return null; String key = \"\\\"\" + name + \"\\\":\\\"\";"
                    + " int at = json.indexOf(key); return at < 0 ? null :"
                    + " json.substring(at + key.length(), json.indexOf(34, at + key.length())); }'");
            s.execute("create alias around as 'boolean around(Integer date, int day, int n) {"
                    + " if (date == null) return false;"
                    + " java.time.LocalDate born = java.time.LocalDate.ofEpochDay(date);"
                    + " for (int y = 1; y < 200; y++) { if (Math.abs(born.plusYears(y).toEpochDay() - day) <= n)"
                    + " return true; } return false; }'");
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
            case Rule.Lacks lacks ->
                "(exists (select 1" + from(lacks.has(), lacks.window(), checks.filters(lacks.has()))
                        + only(lacks.has(), lacks.window())
                        + " and not exists (select 1"
                        + from(lacks.lacks(), lacks.window(), checks.filters(lacks.lacks()))
                        + only(lacks.lacks(), lacks.window()) + " and " + own(lacks.window()) + ")";
            case Rule.Score(String model, Check check) -> CheckSql.figure(number(model), check);
            case Rule.Contacted contacted -> contacted(contacted);
            case Rule.Bucket bucket -> {
                List<Integer> in = new ArrayList<>();
                for (int id : ids()) {
                    int place =
                            draw(bucket.salt(), id).mod(BigInteger.valueOf(100)).intValue();
                    if (place >= bucket.from() && place < bucket.to()) {
                        in.add(id);
                    }
                }
                yield among(in);
            }
            case Rule.Sample sample -> {
                List<Integer> drawn = new ArrayList<>(ids());
                drawn.sort(Comparator.comparing((Integer id) -> draw(sample.salt(), id))
                        .thenComparing(id -> id));
                int wanted = sample.percent() ? (drawn.size() * sample.count() + 99) / 100 : sample.count();
                yield among(drawn.stream().limit(wanted).toList());
            }
            case Rule.Near near -> among(NearSql.near(c, near));
            case Rule.In(Segment.FixedList(List<Integer> ids)) -> among(ids);
            case Rule.In(Segment.ByRule(String text)) -> sql(RuleParser.parse(text));
            case Rule.In(Segment.Everyone everyone) -> "true";
            case Rule.In(Segment segment) -> among(List.copyOf(groups.members(segment)));
            case Rule.InSaved(String name) -> sql(groups.saved(name));
            case Rule.Recommended recommended -> throw new IllegalArgumentException("not asked in SQL");
        };
    }

    private String only(Deed deed, Window window) {
        return deed.only() ? " and not " + other(deed, window) : "";
    }

    private static String among(List<Integer> ids) {
        return ids.isEmpty()
                ? "false"
                : "c.id in (" + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private List<Integer> ids() throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id from customer order by id")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    /** SplitMix64 over the letters of a salt and an id, in numbers that cannot overflow. */
    private static BigInteger draw(String salt, int id) {
        BigInteger hash = new BigInteger("9E3779B97F4A7C15", 16);
        for (int i = 0; i < salt.length(); i++) {
            hash = mix(hash.xor(BigInteger.valueOf(salt.charAt(i))));
        }
        return mix(hash.xor(BigInteger.valueOf(id)));
    }

    private static BigInteger mix(BigInteger value) {
        BigInteger round = BigInteger.ONE.shiftLeft(64);
        BigInteger z = value.add(new BigInteger("9E3779B97F4A7C15", 16)).mod(round);
        z = z.xor(z.shiftRight(30))
                .multiply(new BigInteger("BF58476D1CE4E5B9", 16))
                .mod(round);
        z = z.xor(z.shiftRight(27))
                .multiply(new BigInteger("94D049BB133111EB", 16))
                .mod(round);
        return z.xor(z.shiftRight(31));
    }

    private String contacted(Rule.Contacted rule) {
        String by = rule.channel() == null
                ? ""
                : " and r.channel = " + rule.channel().ordinal();
        String of = rule.campaign() == null
                ? ""
                : " and " + CheckSql.text("r.campaign", new Check.Is(List.of(rule.campaign())));
        String and = rule.outcome() == Outcome.SENT
                ? ""
                : " and r." + rule.outcome().name().toLowerCase(Locale.ROOT);
        return "("
                + CheckSql.compare(
                        "(select count(*) from campaign_result r where r.customer_id = c.id and r.sent is not null" + by
                                + of + and + " and " + within("floor(r.sent / 1440.0)", rule.window()) + ")",
                        rule.compare())
                + " and " + own(rule.window()) + ")";
    }

    /** Whether a day lies in a window of customer c. */
    private String within(String day, Window window) {
        Window.Days days = window.days(asOf);
        String between = day + " between " + days.from() + " and " + days.to();
        return switch (window) {
            case Window.Anniversary(FieldName field, int n) ->
                between + " and around(" + date(field) + ", cast(" + day + " as int), " + n + ")";
            case Window.SinceLast(Deed deed) -> between + " and " + day + " > " + last(deed);
            default -> between;
        };
    }

    /** Whether customer c has such a window at all. */
    private String own(Window window) {
        return switch (window) {
            case Window.Anniversary(FieldName field, int n) -> date(field) + " is not null";
            case Window.SinceLast(Deed deed) -> last(deed) + " is not null";
            default -> "true";
        };
    }

    private static String date(FieldName field) {
        return field.name().equals("birthday") ? "c.birthday" : "c.signup";
    }

    private String last(Deed deed) {
        return "(select max(l.d) from deed l where l.customer_id = c.id and " + kind(deed) + " and l.d <= " + asOf
                + " and " + checks.filters(deed) + ")";
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
            return CheckSql.text("json_value_of(c.extras, '" + field.name() + "')", check);
        }
        return switch (field.name()) {
            case "city", "gender" -> CheckSql.text("c." + field.name(), check);
            case "signup_date" -> checks.day("c.signup", check);
            case "birthday" -> checks.day("c.birthday", check);
            default -> CheckSql.figure(number(field.name()), check);
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
        String match = from(deed, rule.window(), checks.filters(deed));
        String measured = switch (rule.measure()) {
            case TIMES -> "(select count(distinct l.occasion)" + match;
            case DAYS -> "(select count(distinct l.d)" + match;
            case SPENT -> "(select coalesce(sum(l.amount), 0) / 10000.0" + match;
            case PIECES -> "(select coalesce(sum(l.quantity), 0) / 1000.0" + match;
            case SPENT_ON_AVERAGE ->
                "(select sum(l.amount) / 10000.0 / cast(count(distinct l.occasion) as double)" + match;
            case PRODUCTS -> "(select count(distinct l.pid)" + match;
            case CATEGORIES -> "(select count(distinct l.category)" + match;
            case BRANDS -> "(select count(distinct l.brand)" + match;
            case CHANNELS -> "(select count(distinct l.channel)" + match;
            case PIECES_ON_AVERAGE ->
                "(select sum(l.quantity) / 1000.0 / cast(count(distinct l.occasion) as double)" + match;
        };
        boolean whole = rule.measure() != Measure.SPENT_ON_AVERAGE && rule.measure() != Measure.PIECES_ON_AVERAGE;
        String counted = CheckSql.compare(whole ? measured : "cast(" + measured + " as double)", rule.compare());
        return "(" + counted + only(deed, rule.window()) + " and " + own(rule.window()) + ")";
    }

    private String didNot(Rule.DidNot rule) {
        Deed deed = rule.deed();
        String none = "not exists (select 1" + from(deed, rule.window(), checks.filters(deed));
        String only = only(deed, rule.window()) + " and " + own(rule.window());
        String known = "least(coalesce(c.signup, 2000000000), (select coalesce(min(l.d), 2000000000) from deed l where"
                + " l.customer_id = c.id and l.d <= " + asOf + "))";
        Window.Days days = rule.window().days(asOf);
        String newcomers = rule.newcomers() || days.from() == Window.START
                ? ""
                : " and (" + known + " <= " + days.from() + " or " + known + " = 2000000000)";
        return "(" + none + only + newcomers + ")";
    }

    /** Whether there is something of the kind in the window that does not pass the filters. */
    private String other(Deed deed, Window window) {
        return "exists (select 1" + from(deed, window, "not coalesce((" + checks.filters(deed) + "), false)");
    }

    private String from(Deed deed, Window window, String filters) {
        return " from deed l where l.customer_id = c.id and " + kind(deed) + " and l.d <= " + asOf + " and "
                + within("l.d", window) + " and " + filters + ")";
    }

    private static String kind(Deed deed) {
        return switch (deed.kind()) {
            case BOUGHT -> "l.kind = 'BOUGHT' and " + COUNTED;
            case RETURNED -> "l.kind = 'BOUGHT' and " + BACK;
            case ORDERED -> "l.kind = 'BOUGHT'";
            case EVENT -> "l.kind = '" + deed.event() + "'";
        };
    }

    private String edge(Rule.Edge rule) {
        String order = rule.first() ? "" : " desc";
        String pick = "(select l.id from deed l where l.customer_id = c.id and " + kind(rule.deed()) + " and l.d <= "
                + asOf + " and " + checks.filters(rule.deed()) + " order by l.m" + order + ", l.occasion" + order
                + ", l.id"
                + order + " limit 1)";
        boolean event = rule.deed().kind() == Deed.Kind.EVENT;
        return "exists (select 1 from deed l where l.id = " + pick + " and l.kind " + (event ? "<>" : "=")
                + " 'BOUGHT' and " + checks.filter(rule.property(), rule.check()) + ")";
    }

    private String sequence(Rule.Sequence rule) {
        Deed not = rule.notBetween();
        int n = rule.steps().size();
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < n; i++) {
            Deed step = rule.steps().get(i);
            steps.append(i == 0 ? "" : " join ")
                    .append("(select distinct l.customer_id as k, l.d from deed l where " + kind(step) + " and l.d <= "
                            + asOf + " and " + checks.filters(step) + ") s" + i)
                    .append(i == 0 ? "" : " on s" + i + ".k = s0.k and s" + i + ".d > s" + (i - 1) + ".d");
        }
        String last = "s" + (n - 1) + ".d";
        String between = not == null
                ? ""
                : " and not exists (select 1 from deed l where l.customer_id = c.id and " + kind(not)
                        + " and l.d > s0.d and l.d < " + last + " and " + checks.filters(not) + ")";
        return "exists (select 1 from " + steps + " where s0.k = c.id and " + last + " - s0.d <= " + rule.days()
                + between + ")";
    }

    private String top(Rule.Top rule) throws SQLException {
        String number = number(rule.field().name());
        FieldName per = rule.per();
        String group =
                per == null ? "''" : per.custom() ? "json_value_of(c.extras, '" + per.name() + "')" : "c." + per.name();
        Map<String, List<Integer>> ranked = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, g from (select c.id, cast(" + number
                        + " as double) as n, " + group + " as g from customer c) where n is not null and g is not null"
                        + " order by n desc, id")) {
            while (rows.next()) {
                ranked.computeIfAbsent(rows.getString(2), g -> new ArrayList<>())
                        .add(rows.getInt(1));
            }
        }
        List<Integer> top = new ArrayList<>();
        for (List<Integer> each : ranked.values()) {
            int wanted = rule.percent() ? (each.size() * rule.count() + 99) / 100 : rule.count();
            top.addAll(each.subList(0, Math.min(wanted, each.size())));
        }
        return among(top);
    }
}
