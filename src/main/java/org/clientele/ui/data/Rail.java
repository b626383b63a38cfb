package org.clientele.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** The facets at the left: one card a column, kept where it is while its counts change. */
final class Rail {
    private final Kit kit;
    private final DataViewModel model;
    private final CellText cells;
    private final VBox cards = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Map<String, FacetCard> shown = new LinkedHashMap<>();
    private @Nullable TableName table;

    /**
     * What a card asks for besides narrowing.
     *
     * @param edit changes all cells with a word
     * @param spellings looks for words that are one word
     */
    record Asks(BiConsumer<String, String> edit, Consumer<Facet.Choices> spellings) {}

    private final Asks asks;

    Rail(Kit kit, DataViewModel model, CellText cells, Asks asks) {
        this.kit = kit;
        this.model = model;
        this.cells = cells;
        this.asks = asks;
        cards.getStyleClass().add("c-rail");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("c-scroll", "c-rail-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(248);
        scroll.setPrefWidth(248);
        scroll.setMaxWidth(248);
    }

    Node node() {
        return scroll;
    }

    /** Shows the facets around those rows. */
    void show(Found found) {
        List<String> columns = model.rail();
        if (found.table().name() != table || !List.copyOf(shown.keySet()).equals(columns)) {
            table = found.table().name();
            shown.clear();
            columns.forEach(column ->
                    shown.put(column, new FacetCard(kit, model, found.table().column(column), cells, asks)));
            cards.getChildren()
                    .setAll(shown.values().stream().map(FacetCard::node).toList());
            scroll.setVvalue(0);
        }
        shown.forEach((column, card) -> {
            Optional<Facet> facet = found.facet(column);
            card.show(
                    model.isOpen(column) ? facet.orElse(null) : null,
                    found.query().filter());
        });
    }
}
