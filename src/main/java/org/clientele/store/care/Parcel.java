package org.clientele.store.care;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.clientele.store.folder.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A workbench in one zip file that needs no Clientele to be read: every table as CSV, all of it as SQL, and a manifest
 * with rows and hashes.
 */
public final class Parcel {
    static final String MANIFEST = "manifest.json";
    static final String FORMAT = "clientele-workbench";
    static final String TABLES = "tables/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Stamp stamp;
    private final Path shelf;

    /** A parcel of an open workbench.
     *
     * @param shelf a folder for what is needed while it is packed */
    public Parcel(Database database, Stamp stamp, Path shelf) {
        this.database = database;
        this.stamp = stamp;
        this.shelf = shelf;
    }

    /** Packs.
     *
     * @param file where to; nothing is left there when this fails
     * @param version the data version
     * @return how many rows went in */
    public long pack(Path file, long version, Checkpoint checkpoint) throws IOException {
        Path sql = shelf.resolve("parcel.sql.tmp");
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", FORMAT);
        manifest.put("formatVersion", 1);
        manifest.put("schema", stamp.schema());
        manifest.put("version", version);
        manifest.put("at", stamp.clock().instant().toString());
        manifest.put("day", stamp.today());
        ObjectNode described = manifest.putObject("tables");
        boolean packed = false;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            List<String> tables = database.read(Rebuild::tables);
            long all = 0;
            for (int i = 0; i < tables.size(); i++) {
                checkpoint.check();
                checkpoint.progress((double) i / (tables.size() + 1));
                String quoted = tables.get(i);
                String name = quoted.substring(1, quoted.length() - 1).toLowerCase(Locale.ROOT);
                zip.putNextEntry(new ZipEntry(TABLES + name + ".csv"));
                DigestOutputStream hashed = new DigestOutputStream(unclosed(zip), sha256());
                long rows = database.read(c -> table(c, quoted, hashed, checkpoint));
                zip.closeEntry();
                all += rows;
                described
                        .putObject(name)
                        .put("rows", rows)
                        .put(
                                "sha256",
                                HexFormat.of()
                                        .formatHex(hashed.getMessageDigest().digest()));
            }
            database.read(c -> {
                try (Statement s = c.createStatement()) {
                    return s.execute("script nopasswords nosettings to '"
                            + sql.toString().replace("'", "''") + "' charset 'UTF-8'");
                }
            });
            zip.putNextEntry(new ZipEntry("workbench.sql"));
            Files.copy(sql, zip);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            packed = true;
            return all;
        } finally {
            Files.deleteIfExists(sql);
            if (!packed) {
                Files.deleteIfExists(file);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static long table(Connection c, String table, OutputStream out, Checkpoint checkpoint) throws SQLException {
        long count = 0;
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select * from " + table);
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            int columns = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                text.write(i == 1 ? "" : ",");
                text.write(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            text.write("\r\n");
            while (rows.next()) {
                if (count++ % 1000 == 0) {
                    checkpoint.check();
                }
                for (int i = 1; i <= columns; i++) {
                    text.write(i == 1 ? "" : ",");
                    text.write(cell(rows.getObject(i)));
                }
                text.write("\r\n");
            }
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return count;
    }

    /** Nothing for what is missing, hexadecimal for bytes, quotes around every text. */
    private static String cell(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Clob clob -> quoted(clob.getSubString(1, (int) clob.length()));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
