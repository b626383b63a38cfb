package org.clientele.store.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.table.TableKind;

/** What people confirmed about the columns of files, by the shape of the file. */
final class MappingMemory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MappingMemory() {}

    /** The mapping of a shape; one that cannot be read counts as none. */
    static Optional<Map<String, String>> one(Connection c, TableKind kind, String fingerprint) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("select mapping from remembered_mapping where kind = ? and fingerprint = ?")) {
            s.setString(1, kind.name());
            s.setString(2, fingerprint);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? read(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** All mappings of a kind of table. */
    static List<Map<String, String>> all(Connection c, TableKind kind) throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        try (PreparedStatement s =
                c.prepareStatement("select mapping from remembered_mapping where kind = ? order by fingerprint")) {
            s.setString(1, kind.name());
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    read(rows.getString(1)).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** Keeps a mapping instead of the one before. */
    static void keep(Connection c, TableKind kind, String fingerprint, Map<String, String> mapping)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("merge into remembered_mapping (kind, fingerprint, mapping)"
                + " key (kind, fingerprint) values (?, ?, ?)")) {
            s.setString(1, kind.name());
            s.setString(2, fingerprint);
            s.setString(3, JSON.writeValueAsString(new LinkedHashMap<>(mapping)));
            s.executeUpdate();
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Map<String, String>> read(String text) {
        try {
            Map<String, String> mapping = JSON.readValue(text, new TypeReference<>() {});
            return Optional.of(mapping);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
