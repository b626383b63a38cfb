package org.clientele.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;

/** The definition of revenue a second time, as one query on the raw tables. */
final class RevenueSql {
    /** What a query says of an order. */
    record Sum(long revenue, long apart, long lines, long unrated, long untaxed) {}

    private RevenueSql() {}

    /** The sums of each order that has lines. */
    static Map<Integer, Sum> of(Connection c, RevenueDefinition definition, String currency) throws SQLException {
        Map<Integer, Sum> sums = new TreeMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(query(definition, currency))) {
            while (rows.next()) {
                sums.put(
                        rows.getInt(1),
                        new Sum(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5), rows.getLong(6)));
            }
        }
        return sums;
    }

    private static String query(RevenueDefinition d, String currency) {
        return "with raw as (select l.id, l.order_id o, l.quantity q, cast(l.amount as numeric(40)) a, l.status st,"
                + " case when s.currency is null or s.currency = '" + currency + "' then 1000000000 else " + rate(d)
                + " end rate, s.tax, s.shipping,"
                + " max(case when l.amount > 0 then 1 else 0 end) over (partition by l.order_id) positive"
                + " from order_line l join sales_order s on s.id = l.order_id),"
                + " weighed as (select raw.*, case when positive = 1 then greatest(a, 0) else -a end w from raw),"
                + " whole as (select weighed.*, sum(w) over (partition by o) whole from weighed),"
                + " floors as (select whole.*, " + part("shipping", "ship") + ", " + part("tax", "tax")
                + " from whole),"
                + " ranked as (select floors.*, " + share("ship", "shipping") + ", " + share("tax", "tax")
                + " from floors),"
                + " based as (select ranked.*, abs(a) + " + (d.shipping() ? "coalesce(shipshare, 0)" : "0")
                + " base from ranked),"
                + " taxed as (select based.*, " + worth(d) + " worth from based),"
                + " parts as (select taxed.*, " + part(d) + " part from taxed),"
                + " changed as (select parts.*, " + halfUp("worth", "rate", "1000000000") + " m from parts)"
                + " select o,"
                + " sum(case when rate = 0 then 0 when part = 'S' then m when part = 'G' then -m else 0 end),"
                + " sum(case when rate = 0 then 0 when part = 'A' or part = 'S' and st = "
                + OrderStatus.REFUNDED.ordinal() + " then m else 0 end),"
                + " sum(case when rate > 0 and part = 'S' then 1 else 0 end),"
                + " sum(case when rate = 0 and part <> 'N' then 1 else 0 end),"
                + " sum(case when rate > 0 and part <> 'N' and base > 0 and "
                + (d.tax().changes() && d.tax().rate() == 0 ? "taxshare is null" : "false")
                + " then 1 else 0 end) from changed group by o";
    }

    private static String rate(RevenueDefinition d) {
        StringBuilder cases = new StringBuilder("case s.currency");
        d.rates().forEach((code, rate) -> cases.append(" when '" + code + "' then " + rate));
        return d.rates().isEmpty() ? "0" : cases + " else 0 end";
    }

    /** The whole part and the rest of a line's share of a sum. */
    private static String part(String column, String name) {
        String product = "abs(cast(" + column + " as numeric(40))) * w";
        return "case when whole > 0 and w > 0 then (" + product + " - mod(" + product + ", whole)) / whole end " + name
                + "floor, case when whole > 0 and w > 0 then mod(" + product + ", whole) end " + name + "rest";
    }

    private static String share(String name, String column) {
        return name + "floor + case when row_number() over (partition by o order by " + name
                + "rest desc nulls last, id) <= abs(" + column + ") - sum(" + name
                + "floor) over (partition by o) then 1 else 0 end " + name + "share";
    }

    private static String worth(RevenueDefinition d) {
        if (!d.tax().changes()) {
            return "base";
        }
        String own = d.tax().inRevenue() ? "base + taxshare" : "greatest(0, base - taxshare)";
        String gross = Long.toString(1_000_000 + d.tax().rate());
        String fixed = d.tax().inRevenue() ? halfUp("base", gross, "1000000") : halfUp("base", "1000000", gross);
        return "case when taxshare is not null then " + own + " else " + fixed + " end";
    }

    private static String part(RevenueDefinition d) {
        String back = d.refunds() == Refunds.SUBTRACT ? "G" : d.refunds() == Refunds.APART ? "A" : "N";
        String sold = OrderStatus.PAID.ordinal()
                + (d.cancelled() ? "," + OrderStatus.CANCELLED.ordinal() : "")
                + (d.refunds() == Refunds.APART ? "," + OrderStatus.REFUNDED.ordinal() : "");
        return "case when (a < 0 or q < 0) then case when a <> 0 and st <> " + OrderStatus.PENDING.ordinal()
                + " then '" + back + "' else 'N' end"
                + " when q = 0 or a = 0 and " + !d.free() + " then 'N'"
                + " when st in (" + sold + ") then 'S' else 'N' end";
    }

    private static String halfUp(String a, String b, String c) {
        String doubled = "(2 * cast(" + a + " as numeric(40)) * " + b + " + " + c + ")";
        return "((" + doubled + " - mod(" + doubled + ", 2 * " + c + ")) / (2 * " + c + "))";
    }
}
