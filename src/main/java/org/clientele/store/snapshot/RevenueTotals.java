package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenuePart;
import org.clientele.model.trade.RevenueRule;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** Adds up what several definitions of revenue would make of the orders, in one pass over the rows. */
public final class RevenueTotals {
    private static final int PULSE = 0x3fff;
    private static final int A_DAY = 1_440;

    private final Connection c;
    private final String currency;
    private final Checkpoint checkpoint;
    private int size;
    private int[] order = new int[1024];
    private long[] amount = new long[1024];
    private int[] quantity = new int[1024];
    private byte[] status = new byte[1024];

    /** Totals of the rows that a connection sees, in a workbench of that currency. */
    public RevenueTotals(Connection c, String currency, Checkpoint checkpoint) {
        this.c = c;
        this.currency = currency;
        this.checkpoint = checkpoint;
    }

    /** What each definition makes of the lines of those days, in the same order. */
    public List<Total> of(List<RevenueDefinition> definitions, int sinceDay, int untilDay) throws SQLException {
        Orders orders = Orders.read(c, true);
        checkpoint.progress(0.2);
        load(orders, (long) sinceDay * A_DAY, (untilDay + 1L) * A_DAY);
        checkpoint.progress(0.6);
        int[] offset = new int[orders.size() + 1];
        for (int i = 0; i < size; i++) {
            offset[order[i] + 1]++;
        }
        for (int i = 0; i < orders.size(); i++) {
            offset[i + 1] += offset[i];
        }
        int[] next = Arrays.copyOf(offset, orders.size());
        int[] at = new int[size];
        for (int i = 0; i < size; i++) {
            at[next[order[i]]++] = i;
        }
        List<Total> totals = new ArrayList<>();
        for (RevenueDefinition definition : definitions) {
            totals.add(total(new RevenueRule(definition, currency), orders, offset, at));
            checkpoint.progress(0.6 + 0.4 * totals.size() / definitions.size());
        }
        return totals;
    }

    private Total total(RevenueRule rule, Orders orders, int[] offset, int[] at) {
        long revenue = 0;
        long apart = 0;
        long lines = 0;
        for (int o = 0; o + 1 < offset.length; o++) {
            if (offset[o] == offset[o + 1]) {
                continue;
            }
            if ((o & PULSE) == 0) {
                checkpoint.check();
            }
            rule.order(orders.currency(o), orders.tax(o), orders.shipping(o));
            for (int i = offset[o]; i < offset[o + 1]; i++) {
                rule.line(amount[at[i]], quantity[at[i]], status[at[i]]);
            }
            rule.close();
            revenue += rule.revenue();
            for (int i = 0; i < rule.lines(); i++) {
                boolean sold = rule.part(i) == RevenuePart.SALE;
                lines += sold ? 1 : 0;
                boolean returned = sold && status[at[offset[o] + i]] == OrderStatus.REFUNDED.ordinal();
                apart += returned || rule.part(i) == RevenuePart.APART ? Math.abs(rule.worth(i)) : 0;
            }
        }
        return new Total(revenue, apart, lines);
    }

    /** The lines of some minutes, without those of an import under way. */
    private void load(Orders orders, long fromMinute, long toMinute) throws SQLException {
        Before before = Before.runningImport(c);
        try (Statement s = c.createStatement()) {
            s.execute("set lazy_query_execution true");
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, order_id, quantity, amount, status from order_line"
                        + " where batch <> " + before.batch() + " order by id")) {
            int n = 0;
            while (rows.next()) {
                int of = rows.getInt(2);
                if ((++n & PULSE) == 0) {
                    checkpoint.check();
                }
                if (orders.minute(of) >= fromMinute && orders.minute(of) < toMinute) {
                    @Nullable Object @Nullable [] was = before.image(Table.ORDER_LINE, rows.getInt(1));
                    Integer old = was == null ? null : (Integer) was[4];
                    add(of, rows.getLong(4), rows.getInt(3), (byte) (old == null ? rows.getInt(5) : old));
                }
            }
        } finally {
            try (Statement s = c.createStatement()) {
                s.execute("set lazy_query_execution false");
            }
        }
    }

    private void add(int of, long paid, int pieces, byte state) {
        if (size == order.length) {
            order = Arrays.copyOf(order, size * 2);
            amount = Arrays.copyOf(amount, size * 2);
            quantity = Arrays.copyOf(quantity, size * 2);
            status = Arrays.copyOf(status, size * 2);
        }
        order[size] = of;
        amount[size] = paid;
        quantity[size] = pieces;
        status[size++] = state;
    }
}
