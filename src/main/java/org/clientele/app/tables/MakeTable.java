package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.Reach;
import org.clientele.app.tables.DataColumn.Contact;
import org.clientele.app.tables.DataColumn.Traits;
import org.clientele.app.workbench.StoredRows;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Contacts;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Owner;
import org.clientele.model.trade.OrderStatus;

/** Lays the snapshot and what the store holds beyond it out as the tables that people look through. */
final class MakeTable {
    private static final int MINUTES = 1_440;

    private final Workbench workbench;
    private final Analyses analyses;
    private final Facts facts;
    private final List<CustomField> fields;

    MakeTable(Workbench workbench, Analyses analyses, Facts facts) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.facts = facts;
        this.fields = workbench.imports().customFields();
    }

    DataTable of(TableName name, Checkpoint checkpoint) {
        return switch (name) {
            case CUSTOMERS -> customers(checkpoint);
            case ORDERS -> orders(checkpoint);
            case PRODUCTS -> products(checkpoint);
            case EVENTS -> events(checkpoint);
            case MESSAGES -> messages(checkpoint);
        };
    }

    private DataTable customers(Checkpoint checkpoint) {
        AttributeTable attributes = analyses.attributes(facts, checkpoint.part(0, 0.8));
        StageResult stages = new FindGroups(workbench, analyses).stages(facts, checkpoint.part(0.8, 1));
        People people = facts.people();
        Purchases bought = attributes.purchases();
        Reach reach = analyses.reach(facts);
        List<DataColumn> columns = new ArrayList<>(List.of(
                Columns.texts("name", people.name()::get, new Traits(Contact.NAME, true, false)),
                Columns.texts("phone", people.phone()::get, new Traits(Contact.PHONE, false, false)),
                Columns.words("city", people.city(), Traits.EDIT_FACET),
                Columns.day("last_order", bought.lastDay(), Traits.FACET),
                Columns.measure("orders", ColumnType.WHOLE, row -> bought.orders()[row], Traits.FACET),
                Columns.measure("spent", ColumnType.MONEY, row -> bought.money()[row], Traits.FACET),
                Columns.yesNo("email_ok", reach.email()),
                Columns.yesNo("sms_ok", reach.sms()),
                Columns.choice(
                        "stage",
                        row -> stages.stage()[row],
                        Arrays.stream(Stage.values()).map(Stage::word).toList(),
                        "stage.name."),
                Columns.texts("email", people.email()::get, new Traits(Contact.EMAIL, false, false)),
                Columns.texts("customer_id", people.number()::get, Traits.PLAIN),
                Columns.words("region", people.region(), Traits.EDIT_FACET),
                Columns.words("country", people.country(), Traits.EDIT_FACET),
                Columns.day("signup_date", people.signupDay(), Traits.FACET),
                Columns.day("birthday", people.birthday(), Traits.EDIT_FACET)));
        Fields own = new Fields(Owner.CUSTOMER, fields);
        for (String field : List.of("postcode", "gender", "language")) {
            WordColumn words = people.extras().getOrDefault(field, blank(people.size()));
            columns.add(Columns.words(field, words, Traits.EDIT_FACET));
        }
        people.extras().forEach((name, words) -> {
            if (!List.of("postcode", "gender", "language").contains(name)) {
                columns.add(own.column(name, words));
            }
        });
        return DataTable.ofThings(TableName.CUSTOMERS, facts, people.id(), columns, row -> row);
    }

    private static WordColumn blank(int size) {
        int[] code = new int[size];
        Arrays.fill(code, WordColumn.BLANK);
        return new WordColumn(code, List.of());
    }

    private DataTable orders(Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        Catalogue catalogue = facts.catalogue();
        int[] customer = Columns.owners(lines.offset());
        OrderTexts texts = new OrderTexts();
        workbench.stored().orders(texts, checkpoint);
        int[] order = texts.rows(lines.order());
        List<DataColumn> columns = new ArrayList<>(Columns.who(facts.people(), row -> customer[row]));
        columns.addFirst(Columns.texts("order_id", row -> texts.number(order[row]), Traits.PLAIN));
        columns.add(Columns.measure(
                "order_time",
                ColumnType.TIME,
                row -> (long) lines.day()[row] * MINUTES + lines.minute()[row],
                Traits.FACET));
        columns.add(Columns.named("product", catalogue.name(), row -> lines.product()[row]));
        columns.add(Columns.words("category", catalogue.category(), row -> lines.product()[row], Traits.FACET));
        columns.add(Columns.words("brand", catalogue.brand(), row -> lines.product()[row], Traits.FACET));
        columns.add(Columns.measure("quantity", ColumnType.QUANTITY, row -> lines.quantity()[row], Traits.FACET));
        columns.add(Columns.measure("amount", ColumnType.MONEY, row -> lines.amount()[row], Traits.FACET));
        columns.add(Columns.choice(
                "status",
                row -> lines.status()[row],
                Arrays.stream(OrderStatus.values())
                        .map(status -> status.name().toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                "tables.status."));
        columns.add(Columns.words("sales_channel", lines.salesChannel(), Traits.FACET));
        columns.add(Columns.words("city", facts.people().city(), row -> customer[row], Traits.FACET));
        columns.add(Columns.words("currency", texts.currency(), row -> order[row], Traits.FACET));
        Fields own = new Fields(Owner.ORDER, fields);
        texts.fields().forEach((name, words) -> {
            int[] code = words.code();
            int[] spread = new int[order.length];
            for (int row = 0; row < spread.length; row++) {
                spread[row] = order[row] < 0 ? WordColumn.BLANK : code[order[row]];
            }
            columns.add(own.column(name, new WordColumn(spread, words.words())));
        });
        return DataTable.ofDeeds(TableName.ORDERS, facts, lines.size(), columns, row -> customer[row]);
    }

    private DataTable products(Checkpoint checkpoint) {
        Catalogue catalogue = facts.catalogue();
        int size = catalogue.size();
        OrderLines lines = facts.lines();
        long[] sold = new long[size];
        long[] revenue = new long[size];
        int[] last = new int[size];
        Arrays.fill(last, People.NO_DAY);
        for (int line = 0; line < lines.size(); line++) {
            int product = lines.product()[line];
            if (product >= 0 && lines.counts(line)) {
                sold[product] += lines.quantity()[line];
                revenue[product] += lines.amount()[line];
                last[product] = Math.max(last[product], lines.day()[line]);
            }
        }
        Fields.Collector collector = new Fields.Collector(size);
        workbench
                .stored()
                .products(
                        (id, values) -> {
                            int at = Arrays.binarySearch(catalogue.id(), id);
                            if (at >= 0) {
                                collector.put(at, values);
                            }
                        },
                        checkpoint);
        List<DataColumn> columns = new ArrayList<>(List.of(
                Columns.texts("product_name", catalogue.name()::get, Traits.EDIT),
                Columns.texts("sku", catalogue.sku()::get, Traits.PLAIN),
                Columns.words("category", catalogue.category(), Traits.EDIT_FACET),
                Columns.words("brand", catalogue.brand(), Traits.EDIT_FACET),
                Columns.measure(
                        "price",
                        ColumnType.MONEY,
                        row -> catalogue.price()[row] <= 0
                                ? Values.BLANK
                                : catalogue.price()[row],
                        Traits.EDIT_FACET),
                Columns.measure(
                        "cost",
                        ColumnType.MONEY,
                        row -> catalogue.cost()[row] < 0
                                ? Values.BLANK
                                : catalogue.cost()[row],
                        Traits.EDIT_FACET),
                Columns.measure(
                        "stock",
                        ColumnType.WHOLE,
                        row -> catalogue.stock()[row] < 0
                                ? Values.BLANK
                                : catalogue.stock()[row],
                        Traits.EDIT_FACET),
                Columns.measure("sold", ColumnType.QUANTITY, row -> sold[row], Traits.FACET),
                Columns.measure("revenue", ColumnType.MONEY, row -> revenue[row], Traits.FACET),
                Columns.day("last_order", last, Traits.FACET)));
        Fields own = new Fields(Owner.PRODUCT, fields);
        collector.columns().forEach((name, words) -> columns.add(own.column(name, words)));
        return DataTable.ofThings(TableName.PRODUCTS, facts, catalogue.id(), columns, null);
    }

    private DataTable events(Checkpoint checkpoint) {
        Events events = facts.events();
        int[] customer = Columns.owners(events.offset());
        Fields.Collector collector = new Fields.Collector(events.size());
        BitSet taken = new BitSet(events.size());
        workbench
                .stored()
                .events(
                        event -> {
                            int at = place(event, taken);
                            if (at >= 0) {
                                taken.set(at);
                                collector.put(at, event.fields());
                            }
                        },
                        checkpoint);
        List<DataColumn> columns = new ArrayList<>(Columns.who(facts.people(), row -> customer[row]));
        columns.add(Columns.words("event_type", events.type(), Traits.FACET));
        columns.add(Columns.measure(
                "event_time",
                ColumnType.TIME,
                row -> (long) events.day()[row] * MINUTES + events.minute()[row],
                Traits.FACET));
        columns.add(Columns.named("product", facts.catalogue().name(), row -> events.product()[row]));
        columns.add(
                Columns.words("category", facts.catalogue().category(), row -> events.product()[row], Traits.FACET));
        columns.add(Columns.measure("event_value", ColumnType.MONEY, row -> events.value()[row], Traits.FACET));
        columns.add(Columns.words("city", facts.people().city(), row -> customer[row], Traits.FACET));
        Fields own = new Fields(Owner.EVENT, fields);
        collector.columns().forEach((name, words) -> columns.add(own.column(name, words)));
        return DataTable.ofDeeds(TableName.EVENTS, facts, events.size(), columns, row -> customer[row]);
    }

    /** Where an event of the store stands in the snapshot; each place is given out once, so that twins each get theirs. */
    private int place(StoredRows.Event event, BitSet taken) {
        Events events = facts.events();
        int customer = facts.people().indexOf(event.customerId());
        if (customer < 0) {
            return -1;
        }
        int end = events.offset()[customer + 1];
        int low = events.offset()[customer];
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.day()[middle] * MINUTES + events.minute()[middle] < event.minute()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int product = event.productId() == 0
                ? -1
                : Arrays.binarySearch(facts.catalogue().id(), event.productId());
        for (int at = low; at < end; at++) {
            if (events.day()[at] * MINUTES + events.minute()[at] != event.minute()) {
                return -1;
            }
            if (!taken.get(at)
                    && events.product()[at] == Math.max(-1, product)
                    && events.type().get(at).equals(event.type())) {
                return at;
            }
        }
        return -1;
    }

    private DataTable messages(Checkpoint checkpoint) {
        Contacts contacts = facts.contacts();
        int size = contacts.hour().length;
        int[] customer = Columns.owners(contacts.offset());
        Fields.Collector campaigns = new Fields.Collector(size);
        byte[][] answers = new byte[3][size];
        for (byte[] answer : answers) {
            Arrays.fill(answer, (byte) Values.NO_WORD);
        }
        BitSet taken = new BitSet(size);
        workbench
                .stored()
                .messages(
                        sent -> {
                            int at = place(sent, taken);
                            if (at >= 0) {
                                taken.set(at);
                                campaigns.put(at, "campaign", sent.campaign());
                                answers[0][at] = answer(sent.opened());
                                answers[1][at] = answer(sent.clicked());
                                answers[2][at] = answer(sent.converted());
                            }
                        },
                        checkpoint);
        List<DataColumn> columns = new ArrayList<>(Columns.who(facts.people(), row -> customer[row]));
        columns.add(Columns.words("campaign", campaigns.column("campaign"), Traits.FACET));
        columns.add(Columns.choice(
                "channel",
                row -> contacts.channel()[row],
                Arrays.stream(Channel.values())
                        .map(channel -> channel.name().toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                "tables.channel."));
        columns.add(Columns.measure("sent_time", ColumnType.TIME, row -> contacts.hour()[row] * 60L, Traits.FACET));
        columns.add(Columns.yesNo("opened", row -> answers[0][row]));
        columns.add(Columns.yesNo("clicked", row -> answers[1][row]));
        columns.add(Columns.yesNo("converted", row -> answers[2][row]));
        columns.add(Columns.words("city", facts.people().city(), row -> customer[row], Traits.FACET));
        return DataTable.ofDeeds(TableName.MESSAGES, facts, size, columns, row -> customer[row]);
    }

    private static byte answer(java.util.Optional<Boolean> known) {
        return (byte) known.map(yes -> yes ? 1 : 0).orElse(Values.NO_WORD).intValue();
    }

    private int place(StoredRows.Sent sent, BitSet taken) {
        Contacts contacts = facts.contacts();
        int customer = facts.people().indexOf(sent.customerId());
        if (customer < 0) {
            return -1;
        }
        for (int at = contacts.offset()[customer]; at < contacts.offset()[customer + 1]; at++) {
            if (!taken.get(at)
                    && contacts.hour()[at] == sent.hour()
                    && contacts.channel()[at] == sent.channel().ordinal()) {
                return at;
            }
        }
        return -1;
    }

    /** The texts of orders by lasting id, which come in ascending order. */
    private static final class OrderTexts implements StoredRows.OrderReader {
        private int[] ids = new int[1024];
        private int size;
        private final List<String> numbers = new ArrayList<>();
        private final org.clientele.facts.WordColumnBuilder currencies = new org.clientele.facts.WordColumnBuilder();
        private final List<Map.Entry<Integer, Map<String, String>>> extras = new ArrayList<>();
        private TextColumn texts = TextColumn.of(List.of());

        @Override
        public void order(int id, String number, String currency, Map<String, String> values) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            if (!values.isEmpty()) {
                extras.add(Map.entry(size, values));
            }
            ids[size++] = id;
            numbers.add(number);
            currencies.add(currency);
        }

        /** The place of the order of each line. */
        int[] rows(int[] orders) {
            texts = TextColumn.of(numbers);
            numbers.clear();
            int[] rows = new int[orders.length];
            for (int line = 0; line < rows.length; line++) {
                boolean same = line > 0 && orders[line] == orders[line - 1];
                rows[line] = same ? rows[line - 1] : Math.max(-1, Arrays.binarySearch(ids, 0, size, orders[line]));
            }
            return rows;
        }

        String number(int order) {
            return order < 0 ? "" : texts.get(order);
        }

        WordColumn currency() {
            return currencies.build();
        }

        Map<String, WordColumn> fields() {
            Fields.Collector collector = new Fields.Collector(size);
            extras.forEach(each -> collector.put(each.getKey(), each.getValue()));
            return collector.columns();
        }
    }
}
