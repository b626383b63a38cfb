package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.Experiments;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.app.workbench.Membership;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.identity.MergedIds;

/** The ledger of experiments, kept in the database. */
public final class ExperimentLedger implements Experiments {
    private static final int NOTHING_HIDDEN = -1;

    private final Database database;

    /** The experiments of an open workbench. */
    public ExperimentLedger(Database database) {
        this.database = database;
    }

    @Override
    public List<ExperimentEntry> all() {
        return database.read(c -> read(c));
    }

    @Override
    public Optional<ExperimentEntry> of(String exportId) {
        return all().stream().filter(e -> e.exportId().equals(exportId)).findFirst();
    }

    private static List<ExperimentEntry> read(Connection c) throws SQLException {
        Map<Integer, List<ArmEntry>> arms = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select export, arm, name, share, planned, people from experiment_arm order by export, arm")) {
            while (rows.next()) {
                arms.computeIfAbsent(rows.getInt(1), export -> new ArrayList<>())
                        .add(new ArmEntry(
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getDouble(4),
                                rows.getDouble(5),
                                rows.getInt(6)));
            }
        }
        List<ExperimentEntry> entries = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select l.export_id, l.campaign, l.channel, l.written_at, e.start_day,"
                        + " e.question, e.goal, e.window_days, e.smallest_lift, e.planned, e.stratified, e.fingerprint,"
                        + " e.series, e.decision, e.export from experiment e join export_log l on l.id = e.export"
                        + " order by e.export desc")) {
            while (rows.next()) {
                entries.add(new ExperimentEntry(
                        rows.getString(1),
                        rows.getString(2),
                        Channel.values()[rows.getInt(3)],
                        Instant.ofEpochMilli(rows.getLong(4)),
                        rows.getInt(5),
                        rows.getString(6),
                        Trial.Goal.values()[rows.getInt(7)],
                        rows.getInt(8),
                        rows.getDouble(9),
                        rows.getLong(10),
                        rows.getBoolean(11),
                        rows.getString(12),
                        arms.getOrDefault(rows.getInt(15), List.of()),
                        rows.getString(13),
                        rows.getString(14)));
            }
        }
        return entries;
    }

    @Override
    public Membership members(String exportId) {
        return members("l.export_id = ?", exportId);
    }

    @Override
    public Membership membersOfCampaign(String campaign) {
        return members("trim(l.campaign) = ?", campaign.strip());
    }

    private Membership members(String which, String value) {
        return database.read(c -> {
            List<BitSet> inArm = new ArrayList<>();
            MergedIds merged = MergedIds.read(c, NOTHING_HIDDEN);
            try (PreparedStatement s = c.prepareStatement("select m.arm, m.ids from export_member m join export_log l"
                    + " on l.id = m.export where " + which)) {
                s.setString(1, value);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        while (inArm.size() <= rows.getInt(1)) {
                            inArm.add(new BitSet());
                        }
                        for (int id : PackedIds.unpack(rows.getBytes(2))) {
                            inArm.get(rows.getInt(1)).set(merged.of(id));
                        }
                    }
                }
            }
            return membership(inArm);
        });
    }

    /** Each person once: in the comparison group before all, else in the first arm. */
    private static Membership membership(List<BitSet> inArm) {
        BitSet all = new BitSet();
        inArm.forEach(all::or);
        int[] ids = all.stream().toArray();
        byte[] arms = new byte[ids.length];
        for (int i = 0; i < ids.length; i++) {
            int arm = 0;
            while (!inArm.get(arm).get(ids[i])) {
                arm++;
            }
            boolean control = inArm.size() > ExperimentRows.CONTROL
                    && inArm.get(ExperimentRows.CONTROL).get(ids[i]);
            arms[i] = (byte) (control ? ExperimentRows.CONTROL : arm);
        }
        return new Membership(ids, arms);
    }

    @Override
    public void decide(String exportId, String decision, Instant at) {
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement("update experiment set decision = ?, decided_at = ? where"
                    + " export = (select id from export_log where export_id = ?)")) {
                s.setString(1, decision);
                s.setObject(2, decision.isEmpty() ? null : at.toEpochMilli());
                s.setString(3, exportId);
                s.executeUpdate();
            }
        });
    }

    @Override
    public void group(String exportId, String series) {
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement("update experiment set series = ? where export ="
                    + " (select id from export_log where export_id = ?)")) {
                s.setString(1, series);
                s.setString(2, exportId);
                s.executeUpdate();
            }
        });
    }

    @Override
    public List<GlobalEntry> global(int year) {
        return database.read(c -> {
            List<GlobalEntry> entries = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement("select l.export_id, l.written_at, g.written_day, g.share,"
                    + " g.fingerprint, g.people, g.joined, g.gone, g.merged from global_group g join export_log l"
                    + " on l.id = g.export where g.year_of = ? order by g.export")) {
                s.setInt(1, year);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        entries.add(new GlobalEntry(
                                year,
                                rows.getString(1),
                                Instant.ofEpochMilli(rows.getLong(2)),
                                rows.getInt(3),
                                rows.getDouble(4),
                                rows.getString(5),
                                rows.getInt(6),
                                rows.getInt(7),
                                rows.getInt(8),
                                rows.getInt(9)));
                    }
                }
            }
            return entries;
        });
    }

    @Override
    public List<Integer> globalYears() {
        return database.read(c -> {
            List<Integer> years = new ArrayList<>();
            try (Statement s = c.createStatement();
                    ResultSet rows =
                            s.executeQuery("select distinct year_of from global_group order by year_of desc")) {
                while (rows.next()) {
                    years.add(rows.getInt(1));
                }
            }
            return years;
        });
    }

    @Override
    public Optional<GlobalGroup> globalGroup(int year) {
        return database.read(c -> {
            try (PreparedStatement s = c.prepareStatement(
                    "select share, newest, written_day from global_group where year_of = ? order by export")) {
                s.setInt(1, year);
                try (ResultSet rows = s.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.<GlobalGroup>empty();
                    }
                    int firstNewest = rows.getInt(2);
                    int firstDay = rows.getInt(3);
                    double share;
                    int newest;
                    do {
                        share = rows.getDouble(1);
                        newest = rows.getInt(2);
                    } while (rows.next());
                    MergedIds merged = MergedIds.read(c, NOTHING_HIDDEN);
                    BitSet now = new BitSet();
                    ExperimentRows.globalIds(c, year).stream().forEach(id -> now.set(merged.of(id)));
                    return Optional.of(
                            new GlobalGroup(year, share, now.stream().toArray(), newest, firstNewest, firstDay));
                }
            }
        });
    }
}
