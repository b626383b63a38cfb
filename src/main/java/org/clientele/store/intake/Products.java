package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.clientele.model.table.Field;
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
    static final int AS_OF = 9;

    static final int COLUMNS = Table.PRODUCT.columns().size();
    private static final int FILLABLE = 6;

    /** The words by which files name the columns; the empty word where no single column of a file fills it. */
    private static final String[] WORDS = Customers.words(
            Field.SKU,
            Field.PRODUCT_NAME,
            Field.CATEGORY,
            Field.BRAND,
            Field.PRICE,
            Field.COST,
            Field.DESCRIPTION,
            Field.STOCK,
            null,
            Field.UPDATED_AT);

    private final Journal journal;
    private final ColumnRules rules;
    private final Entities entities;
    private final KeyIndex skus = KeyIndex.wide();
    private final KeyIndex names = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final BitSet numbered = new BitSet();
    private byte[] blanks = new byte[1024];

    Products(Journal journal, ColumnRules rules) {
        this.journal = journal;
        this.rules = rules;
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

    /** Brings a product up to date: every cell that is not blank, differs, and may be written. */
    RowOutcome update(int id, @Nullable Object[] incoming) {
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        boolean newer = Customers.isNewer((Integer) before[AS_OF], (Integer) incoming[AS_OF]);
        for (int i = 0; i < EXTRAS; i++) {
            if (incoming[i] != null && rules.writes(WORDS[i], before[i] == null, newer)) {
                now[i] = incoming[i];
            }
        }
        now[EXTRAS] = rules.extras((String) before[EXTRAS], (String) incoming[EXTRAS], newer);
        if (newer && rules.touches(WORDS[AS_OF])) {
            now[AS_OF] = incoming[AS_OF];
        }
        return settle(id, before, now) ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
    }

    /** Fills what is blank at a known product with what an order says. */
    void fill(int id, @Nullable Object[] incoming) {
        boolean filling = incoming[EXTRAS] != null;
        for (int i = 0; i < FILLABLE; i++) {
            filling |= incoming[i] != null && (blanks[id] >> i & 1) != 0;
        }
        if (!filling) {
            return;
        }
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        for (int i = 0; i < FILLABLE; i++) {
            if (now[i] == null && rules.touches(WORDS[i])) {
                now[i] = incoming[i];
            }
        }
        now[EXTRAS] = rules.filled((String) before[EXTRAS], (String) incoming[EXTRAS]);
        settle(id, before, now);
    }

    private boolean settle(int id, @Nullable Object[] before, @Nullable Object[] now) {
        if (Arrays.equals(before, now)) {
            return false;
        }
        for (int i = 0; i < COLUMNS; i++) {
            if (!WORDS[i].isEmpty() && !Objects.equals(before[i], now[i])) {
                rules.count(WORDS[i]);
            }
        }
        rules.countExtras((String) before[EXTRAS], (String) now[EXTRAS]);
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
        @Nullable Object[] values = new @Nullable Object[FILLABLE];
        Rows.each(c, "select id, sku, name, category, brand, price, cost from product", journal.checkpoint(), row -> {
            for (int i = 0; i < FILLABLE; i++) {
                values[i] = row.getObject(i + 2);
            }
            note(row.getInt(1), values);
        });
    }
}
