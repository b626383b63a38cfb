package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.identity.MergedIds;

/** The ledger of campaigns, kept in the database. */
public final class ExportLedger implements Campaigns {
    private final Database database;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final Runnable settle;
    private final HeldLedgers held;

    /**
     * The campaigns of an open workbench.
     *
     * @param held what the ledgers of permission say
     * @param zone the time zone of the workbench as of now
     * @param settle called after each change of the data version
     */
    public ExportLedger(
            Database database, HeldLedgers held, Supplier<ZoneId> zone, InstantSource clock, Runnable settle) {
        this.database = database;
        this.held = held;
        this.zone = zone;
        this.clock = clock;
        this.settle = settle;
    }

    @Override
    public String seed(String purpose) {
        return database.write(c -> {
            try (PreparedStatement s = c.prepareStatement("select secret from seed where purpose = ?")) {
                s.setString(1, purpose);
                try (ResultSet rows = s.executeQuery()) {
                    if (rows.next()) {
                        return rows.getString(1);
                    }
                }
            }
            String secret = AddressHash.randomHex();
            try (PreparedStatement s = c.prepareStatement("insert into seed values (?, ?)")) {
                s.setString(1, purpose);
                s.setString(2, secret);
                s.executeUpdate();
            }
            return secret;
        });
    }

    @Override
    public int[] refused(Channel channel, int[] customerIds) {
        return database.read(c -> refused(c, channel, customerIds));
    }

    @Override
    public void record(ExportEntry entry, int[][] arms, Conducted conducted, CouponHand coupons) {
        int[] sent = IntStream.range(0, arms.length)
                .filter(arm -> arm != ExperimentRows.CONTROL)
                .flatMap(arm -> IntStream.of(arms[arm]))
                .toArray();
        database.change(c -> {
            requireWholeChains(c);
            int[] refused = refused(c, entry.channel(), sent);
            if (refused.length > 0) {
                throw Refusal.of("store.export.refused", refused.length);
            }
            int number = (int) Database.number(c, "select coalesce(max(id), 0) + 1 from export_log");
            insert(c, number, entry);
            for (int arm = 0; arm < arms.length; arm++) {
                ExperimentRows.members(c, number, arm, arms[arm]);
            }
            ExperimentRows.write(c, number, conducted);
            CouponIssues.reserve(c, number, entry.campaign(), coupons);
            Settings.raiseVersion(c);
        });
        settle.run();
    }

    private int[] refused(Connection c, Channel channel, int[] customerIds) throws SQLException {
        return new LastCheck(c, held.now(c), zone.get(), clock.instant()).refused(channel, customerIds);
    }

    /** Refuses when an entry of a ledger that decides who may be written to is not what it was. */
    private void requireWholeChains(Connection c) throws SQLException {
        for (Table table : Table.values()) {
            if (table.isChained()) {
                OptionalLong broken = database.chains().rest(c, table).broken();
                if (broken.isPresent()) {
                    throw Refusal.of("consent.chain.broken", broken.getAsLong());
                }
            }
        }
    }

    private static void insert(Connection c, int number, ExportEntry entry) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into export_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setInt(1, number);
            s.setString(2, entry.exportId());
            s.setString(3, entry.campaign());
            s.setInt(4, entry.channel().ordinal());
            s.setLong(5, entry.at().toEpochMilli());
            s.setString(6, entry.file());
            s.setString(7, entry.sha256());
            s.setInt(8, entry.people());
            s.setInt(9, entry.control());
            s.setString(10, entry.manifest());
            s.executeUpdate();
        }
    }

    @Override
    public int[] earlier(String campaign, boolean held) {
        return database.read(c -> {
            List<int[]> parts = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement("select m.ids from export_member m join export_log l"
                    + " on l.id = m.export where l.campaign = ? and (m.arm = ?) = ?")) {
                s.setString(1, campaign);
                s.setInt(2, ExperimentRows.CONTROL);
                s.setBoolean(3, held);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        parts.add(PackedIds.unpack(rows.getBytes(1)));
                    }
                }
            }
            if (parts.isEmpty()) {
                return new int[0];
            }
            int running =
                    (int) Database.number(c, "select coalesce(max(id), -1) from import_batch where state = 'RUNNING'");
            MergedIds merged = MergedIds.read(c, running);
            return parts.stream()
                    .flatMapToInt(Arrays::stream)
                    .map(merged::of)
                    .sorted()
                    .distinct()
                    .toArray();
        });
    }

    @Override
    public List<ExportEntry> exports() {
        return database.read(c -> {
            List<ExportEntry> exports = new ArrayList<>();
            try (Statement s = c.createStatement();
                    ResultSet rows =
                            s.executeQuery("select export_id, campaign, channel, written_at, file_name, sha256,"
                                    + " people, control, manifest from export_log order by id desc")) {
                while (rows.next()) {
                    exports.add(new ExportEntry(
                            rows.getString(1),
                            rows.getString(2),
                            Channel.values()[rows.getInt(3)],
                            Instant.ofEpochMilli(rows.getLong(4)),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getInt(7),
                            rows.getInt(8),
                            rows.getString(9)));
                }
            }
            return exports;
        });
    }

    @Override
    public Map<String, String> drafts() {
        return database.read(c -> {
            Map<String, String> drafts = new LinkedHashMap<>();
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select name, content from draft order by name")) {
                while (rows.next()) {
                    drafts.put(rows.getString(1), rows.getString(2));
                }
            }
            return drafts;
        });
    }

    @Override
    public void keepDraft(String name, String draft) {
        database.change(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("merge into draft (name, content) key (name) values (?, ?)")) {
                s.setString(1, name);
                s.setString(2, draft);
                s.executeUpdate();
            }
        });
    }

    @Override
    public Optional<String> dropDraft(String name) {
        return database.write(c -> {
            Optional<String> held;
            try (PreparedStatement s = c.prepareStatement("select content from draft where name = ?")) {
                s.setString(1, name);
                try (ResultSet rows = s.executeQuery()) {
                    held = rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
            try (PreparedStatement s = c.prepareStatement("delete from draft where name = ?")) {
                s.setString(1, name);
                s.executeUpdate();
            }
            return held;
        });
    }
}
