package org.clientele.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The steps from one schema to the next, forward only.
 *
 * @param scripts the script of each version, the first makes version 1
 */
public record Migrations(List<String> scripts) {
    public Migrations {
        scripts = List.copyOf(scripts);
    }

    /** The steps that come with the program. */
    public static Migrations ofProgram() {
        List<String> scripts = new ArrayList<>();
        for (int version = 1; ; version++) {
            String name = String.format(Locale.ROOT, "/db/%04d.sql", version);
            try (InputStream in = Migrations.class.getResourceAsStream(name)) {
                if (in == null) {
                    return new Migrations(scripts);
                }
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new IllegalStateException(name, unreadable);
            }
        }
    }

    /** The newest version. */
    public int newest() {
        return scripts.size();
    }

    /** The version of a database, 0 when it has no tables yet, -1 when it is no workbench. */
    public static int versionOf(Connection c) throws SQLException {
        String tables = "select count(*) from information_schema.tables where table_schema = 'PUBLIC'";
        if (Database.number(c, tables + " and table_name = 'SCHEMA_VERSION'") == 0) {
            return Database.number(c, tables) == 0 ? 0 : -1;
        }
        return (int) Database.number(c, "select coalesce(max(version), 0) from schema_version");
    }

    /** Applies what is missing; each step is noted when it is done. */
    public void apply(Connection c, long now) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(
                    "create table if not exists schema_version (version int primary key, applied_at bigint not null)");
        }
        int from = versionOf(c);
        for (int version = from + 1; version <= newest(); version++) {
            for (String command : commands(scripts.get(version - 1))) {
                try (Statement s = c.createStatement()) {
                    s.execute(command);
                }
            }
            try (PreparedStatement s = c.prepareStatement("insert into schema_version values (?, ?)")) {
                s.setInt(1, version);
                s.setLong(2, now);
                s.executeUpdate();
            }
            c.commit();
        }
        if (from < newest()) {
            Chain.chainAll(c);
            c.commit();
        }
    }

    /** Splits a script at the semicolons that end a line. */
    static List<String> commands(String script) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            command.append(line).append('\n');
            if (line.endsWith(";")) {
                commands.add(command.substring(0, command.length() - 2));
                command.setLength(0);
            }
        }
        return commands;
    }
}
