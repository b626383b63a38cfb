package org.clientele.ui.products;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Figures;
import org.clientele.app.products.ProductRow;
import org.clientele.app.products.ProductTable;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;

/** The list of products beside the bars of their categories, and a line that leads to the buyers of what is chosen. */
final class CataloguePane extends HBox {
    private static final double ROW = 48;
    private static final double SIDE = 296;
    private final Kit kit;
    private final ProductsViewModel model;
    private final SuggestionsViewModel suggestions;
    private final ProductTable shown;
    private final TableView<ProductRow> table;
    private final ChartPane chart;
    private final ChangeListener<String> sought;
    private final ChangeListener<ProductsViewModel.Choice> meant;

    CataloguePane(Kit kit, ProductsViewModel model, SuggestionsViewModel suggestions, ProductTable shown) {
        super(16);
        this.kit = kit;
        this.model = model;
        this.suggestions = suggestions;
        this.shown = shown;
        this.table = table();
        this.chart = new ChartPane(kit, model.chart(shown)).onChosen(this::chosen);
        SearchField search = new SearchField(kit, Message.of("products.search"));
        search.setId("products-search");
        search.setText(model.search().get());
        search.query().addListener((property, before, now) -> model.search().set(now));
        sought = (property, before, now) -> {
            if (!search.getText().strip().equals(now)) {
                search.setText(now);
            }
        };
        model.search().addListener(new WeakChangeListener<>(sought));
        meant = (property, before, now) -> select(now);
        model.choice().addListener(new WeakChangeListener<>(meant));
        Label count = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language()
                                        .now("products.listed", model.rows().size()),
                                model.rows()),
                "c-muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(12, kit.row(search, kit.spring(), count), table, choice());
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox side = kit.card(chart, new RevenueCaption(kit, "products-revenue", model.revenueNote()));
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxHeight(VBox.USE_PREF_SIZE);
        getChildren().addAll(left, side);
        select(model.choice().get());
    }

    private void select(ProductsViewModel.Choice choice) {
        if (choice instanceof ProductsViewModel.Choice.OneProduct(ProductRow row)
                && !row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
    }

    private void chosen(int[] marks) {
        table.getSelectionModel().clearSelection();
        if (marks.length == 0) {
            model.chooseNothing();
        } else {
            model.chooseCategory(marks[0]);
        }
    }

    private Node choice() {
        Label sentence = kit.words(
                kit.language().follow(() -> kit.language().now(model.choiceSentence()), model.choice()), "c-text");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button see = kit.primary("products-buyers", Message.of("products.see"), model::seeBuyers);
        see.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.choice().get().people() == 0
                                || model.buyers().loading().get(),
                        model.choice(),
                        model.buyers().loading()));
        Button clear = kit.quiet("products-clear", Message.of("products.clear"), () -> {
            chart.choose();
            table.getSelectionModel().clearSelection();
            model.chooseNothing();
        });
        clear.visibleProperty()
                .bind(model.choice().map(choice -> !(choice instanceof ProductsViewModel.Choice.Nothing)));
        HBox line = new HBox(12, sentence, clear, single(), see);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What can be done with one product: who should hear about it, prefer it, never suggest it. */
    private Node single() {
        Button who = kit.secondary("products-who", Message.of("suggest.who"), () -> {
            if (model.choice().get() instanceof ProductsViewModel.Choice.OneProduct(ProductRow row)) {
                WhoDialog.show(kit, suggestions.who(), row);
            }
        });
        Button prefer = kit.icon(
                "products-prefer",
                Icon.STAR,
                Message.of("suggest.prefer"),
                () -> with(id -> suggestions.serving().boost(id, true)));
        Button never = kit.icon(
                "products-block",
                Icon.EYE_OFF,
                Message.of("suggest.never.anybody"),
                () -> with(suggestions.serving()::block));
        HBox box = kit.row(prefer, never, who);
        box.visibleProperty().bind(model.choice().map(choice -> choice instanceof ProductsViewModel.Choice.OneProduct));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void with(IntConsumer act) {
        if (model.choice().get() instanceof ProductsViewModel.Choice.OneProduct(ProductRow row)) {
            suggestions.seen();
            act.accept(row.identity().id());
        }
    }

    private TableView<ProductRow> table() {
        SortedList<ProductRow> sorted = new SortedList<>(model.rows());
        TableView<ProductRow> made = Tables.of(kit, "products-table", sorted, Message.of("products.none"));
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.getStyleClass().add("c-dense");
        made.fixedCellSizeProperty().unbind();
        made.fixedCellSizeProperty().bind(kit.look().textSize().multiply(ROW));
        TableColumn<ProductRow, ProductRow> name =
                Tables.nodes(kit, Message.of("products.column.product"), 190, this::name);
        name.getStyleClass().add("c-first-column");
        sortable(name, Comparator.comparing(row -> row.identity().name()));
        made.getColumns().add(name);
        number(
                made,
                "products.column.buyers",
                66,
                row -> figures().count(row.buyers()),
                Comparator.comparingInt(ProductRow::buyers));
        number(
                made,
                "products.column.pieces",
                66,
                row -> figures().number(row.pieces() / 1000.0, 1),
                Comparator.comparingLong(ProductRow::pieces));
        TableColumn<ProductRow, ProductRow> revenue = number(
                made,
                "products.column.revenue",
                106,
                row -> figures().money(row.revenue(), shown.currency()),
                Comparator.comparingLong(ProductRow::revenue));
        number(
                made,
                "products.column.share",
                62,
                row -> figures().percent(row.share()),
                Comparator.comparingDouble(ProductRow::share));
        number(
                made,
                "products.column.last",
                92,
                row -> row.lastSold().map(day -> figures().shortDay(day)).orElse("–"),
                Comparator.comparing(row -> row.lastSold().orElse(java.time.LocalDate.MIN)));
        if (shown.stockKnown()) {
            number(
                    made,
                    "products.column.stock",
                    62,
                    row -> row.stock().isPresent() ? figures().count(row.stock().getAsInt()) : "–",
                    Comparator.comparingInt(row -> row.stock().orElse(-1)));
        }
        if (shown.costKnown()) {
            number(
                    made,
                    "products.column.margin",
                    64,
                    row -> row.margin().isPresent()
                            ? figures().percent(row.margin().getAsDouble())
                            : "–",
                    Comparator.comparingDouble(row -> row.margin().orElse(Double.NEGATIVE_INFINITY)));
        }
        revenue.setSortType(TableColumn.SortType.DESCENDING);
        made.getSortOrder().add(revenue);
        made.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        made.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.choice().get().people() > 0) {
                model.seeBuyers();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                with(suggestions.serving()::block);
                event.consume();
            }
        });
        made.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && model.choice().get().people() > 0) {
                model.seeBuyers();
            }
        });
        return made;
    }

    private TableColumn<ProductRow, ProductRow> number(
            TableView<ProductRow> owner,
            String key,
            double width,
            Function<ProductRow, String> words,
            Comparator<ProductRow> order) {
        TableColumn<ProductRow, ProductRow> column = Tables.number(kit, Message.of(key), width, words);
        sortable(column, order);
        owner.getColumns().add(column);
        return column;
    }

    private static void sortable(TableColumn<ProductRow, ProductRow> column, Comparator<ProductRow> order) {
        column.setSortable(true);
        column.setComparator(order);
    }

    private Node name(ProductRow row) {
        Label name = new Label(row.identity().name());
        name.getStyleClass().add("c-text");
        String category = row.identity().categoryName();
        Label below = new Label(
                category.isEmpty()
                        ? row.identity().sku()
                        : category + " · " + row.identity().sku());
        below.getStyleClass().addAll("c-muted", "c-small");
        VBox box = new VBox(0, name, below);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Figures figures() {
        return kit.language().figures();
    }
}
