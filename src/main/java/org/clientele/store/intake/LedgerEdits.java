package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** Edits by hand as batches of the ledger: the same small transactions, before-images and undo as an import. */
public final class LedgerEdits implements Edits {
    private static final int STEP = 1_000;
    private static final Map<String, Integer> CUSTOMER_FIELDS = Map.of(
            "name", Customers.NAME,
            "city", Customers.CITY,
            "region", Customers.REGION,
            "country", Customers.COUNTRY,
            "postcode", Customers.POSTCODE,
            "gender", Customers.GENDER,
            "birthday", Customers.BIRTHDAY,
            "language", Customers.LANGUAGE);
    private static final Map<String, Integer> PRODUCT_FIELDS = Map.of(
            "product_name", Products.NAME,
            "category", Products.CATEGORY,
            "brand", Products.BRAND,
            "price", Products.PRICE,
            "cost", Products.COST,
            "stock", Products.STOCK);

    private final LedgerImports ledger;

    /** Edits through that ledger. */
    public LedgerEdits(LedgerImports ledger) {
        this.ledger = ledger;
    }

    @Override
    public BatchSummary apply(Order order, Checkpoint checkpoint) {
        Table table = order.kind() == TableKind.CUSTOMERS ? Table.CUSTOMER : Table.PRODUCT;
        int place = place(order);
        Origin origin = new Origin(order.kind(), order.words(), "", "", order.ids().length, order.field(), order.by());
        try (ImportBatch batch = ledger.begin(
                Act.EDIT, origin, journal -> new CellRows(new Entities(journal, table), order, place), checkpoint)) {
            int n = order.ids().length;
            for (int from = 0; from < n; from += STEP) {
                int to = Math.min(n, from + STEP);
                batch.write(IntStream.range(from, to)
                        .mapToObj(i -> new CleanRow(order.ids()[i], new @Nullable Object[0], new @Nullable String[0]))
                        .toList());
                checkpoint.progress((double) to / n);
            }
            return batch.commit(checkpoint);
        }
    }

    private static int place(Order order) {
        boolean customers = order.kind() == TableKind.CUSTOMERS;
        if (order.field().startsWith(EXTRA)) {
            return customers ? Customers.EXTRAS : Products.EXTRAS;
        }
        Integer place = (customers ? CUSTOMER_FIELDS : PRODUCT_FIELDS).get(order.field());
        if (place == null || order.kind() != TableKind.CUSTOMERS && order.kind() != TableKind.PRODUCTS) {
            throw Refusal.of("tables.edit.fixed", order.field());
        }
        return place;
    }

    /** Sets one cell of each row; the row's record is its lasting id. */
    private static final class CellRows implements RowWriter {
        private final Entities entities;
        private final Order order;
        private final int place;
        private final @Nullable Object value;

        CellRows(Entities entities, Order order, int place) {
            this.entities = entities;
            this.order = order;
            this.place = place;
            this.value = order.value().orElse(null);
        }

        @Override
        public void prepare(List<CleanRow> rows) {
            List<Integer> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add((int) row.record()));
            entities.refresh(ids);
        }

        @Override
        public ImportBatch.RowVerdict write(CleanRow row) {
            int id = (int) row.record();
            @Nullable Object[] before = entities.get(id);
            @Nullable Object[] now = before.clone();
            now[place] = order.field().startsWith(EXTRA) ? withExtra((String) before[place]) : value;
            if (java.util.Objects.equals(before[place], now[place])) {
                return RowWriter.of(RowOutcome.UNCHANGED);
            }
            entities.change(id, now);
            return RowWriter.of(RowOutcome.UPDATED);
        }

        private @Nullable String withExtra(@Nullable String text) {
            Map<String, String> extras = Image.extras(text);
            String name = order.field().substring(EXTRA.length());
            if (value == null) {
                extras.remove(name);
            } else {
                extras.put(name, value.toString());
            }
            return Image.extras(extras);
        }
    }
}
