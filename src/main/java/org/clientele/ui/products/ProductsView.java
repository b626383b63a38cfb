package org.clientele.ui.products;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PagePart;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.products.ProductsViewModel.Section;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Products as they are seen: the list of what sells, the suggestions, and what is bought together. */
public final class ProductsView implements PageView {
    private static final KeyCombination TRAIN = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination VARIETY =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    private final Kit kit;
    private final ProductsViewModel model;
    private final SuggestionsViewModel suggestions;
    private final StackPane root = new StackPane();
    private final Pane products;
    private final SuggestionsPane offers;
    private final Pane suggested;
    private final PagePart together;
    private final Pane bundles;
    private final Node closed;

    /** The page on these models.
     *
     * @param together what is bought together */
    public ProductsView(Kit kit, ProductsViewModel model, SuggestionsViewModel suggestions, PagePart together) {
        this.kit = kit;
        this.model = model;
        this.suggestions = suggestions;
        this.together = together;
        ObservableValue<String> sold = kit.language()
                .follow(() -> kit.language().now(model.answer()), model.table().latest());
        Node catalogue = new StateView<>(kit, model.table(), table -> new CataloguePane(kit, model, suggestions, table))
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.PRODUCTS,
                                Message.of("products.empty.title"),
                                Message.of("state.products.empty"),
                                kit.primary(
                                        "products-import", Message.of("products.import"), () -> model.page("import"))),
                        table -> table.products().isEmpty())
                .retry(model::load);
        VBox.setVgrow(catalogue, Priority.ALWAYS);
        products = kit.fullPage(Message.of("products.title"), sold, new VBox(16, segments(), catalogue));
        offers = new SuggestionsPane(kit, suggestions);
        suggested = kit.page(
                Message.of("products.title"),
                kit.language()
                        .follow(
                                () -> kit.language().now(suggestions.answer()),
                                suggestions.test().latest(),
                                suggestions.inUse().latest()),
                new VBox(16, segments(), offers.node()),
                offers.export());
        VBox.setVgrow(together.node(), Priority.ALWAYS);
        bundles = kit.fullPage(
                Message.of("products.title"),
                together.answer(),
                new VBox(16, segments(), together.node()),
                together.actions().toArray(Node[]::new));
        closed = StateView.emptyState(
                kit,
                Icon.PRODUCTS,
                Message.of("products.closed.title"),
                Message.of("products.closed"),
                kit.primary("products-home", Message.of("products.home"), () -> model.page("home")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.isOpen().addListener((property, before, now) -> choose());
        model.section().addListener((property, before, now) -> choose());
        choose();
    }

    /** Opens what is bought together from the find box. */
    public static Command command(Desk desk) {
        return new Command(
                Icon.PRODUCTS,
                Message.of("products.command.together"),
                null,
                () -> desk.open("products", Section.TOGETHER));
    }

    private HBox segments() {
        HBox segments =
                Fields.segments(kit, "products-section", List.of(Section.values()), Section::title, model.section());
        HBox line = new HBox(segments);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose() {
        if (!model.isOpen().get()) {
            root.getChildren().setAll(closed);
            return;
        }
        switch (model.section().get()) {
            case PRODUCTS -> root.getChildren().setAll(products);
            case SUGGESTIONS -> {
                root.getChildren().setAll(suggested);
                suggestions.seen();
            }
            case TOGETHER -> {
                root.getChildren().setAll(bundles);
                together.seen();
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (TRAIN.match(event) && model.isOpen().get()) {
            model.section().set(Section.SUGGESTIONS);
            suggestions.testMethods();
            event.consume();
        } else if (VARIETY.match(event) && model.isOpen().get()) {
            model.section().set(Section.SUGGESTIONS);
            offers.vary();
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.seen();
        if (subject instanceof PickedProduct product) {
            model.show(product);
        } else if (subject instanceof PickedPerson person) {
            model.section().set(Section.SUGGESTIONS);
            suggestions.show(person);
        } else if (subject instanceof Section part) {
            model.section().set(part);
        }
    }
}
