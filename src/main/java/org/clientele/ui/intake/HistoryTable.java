package org.clientele.ui.intake;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/** Everything that was brought in, edited or merged, newest first, each with who did it and the way to take it back. */
final class HistoryTable {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    /** Behind file, kind and time. */
    private static final int FIRST_DETAIL = 3;

    private HistoryTable() {}

    static TableView<BatchDetail> of(Kit kit, ImportViewModel model, List<BatchDetail> batches) {
        TableView<BatchDetail> table = Tables.of(
                kit,
                "import-history",
                FXCollections.observableArrayList(batches),
                Message.of("importview.history.none"));
        table.getColumns()
                .addAll(List.of(
                        Tables.column(
                                kit,
                                Message.of("importview.history.file"),
                                190,
                                detail -> kit.language().now(name(detail.batch()))),
                        Tables.column(
                                kit,
                                Message.of("importview.history.kind"),
                                112,
                                detail -> kit.language()
                                        .now(CellWords.kind(detail.batch().kind()))),
                        Tables.column(
                                kit,
                                Message.of("importview.history.when"),
                                168,
                                detail -> kit.language()
                                        .figures()
                                        .moment(detail.batch().at())),
                        Tables.column(kit, Message.of("importview.history.who"), 84, BatchDetail::by),
                        number(kit, "importview.history.new", 66, BatchSummary.Counts::created),
                        number(kit, "importview.history.changed", 80, BatchSummary.Counts::updated),
                        number(kit, "importview.history.same", 90, BatchSummary.Counts::unchanged),
                        number(kit, "importview.history.out", 76, BatchSummary.Counts::rejected),
                        Tables.nodes(
                                kit,
                                Message.of("importview.history.state"),
                                120,
                                detail -> state(kit, model, detail.batch()))));
        table.getStyleClass().add("c-dense");
        table.getColumns().getFirst().getStyleClass().add("c-first-column");
        table.setRowFactory(owner -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable BatchDetail detail, boolean nothing) {
                super.updateItem(detail, nothing);
                pseudoClassStateChanged(
                        UNDONE, !nothing && detail != null && detail.batch().state() == BatchSummary.State.UNDONE);
            }
        });
        return table;
    }

    /** A column of counts. */
    private interface Count {
        long of(BatchSummary.Counts counts);
    }

    private static TableColumn<BatchDetail, BatchDetail> number(Kit kit, String key, double width, Count count) {
        return Tables.number(kit, Message.of(key), width, detail -> {
            long rows = count.of(detail.batch().counts());
            return rows == 0 ? "–" : kit.language().figures().count(rows);
        });
    }

    /** The columns that the details of a line say again, and that make room for them. */
    static List<TableColumn<BatchDetail, ?>> detailed(TableView<BatchDetail> table) {
        return table.getColumns().subList(FIRST_DETAIL, table.getColumns().size() - 1);
    }

    /** What was done, in the words of a line. */
    static Message name(BatchSummary batch) {
        return switch (batch.act()) {
            case IMPORT -> Message.of("importview.act.import", batch.file());
            case EDIT -> Message.of("importview.act.edit", batch.file());
            case MERGE -> Message.of("importview.act.merge", batch.file());
        };
    }

    /** The button that takes a batch back, or where it stands. */
    static Node state(Kit kit, ImportViewModel model, BatchSummary batch) {
        return switch (batch.state()) {
            case DONE -> {
                Button undo = kit.link(
                        "import-undo-" + batch.id(), Message.of("importview.history.undo"), () -> model.undo(batch));
                undo.disableProperty().bind(model.past().undoing());
                yield undo;
            }
            case UNDONE -> kit.badge(Tone.NEUTRAL, Message.of("importview.history.undone"));
            case RUNNING -> kit.badge(Tone.ACCENT, Message.of("importview.history.running"));
        };
    }
}
