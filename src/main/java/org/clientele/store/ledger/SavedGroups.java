package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.Groups;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;

/** The saved groups, kept in the database. */
public final class SavedGroups implements Groups {
    private static final String LAST_ID = "group.last";

    private final Database database;
    private final InstantSource clock;

    /** The groups of an open workbench. */
    public SavedGroups(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<SavedGroup> all() {
        return database.read(SavedGroups::read).stream()
                .sorted(java.util.Comparator.comparing(SavedGroup::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public SavedGroup save(String name, Segment segment, int size) {
        return database.write(c -> {
            requireFree(c, name, 0);
            long id = Long.parseLong(Settings.get(c, LAST_ID).orElse("0")) + 1;
            Settings.put(c, LAST_ID, Long.toString(id));
            SavedGroup group = new SavedGroup(id, name.strip(), segment, size, Instant.ofEpochMilli(clock.millis()));
            insert(c, group);
            insertVersion(c, group, 1);
            return group;
        });
    }

    @Override
    public SavedGroup change(long id, Segment segment, int size) {
        return database.write(c -> {
            SavedGroup before = find(c, id);
            SavedGroup group = new SavedGroup(id, before.name(), segment, size, Instant.ofEpochMilli(clock.millis()));
            update(c, group);
            insertVersion(c, group, readVersions(c, id).getFirst().version() + 1);
            return group;
        });
    }

    @Override
    public SavedGroup takeBack(long id) {
        return database.write(c -> {
            SavedGroup now = find(c, id);
            List<GroupVersion> versions = readVersions(c, id);
            if (versions.size() < 2) {
                return now;
            }
            try (PreparedStatement s =
                    c.prepareStatement("delete from group_version where group_id = ? and version = ?")) {
                s.setLong(1, id);
                s.setInt(2, versions.getFirst().version());
                s.executeUpdate();
            }
            GroupVersion before = versions.get(1);
            SavedGroup group = new SavedGroup(id, now.name(), before.segment(), before.size(), before.savedAt());
            update(c, group);
            return group;
        });
    }

    @Override
    public List<GroupVersion> versions(long id) {
        return database.read(c -> readVersions(c, id));
    }

    @Override
    public SavedGroup rename(long id, String name) {
        return database.write(c -> {
            requireFree(c, name, id);
            try (PreparedStatement s = c.prepareStatement("update saved_group set name = ? where id = ?")) {
                s.setString(1, name.strip());
                s.setLong(2, id);
                s.executeUpdate();
            }
            return find(c, id);
        });
    }

    @Override
    public void remove(long id) {
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement("delete from saved_group where id = ?")) {
                s.setLong(1, id);
                s.executeUpdate();
            }
        });
    }

    @Override
    public void restore(SavedGroup group) {
        database.change(c -> {
            requireFree(c, group.name(), group.id());
            if (read(c).stream().noneMatch(other -> other.id() == group.id())) {
                insert(c, group);
                if (readVersions(c, group.id()).isEmpty()) {
                    insertVersion(c, group, 1);
                }
            }
        });
    }

    private static SavedGroup find(Connection c, long id) throws SQLException {
        return read(c).stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of("store.group.gone"));
    }

    private static void update(Connection c, SavedGroup group) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("update saved_group set definition = ?, people = ?, saved_at = ? where id = ?")) {
            s.setString(1, SegmentText.of(group.segment()));
            s.setInt(2, group.size());
            s.setLong(3, group.savedAt().toEpochMilli());
            s.setLong(4, group.id());
            s.executeUpdate();
        }
    }

    private static void insertVersion(Connection c, SavedGroup group, int version) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into group_version values (?, ?, ?, ?, ?)")) {
            s.setLong(1, group.id());
            s.setInt(2, version);
            s.setString(3, SegmentText.of(group.segment()));
            s.setInt(4, group.size());
            s.setLong(5, group.savedAt().toEpochMilli());
            s.executeUpdate();
        }
    }

    private static List<GroupVersion> readVersions(Connection c, long id) throws SQLException {
        List<GroupVersion> versions = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("select version, definition, people, saved_at from group_version"
                + " where group_id = ? order by version desc")) {
            s.setLong(1, id);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    versions.add(new GroupVersion(
                            id,
                            rows.getInt(1),
                            SegmentText.read(rows.getString(2)),
                            rows.getInt(3),
                            Instant.ofEpochMilli(rows.getLong(4))));
                }
            }
        }
        return versions;
    }

    private static void requireFree(Connection c, String name, long except) throws SQLException {
        if (name.isBlank()) {
            throw Refusal.of("store.group.no-name");
        }
        for (SavedGroup group : read(c)) {
            if (group.id() != except && group.name().equalsIgnoreCase(name.strip())) {
                throw Refusal.of("store.group.name-taken", name.strip());
            }
        }
    }

    private static void insert(Connection c, SavedGroup group) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into saved_group values (?, ?, ?, ?, ?)")) {
            s.setLong(1, group.id());
            s.setString(2, group.name());
            s.setString(3, SegmentText.of(group.segment()));
            s.setInt(4, group.size());
            s.setLong(5, group.savedAt().toEpochMilli());
            s.executeUpdate();
        }
    }

    private static List<SavedGroup> read(Connection c) throws SQLException {
        List<SavedGroup> groups = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, name, definition, people, saved_at from saved_group")) {
            while (rows.next()) {
                groups.add(new SavedGroup(
                        rows.getLong(1),
                        rows.getString(2),
                        SegmentText.read(rows.getString(3)),
                        rows.getInt(4),
                        Instant.ofEpochMilli(rows.getLong(5))));
            }
        }
        return groups;
    }
}
