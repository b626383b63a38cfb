package org.clientele.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;

/** A second opinion on RFM groups and stages as they stand in the method pages, for shops of fewer than 500 orders. */
final class GroupsSql implements RuleSql.Groups {
    private static final String BUYER = """
            with l as (
                select customer_id, occasion, amount, d from deed
                where kind = 'BOUGHT' and status = 0 and amount > 0 and quantity > 0 and d <= AS_OF),
            buyer as (
                select customer_id as id, AS_OF - max(d) as r, AS_OF - min(d) as t, count(distinct occasion) as f,
                       sum(amount) as m, count(distinct d) as days
                from l group by customer_id)
            """;

    /** Scores of three bins, spread to 1, 3 and 5 for the table of groups; few orders each are cut at 2 and 3. */
    private static final String RFM = """
            , ranked as (
                select id, f, count(*) over () as n,
                       (select avg(case when f = 1 then 1.0 else 0.0 end) from buyer) as once,
                       rank() over (order by r desc) + (count(*) over (partition by r) - 1) / 2.0 as rr,
                       rank() over (order by f) + (count(*) over (partition by f) - 1) / 2.0 as rf,
                       rank() over (order by m) + (count(*) over (partition by m) - 1) / 2.0 as rm
                from buyer),
            scored as (
                select id, 1 + floor(3 * (rr - 0.5) / n) as raw,
                       2 * floor(3 * (rr - 0.5) / n) + 1 as sr,
                       case when once > 0.4 then case when f >= 3 then 5 when f = 2 then 3 else 1 end
                            else 2 * floor(3 * (rf - 0.5) / n) + 1 end as sf,
                       2 * floor(3 * (rm - 0.5) / n) + 1 as sm
                from ranked),
            placed as (
                select id, raw, sr, (sf + 1) / 2 as f, (sm + 1) / 2 as m, floor((sf + sm + 1) / 2) as fm from scored),
            named as (
                select id, raw, f, m, fm, case
                    when sr = 5 and fm >= 4 then 'CHAMPIONS'
                    when sr = 3 and fm >= 4 then 'LOYAL'
                    when sr = 5 and fm in (2, 3) then 'POTENTIAL_LOYALISTS'
                    when sr = 5 then 'NEW'
                    when sr = 3 and fm = 3 then 'NEEDS_ATTENTION'
                    when sr = 3 then 'ABOUT_TO_SLEEP'
                    when fm = 5 then 'CANT_LOSE'
                    when fm in (3, 4) then 'AT_RISK'
                    else 'HIBERNATING' end as name
                from placed)
            """;

    private static final String STAGES = """
            , step as (
                select customer_id as id, cast(d - lag(d) over (partition by customer_id order by d) as double) as gap
                from (select distinct customer_id, d from l)),
            usual as (select id, median(gap) as gap from step where gap is not null group by id),
            shop as (select coalesce((select median(gap) from usual), 90) as gap),
            regular as (select id, m, row_number() over (order by m desc, id) as place, count(*) over () as n
                from buyer where f >= 3),
            vip as (select min(m) as least from regular where place <= floor(0.2 * n + 0.000000001)),
            away as (
                select b.*, case when b.days >= 3 then u.gap else (select gap from shop) end as gap
                from buyer b left join usual u on u.id = b.id),
            named as (
                select id, case
                    when t <= 60 then 'NEW'
                    when r > 4 * gap and r > 365 then 'LAPSED'
                    when r > 2 * gap and r > 30 then 'AT_RISK'
                    when f >= 3 and m >= (select least from vip) then 'HIGH_VALUE'
                    else 'ACTIVE' end as name
                from away)
            """;

    private final Connection c;
    private final int asOf;
    private final Map<String, String> saved;

    /**
     * Groups of a prepared database.
     *
     * @param asOf the data date as epoch day
     * @param saved the rules of saved groups
     */
    GroupsSql(Connection c, int asOf, Map<String, String> saved) {
        this.c = c;
        this.asOf = asOf;
        this.saved = saved;
    }

    @Override
    public Rule saved(String name) {
        return RuleParser.parse(String.valueOf(saved.get(name)));
    }

    @Override
    public Set<Integer> members(Segment segment) {
        return switch (segment) {
            case Segment.InRfmGroup(RfmGroup group) when group == RfmGroup.PROSPECTS -> withoutOrder();
            case Segment.InRfmGroup(RfmGroup group) -> ids(RFM + "select id from named where name = '" + group + "'");
            case Segment.InRfmCells(List<RfmCell> cells) ->
                ids(RFM + "select id from named where "
                        + cells.stream()
                                .map(cell -> "raw = " + cell.recency() + " and "
                                        + cell.axis().word() + " = " + cell.score())
                                .collect(Collectors.joining(" or ")));
            case Segment.InStage(Stage stage) when stage == Stage.POTENTIAL -> withoutOrder();
            case Segment.InStage(Stage stage) -> ids(STAGES + "select id from named where name = '" + stage + "'");
            default -> throw new IllegalArgumentException("not asked in SQL: " + segment);
        };
    }

    private Set<Integer> withoutOrder() {
        return ids("select c.id from customer c where not exists (select 1 from buyer where buyer.id = c.id)");
    }

    private Set<Integer> ids(String sql) {
        Set<Integer> ids = new TreeSet<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery((BUYER + sql).replace("AS_OF", Integer.toString(asOf)))) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
        return ids;
    }
}
