package org.clientele.ui.basket;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.basket.RuleTable;
import org.clientele.app.notice.Figures;
import org.clientele.model.text.Message;
import org.clientele.ui.basket.BasketChoices.Front;
import org.clientele.ui.basket.BasketsViewModel.Choice;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.chart.ChartPane;
import org.jspecify.annotations.Nullable;

/** What goes together: a ranked list or a picture, and beside it the details of what is chosen. */
final class RulesPane {
    private static final double ROW = 48;
    private final Kit kit;
    private final BasketsViewModel model;
    private final ObservableList<RuleRow> rows = FXCollections.observableArrayList();
    private final TableView<RuleRow> table;
    private final VBox list;
    private final StackPane front = new StackPane();
    private final HBox node;
    private @Nullable ChartPane chart;

    RulesPane(Kit kit, BasketsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = table();
        Label count = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language().now(listed()),
                                model.table().latest()),
                "c-muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        this.list = new VBox(8, table, count);
        HBox.setHgrow(front, Priority.ALWAYS);
        Node detail = new DetailPane(kit, model).node();
        // The picture has all the room until something in it is chosen.
        detail.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.choices().front().get() != Front.PICTURE
                                || !(model.choice().get() instanceof Choice.Nothing),
                        model.choices().front(),
                        model.choice()));
        detail.managedProperty().bind(detail.visibleProperty());
        this.node = new HBox(16, front, detail);
        model.table().latest().addListener((property, before, now) -> show(now));
        model.choices().front().addListener((property, before, now) -> bring());
        show(model.table().latest().get());
    }

    Node node() {
        return node;
    }

    void clear() {
        table.getSelectionModel().clearSelection();
        ChartPane shown = chart;
        if (shown != null) {
            shown.choose();
        }
    }

    private Message listed() {
        RuleTable now = model.table().latest().get();
        return now == null
                ? Message.of("basketview.listed", 0)
                : now.all() > now.rows().size()
                        ? Message.of("basketview.listed.some", now.rows().size(), now.all())
                        : Message.of("basketview.listed", now.all());
    }

    private void show(@Nullable RuleTable now) {
        rows.setAll(now == null ? List.of() : now.rows());
        bring();
    }

    private void bring() {
        RuleTable now = model.table().latest().get();
        if (model.choices().front().get() != Front.PICTURE || now == null) {
            front.getChildren().setAll(list);
            return;
        }
        if (now.rows().isEmpty()) {
            front.getChildren().setAll(kit.card(kit.muted("basketview.none")));
            return;
        }
        BasketPicture picture = BasketPicture.of(now, model.choices().scope().get());
        ChartPane shown = chart;
        if (shown == null) {
            shown = new ChartPane(kit, picture.chart());
            shown.setId("baskets-network");
            VBox.setVgrow(shown, Priority.ALWAYS);
            chart = shown;
        } else {
            shown.show(picture.chart());
        }
        shown.onChosen(marks -> chosen(picture, marks));
        front.getChildren().setAll(kit.card(shown, kit.muted("basketview.network.hint")));
    }

    private void chosen(BasketPicture picture, int[] marks) {
        if (marks.length == 0) {
            model.chooseNothing();
        } else if (marks[0] < picture.rows().size()) {
            model.choose(picture.rows().get(marks[0]));
        } else {
            String thing = picture.thing(marks[0]);
            picture.rows().stream()
                    .filter(row -> row.has().contains(thing) || row.then().contains(thing))
                    .findFirst()
                    .ifPresent(model::choose);
        }
    }

    private TableView<RuleRow> table() {
        TableView<RuleRow> made = Tables.of(kit, "baskets-table", rows, Message.of("basketview.none"));
        made.getStyleClass().add("c-dense");
        made.fixedCellSizeProperty().unbind();
        made.fixedCellSizeProperty().bind(kit.look().textSize().multiply(ROW));
        var pair = Tables.nodes(kit, Message.of("basketview.column.pair"), 250, this::pair);
        pair.getStyleClass().add("c-first-column");
        made.getColumns().add(pair);
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.share"),
                        74,
                        (RuleRow row) -> figures().percent(row.rule().numbers().confidence())));
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.lift"),
                        80,
                        (RuleRow row) -> figures().number(row.rule().numbers().lift(), 1) + "×"));
        made.getColumns()
                .add(Tables.number(
                        kit,
                        Message.of("basketview.column.count"),
                        74,
                        (RuleRow row) -> figures().count(row.rule().numbers().both())));
        made.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !isChosen(now)) {
                model.choose(now);
            }
        });
        return made;
    }

    private boolean isChosen(RuleRow row) {
        return model.choice().get() instanceof Choice.OneRule(RuleRow now) && now.equals(row);
    }

    private Node pair(RuleRow row) {
        return PairLabel.of(String.join(" + ", row.has()), String.join(" + ", row.then()));
    }

    private Figures figures() {
        return kit.language().figures();
    }
}
