package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.clientele.model.rule.Outcome;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * What mailing tools told of messages apart from that they were sent: outcomes in rows of their own, and which messages of
 * our exports they list as sent themselves, so that none counts twice.
 */
final class ToldOfSends {
    /** Hours after an export within which a message that a tool lists as sent is the one of that export. */
    private static final int SAME = 14 * 24;

    private static final int DAY = 24;

    private final KeyIndex late = KeyIndex.wide();
    private final KeyIndex sent = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final Set<String> exported = new HashSet<>();
    private byte[] bits = new byte[16];
    private int[] hours = new int[16];
    private int lates;
    private int sends;

    /** Reads what is told without a time of sending.
     *
     * @param batch rows of this batch are not seen yet */
    static ToldOfSends read(Connection c, MergedIds merged, int batch) throws SQLException {
        ToldOfSends told = new ToldOfSends();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select export_id, campaign from export_log")) {
            while (rows.next()) {
                told.exported.add(rows.getString(1));
                told.exported.add(rows.getString(2));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select customer_id, channel, campaign, export_id, opened, clicked,"
                        + " converted, bounced, unsubscribed, complained from campaign_result"
                        + " where sent is null and batch <> " + batch)) {
            while (rows.next()) {
                int outcome = 0;
                for (Outcome one : Outcome.values()) {
                    outcome |= one != Outcome.SENT && rows.getBoolean(4 + one.ordinal()) ? one.bit() : 0;
                }
                int customer = merged.of(rows.getInt(1));
                told.add(customer, rows.getInt(2), rows.getString(3), outcome);
                told.add(customer, rows.getInt(2), rows.getString(4), outcome);
            }
        }
        return told;
    }

    private KeyIndex.Key key(int customer, int channel, String name) {
        return key.start().and(customer).and(channel).and(name);
    }

    private void add(int customer, int channel, @Nullable String name, int outcome) {
        if (name == null || outcome == 0) {
            return;
        }
        int at = late.putIfAbsent(key(customer, channel, name), lates);
        if (at == lates) {
            lates++;
            bits = at < bits.length ? bits : Arrays.copyOf(bits, 2 * at);
        }
        bits[at] |= (byte) outcome;
    }

    /** What became of a message of a campaign or an export, as bits of {@link Outcome}. */
    int outcome(int customer, int channel, @Nullable String name) {
        if (name == null || lates == 0) {
            return 0;
        }
        int at = late.get(key(customer, channel, name));
        return at == KeyIndex.NONE ? 0 : bits[at];
    }

    /** Notes that a tool lists a message as sent. */
    void sent(int customer, int channel, @Nullable String name, int hour) {
        if (name == null || !exported.contains(name)) {
            return;
        }
        int at = sent.putIfAbsent(key(customer, channel, name), sends);
        if (at == sends) {
            sends++;
            hours = at < hours.length ? hours : Arrays.copyOf(hours, 2 * at);
        }
        hours[at] = hour;
    }

    /** Whether the message of an export is listed by a tool. */
    boolean lists(int customer, int channel, String export, String campaign, int hour) {
        if (sends == 0) {
            return false;
        }
        if (sent.get(key(customer, channel, export)) != KeyIndex.NONE) {
            return true;
        }
        int at = sent.get(key(customer, channel, campaign));
        return at != KeyIndex.NONE && hours[at] >= hour - DAY && hours[at] <= hour + SAME;
    }
}
