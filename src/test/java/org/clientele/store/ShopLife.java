package org.clientele.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;
import org.jspecify.annotations.Nullable;

/** What can happen to the workbench of a shop: files of every kind, undo, merges, edits, another definition of revenue, days. */
final class ShopLife {
    private static final int PEOPLE = 30;
    private static final int GOODS = 12;
    private static final Shape ORDERS = new Shape(
            TableKind.ORDERS,
            List.of(
                    Field.ORDER_NO,
                    Field.ORDER_TIME,
                    Field.CUSTOMER_NO,
                    Field.SKU,
                    Field.QUANTITY,
                    Field.AMOUNT,
                    Field.STATUS,
                    Field.SALES_CHANNEL,
                    Field.CURRENCY,
                    Field.TAX,
                    Field.SHIPPING),
            List.of());
    private static final Shape EVENTS = new Shape(
            TableKind.EVENTS, List.of(Field.EVENT_TYPE, Field.EVENT_TIME, Field.CUSTOMER_NO, Field.SKU), List.of());
    private static final Shape CUSTOMERS = new Shape(
            TableKind.CUSTOMERS,
            List.of(Field.CUSTOMER_NO, Field.EMAIL, Field.NAME, Field.CITY, Field.GENDER, Field.BIRTHDAY),
            List.of(CustomField.text("Tier")));
    private static final Shape PRODUCTS = new Shape(
            TableKind.PRODUCTS, List.of(Field.SKU, Field.PRODUCT_NAME, Field.CATEGORY, Field.PRICE), List.of());
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(Field.CUSTOMER_NO, Field.EMAIL, Field.CHANNEL, Field.CONSENT, Field.OBTAINED, Field.EXPIRES),
            List.of());
    private static final Shape STOPS = new Shape(TableKind.STOPS, List.of(Field.EMAIL), List.of());
    private static final Shape RESULTS = new Shape(
            TableKind.RESULTS,
            List.of(Field.CAMPAIGN, Field.CUSTOMER_NO, Field.CHANNEL, Field.SENT_TIME, Field.COMPLAINED),
            List.of());
    private static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();
    private static final long MINUTE = TODAY * 1440L;

    private final List<CleanRow> sold = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private int files;

    /** What time it is there. */
    Instant now() {
        return now;
    }

    /** Lets time go by. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Everybody agrees to e-mail for some weeks. */
    void agree(Workbench workbench) {
        List<CleanRow> rows = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            rows.add(Shop.row(
                    n + 1, "C" + n, null, Channel.EMAIL, ConsentStatus.GRANTED, MINUTE, (Integer) (TODAY + 30)));
        }
        load(workbench, CONSENTS, rows);
    }

    /** Lets one thing happen, drawn by chance, and tells which. */
    String happen(Workbench workbench, Random random) throws Exception {
        int what = random.nextInt(20);
        switch (what) {
            case 0, 1, 2, 3 -> orders(workbench, random);
            case 4, 5 -> events(workbench, random);
            case 6, 7 -> customers(workbench, random);
            case 8 -> products(workbench, random);
            case 9, 10 -> restate(workbench, random);
            case 11 -> consents(workbench, random);
            case 12 -> load(workbench, STOPS, List.of(Shop.row(1, "p" + random.nextInt(PEOPLE) + "@example.org")));
            case 13 -> results(workbench, random);
            case 14 -> export(workbench, random);
            case 15 -> undo(workbench, random);
            case 16 -> merge(workbench, random);
            case 17 -> define(workbench, random);
            case 18 -> edit(workbench, random);
            default -> now = now.plus(Duration.ofDays(3));
        }
        return Integer.toString(what);
    }

    private BatchSummary load(Workbench workbench, Shape shape, List<CleanRow> rows) {
        return Shop.load(workbench, shape, shape.kind() + "-" + files++, rows);
    }

    /** A file of new order lines, some of orders that are known. */
    void orders(Workbench workbench, Random random) {
        List<CleanRow> rows = new ArrayList<>();
        boolean sums = random.nextInt(4) == 0;
        int order = 0;
        int customer = 0;
        for (int i = 1; i <= 1 + random.nextInt(25); i++) {
            if (i == 1 || random.nextInt(3) == 0) {
                order = random.nextInt(10) == 0 ? random.nextInt(5) : 1000 * files + i;
                customer = random.nextInt(PEOPLE);
            }
            rows.add(Shop.row(
                    i,
                    "O" + order,
                    MINUTE - random.nextInt(40) * 60L,
                    "C" + customer,
                    "S" + random.nextInt(GOODS),
                    1000L * (1 + random.nextInt(2)),
                    10_000L * (random.nextInt(6) - 1),
                    OrderStatus.values()[Math.max(0, random.nextInt(6) - 2)],
                    random.nextInt(3) == 0 ? "shop " + random.nextInt(20) : "web",
                    sums ? List.of("USD", "SEK").get(random.nextInt(2)) : null,
                    sums ? (Long) (long) random.nextInt(9_999) : null,
                    sums ? (Long) (long) random.nextInt(9_999) : null));
        }
        sold.addAll(rows);
        load(workbench, ORDERS, rows);
    }

    /** Rows that came before come again, with another status or with what their order cost besides. */
    private void restate(Workbench workbench, Random random) {
        List<CleanRow> rows = new ArrayList<>();
        boolean sums = random.nextInt(5) == 0;
        for (int i = 0; i < 6 && !sold.isEmpty(); i++) {
            CleanRow row = sold.get(random.nextInt(sold.size()));
            @Nullable Object[] values = new @Nullable Object[11];
            for (int k = 0; k < values.length; k++) {
                values[k] = row.value(k);
            }
            values[6] = OrderStatus.values()[random.nextInt(4)];
            values[10] = sums ? (Long) 700L : values[10];
            rows.add(Shop.row(rows.size() + 1, values));
        }
        if (!rows.isEmpty()) {
            load(workbench, ORDERS, rows);
        }
    }

    /** A file of visits and other events. */
    void events(Workbench workbench, Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(20); i++) {
            rows.add(Shop.row(
                    i,
                    random.nextInt(6) == 0 ? "kind " + random.nextInt(9) : "view",
                    MINUTE - random.nextInt(50) * 30L,
                    "C" + random.nextInt(PEOPLE),
                    random.nextBoolean() ? "S" + random.nextInt(GOODS) : null));
        }
        load(workbench, EVENTS, rows);
    }

    private void customers(Workbench workbench, Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(8); i++) {
            int n = random.nextInt(PEOPLE);
            rows.add(Shop.customer(
                    i,
                    new @Nullable Object[] {
                        "C" + n,
                        random.nextInt(3) == 0 ? "p" + n + "@example.org" : null,
                        random.nextBoolean() ? "Name " + random.nextInt(99) : null,
                        random.nextBoolean() ? "City " + random.nextInt(5) : null,
                        random.nextInt(3) == 0 ? "f" : null,
                        random.nextInt(3) == 0 ? (Integer) random.nextInt(9_000) : null
                    },
                    random.nextInt(3) == 0 ? "tier " + random.nextInt(4) : null));
        }
        load(workbench, CUSTOMERS, rows);
    }

    private void products(Workbench workbench, Random random) {
        int n = random.nextInt(GOODS + 3);
        load(
                workbench,
                PRODUCTS,
                List.of(Shop.row(
                        1,
                        "S" + n,
                        "Item " + random.nextInt(50),
                        "Kind " + random.nextInt(4),
                        random.nextBoolean() ? (Long) (long) random.nextInt(90_000) : null)));
    }

    private void consents(Workbench workbench, Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            int n = random.nextInt(PEOPLE);
            boolean byNumber = random.nextBoolean();
            boolean grants = random.nextInt(3) > 0;
            rows.add(Shop.row(
                    i,
                    byNumber ? "C" + n : null,
                    byNumber ? null : "p" + n + "@example.org",
                    Channel.EMAIL,
                    grants ? ConsentStatus.GRANTED : ConsentStatus.WITHDRAWN,
                    MINUTE - 1440L * random.nextInt(5),
                    grants && random.nextBoolean() ? (Integer) (TODAY + random.nextInt(40)) : null));
        }
        load(workbench, CONSENTS, rows);
    }

    private void results(Workbench workbench, Random random) {
        load(
                workbench,
                RESULTS,
                List.of(Shop.row(
                        1,
                        "Spring " + random.nextInt(3),
                        "C" + random.nextInt(PEOPLE),
                        Channel.EMAIL,
                        MINUTE - random.nextInt(9_000),
                        random.nextBoolean())));
    }

    private void export(Workbench workbench, Random random) {
        int[] ids = workbench.facts(Checkpoint.none()).people().id();
        if (ids.length > 2) {
            ExportEntry entry = new ExportEntry(
                    "X" + files++, "Autumn " + random.nextInt(3), Channel.SMS, now, "a.csv", "00", 2, 0, "{}");
            int at = random.nextInt(ids.length - 1);
            int[] two = {ids[at], ids[at + 1]};
            if (workbench.campaigns().refused(Channel.SMS, two).length == 0) {
                workbench.campaigns().record(entry, two, new int[0]);
            }
        }
    }

    private static void undo(Workbench workbench, Random random) {
        List<BatchSummary> done = workbench.imports().batches().stream()
                .filter(batch -> batch.state() == State.DONE)
                .toList();
        if (!done.isEmpty()) {
            workbench.imports().undo(done.get(random.nextInt(done.size())).id(), Checkpoint.none());
        }
    }

    private static void merge(Workbench workbench, Random random) throws Exception {
        int[] ids = workbench.facts(Checkpoint.none()).people().id();
        if (ids.length > 10) {
            int at = random.nextInt(ids.length - 1);
            new MergePeople(workbench, "tester")
                    .merge(List.of(List.of(ids[at], ids[at + 1])), MergeRules.standard())
                    .work()
                    .run(Checkpoint.none());
        }
    }

    private static void define(Workbench workbench, Random random) {
        RevenueDefinition[] all = {
            RevenueDefinition.standard(),
            RevenueDefinition.standard().with(Refunds.SUBTRACT),
            RevenueDefinition.standard().withRate("USD", 9_433_333_333L),
            RevenueDefinition.standard().withShipping(true).with(new Tax(true, false, 190_000))
        };
        // the plain one most of the time, since the others share out what orders say
        RevenueDefinition next = random.nextInt(3) > 0 ? all[random.nextInt(2)] : all[random.nextInt(all.length)];
        workbench.conventions().change(workbench.profile(), next);
    }

    private void edit(Workbench workbench, Random random) {
        int[] ids = workbench.facts(Checkpoint.none()).people().id();
        if (ids.length > 0) {
            workbench
                    .edits()
                    .apply(
                            new Edits.Order(
                                    TableKind.CUSTOMERS,
                                    new int[] {ids[random.nextInt(ids.length)]},
                                    random.nextBoolean() ? "city" : "extra:Tier",
                                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of("City " + files++),
                                    "edit",
                                    "tester"),
                            Checkpoint.none());
        }
    }
}
