package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the rows of imports looked like, kept beside the ledger. */
final class BatchProfiles {
    private BatchProfiles() {}

    static void keep(Connection c, long batch, String profile) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("merge into import_profile (batch, profile) key (batch) values (?, ?)")) {
            s.setLong(1, batch);
            s.setString(2, profile);
            s.executeUpdate();
        }
    }

    static Optional<String> of(Connection c, long batch) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select profile from import_profile where batch = ?")) {
            s.setLong(1, batch);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
