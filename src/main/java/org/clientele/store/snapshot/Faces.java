package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/**
 * The customers that were merged into others, and the addresses that customers had before: what was said of them still
 * counts.
 */
public final class Faces {
    private static final int AT_ONCE = 500;
    private static final int EMAIL_KEY = 1;

    /** Whether a number was refused of which nobody is known to have it; only then must numbers of before be looked at. */
    private static final String LONE_REFUSAL_OF_A_NUMBER =
            "select (select count(*) from (select 1 from stop_entry where"
                    + " customer_id is null and channel = 1 limit 1)) + (select count(*) from (select 1 from consent where"
                    + " customer_id is null and channel = 1 limit 1))";

    /** A former address is of the same person from the first: whatever that person says is said for it, too. */
    private static final int FROM_THE_FIRST = -1;

    final List<Integer> ids = new ArrayList<>();
    final List<@Nullable String> emails = new ArrayList<>();
    final List<@Nullable String> phones = new ArrayList<>();
    final MergedIds merged;
    private final Map<Integer, Integer> formerBatch = new HashMap<>();

    Faces(MergedIds merged) {
        this.merged = merged;
    }

    /** All of them.
     *
     * @param hidden the number of a batch under way */
    public static Faces read(Connection c, int hidden) throws SQLException {
        Faces faces = new Faces(MergedIds.read(c, hidden));
        if (!faces.merged.isEmpty()) {
            faces.read(c, "id in (select loser from customer_merge where batch <> " + hidden + ")");
            faces.readFormer(c, hidden);
        }
        faces.readReplaced(c, hidden);
        return faces;
    }

    /** The customers with these numbers, and those from a number on.
     *
     * @param numbers ascending
     * @param hidden the number of a batch under way */
    static Faces of(Connection c, Collection<Integer> numbers, int from, int hidden) throws SQLException {
        Faces some = new Faces(MergedIds.none());
        for (String list : FactsReader.lists(numbers, AT_ONCE)) {
            some.read(c, "id in (" + list + ") and batch <> " + hidden);
        }
        some.read(c, "id >= " + from + " and batch <> " + hidden);
        return some;
    }

    /** The addresses that people had before others were merged into them, under their numbers below zero. */
    private void readFormer(Connection c, int hidden) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select row_id, before_image, batch from import_undo where table_no = "
                        + Table.CUSTOMER.number() + " and batch in (select batch from customer_merge where batch <> "
                        + hidden + ") order by id")) {
            while (rows.next()) {
                @Nullable Object[] was = Before.values(Table.CUSTOMER, rows.getString(2));
                add(-rows.getInt(1), (String) was[1], (String) was[2]);
                formerBatch.put(ids.size() - 1, rows.getInt(3));
            }
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The addresses that imports and corrections took the place of: who refused them did so for good, whether the refusal
     * came before the person was known, or after. */
    private void readReplaced(Connection c, int hidden) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select customer_id, key_text from customer_key where kind = "
                        + EMAIL_KEY + " and batch <> " + hidden + " order by id")) {
            while (rows.next()) {
                formerly(rows.getInt(1), rows.getString(2), null);
            }
        }
        if (Database.number(c, LONE_REFUSAL_OF_A_NUMBER) == 0) {
            return;
        }
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select u.row_id, u.before_image, c.phone from import_undo u join customer c"
                                + " on c.id = u.row_id where u.table_no = " + Table.CUSTOMER.number()
                                + " and u.batch <> " + hidden
                                + " and (c.phone is null or position(c.phone in u.before_image) = 0) order by u.id")) {
            while (rows.next()) {
                String was = (String) Before.values(Table.CUSTOMER, rows.getString(2))[2];
                if (was != null && !was.equals(rows.getString(3))) {
                    formerly(rows.getInt(1), null, was);
                }
            }
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private void formerly(int customer, @Nullable String email, @Nullable String phone) {
        add(-customer, email, phone);
        formerBatch.put(ids.size() - 1, FROM_THE_FIRST);
    }

    /** To whom one of them belongs. */
    int owner(int i) {
        return merged.of(Math.abs(ids.get(i)));
    }

    /** The batch that made one of them a part of whom it belongs to. */
    int batch(int i) {
        return formerBatch.getOrDefault(i, merged.batch(ids.get(i)));
    }

    private void read(Connection c, String which) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, email, phone from customer where " + which + " order by id")) {
            while (rows.next()) {
                add(rows.getInt(1), rows.getString(2), rows.getString(3));
            }
        }
    }

    void add(int id, @Nullable String email, @Nullable String phone) {
        ids.add(id);
        emails.add(email);
        phones.add(phone);
    }
}
