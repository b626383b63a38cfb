package org.clientele.analysis.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.trade.Money;

/** The same scores and groups in plain SQL with window functions, to compare with. */
final class RetailSql implements AutoCloseable {
    /** Everything from the rows of the file to the named group, with ties by value and no code of the program. */
    private static final String GROUPS = """
            with clean as (
                select invoice, customer, cast(at as date) as sold, quantity * price as amount
                from line where quantity > 0 and price > 0 and invoice not like 'C%'),
            newest as (select max(cast(at as date)) as today from line),
            buyer as (
                select customer,
                       datediff(day, max(sold), (select today from newest)) as r,
                       count(distinct invoice) as f,
                       sum(amount) as m
                from clean group by customer),
            ranked as (
                select customer, r, f, m, count(*) over () as n,
                       rank() over (order by r desc) + (count(*) over (partition by r) - 1) / 2.0 as rr,
                       rank() over (order by f) + (count(*) over (partition by f) - 1) / 2.0 as rf,
                       rank() over (order by m) + (count(*) over (partition by m) - 1) / 2.0 as rm
                from buyer),
            scored as (
                select customer, r, f, m,
                       1 + floor(5 * (rr - 0.5) / n) as sr,
                       1 + floor(5 * (rf - 0.5) / n) as sf,
                       1 + floor(5 * (rm - 0.5) / n) as sm
                from ranked)
            select customer, r, f, m, sr, sf, sm,
                   case
                     when sr = 5 and floor((sf + sm + 1) / 2) >= 4 then 'CHAMPIONS'
                     when sr in (3, 4) and floor((sf + sm + 1) / 2) >= 4 then 'LOYAL'
                     when sr in (4, 5) and floor((sf + sm + 1) / 2) in (2, 3) then 'POTENTIAL_LOYALISTS'
                     when sr = 5 then 'NEW'
                     when sr = 4 then 'PROMISING'
                     when sr = 3 and floor((sf + sm + 1) / 2) = 3 then 'NEEDS_ATTENTION'
                     when sr = 3 then 'ABOUT_TO_SLEEP'
                     when floor((sf + sm + 1) / 2) = 5 then 'CANT_LOSE'
                     when floor((sf + sm + 1) / 2) in (3, 4) then 'AT_RISK'
                     else 'HIBERNATING'
                   end as name
            from scored
            """;

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    RetailSql() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:retail");
        try (Statement s = connection.createStatement()) {
            s.execute("create table line (invoice varchar(10), quantity int, at timestamp, price decimal(12, 4),"
                    + " customer varchar(10))");
        }
        insert = connection.prepareStatement("insert into line values (?, ?, ?, ?, ?)");
    }

    /** One row of the file as it stands. */
    void row(List<String> row) {
        try {
            insert.setString(1, row.get(0));
            insert.setString(2, row.get(3));
            insert.setString(3, row.get(4));
            insert.setString(4, row.get(5));
            insert.setString(5, row.get(6));
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every buyer's figures, scores and group, and how many are in each group. */
    void compare(AttributeTable table, RfmResult result, Map<String, Integer> index) throws SQLException {
        insert.executeBatch();
        Map<RfmGroup, Integer> sizes = new EnumMap<>(RfmGroup.class);
        int buyers = 0;
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(GROUPS)) {
            while (rows.next()) {
                String customer = rows.getString("customer");
                int c = index.getOrDefault(customer, -1);
                assertEquals(rows.getInt("r"), table.purchases().recency()[c], customer);
                assertEquals(rows.getInt("f"), table.purchases().orders()[c], customer);
                assertEquals(
                        Money.of(rows.getBigDecimal("m")), table.purchases().money()[c], customer);
                assertEquals(rows.getInt("sr"), result.scores().recency()[c], customer);
                assertEquals(rows.getInt("sf"), result.scores().frequency()[c], customer);
                assertEquals(rows.getInt("sm"), result.scores().money()[c], customer);
                RfmGroup group = RfmGroup.valueOf(rows.getString("name"));
                assertEquals(group, result.group(c), customer);
                sizes.merge(group, 1, Integer::sum);
                buyers++;
            }
        }
        assertEquals(4338, buyers);
        StringBuilder shown = new StringBuilder("RFM groups of Online Retail, program = SQL:");
        for (RfmGroup group : RfmGroup.values()) {
            if (group != RfmGroup.PROSPECTS) {
                int people = sizes.getOrDefault(group, 0);
                assertEquals(people, result.totals(group).people());
                shown.append(' ').append(group.word()).append(' ').append(people);
            }
        }
        assertTrue(sizes.size() >= 9, shown.toString());
        System.out.println(shown);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
