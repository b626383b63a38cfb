package org.clientele.store.care;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.db.Migrations;
import org.h2.tools.Csv;

/**
 * Makes a database of a {@link Parcel}. The tables are made by this program's own steps and the rows are read as values:
 * nothing that stands in the file is ever run.
 */
public final class Unpacking {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP = 1_000;

    private final Path parcel;
    private final Migrations migrations;

    /**
     * What a parcel says of itself.
     *
     * @param version the data version
     * @param at when it was packed
     * @param day the day of that in the workbench's zone
     * @param counts rows of every table
     */
    public record Label(long version, Instant at, int day, Map<String, Long> counts) {
        public Label {
            counts = Map.copyOf(counts);
        }
    }

    private record Content(long rows, String sha256) {}

    /** Unpacking of that file. */
    public Unpacking(Path parcel, Migrations migrations) {
        this.parcel = parcel;
        this.migrations = migrations;
    }

    /** Unpacks into a new database, in the schema in which it was packed.
     *
     * @throws Refusal when it is no parcel, damaged, or packed by a newer program */
    public Label run(Path databaseName, long now, Checkpoint checkpoint) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(parcel.toFile(), StandardCharsets.UTF_8)) {
            JsonNode manifest = manifest(zip);
            int schema = manifest.path("schema").asInt();
            if (schema > migrations.newest()) {
                throw Refusal.of("store.open.newer", schema, migrations.newest());
            }
            Map<String, Content> contents = contents(manifest);
            Database made = Database.create(databaseName);
            try {
                Migrations then = new Migrations(migrations.scripts().subList(0, schema));
                made.change(c -> then.apply(c, now));
                Map<String, String> tables = new HashMap<>();
                made.read(Rebuild::tables)
                        .forEach(t -> tables.put(t.replace("\"", "").toLowerCase(Locale.ROOT), t));
                if (!tables.keySet().equals(contents.keySet())) {
                    throw damaged();
                }
                int done = 0;
                for (Map.Entry<String, Content> table : contents.entrySet()) {
                    checkpoint.progress((double) done++ / contents.size());
                    ZipEntry entry = zip.getEntry(Parcel.TABLES + table.getKey() + ".csv");
                    String quoted = tables.get(table.getKey());
                    if (entry == null || quoted == null) {
                        throw damaged();
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        fill(made, quoted, in, table.getValue(), checkpoint);
                    }
                }
            } finally {
                made.close();
            }
            Map<String, Long> counts = new TreeMap<>();
            contents.forEach((name, content) -> counts.put(name, content.rows()));
            return new Label(
                    manifest.path("version").asLong(),
                    Instant.parse(manifest.path("at").asText()),
                    manifest.path("day").asInt(),
                    counts);
        } catch (java.util.zip.ZipException | java.time.DateTimeException | JacksonException broken) {
            throw new Refusal(damaged().sentence(), broken);
        }
    }

    private Refusal damaged() {
        return new Refusal(Message.of("care.restore.damaged", parcel.toString()));
    }

    private JsonNode manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Parcel.MANIFEST);
        if (entry == null) {
            throw Refusal.of("care.restore.foreign", parcel.toString());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode manifest = JSON.readTree(in);
            if (!manifest.path("format").asText().equals(Parcel.FORMAT)) {
                throw Refusal.of("care.restore.foreign", parcel.toString());
            }
            if (manifest.path("formatVersion").asInt() != 1
                    || manifest.path("schema").asInt() < 1) {
                throw damaged();
            }
            return manifest;
        }
    }

    private static Map<String, Content> contents(JsonNode manifest) {
        Map<String, Content> contents = new TreeMap<>();
        manifest.path("tables")
                .properties()
                .forEach(table -> contents.put(
                        table.getKey(),
                        new Content(
                                table.getValue().path("rows").asLong(),
                                table.getValue().path("sha256").asText())));
        return contents;
    }

    /** Fills an empty table; the rows that the steps of the schema put into it themselves are replaced. */
    private void fill(Database made, String table, InputStream in, Content content, Checkpoint checkpoint)
            throws IOException, SQLException {
        DigestInputStream hashed = new DigestInputStream(in, Parcel.sha256());
        made.change(c -> {
            try (var s = c.createStatement()) {
                s.execute("delete from " + table);
            }
        });
        List<String> columns = new ArrayList<>();
        List<Boolean> bytes = new ArrayList<>();
        made.read(c -> columns(c, table, columns, bytes));
        long count = 0;
        try (Reader text = new InputStreamReader(hashed, StandardCharsets.UTF_8);
                ResultSet rows = new Csv().read(text, null)) {
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                header.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            if (!header.equals(columns)) {
                throw damaged();
            }
            String insert = "insert into " + table + " values (" + "?, ".repeat(columns.size() - 1) + "?)";
            long[] counted = {0};
            boolean more = rows.next();
            while (more) {
                checkpoint.check();
                more = made.write(c -> step(c, insert, rows, bytes, counted));
            }
            count = counted[0];
        }
        if (count != content.rows()
                || !HexFormat.of().formatHex(hashed.getMessageDigest().digest()).equals(content.sha256())) {
            throw damaged();
        }
    }

    private static boolean columns(Connection c, String table, List<String> names, List<Boolean> bytes)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select * from " + table)) {
            var columns = s.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                int type = columns.getColumnType(i);
                bytes.add(type == Types.BINARY || type == Types.VARBINARY || type == Types.BLOB);
            }
            return true;
        }
    }

    private static boolean step(Connection c, String insert, ResultSet rows, List<Boolean> bytes, long[] counted)
            throws SQLException {
        boolean more = true;
        try (PreparedStatement s = c.prepareStatement(insert)) {
            for (int n = 0; n < STEP && more; n++) {
                for (int i = 1; i <= bytes.size(); i++) {
                    String text = rows.getString(i);
                    if (text == null) {
                        s.setNull(i, Types.NULL);
                    } else if (bytes.get(i - 1)) {
                        s.setBytes(i, HexFormat.of().parseHex(text));
                    } else {
                        s.setString(i, text);
                    }
                }
                s.addBatch();
                counted[0]++;
                more = rows.next();
            }
            s.executeBatch();
        }
        return more;
    }
}
