package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.contact.Jurisdiction;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.trade.OrderStatus;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.snapshot.Faces;
import org.clientele.store.snapshot.ReachFold;
import org.jspecify.annotations.Nullable;

/** Asks the gate once more before a list leaves, by the ledgers as they are now and not by a snapshot. */
final class LastCheck {
    private final Connection c;
    private final ZoneId zone;
    private final Instant now;
    private final int running;
    private final Gate gate;
    private final HeldLedgers held;

    LastCheck(Connection c, HeldLedgers held, ZoneId zone, Instant now) throws SQLException {
        this.c = c;
        this.held = held;
        this.zone = zone;
        this.now = now;
        running = (int) Database.number(c, "select coalesce(max(id), -1) from import_batch where state = 'RUNNING'");
        gate = new Gate(ContactRules.parse(
                Settings.get(c, "choice." + ContactRules.CHOICE).orElse("")));
    }

    /** What the rows say of those who are asked for, in their order. */
    private static final class Rows {
        private final List<@Nullable String> emails = new ArrayList<>();
        private final List<@Nullable String> phones = new ArrayList<>();
        private final List<String> countries = new ArrayList<>();
        private final List<Integer> birthdays = new ArrayList<>();
        private final List<Boolean> textable = new ArrayList<>();

        void add(@Nullable String email, @Nullable String phone, boolean textable, @Nullable String country, int born) {
            emails.add(email);
            phones.add(phone);
            this.textable.add(textable);
            countries.add(country == null ? "" : country);
            birthdays.add(born);
        }

        void nobody() {
            add(null, null, false, null, Gate.NO_DAY);
        }
    }

    /** The ids that the gate refuses, ascending. */
    int[] refused(Channel channel, int[] customerIds) throws SQLException {
        int[] asked = Arrays.stream(customerIds).sorted().distinct().toArray();
        Rows rows = rows(asked);
        ReachFold.Reach reach =
                new ReachFold(c, held, zone, now, running).of(asked, rows.emails, rows.phones, Faces.read(c, running));
        int lane = channel.ordinal();
        Map<Integer, Integer> lastOrders = new HashMap<>();
        for (int i = 0; i < asked.length; i++) {
            boolean soft = reach.status()[lane][i] == ConsentStatus.GRANTED
                    && reach.basis()[lane][i] == LawfulBasis.SOFT_OPT_IN;
            if (soft) {
                lastOrders = lastOrders();
                break;
            }
        }
        int today = Math.toIntExact(LocalDate.ofInstant(now, zone).toEpochDay());
        int[] refused = new int[asked.length];
        int n = 0;
        for (int i = 0; i < asked.length; i++) {
            String phone = rows.phones.get(i);
            boolean address =
                    channel == Channel.EMAIL ? rows.emails.get(i) != null : phone != null && rows.textable.get(i);
            Gate.Standing person = new Gate.Standing(
                    address,
                    reach.stopped()[lane][i],
                    reach.status()[lane][i],
                    reach.basis()[lane][i],
                    reach.status()[ReachFold.Reach.PROFILING][i],
                    Jurisdiction.of(rows.countries.get(i), phone == null ? "" : phone),
                    lastOrders.getOrDefault(asked[i], Gate.NO_DAY),
                    rows.birthdays.get(i));
            if (gate.mayContact(person, channel, ConsentPurpose.MARKETING, today) != Gate.Verdict.OPEN) {
                refused[n++] = asked[i];
            }
        }
        return Arrays.copyOf(refused, n);
    }

    private Rows rows(int[] asked) throws SQLException {
        Rows found = new Rows();
        int at = 0;
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, email, phone, textable, country, birthday from customer"
                        + " where batch <> " + running + " and id >= " + (asked.length == 0 ? 0 : asked[0])
                        + " and id not in (select loser from customer_merge where batch <> "
                        + running + ") order by id")) {
            while (at < asked.length && rows.next()) {
                int id = rows.getInt(1);
                while (at < asked.length && asked[at] < id) {
                    found.nobody();
                    at++;
                }
                if (at < asked.length && asked[at] == id) {
                    Integer born = (Integer) rows.getObject(6);
                    found.add(
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBoolean(4),
                            rows.getString(5),
                            born == null ? Gate.NO_DAY : born);
                    at++;
                }
            }
        }
        for (; at < asked.length; at++) {
            found.nobody();
        }
        return found;
    }

    /** The day of everybody's last order that counts. */
    private Map<Integer, Integer> lastOrders() throws SQLException {
        MergedIds merged = MergedIds.read(c, running);
        Map<Integer, Integer> days = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select o.customer_id, max(o.at_minute) from sales_order o"
                        + " join order_line l on l.order_id = o.id where l.status = " + OrderStatus.PAID.ordinal()
                        + " and l.amount > 0 and o.batch <> " + running + " group by o.customer_id")) {
            while (rows.next()) {
                days.merge(merged.of(rows.getInt(1)), Math.floorDiv(rows.getInt(2), 1_440), Math::max);
            }
        }
        return days;
    }
}
