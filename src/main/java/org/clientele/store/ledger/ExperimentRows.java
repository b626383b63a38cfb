package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.identity.MergedIds;

/** Writes who was in which arm of an export, what it tried, and who was in the global comparison group. */
final class ExperimentRows {
    /** The arm of those who get no message. */
    static final int CONTROL = 1;

    private static final int PART = 100_000;

    private ExperimentRows() {}

    /** The people of one arm. */
    static void members(Connection c, int export, int arm, int[] ids) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into export_member values (?, ?, ?, ?)")) {
            pack(s, export, arm, ids);
        }
    }

    private static void pack(PreparedStatement s, int export, Object second, int[] ids) throws SQLException {
        int[] sorted = Arrays.stream(ids).sorted().distinct().toArray();
        for (int part = 0; part * (long) PART < sorted.length; part++) {
            s.setInt(1, export);
            s.setObject(2, second);
            s.setInt(3, part);
            int from = part * PART;
            s.setBytes(4, PackedIds.pack(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + PART))));
            s.executeUpdate();
        }
    }

    /** What the export tries. */
    static void write(Connection c, int export, Conducted conducted) throws SQLException {
        ExperimentEntry experiment = conducted.experiment();
        if (experiment != null) {
            experiment(c, export, experiment);
        }
        GlobalEntry global = conducted.global();
        if (global != null) {
            global(c, export, global, conducted);
        }
    }

    private static void experiment(Connection c, int export, ExperimentEntry entry) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("insert into experiment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)")) {
            s.setInt(1, export);
            s.setInt(2, entry.startDay());
            s.setString(3, entry.question());
            s.setInt(4, entry.goal().ordinal());
            s.setInt(5, entry.windowDays());
            s.setDouble(6, entry.smallestLift());
            s.setLong(7, entry.planned());
            s.setBoolean(8, entry.stratified());
            s.setString(9, entry.seedFingerprint());
            s.setString(10, entry.series());
            s.setString(11, entry.decision());
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement("insert into experiment_arm values (?, ?, ?, ?, ?, ?)")) {
            for (ExperimentEntry.ArmEntry arm : entry.arms()) {
                s.setInt(1, export);
                s.setInt(2, arm.arm());
                s.setString(3, arm.name());
                s.setDouble(4, arm.share());
                s.setDouble(5, arm.planned());
                s.setInt(6, arm.people());
                s.executeUpdate();
            }
        }
    }

    private static void global(Connection c, int export, GlobalEntry entry, Conducted conducted) throws SQLException {
        MergedIds merged = MergedIds.read(c, -1);
        BitSet kept = globalIds(c, entry.year());
        BitSet now = new BitSet();
        for (int id : conducted.globalIds()) {
            now.set(id);
        }
        // Who was merged stays written down as who they were, so that taking the merge back gives each their own side.
        BitSet before = new BitSet();
        BitSet gone = new BitSet();
        kept.stream().forEach(id -> (now.get(merged.of(id)) ? before : gone).set(merged.of(id)));
        BitSet joined = (BitSet) now.clone();
        joined.andNot(before);
        BitSet written = (BitSet) joined.clone();
        int newest = newest(c, entry.year());
        merged.losers().stream()
                .filter(id -> joined.get(merged.of(id)) || id > newest && now.get(merged.of(id)))
                .forEach(written::set);
        now.stream().filter(id -> id > newest).forEach(written::set);
        written.andNot(kept);
        int[] taken = kept.stream().filter(id -> !now.get(merged.of(id))).toArray();
        try (PreparedStatement s =
                c.prepareStatement("insert into global_group values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setInt(1, export);
            s.setInt(2, entry.year());
            s.setDouble(3, entry.share());
            s.setString(4, entry.seedFingerprint());
            s.setInt(5, now.cardinality());
            s.setInt(6, joined.cardinality());
            s.setInt(7, gone.cardinality());
            s.setInt(8, (int) kept.stream()
                    .filter(id -> merged.isMerged(id) && now.get(merged.of(id)))
                    .count());
            // Who was merged is known too, and the number of somebody whose import was undone is nobody else's.
            s.setInt(
                    9,
                    merged.losers().stream()
                            .mapToInt(Integer::intValue)
                            .reduce(Math.max(newest, conducted.newest()), Math::max));
            s.setInt(10, entry.day());
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement("insert into global_change values (?, ?, ?, ?)")) {
            pack(s, export, false, written.stream().toArray());
            pack(s, export, true, taken);
        }
    }

    /** The highest id that was known when a year's group was last written down, -1 when it never was. */
    private static int newest(Connection c, int year) throws SQLException {
        return (int) Database.number(c, "select coalesce(max(newest), -1) from global_group where year_of = " + year);
    }

    /** The members of a year's group as they were last written down, also those who were merged into others since. */
    static BitSet globalIds(Connection c, int year) throws SQLException {
        BitSet ids = new BitSet();
        try (PreparedStatement s = c.prepareStatement("select m.gone, m.ids from global_change m join global_group g"
                + " on g.export = m.export where g.year_of = ? order by m.export, m.gone desc, m.part")) {
            s.setInt(1, year);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    boolean gone = rows.getBoolean(1);
                    for (int id : PackedIds.unpack(rows.getBytes(2))) {
                        ids.set(id, !gone);
                    }
                }
            }
        }
        return ids;
    }
}
