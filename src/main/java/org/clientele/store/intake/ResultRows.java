package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.contact.StopWords;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what became of messages: one row per person with a column for each outcome, one row per event, or replies.
 *
 * <p>A person is found by number, then by coupon, then by address. Who has unsubscribed, or has answered with a stop word, has
 * withdrawn consent; who has complained goes on the stop list, also when nothing else is known of them. What belongs to
 * nobody is kept to be counted.
 */
final class ResultRows implements RowWriter {
    private static final int MINUTES_PER_DAY = 1_440;
    private static final MessageEvent[] FLAGGED = {
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
    private static final int REPLIED = FLAGGED.length - 1;

    private final Journal journal;
    private final Customers customers;
    private final Permits permits;
    private final CouponHolders coupons;
    private final Who.Reader people;
    private final KeyIndex known = KeyIndex.wide();
    private final KeyIndex stray = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final Map<String, Channel> exports = new HashMap<>();
    private final int campaign;
    private final int export;
    private final int coupon;
    private final int channel;
    private final int arm;
    private final int sent;
    private final int event;
    private final int time;
    private final int reply;
    private final int revenue;
    private final int[] flags;

    /** What a row says.
     *
     * @param sent when the message was sent, in minutes
     * @param at when it happened, in minutes
     * @param did each of {@link #FLAGGED}; null where nothing is said
     * @param stop whether a reply asks for no more messages */
    private record Says(
            @Nullable String campaign,
            @Nullable String export,
            @Nullable String coupon,
            Channel channel,
            @Nullable String arm,
            @Nullable Integer sent,
            @Nullable Integer at,
            @Nullable Long revenue,
            @Nullable Boolean[] did,
            boolean stop) {
        boolean is(MessageEvent event) {
            for (int i = 0; i < FLAGGED.length; i++) {
                if (FLAGGED[i] == event) {
                    return Boolean.TRUE.equals(did[i]);
                }
            }
            return false;
        }

        int bits() {
            int bits = sent == null ? 0 : MessageEvent.SENT.bit();
            for (int i = 0; i < FLAGGED.length; i++) {
                bits |= Boolean.TRUE.equals(did[i]) ? FLAGGED[i].bit() : 0;
            }
            return bits;
        }

        @Nullable
        Integer moment() {
            return at == null ? sent : at;
        }
    }

    ResultRows(Journal journal, Customers customers, Permits permits, CouponHolders coupons, Shape shape) {
        this.journal = journal;
        this.customers = customers;
        this.permits = permits;
        this.coupons = coupons;
        this.people = new Who.Reader(shape);
        campaign = shape.at(Field.CAMPAIGN);
        export = shape.at(Field.EXPORT_ID);
        coupon = shape.at(Field.COUPON);
        channel = shape.at(Field.CHANNEL);
        arm = shape.at(Field.ARM);
        sent = shape.at(Field.SENT_TIME);
        event = shape.at(Field.EVENT_TYPE);
        time = shape.at(Field.EVENT_TIME);
        reply = shape.at(Field.REPLY);
        revenue = shape.at(Field.REVENUE);
        flags = new int[] {
            shape.at(Field.OPENED),
            shape.at(Field.CLICKED),
            shape.at(Field.CONVERTED),
            shape.at(Field.BOUNCED),
            shape.at(Field.UNSUBSCRIBED),
            shape.at(Field.COMPLAINED),
            shape.at(Field.DELIVERED),
            shape.at(Field.VISITED),
            -1
        };
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    @Override
    public RowVerdict write(CleanRow row) {
        Who who = people.of(row);
        String code = Cells.text(row, coupon);
        if (who.isNobody() && code == null) {
            return RowWriter.rejected("store.row.nobody");
        }
        Optional<Says> said = read(row, who);
        if (said.isEmpty()) {
            return RowWriter.rejected("store.row.no-outcome");
        }
        Says says = said.orElseThrow();
        int customer = find(who, code);
        boolean stopped = keepRefusals(row, who, customer, says);
        if (customer == KeyIndex.NONE) {
            keepStray(row, who, says);
            return stopped ? CREATED : RowWriter.rejected("store.row.unknown-customer");
        }
        resultKey(customer, says);
        if (known.get(key) != KeyIndex.NONE) {
            return stopped ? CREATED : UNCHANGED;
        }
        @Nullable Boolean[] did = says.did();
        int id = journal.add(
                Table.CAMPAIGN_RESULT,
                row.record(),
                customer,
                says.campaign(),
                says.channel().ordinal(),
                says.arm(),
                says.sent(),
                did[0],
                did[1],
                did[2],
                says.revenue(),
                did[3],
                did[4],
                did[5],
                says.export(),
                says.coupon(),
                says.at(),
                did[6],
                did[7],
                did[8]);
        known.putIfAbsent(key, id);
        return CREATED;
    }

    /** The person of a row: by number, then by coupon, then by address. */
    private int find(Who who, @Nullable String code) {
        int customer = KeyIndex.NONE;
        if (who.number() != null) {
            customer = customers.find(new Who(who.number(), null, null, null));
        }
        if (customer == KeyIndex.NONE && code != null) {
            customer = coupons.holder(code);
        }
        return customer == KeyIndex.NONE && !who.isNobody() ? customers.find(who) : customer;
    }

    /** What a row says; nothing where it is of an event that nobody knows. */
    private Optional<Says> read(CleanRow row, Who who) {
        @Nullable Boolean[] did = new @Nullable Boolean[FLAGGED.length];
        for (int i = 0; i < REPLIED; i++) {
            did[i] = Cells.flag(row, flags[i]);
        }
        Integer sentAt = Cells.minute(row, sent);
        Integer at = Cells.minute(row, time);
        String answer = Cells.text(row, reply);
        if (answer != null) {
            did[REPLIED] = true;
        }
        String word = Cells.text(row, event);
        if (word != null) {
            Optional<MessageEvent> told = MessageEvent.ofWord(word);
            if (told.isEmpty() && answer == null) {
                return Optional.empty();
            }
            for (int i = 0; i < FLAGGED.length; i++) {
                if (told.isPresent() && FLAGGED[i] == told.orElseThrow()) {
                    did[i] = true;
                }
            }
            if (told.isPresent() && told.orElseThrow() == MessageEvent.SENT) {
                sentAt = sentAt == null ? at : sentAt;
            } else if (at == null) {
                // the only time of such a row is that of the event
                at = sentAt;
                sentAt = null;
            }
        }
        String name = Cells.text(row, campaign);
        String named = Cells.text(row, export);
        String code = Cells.text(row, coupon);
        // a row that names neither export nor campaign is of the export that gave the coupon
        String sentBy = named == null && name == null && code != null ? coupons.export(code) : named;
        return Optional.of(new Says(
                name,
                sentBy,
                code,
                channel(row, who, sentBy),
                Cells.text(row, arm),
                sentAt,
                at,
                Cells.number(row, revenue),
                did,
                answer != null && StopWords.heard(answer)));
    }

    private Channel channel(CleanRow row, Who who, @Nullable String sentBy) {
        if (row.value(channel) instanceof Channel told) {
            return told;
        }
        Channel ofExport = sentBy == null ? null : exports.get(sentBy);
        if (ofExport != null) {
            return ofExport;
        }
        return who.email() == null && who.e164() != null ? Channel.SMS : Channel.EMAIL;
    }

    private boolean keepRefusals(CleanRow row, Who who, int customer, Says says) {
        boolean added = false;
        if (says.is(MessageEvent.UNSUBSCRIBED)) {
            added = withdraw(row, who, customer, says, says.channel());
        }
        if (says.stop()) {
            // who answers with stop means all messages
            for (Channel each : Channel.values()) {
                added |= withdraw(row, who, customer, says, each);
            }
        }
        byte[] address = permits.address(who, says.channel());
        if (says.is(MessageEvent.COMPLAINED) && !(customer == KeyIndex.NONE && address == null)) {
            Integer minute = says.moment();
            Integer day = minute == null ? null : Math.floorDiv(minute, MINUTES_PER_DAY);
            added |= permits.addStop(row.record(), customer, says.channel(), address, "complaint", day);
        }
        return added;
    }

    private boolean withdraw(CleanRow row, Who who, int customer, Says says, Channel from) {
        byte[] address = permits.address(who, from);
        if (customer == KeyIndex.NONE && address == null) {
            return false;
        }
        Permits.Consent withdrawn =
                new Permits.Consent(null, ConsentStatus.WITHDRAWN, says.moment(), null, source(says), null, null);
        return permits.addConsent(row.record(), customer, from, address, withdrawn);
    }

    private static @Nullable String source(Says says) {
        return says.campaign() == null ? says.export() : says.campaign();
    }

    private void keepStray(CleanRow row, Who who, Says says) {
        byte[] address = permits.address(who, says.channel());
        strayKey(says.campaign(), says.export(), says.coupon(), says.channel().ordinal(), address, says.moment());
        key.and(says.bits());
        if (stray.get(key) != KeyIndex.NONE) {
            return;
        }
        int id = journal.add(
                Table.UNMATCHED_RESULT,
                row.record(),
                says.campaign(),
                says.export(),
                says.coupon(),
                says.channel().ordinal(),
                address,
                says.moment(),
                says.bits());
        stray.putIfAbsent(key, id);
    }

    private void strayKey(
            @Nullable String name,
            @Nullable String export,
            @Nullable String coupon,
            int channel,
            byte @Nullable [] address,
            @Nullable Integer moment) {
        key.start().and(name).and(export).and(coupon).and(channel).and(address).and(orNone(moment));
    }

    private void resultKey(int customer, Says says) {
        key.start()
                .and(customer)
                .and(says.campaign())
                .and(says.channel().ordinal())
                .and(says.arm())
                .and(orNone(says.sent()))
                .and(says.revenue() == null ? Long.MIN_VALUE : says.revenue())
                .and(says.export())
                .and(says.coupon())
                .and(orNone(says.at()));
        for (Boolean flag : says.did()) {
            key.and(code(flag));
        }
    }

    private static long orNone(@Nullable Integer value) {
        return value == null ? Long.MIN_VALUE : value;
    }

    private static int code(@Nullable Boolean flag) {
        return flag == null ? 2 : flag ? 1 : 0;
    }

    private void load(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, journal.batch());
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, customer_id, campaign, export_id, coupon, channel, arm, sent,"
                                + " at_minute, revenue, opened, clicked, converted, bounced, unsubscribed, complained,"
                                + " delivered, visited, replied from campaign_result")) {
            while (rows.next()) {
                @Nullable Boolean[] did = new @Nullable Boolean[FLAGGED.length];
                for (int i = 0; i < did.length; i++) {
                    did[i] = (Boolean) rows.getObject(11 + i);
                }
                Says says = new Says(
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        Channel.values()[rows.getInt(6)],
                        rows.getString(7),
                        (Integer) rows.getObject(8),
                        (Integer) rows.getObject(9),
                        (Long) rows.getObject(10),
                        did,
                        false);
                resultKey(merged.of(rows.getInt(2)), says);
                known.putIfAbsent(key, rows.getInt(1));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, campaign, export_id, coupon, channel, address_key, at_minute,"
                                + " told from unmatched_result")) {
            while (rows.next()) {
                strayKey(
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5),
                        rows.getBytes(6),
                        (Integer) rows.getObject(7));
                key.and(rows.getInt(8));
                stray.putIfAbsent(key, rows.getInt(1));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select export_id, channel from export_log")) {
            while (rows.next()) {
                exports.put(rows.getString(1), Channel.values()[rows.getInt(2)]);
            }
        }
    }
}
