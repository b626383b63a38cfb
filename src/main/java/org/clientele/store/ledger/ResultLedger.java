package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.workbench.Results;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/** What is held of the results of campaigns in the database. */
public final class ResultLedger implements Results {
    private static final int PULSE = 0x3fff;
    private static final String DONE = " batch not in (select id from import_batch where state = 'RUNNING')";

    /** What the columns of a row tell, in their order. */
    private static final MessageEvent[] TOLD = {
        MessageEvent.OPENED,
        MessageEvent.CLICKED,
        MessageEvent.CONVERTED,
        MessageEvent.BOUNCED,
        MessageEvent.UNSUBSCRIBED,
        MessageEvent.COMPLAINED,
        MessageEvent.DELIVERED,
        MessageEvent.VISITED,
        MessageEvent.REPLIED
    };

    private final Database database;

    /** The results of an open workbench. */
    public ResultLedger(Database database) {
        this.database = database;
    }

    @Override
    public List<Mention> mentions() {
        return database.read(c -> {
            List<Mention> mentions = new ArrayList<>();
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select coalesce(r.campaign, ''), coalesce(r.export_id, ''),"
                            + " min(r.channel), count(distinct r.customer_id), count(distinct r.arm), min(r.sent),"
                            + " max(b.begun_at) from campaign_result r join import_batch b on b.id = r.batch"
                            + " where b.state <> 'RUNNING' group by r.campaign, r.export_id order by 7 desc, 1, 2")) {
                while (rows.next()) {
                    mentions.add(new Mention(
                            rows.getString(1),
                            rows.getString(2),
                            Channel.values()[rows.getInt(3)],
                            rows.getInt(4),
                            rows.getInt(5),
                            orNone((Integer) rows.getObject(6)),
                            rows.getLong(7)));
                }
            }
            return mentions;
        });
    }

    private static int orNone(@Nullable Integer minute) {
        return minute == null ? NONE : minute;
    }

    @Override
    public Rows rows(Set<String> names, Checkpoint checkpoint) {
        return database.read(c -> rows(c, names, checkpoint));
    }

    private static Rows rows(Connection c, Set<String> names, Checkpoint checkpoint) throws SQLException {
        MergedIds merged = MergedIds.read(c, -1);
        Columns columns = new Columns();
        try (PreparedStatement s =
                c.prepareStatement("select customer_id, arm, sent, at_minute, revenue, coupon, opened,"
                        + " clicked, converted, bounced, unsubscribed, complained, delivered, visited, replied"
                        + " from campaign_result where (campaign = any(?) or export_id = any(?)) and" + DONE
                        + " order by id")) {
            s.setArray(1, c.createArrayOf("varchar", names.toArray()));
            s.setArray(2, c.createArrayOf("varchar", names.toArray()));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    columns.add(merged.of(rows.getInt(1)), rows);
                    if ((columns.size & PULSE) == 0) {
                        checkpoint.check();
                    }
                }
            }
        }
        return columns.rows();
    }

    @Override
    public long strays(Set<String> names) {
        return database.read(c -> {
            try (PreparedStatement s = c.prepareStatement("select count(*) from unmatched_result"
                    + " where (campaign = any(?) or export_id = any(?)) and" + DONE)) {
                s.setArray(1, c.createArrayOf("varchar", names.toArray()));
                s.setArray(2, c.createArrayOf("varchar", names.toArray()));
                try (ResultSet rows = s.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Rows as they come, in columns that grow. */
    private static final class Columns {
        private final Map<String, Integer> arms = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] customer = new int[64];
        private int[] arm = new int[64];
        private int[] sent = new int[64];
        private int[] at = new int[64];
        private short[] did = new short[64];
        private short[] told = new short[64];
        private long[] revenue = new long[64];
        private boolean[] coupon = new boolean[64];
        private int size;

        void add(int person, ResultSet row) throws SQLException {
            if (size == customer.length) {
                grow(2 * size);
            }
            customer[size] = person;
            arm[size] = arm(row.getString(2));
            sent[size] = orNone((Integer) row.getObject(3));
            at[size] = orNone((Integer) row.getObject(4));
            Long sum = (Long) row.getObject(5);
            revenue[size] = sum == null ? NO_SUM : sum;
            coupon[size] = row.getString(6) != null;
            int does = sent[size] == NONE ? 0 : MessageEvent.SENT.bit();
            int says = does;
            for (int i = 0; i < TOLD.length; i++) {
                Boolean flag = (Boolean) row.getObject(7 + i);
                says |= flag == null ? 0 : TOLD[i].bit();
                does |= Boolean.TRUE.equals(flag) ? TOLD[i].bit() : 0;
            }
            did[size] = (short) does;
            told[size++] = (short) says;
        }

        private int arm(@Nullable String name) {
            if (name == null) {
                return -1;
            }
            Integer known = arms.putIfAbsent(name, names.size());
            if (known != null) {
                return known;
            }
            names.add(name);
            return names.size() - 1;
        }

        private void grow(int to) {
            customer = Arrays.copyOf(customer, to);
            arm = Arrays.copyOf(arm, to);
            sent = Arrays.copyOf(sent, to);
            at = Arrays.copyOf(at, to);
            did = Arrays.copyOf(did, to);
            told = Arrays.copyOf(told, to);
            revenue = Arrays.copyOf(revenue, to);
            coupon = Arrays.copyOf(coupon, to);
        }

        Rows rows() {
            return new Rows(
                    Arrays.copyOf(customer, size),
                    Arrays.copyOf(arm, size),
                    names,
                    Arrays.copyOf(sent, size),
                    Arrays.copyOf(at, size),
                    Arrays.copyOf(did, size),
                    Arrays.copyOf(told, size),
                    Arrays.copyOf(revenue, size),
                    Arrays.copyOf(coupon, size));
        }
    }
}
