package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import org.clientele.model.table.RowOutcome;
import org.clientele.store.db.Table;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Recognises products by the shop's product number, or by name where there is no number. */
final class Products {
    static final int SKU = 0;
    static final int NAME = 1;
    static final int CATEGORY = 2;
    static final int BRAND = 3;
    static final int PRICE = 4;
    static final int COST = 5;
    static final int DESCRIPTION = 6;
    static final int STOCK = 7;
    static final int EXTRAS = 8;

    static final int COLUMNS = Table.PRODUCT.columns().size();
    private static final int FILLABLE = 4;

    private final Entities entities;
    private final KeyIndex skus = new KeyIndex();
    private final KeyIndex names = new KeyIndex();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final BitSet numbered = new BitSet();
    private byte[] blanks = new byte[1024];

    Products(Journal journal) {
        this.entities = new Entities(journal, Table.PRODUCT);
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    /** The product with this number or name, or {@link KeyIndex#NONE}. A name finds a numbered product only when the
     * row itself has no number. */
    int find(@Nullable String sku, @Nullable String name) {
        int id = sku == null ? KeyIndex.NONE : skus.get(key.of(sku));
        if (id != KeyIndex.NONE || name == null) {
            return id;
        }
        int named = names.get(key.of(nameKey(name)));
        return named != KeyIndex.NONE && (sku == null || !numbered.get(named)) ? named : KeyIndex.NONE;
    }

    /** Makes a product. */
    int create(long record, @Nullable Object[] values) {
        int id = entities.create(record, values);
        note(id, values);
        return id;
    }

    /** Reads these products in one go, since they are about to be compared. */
    void refresh(Collection<Integer> ids) {
        entities.refresh(ids);
    }

    /** Brings a product up to date: every cell that is not blank and differs. */
    RowOutcome update(int id, @Nullable Object[] incoming) {
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        for (int i = 0; i < COLUMNS; i++) {
            if (incoming[i] != null) {
                now[i] = i == EXTRAS ? Customers.joined((String) now[i], (String) incoming[i]) : incoming[i];
            }
        }
        return settle(id, before, now) ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
    }

    /** Fills what is blank at a known product with what an order says. */
    void fill(int id, @Nullable Object[] incoming) {
        boolean filling = false;
        for (int i = 0; i < FILLABLE; i++) {
            filling |= incoming[i] != null && (blanks[id] >> i & 1) != 0;
        }
        if (!filling) {
            return;
        }
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        for (int i = 0; i < FILLABLE; i++) {
            now[i] = now[i] == null ? incoming[i] : now[i];
        }
        settle(id, before, now);
    }

    private boolean settle(int id, @Nullable Object[] before, @Nullable Object[] now) {
        if (Arrays.equals(before, now)) {
            return false;
        }
        entities.change(id, now);
        note(id, now);
        return true;
    }

    private static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void note(int id, @Nullable Object[] values) {
        if (id >= blanks.length) {
            blanks = Arrays.copyOf(blanks, Math.max(id + 1, blanks.length * 2));
        }
        int bits = 0;
        for (int i = 0; i < FILLABLE; i++) {
            bits |= values[i] == null ? 1 << i : 0;
        }
        blanks[id] = (byte) bits;
        if (values[SKU] != null) {
            numbered.set(id);
            skus.putIfAbsent(key.of((String) values[SKU]), id);
        }
        if (values[NAME] != null) {
            names.putIfAbsent(key.of(nameKey((String) values[NAME])), id);
        }
    }

    private void load(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, sku, name, category, brand from product order by id")) {
            @Nullable Object[] values = new @Nullable Object[FILLABLE];
            while (rows.next()) {
                for (int i = 0; i < FILLABLE; i++) {
                    values[i] = rows.getObject(i + 2);
                }
                note(rows.getInt(1), values);
            }
        }
    }
}
