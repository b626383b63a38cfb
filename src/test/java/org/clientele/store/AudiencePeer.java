package org.clientele.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;

/** The steps of an audience up to the frequency limits, counted by H2 over tables that hold what they need. */
final class AudiencePeer {
    private AudiencePeer() {}

    /** Tables of people and messages, with indexes. */
    static void fill(Connection c, Facts facts) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("create table person (id int primary key, mailbox int, mailable boolean, granted boolean,"
                    + " stopped boolean, born int, held boolean, trouble int)");
            s.execute("create table contact (mailbox int, at_hour int, channel int)");
        }
        var pipeline = org.clientele.analysis.audience.AudiencePipeline.prepare(
                facts, "secret of global-control-2026", Checkpoint.none());
        var global = pipeline.globalControl(ControlPlan.USUAL_GLOBAL_SHARE);
        int[] trouble = facts.contacts().complained().clone();
        byte refunded = (byte) OrderStatus.REFUNDED.ordinal();
        try (PreparedStatement person = c.prepareStatement("insert into person values (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement contact = c.prepareStatement("insert into contact values (?, ?, ?)")) {
            for (int i = 0; i < facts.customers(); i++) {
                for (int line = facts.lines().offset()[i]; line < facts.lines().offset()[i + 1]; line++) {
                    if (facts.lines().status()[line] == refunded) {
                        trouble[i] = Math.max(trouble[i], facts.lines().day()[line]);
                    }
                }
                person.setInt(1, i);
                person.setInt(2, BenchShop.mailbox(i));
                person.setBoolean(3, facts.people().mailable().contains(i));
                person.setBoolean(4, facts.permissions().status(Channel.EMAIL, i) == ConsentStatus.GRANTED);
                person.setBoolean(5, facts.permissions().emailStop().contains(i));
                person.setInt(6, facts.people().birthday()[i]);
                person.setBoolean(7, global.contains(i));
                person.setInt(8, trouble[i]);
                person.addBatch();
                for (int k = facts.contacts().offset()[i]; k < facts.contacts().offset()[i + 1]; k++) {
                    contact.setInt(1, BenchShop.mailbox(i));
                    contact.setInt(2, facts.contacts().hour()[k]);
                    contact.setInt(3, facts.contacts().channel()[k]);
                    contact.addBatch();
                }
                if (i % 10_000 == 0) {
                    person.executeBatch();
                    contact.executeBatch();
                }
            }
            person.executeBatch();
            contact.executeBatch();
        }
        try (Statement s = c.createStatement()) {
            s.execute("create index by_mailbox on person (mailbox)");
            s.execute("create index by_hour on contact (mailbox, channel, at_hour)");
            s.execute("analyze");
        }
    }

    /** The people of each first reason, by its place. */
    static Map<Integer, Integer> sql(Connection c, int hours) throws SQLException {
        Map<Integer, Integer> counted = new HashMap<>();
        String mates = "exists (select 1 from person m where m.mailbox = p.mailbox and ";
        String heard = "(select count(*) from contact c where c.mailbox = p.mailbox and c.channel = 0 and c.at_hour > ";
        String query = "select case when not p.mailable then " + Exclusion.NO_ADDRESS.ordinal()
                + " when not p.granted then " + Exclusion.NO_CONSENT.ordinal() + " when " + mates
                + "m.stopped) then " + Exclusion.STOPPED.ordinal() + " when p.born > "
                + LocalDate.ofEpochDay(BenchShop.TODAY).minusYears(14).toEpochDay()
                + " then " + Exclusion.UNDER_AGE.ordinal() + " when p.held then " + Exclusion.GLOBAL_CONTROL.ordinal()
                + " when " + mates + "m.trouble > " + (BenchShop.TODAY - 14)
                + ") then " + Exclusion.COMPLAINED.ordinal() + " when " + heard + (BenchShop.NOW - 16) + ") >= 1 or "
                + heard + (BenchShop.NOW - hours)
                + ") >= 3 then " + Exclusion.CAPPED.ordinal()
                + " else 99 end reason, count(*) from person p group by reason";
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                counted.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return counted;
    }
}
