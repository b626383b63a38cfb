package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the results of past campaigns.
 *
 * <p>Who has unsubscribed there has withdrawn consent for that channel, and who has complained goes on the stop list,
 * also when nothing else is known of them.
 */
final class ResultRows implements RowWriter {
    private static final int MINUTES_PER_DAY = 1_440;

    private final Journal journal;
    private final Customers customers;
    private final Permits permits;
    private final Who.Reader people;
    private final KeyIndex known = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final int campaign;
    private final int arm;
    private final int sent;
    private final int revenue;
    private final int unsubscribed;
    private final int complained;
    private final int[] flags;

    ResultRows(Journal journal, Customers customers, Permits permits, Shape shape) {
        this.journal = journal;
        this.customers = customers;
        this.permits = permits;
        this.people = new Who.Reader(shape);
        campaign = shape.at(Field.CAMPAIGN);
        arm = shape.at(Field.ARM);
        sent = shape.at(Field.SENT_TIME);
        revenue = shape.at(Field.REVENUE);
        unsubscribed = shape.at(Field.UNSUBSCRIBED);
        complained = shape.at(Field.COMPLAINED);
        flags = new int[] {
            shape.at(Field.OPENED),
            shape.at(Field.CLICKED),
            shape.at(Field.CONVERTED),
            shape.at(Field.BOUNCED),
            unsubscribed,
            complained
        };
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = people.of(row);
        if (who.isNobody()) {
            return RowWriter.rejected("store.row.nobody");
        }
        int customer = customers.find(who);
        Channel channel = who.email() == null && who.e164() != null ? Channel.SMS : Channel.EMAIL;
        Integer minute = Cells.minute(row, sent);
        boolean stopped = keepRefusals(row, who, customer, channel, minute);
        if (customer == KeyIndex.NONE) {
            return stopped ? CREATED : RowWriter.rejected("store.row.unknown-customer");
        }
        @Nullable Boolean[] did = new @Nullable Boolean[flags.length];
        for (int i = 0; i < flags.length; i++) {
            did[i] = Cells.flag(row, flags[i]);
        }
        String name = Cells.text(row, campaign);
        String group = Cells.text(row, arm);
        Long money = Cells.number(row, revenue);
        resultKey(customer, name, channel.ordinal(), group, minute, money);
        for (Boolean flag : did) {
            key.and(code(flag));
        }
        if (known.get(key) != KeyIndex.NONE) {
            return stopped ? CREATED : UNCHANGED;
        }
        int id = journal.add(
                Table.CAMPAIGN_RESULT,
                row.record(),
                customer,
                name,
                channel.ordinal(),
                group,
                minute,
                did[0],
                did[1],
                did[2],
                money,
                did[3],
                did[4],
                did[5]);
        known.putIfAbsent(key, id);
        return CREATED;
    }

    private boolean keepRefusals(CleanRow row, Who who, int customer, Channel channel, @Nullable Integer minute) {
        byte[] address = permits.address(who, channel);
        if (customer == KeyIndex.NONE && address == null) {
            return false;
        }
        boolean added = false;
        String source = Cells.text(row, campaign);
        if (Boolean.TRUE.equals(Cells.flag(row, unsubscribed))) {
            Permits.Consent withdrawn =
                    new Permits.Consent(null, ConsentStatus.WITHDRAWN, minute, null, source, null, null);
            added = permits.addConsent(row.record(), customer, channel, address, withdrawn);
        }
        if (Boolean.TRUE.equals(Cells.flag(row, complained))) {
            Integer day = minute == null ? null : Math.floorDiv(minute, MINUTES_PER_DAY);
            added |= permits.addStop(row.record(), customer, channel, address, "complaint", day);
        }
        return added;
    }

    private void resultKey(
            int customer,
            @Nullable String name,
            int channel,
            @Nullable String group,
            @Nullable Integer minute,
            @Nullable Long money) {
        key.start()
                .and(customer)
                .and(name)
                .and(channel)
                .and(group)
                .and(minute == null ? Long.MIN_VALUE : minute)
                .and(money == null ? Long.MIN_VALUE : money);
    }

    private static int code(@Nullable Boolean flag) {
        return flag == null ? 2 : flag ? 1 : 0;
    }

    private void load(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, journal.batch());
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, customer_id, campaign, channel, arm, sent, revenue, opened,"
                        + " clicked, converted, bounced, unsubscribed, complained from campaign_result")) {
            while (rows.next()) {
                resultKey(
                        merged.of(rows.getInt(2)),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getString(5),
                        (Integer) rows.getObject(6),
                        (Long) rows.getObject(7));
                for (int i = 8; i <= 13; i++) {
                    key.and(code((Boolean) rows.getObject(i)));
                }
                known.putIfAbsent(key, rows.getInt(1));
            }
        }
    }
}
