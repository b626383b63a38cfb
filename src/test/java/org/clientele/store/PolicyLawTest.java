package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.Policies;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.WritePolicy;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be created and overwritten, against a second, plain telling of the same rules over many random files. */
class PolicyLawTest {
    private static final List<String> CUSTOMER_WORDS = List.of("name", "city", "gender", "extra:Points", "extra:Tier");
    private static final List<String> PRODUCT_WORDS = List.of("product_name", "category", "brand", "extra:Size");
    private static final Shape CUSTOMERS = new Shape(
            TableKind.CUSTOMERS,
            List.of(Field.CUSTOMER_NO, Field.NAME, Field.CITY, Field.GENDER, Field.UPDATED_AT),
            List.of(new CustomField(Owner.CUSTOMER, "Points", CustomType.NUMBER), CustomField.text("Tier")));
    private static final Shape PRODUCTS = new Shape(
            TableKind.PRODUCTS,
            List.of(Field.SKU, Field.PRODUCT_NAME, Field.CATEGORY, Field.BRAND, Field.UPDATED_AT),
            List.of(new CustomField(Owner.PRODUCT, "Size", CustomType.TEXT)));

    @TempDir
    Path temp;

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    /** The rules once more, one row and one cell at a time, over plain maps. */
    private static final class Reference {
        private final Map<String, Map<String, String>> rows = new TreeMap<>();
        private final Map<String, Integer> dates = new TreeMap<>();
        private Counts counts = new Counts(0, 0, 0, 0, 0);
        private Map<String, Long> changes = new TreeMap<>();

        void begin() {
            counts = new Counts(0, 0, 0, 0, 0);
            changes = new TreeMap<>();
        }

        void take(String key, Map<String, String> cells, @Nullable Integer date, Policies policies) {
            Map<String, String> held = rows.get(key);
            if (held == null) {
                if (policies.rows() == RowPolicy.UPDATE_ONLY) {
                    add(0, 0, 0, 1);
                    return;
                }
                rows.put(key, new TreeMap<>(cells));
                if (date != null) {
                    dates.put(key, date);
                }
                add(1, 0, 0, 0);
                return;
            }
            if (policies.rows() == RowPolicy.CREATE_ONLY) {
                add(0, 0, 1, 0);
                return;
            }
            Integer of = dates.get(key);
            boolean newer = date != null && (of == null || date > of);
            boolean changed = false;
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                String before = held.get(cell.getKey());
                boolean may = switch (policies.of(cell.getKey())) {
                    case NEVER -> false;
                    case IF_BLANK -> before == null;
                    case NEWER -> before == null || newer;
                    case ALWAYS -> true;
                };
                if (may && !cell.getValue().equals(before)) {
                    held.put(cell.getKey(), cell.getValue());
                    changes.merge(cell.getKey(), 1L, Long::sum);
                    changed = true;
                }
            }
            if (newer) {
                dates.put(key, date);
                changes.merge("updated_at", 1L, Long::sum);
                changed = true;
            }
            add(0, changed ? 1 : 0, changed ? 0 : 1, 0);
        }

        private void add(int created, int updated, int unchanged, int rejected) {
            counts = new Counts(
                    counts.read() + 1,
                    counts.created() + created,
                    counts.updated() + updated,
                    counts.unchanged() + unchanged,
                    counts.rejected() + rejected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void customers_follow_the_rules(long seed) throws Exception {
        follow(seed, CUSTOMERS, CUSTOMER_WORDS, 2, "select number, name, city, gender, extras from customer");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void products_follow_the_rules(long seed) throws Exception {
        follow(seed, PRODUCTS, PRODUCT_WORDS, 1, "select sku, name, category, brand, extras from product");
    }

    private void follow(long seed, Shape shape, List<String> words, int extras, String sql) throws Exception {
        Path folder = temp.resolve(shape.kind() + "-" + seed);
        Reference reference = new Reference();
        Random random = new Random(seed);
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            for (int file = 0; file < 5; file++) {
                Policies policies = policies(random, words, file);
                reference.begin();
                List<CleanRow> rows = new ArrayList<>();
                for (int i = 1; i <= 60; i++) {
                    String key = "K" + random.nextInt(40);
                    Map<String, String> cells = new TreeMap<>();
                    for (String word : words) {
                        if (random.nextInt(3) > 0) {
                            cells.put(word, Integer.toString(random.nextInt(4)));
                        }
                    }
                    Integer date = random.nextInt(4) == 0 ? null : 29_000_000 + random.nextInt(5);
                    reference.take(key, cells, date, policies);
                    rows.add(row(i, key, words, extras, cells, date));
                }
                Counts rehearsed;
                try (ImportBatch batch = workbench
                        .imports()
                        .rehearse(Shop.origin(shape.kind(), "f" + file, 60), shape, policies, Checkpoint.none())) {
                    batch.write(rows);
                    assertEquals(reference.changes, new TreeMap<>(batch.changes()));
                    rehearsed = batch.commit(Checkpoint.none()).counts();
                }
                assertEquals(reference.counts, rehearsed);
                try (ImportBatch batch = workbench
                        .imports()
                        .begin(Shop.origin(shape.kind(), "f" + file, 60), shape, policies, Checkpoint.none())) {
                    batch.write(rows.subList(0, 25));
                    batch.write(rows.subList(25, 60));
                    assertEquals(reference.changes, new TreeMap<>(batch.changes()));
                    assertEquals(
                            reference.counts, batch.commit(Checkpoint.none()).counts());
                }
            }
        }
        assertEquals(reference.rows, held(folder, sql, words));
    }

    private static Policies policies(Random random, List<String> words, int file) {
        Policies policies = Policies.usual();
        if (file > 0) {
            policies = policies.with(RowPolicy.values()[random.nextInt(3)]);
        }
        for (String word : words) {
            policies = policies.with(word, WritePolicy.values()[random.nextInt(4)]);
        }
        return policies;
    }

    private static CleanRow row(
            int record, String key, List<String> words, int extras, Map<String, String> cells, @Nullable Integer date) {
        int fields = words.size() - extras;
        @Nullable Object[] values = new @Nullable Object[fields + 2];
        values[0] = key;
        for (int i = 0; i < fields; i++) {
            values[i + 1] = cells.get(words.get(i));
        }
        values[fields + 1] = date == null ? null : Long.valueOf(date);
        @Nullable String[] own = new @Nullable String[extras];
        for (int i = 0; i < extras; i++) {
            own[i] = cells.get(words.get(fields + i));
        }
        return new CleanRow(record, values, own);
    }

    private static Map<String, Map<String, String>> held(Path folder, String sql, List<String> words) throws Exception {
        Map<String, Map<String, String>> held = new TreeMap<>();
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 0; i < 3; i++) {
                    if (rows.getString(i + 2) != null) {
                        cells.put(words.get(i), rows.getString(i + 2));
                    }
                }
                String extras = rows.getString(5);
                for (String pair : extras == null
                        ? new String[0]
                        : extras.replaceAll("[{}\"]", "").split(",")) {
                    cells.put("extra:" + pair.split(":")[0], pair.split(":")[1]);
                }
                held.put(Objects.requireNonNull(rows.getString(1)), cells);
            }
        }
        return held;
    }

    @Test
    void orders_that_are_not_known_are_left_out_when_only_updates_are_wanted() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("w"), Shop.PROFILE)) {
            List<CleanRow> first = Shop.orders(1, 50, 20);
            Shop.load(workbench, Shop.ORDERS, "a.csv", first);
            long version = workbench.version();
            List<CleanRow> mixed = new ArrayList<>(first);
            mixed.addAll(Shop.orders(2, 30, 20));
            try (ImportBatch batch = workbench
                    .imports()
                    .begin(
                            Shop.origin(TableKind.ORDERS, "b.csv", 80),
                            Shop.ORDERS,
                            Policies.usual().with(RowPolicy.UPDATE_ONLY),
                            Checkpoint.none())) {
                List<ImportBatch.RowVerdict> verdicts = batch.write(mixed);
                assertTrue(verdicts.subList(0, 50).stream().noneMatch(v -> keyOf(v).equals("store.row.not-known")));
                assertTrue(verdicts.subList(50, 80).stream()
                        .allMatch(
                                v -> keyOf(v).equals("store.row.not-known") || keyOf(v).equals("store.row.no-amount")));
                BatchSummary summary = batch.commit(Checkpoint.none());
                assertTrue(summary.changedNothing());
                assertEquals(0, summary.counts().created());
            }
            assertEquals(version, workbench.version());
            assertEquals(1, workbench.imports().batches().size());
        }
    }

    private static String keyOf(ImportBatch.RowVerdict verdict) {
        Message reason = verdict.reason();
        return reason == null ? "" : reason.key();
    }
}
