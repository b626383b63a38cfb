package org.clientele.ui.basket;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.basket.FollowRow;
import org.clientele.app.notice.Figures;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;

/** What is bought afterwards: a list, and beside it the details of what is chosen. */
final class FollowsPane {
    private static final double ROW = 48;
    private final Kit kit;
    private final BasketsViewModel model;
    private final TableView<FollowRow> table;
    private final HBox node;

    FollowsPane(Kit kit, BasketsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = table();
        Label count = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(
                                                "basketview.listed.pairs",
                                                model.pairs().size()),
                                model.pairs()),
                "c-muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list = new VBox(8, table, count);
        HBox.setHgrow(list, Priority.ALWAYS);
        this.node = new HBox(16, list, new DetailPane(kit, model).node());
    }

    Node node() {
        return node;
    }

    void clear() {
        table.getSelectionModel().clearSelection();
    }

    private TableView<FollowRow> table() {
        TableView<FollowRow> made =
                Tables.of(kit, "baskets-after-table", model.pairs(), Message.of("basketview.none.after"));
        made.getStyleClass().add("c-dense");
        made.fixedCellSizeProperty().unbind();
        made.fixedCellSizeProperty().bind(kit.look().textSize().multiply(ROW));
        var pair = Tables.nodes(
                kit,
                Message.of("basketview.column.after"),
                230,
                (FollowRow row) -> PairLabel.of(row.first(), row.then()));
        pair.getStyleClass().add("c-first-column");
        made.getColumns().add(pair);
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.bought"),
                        74,
                        (FollowRow row) -> figures().percent(row.pair().share())));
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.usual"),
                        74,
                        (FollowRow row) -> figures().percent(row.pair().usualShare())));
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.gap"),
                        74,
                        (FollowRow row) -> figures().number(row.pair().medianDays(), 1)));
        made.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        return made;
    }

    private Figures figures() {
        return kit.language().figures();
    }
}
