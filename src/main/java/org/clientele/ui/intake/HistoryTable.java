package org.clientele.ui.intake;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/** The imports of the workbench, newest first, each with what became of its rows and the way to take it back. */
final class HistoryTable {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final double ROW = 40;
    private static final int MOST_ROWS = 12;

    private HistoryTable() {}

    static Node of(Kit kit, ImportViewModel model, List<BatchSummary> batches) {
        TableView<BatchSummary> table = Tables.of(
                kit,
                "import-history",
                FXCollections.observableArrayList(batches),
                Message.of("importview.history.none"));
        table.getColumns()
                .addAll(List.of(
                        Tables.column(kit, Message.of("importview.history.file"), 200, BatchSummary::file),
                        Tables.column(
                                kit,
                                Message.of("importview.history.kind"),
                                132,
                                batch -> kit.language().now(CellWords.kind(batch.kind()))),
                        Tables.column(
                                kit,
                                Message.of("importview.history.when"),
                                178,
                                batch -> kit.language().figures().moment(batch.at())),
                        Tables.number(
                                kit,
                                Message.of("importview.history.new"),
                                70,
                                batch -> count(kit, batch.counts().created())),
                        Tables.number(
                                kit,
                                Message.of("importview.history.changed"),
                                84,
                                batch -> count(kit, batch.counts().updated())),
                        Tables.number(
                                kit,
                                Message.of("importview.history.same"),
                                98,
                                batch -> count(kit, batch.counts().unchanged())),
                        Tables.number(
                                kit,
                                Message.of("importview.history.out"),
                                80,
                                batch -> count(kit, batch.counts().rejected())),
                        Tables.nodes(
                                kit, Message.of("importview.history.state"), 146, batch -> state(kit, model, batch))));
        table.getStyleClass().add("c-dense");
        table.getColumns().getFirst().getStyleClass().add("c-first-column");
        table.setRowFactory(owner -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable BatchSummary batch, boolean nothing) {
                super.updateItem(batch, nothing);
                pseudoClassStateChanged(
                        UNDONE, !nothing && batch != null && batch.state() == BatchSummary.State.UNDONE);
            }
        });
        double height = (Math.min(batches.size(), MOST_ROWS) + 1) * ROW + 6;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        return table;
    }

    private static String count(Kit kit, long rows) {
        return rows == 0 ? "–" : kit.language().figures().count(rows);
    }

    private static Node state(Kit kit, ImportViewModel model, BatchSummary batch) {
        return switch (batch.state()) {
            case DONE -> {
                Button undo = kit.link(
                        "import-undo-" + batch.id(), Message.of("importview.history.undo"), () -> model.undo(batch));
                undo.disableProperty().bind(model.undoing());
                yield undo;
            }
            case UNDONE -> badge(kit, Tone.NEUTRAL, "importview.history.undone");
            case RUNNING -> badge(kit, Tone.ACCENT, "importview.history.running");
        };
    }

    private static Node badge(Kit kit, Tone tone, String key) {
        return kit.badge(tone, Message.of(key));
    }
}
