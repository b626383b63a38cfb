package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** Takes one person of a larger merge apart again, in one transaction; the rest of the merge stands. */
final class PartUnmerge {
    private final LedgerImports ledger;

    /**
     * What was done.
     *
     * @param apart how many are people of their own again
     * @param restored rows as before
     * @param kept rows left as they are, since they were changed later
     */
    record Done(int apart, int restored, int kept) {}

    PartUnmerge(LedgerImports ledger) {
        this.ledger = ledger;
    }

    Done of(int batch, int winner) {
        return ledger.alter(batch, c -> {
            int restored = 0;
            int kept = 0;
            String mine = " where batch = " + batch + " and table_no = " + Table.CUSTOMER.number() + " and row_id = "
                    + winner;
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery("select was_changed, before_image from import_undo" + mine)) {
                if (rows.next()) {
                    boolean back = restore(c, batch, winner, rows.getInt(1), rows.getString(2));
                    restored = back ? 1 : 0;
                    kept = back ? 0 : 1;
                }
            }
            try (Statement s = c.createStatement()) {
                s.execute("delete from import_undo" + mine);
                s.execute("delete from customer_key where batch = " + batch + " and customer_id = " + winner);
                int apart = s.executeUpdate(
                        "delete from customer_merge where batch = " + batch + " and winner = " + winner);
                return new Done(apart, restored, kept);
            }
        });
    }

    /** Whether the row became what it was; where a later batch changed it, that batch's undo will come to it. */
    private static boolean restore(Connection c, int batch, int winner, int wasChanged, String image)
            throws SQLException {
        @Nullable Object[] values = Image.values(image);
        try (PreparedStatement s = c.prepareStatement(Journal.updateSql(Table.CUSTOMER) + " and changed = " + batch)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.setInt(values.length + 1, wasChanged);
            s.setInt(values.length + 2, winner);
            if (s.executeUpdate() == 1) {
                return true;
            }
        }
        try (PreparedStatement s = c.prepareStatement("update import_undo set before_image = ?, was_changed = ?"
                + " where id = (select min(id) from import_undo where table_no = ? and row_id = ? and batch ="
                + " (select min(batch) from import_undo where table_no = ? and row_id = ? and batch > ?))")) {
            s.setString(1, image);
            s.setInt(2, wasChanged);
            s.setInt(3, Table.CUSTOMER.number());
            s.setInt(4, winner);
            s.setInt(5, Table.CUSTOMER.number());
            s.setInt(6, winner);
            s.setInt(7, batch);
            s.executeUpdate();
        }
        return false;
    }
}
