package org.clientele.ui.products;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.notice.Share;
import org.clientele.app.products.CategoryRow;
import org.clientele.app.products.FindProduct;
import org.clientele.app.products.ListProducts;
import org.clientele.app.products.ProductRow;
import org.clientele.app.products.ProductTable;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.app.session.Session;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the list of products knows: what each sold, what is searched for, and whose buyers are meant. */
public final class ProductsViewModel {
    private static final int BARS = 10;
    private static final int ALL = Integer.MIN_VALUE;
    private final Session session;
    private final Desk desk;
    private final ListProducts use = new ListProducts();
    private final JobSlot<ProductTable> table;
    private final JobSlot<Segment.FixedList> buyers;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.PRODUCTS);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice.Nothing());
    private final ObservableList<ProductRow> all = FXCollections.observableArrayList();
    private final FilteredList<ProductRow> rows = new FilteredList<>(all);
    private @Nullable PickedProduct awaited;
    private int category = ALL;
    private boolean seen;

    /** The parts of the page. */
    public enum Section {
        PRODUCTS("products.section.products"),
        SUGGESTIONS("products.section.suggestions"),
        TOGETHER("products.section.together");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        /** Its name. */
        public Message title() {
            return Message.of(key);
        }
    }

    /** Whose buyers are meant. */
    public sealed interface Choice {
        /** Nobody's yet. */
        record Nothing() implements Choice {}

        /** Those of one product. */
        record OneProduct(ProductRow row) implements Choice {}

        /** Those of a category. */
        record OneCategory(CategoryRow row) implements Choice {}

        /** How many people they are. */
        default int people() {
            return switch (this) {
                case Nothing nothing -> 0;
                case OneProduct(ProductRow row) -> row.buyers();
                case OneCategory(CategoryRow row) -> row.buyers();
            };
        }
    }

    /** The products of that session. */
    public ProductsViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.desk = desk;
        this.table = new JobSlot<>(jobs);
        this.buyers = new JobSlot<>(jobs);
        search.addListener((property, before, now) -> filter());
        session.watch(this::changed);
        changed();
    }

    private void changed() {
        open.set(session.shown().isPresent());
        chooseNothing();
        if (seen) {
            load();
        }
    }

    /** What the figures of revenue count. */
    public RevenueNote revenueNote() {
        return RevenueNote.of(session.facts());
    }

    /** Called when the page comes to the front; counts when it does so for the first time. */
    public void seen() {
        if (!seen) {
            seen = true;
            load();
        }
    }

    /** Counts what each product sold. */
    public void load() {
        session.shown()
                .ifPresentOrElse(
                        shown -> table.start(use.table(shown.workbench()), ready -> {
                            all.setAll(ready.products());
                            filter();
                            reveal();
                        }),
                        () -> {
                            table.clear();
                            all.clear();
                        });
    }

    /** Shows one product alone, chosen. */
    public void show(PickedProduct picked) {
        section.set(Section.PRODUCTS);
        awaited = picked;
        if (table.loading().get()) {
            return;
        }
        if (seen) {
            reveal();
        } else {
            seen();
        }
    }

    private void reveal() {
        PickedProduct wanted = awaited;
        awaited = null;
        if (wanted == null) {
            return;
        }
        all.stream()
                .filter(row -> row.identity().id() == wanted.productId())
                .findFirst()
                .ifPresent(row -> {
                    chooseNothing();
                    search.set(row.identity().sku());
                    choose(row);
                });
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** Which part of the page is in front. */
    public ObjectProperty<Section> section() {
        return section;
    }

    /** All products with what they sold. */
    public JobSlot<ProductTable> table() {
        return table;
    }

    /** What is searched for in names, numbers and categories. */
    public StringProperty search() {
        return search;
    }

    /** The products that are searched for, of the category that is chosen. */
    public ObservableList<ProductRow> rows() {
        return rows;
    }

    /** Whose buyers are meant. */
    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Means the buyers of a product. */
    public void choose(ProductRow row) {
        choice.set(new Choice.OneProduct(row));
    }

    /** Means the buyers of the category with that bar, and lists only its products. */
    public void chooseCategory(int bar) {
        ProductTable now = table.latest().get();
        if (now != null && bar < now.categories().size()) {
            CategoryRow chosen = now.categories().get(bar);
            category = chosen.category();
            choice.set(new Choice.OneCategory(chosen));
            filter();
        }
    }

    /** Means nobody and lists everything again. */
    public void chooseNothing() {
        category = ALL;
        choice.set(new Choice.Nothing());
        filter();
    }

    /** What is chosen, in one sentence. */
    public Message choiceSentence() {
        return switch (choice.get()) {
            case Choice.Nothing nothing -> Message.of("products.choice.none");
            case Choice.OneProduct(ProductRow row) ->
                Message.of("products.choice.product", row.identity().name(), row.buyers());
            case Choice.OneCategory(CategoryRow row) ->
                Message.of("products.choice.category", nameOf(row), row.buyers(), row.products());
        };
    }

    /** Shows the people who bought what is chosen, as a fixed group. */
    public void seeBuyers() {
        Session.Shown shown = session.current();
        switch (choice.get()) {
            case Choice.Nothing nothing -> {}
            case Choice.OneProduct(ProductRow row) ->
                buyers.start(
                        use.buyers(shown.workbench(), product -> product == row.product()),
                        list -> desk.open(
                                "customers",
                                new Picked(
                                        list,
                                        Message.of(
                                                "products.group", row.identity().name()))));
            case Choice.OneCategory(CategoryRow row) -> {
                int[] category = shown.facts().catalogue().category().code();
                buyers.start(
                        use.buyers(shown.workbench(), product -> category[product] == row.category()),
                        list -> desk.open("customers", new Picked(list, Message.of("products.group", nameOf(row)))));
            }
        }
    }

    /** The people being looked up. */
    public JobSlot<Segment.FixedList> buyers() {
        return buyers;
    }

    /** The page in one sentence. */
    public Message answer() {
        ProductTable now = table.latest().get();
        if (now == null) {
            return Verbatim.of("");
        }
        if (now.buyers() == 0) {
            return Message.of("products.answer.unsold", now.products().size());
        }
        return now.sold() <= 10
                ? Message.of(
                        "products.answer.few",
                        now.sold(),
                        new HeadlineAmount(now.revenue(), now.currency()),
                        now.buyers())
                : Message.of(
                        "products.answer",
                        now.sold(),
                        new HeadlineAmount(now.revenue(), now.currency()),
                        now.buyers(),
                        new Share(now.shareOfBest()));
    }

    /** The categories with most revenue as bars. */
    public ChartModel chart(ProductTable shown) {
        List<CategoryRow> best = shown.categories().stream().limit(BARS).toList();
        CategoryRow first = best.getFirst();
        double share = shown.revenue() == 0 ? 0 : (double) first.revenue() / shown.revenue();
        return new ChartModel.Bars(
                Caption.of(
                        Message.of("products.chart.title"),
                        Message.of("products.chart.answer", nameOf(first), new Share(share))),
                best.stream().map(ProductsViewModel::nameOf).toList(),
                List.of(new ChartModel.Series(
                        Message.of("products.column.revenue"),
                        best.stream()
                                .mapToDouble(row -> Money.units(row.revenue()))
                                .toArray(),
                        Measure.money(shown.currency()))));
    }

    /** Goes to a page. */
    public void page(String key) {
        desk.open(key);
    }

    private static Message nameOf(CategoryRow row) {
        return row.category() < 0 ? Message.of("products.category.none") : Verbatim.of(row.name());
    }

    private void filter() {
        String wanted = FindProduct.folded(search.get().strip());
        int of = category;
        rows.setPredicate(row -> (of == ALL || row.identity().category() == of)
                && (wanted.isEmpty()
                        || FindProduct.folded(row.identity().name()).contains(wanted)
                        || FindProduct.folded(row.identity().sku()).contains(wanted)
                        || FindProduct.folded(row.identity().categoryName()).contains(wanted)));
    }
}
