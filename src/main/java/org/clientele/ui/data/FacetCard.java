package org.clientele.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** One facet: its name to open and close it, and what there is to choose. */
final class FacetCard {
    private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");
    private final Kit kit;
    private final DataViewModel model;
    private final DataColumn column;
    private final CellText cells;
    private final Rail.Asks asks;
    private final VBox card = new VBox();
    private final Button head = new Button();
    private final Button clear;
    private @Nullable ChoiceList choices;
    private @Nullable SpreadPane spread;

    FacetCard(Kit kit, DataViewModel model, DataColumn column, CellText cells, Rail.Asks asks) {
        this.kit = kit;
        this.model = model;
        this.column = column;
        this.cells = cells;
        this.asks = asks;
        card.getStyleClass().add("c-facet");
        head.setId("facet-" + column.key());
        head.getStyleClass().add("c-facet-head");
        head.textProperty().bind(kit.language().text(column.title()));
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(event -> model.unfold(column.key()));
        clear = kit.icon(
                "facet-clear-" + column.key(),
                Icon.CLOSE,
                Message.of("dataview.facet.clear", column.title()),
                () -> model.free(column.key()));
        clear.getStyleClass().add("c-small-icon");
        javafx.scene.layout.HBox.setHgrow(head, javafx.scene.layout.Priority.ALWAYS);
        card.getChildren().setAll(new javafx.scene.layout.HBox(head, clear));
    }

    Node node() {
        return card;
    }

    /** Shows the counts; null closes the card. */
    void show(@Nullable Facet facet, Filter filter) {
        boolean open = facet != null || model.isOpen(column.key());
        head.setGraphic((open ? Icon.DOWN : Icon.RIGHT).node("c-facet-sign"));
        boolean narrows = filter.conditions().stream().anyMatch(c -> c.column().equals(column.key()));
        card.pseudoClassStateChanged(NARROWS, narrows);
        clear.setVisible(narrows);
        clear.setManaged(narrows);
        Node body = facet == null ? null : body(facet, filter);
        if (card.getChildren().size() > 1 && !card.getChildren().get(1).equals(body)) {
            card.getChildren().remove(1);
        }
        if (body != null && card.getChildren().size() == 1) {
            card.getChildren().add(body);
        }
    }

    private Node body(Facet facet, Filter filter) {
        return switch (facet) {
            case Facet.Choices all -> {
                ChoiceList list = choices == null ? new ChoiceList(kit, model, column, asks) : choices;
                choices = list;
                list.show(all, filter);
                yield list.node();
            }
            case Facet.Spread range -> {
                SpreadPane pane = spread == null ? new SpreadPane(kit, model, column, cells) : spread;
                spread = pane;
                pane.show(range, filter);
                yield pane.node();
            }
        };
    }
}
