package org.clientele.store.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.clientele.store.db.Database.Shut;
import org.clientele.store.db.Table;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.Witness;

/**
 * Makes an import that was not finished as if it had never begun.
 *
 * <p>Where the copy from before a large import is whole and nothing else was written since, the copy takes the place of
 * the file: a moment, however many rows had arrived. Otherwise the rows are taken back in small steps.
 */
final class CutOff {
    /** From so many rows on, putting the copy back is worth its checks. */
    private static final long MANY_ROWS = 20_000;

    /** What an import writes itself. */
    private static final Set<String> OF_IMPORTS = Stream.concat(
                    Arrays.stream(Table.values()).map(Table::name),
                    Stream.of("IMPORT_UNDO", "IMPORT_CHUNK", "IMPORT_RANGE", "IMPORT_KEPT", "CUSTOM_FIELD"))
            .collect(Collectors.toUnmodifiableSet());

    private final Database database;
    private final Witness witness;

    CutOff(Database database, Witness witness) {
        this.database = database;
        this.witness = witness;
    }

    /** Takes a running batch back and forgets it. */
    void takeBack(int batch, Checkpoint checkpoint) {
        if (hasManyRows(batch) && isCopyPutBack(batch)) {
            return;
        }
        new TakeBack(database, batch).run(checkpoint);
        database.change(c -> BatchTable.erase(c, batch));
    }

    private boolean hasManyRows(int batch) {
        return database.number("select coalesce(sum(rows_written), 0) from import_chunk where batch = " + batch)
                > MANY_ROWS;
    }

    private boolean isCopyPutBack(int batch) {
        StateFile state = witness.state();
        RestorePoint point = state.restorePoint();
        if (witness.isSilent() || point == null || state.batch() != batch) {
            return false;
        }
        Path copy = witness.folder().backups().resolve(point.file());
        try {
            if (!Files.isRegularFile(copy)
                    || Files.size(copy) != point.bytes()
                    || !DurableFile.sha256(copy).equals(point.sha256())
                    || !isAllElseAsBefore(copy, batch)) {
                return false;
            }
            return database.whileClosed(Shut.GIVEN_UP, () -> {
                // the description stays behind until the next restore point: it promises nothing without its copy
                DurableFile.moveIntoPlace(copy, witness.folder().database());
                return true;
            });
        } catch (IOException | SQLException cannot) {
            return false;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether groups, drafts, exports, settings and the ledger of other batches are in the copy as they are now. */
    private boolean isAllElseAsBefore(Path copy, int batch) throws SQLException {
        String name = copy.toString();
        Database before = Database.openToRead(Path.of(name.substring(0, name.length() - ".mv.db".length())));
        try {
            return before.read(c -> rest(c, batch)).equals(database.read(c -> rest(c, batch)));
        } finally {
            before.close();
        }
    }

    private static Map<String, List<Integer>> rest(Connection c, int batch) throws SQLException {
        Map<String, List<Integer>> rest = new TreeMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                if (!OF_IMPORTS.contains(rows.getString(1))) {
                    rest.put(rows.getString(1), List.of());
                }
            }
        }
        for (Map.Entry<String, List<Integer>> table : rest.entrySet()) {
            boolean ledger = table.getKey().toLowerCase(Locale.ROOT).equals("import_batch");
            String others = ledger ? " where id <> " + batch : "";
            table.setValue(hashes(c, "select * from \"" + table.getKey() + "\"" + others));
        }
        return rest;
    }

    /** The hash of each row, in order: groups and drafts are few, lists of exports are packed. */
    private static List<Integer> hashes(Connection c, String sql) throws SQLException {
        List<Integer> hashes = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                int hash = 1;
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    int one = value instanceof byte[] bytes
                            ? Arrays.hashCode(bytes)
                            : Objects.hashCode(value instanceof java.sql.Clob ? rows.getString(i) : value);
                    hash = 31 * hash + one;
                }
                hashes.add(hash);
            }
        }
        hashes.sort(null);
        return hashes;
    }
}
