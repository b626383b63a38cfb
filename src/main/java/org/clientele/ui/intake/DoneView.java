package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.BringIn.Brought;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** What is seen after the last file is in: what came in from each, the way to take it back, and where to go on. */
final class DoneView {
    private static final double WIDTH = 760;
    private final Kit kit;
    private final ImportViewModel model;
    private final Runnable chooseFiles;

    DoneView(Kit kit, ImportViewModel model, Runnable chooseFiles) {
        this.kit = kit;
        this.model = model;
        this.chooseFiles = chooseFiles;
    }

    Node node(List<Brought> reports) {
        StackPane disc = new StackPane(Icon.CHECK.node("c-done-icon"));
        disc.getStyleClass().addAll("c-empty-disc", "c-done-disc");
        VBox files = new VBox(16);
        reports.forEach(report -> files.getChildren().add(file(report)));
        VBox card = kit.card(files);
        HBox buttons = kit.row(
                kit.primary("import-customers", Message.of("importview.done.customers"), model::customers),
                kit.secondary("import-another", Message.of("importview.done.another"), chooseFiles),
                kit.quiet("import-history-open", Message.of("importview.done.history"), model::history));
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(
                16,
                disc,
                kit.words(kit.language().text("importview.done.title", reports.size()), "c-hero"),
                buttons,
                card);
        VBox.setMargin(card, new Insets(8, 0, 0, 0));
        box.setAlignment(Pos.TOP_CENTER);
        box.setMaxWidth(WIDTH);
        StackPane middle = new StackPane(box);
        middle.getStyleClass().add("c-done");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        return scroll;
    }

    private Node file(Brought brought) {
        ImportReport report = brought.report();
        BatchSummary batch = report.batch();
        BatchSummary.Counts counts = batch.counts();
        VBox words = kit.stack(
                kit.words(
                        kit.language().text("importview.done.file", batch.file(), CellWords.kind(batch.kind())),
                        "c-strong"),
                kit.muted(
                        "importview.done.counts",
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected()));
        BatchSummary permission = brought.permission();
        if (permission != null) {
            words.getChildren()
                    .add(kit.muted(
                            "importview.done.permission", permission.counts().created()));
        }
        Path rejects = report.rejects();
        if (rejects != null) {
            words.getChildren().add(kit.muted("importview.done.rejects", rejects.toString()));
        }
        HBox line = kit.row(Icon.SPREADSHEET.node("c-tile-icon"), words, kit.spring());
        if (!batch.changedNothing()) {
            line.getChildren()
                    .add(kit.quiet(
                            "import-details-" + batch.id(),
                            Message.of("importview.done.details"),
                            () -> model.details(batch)));
        }
        if (!brought.batches().isEmpty()) {
            Button undo = kit.quiet(
                    "import-undo-" + batch.id(), Message.of("importview.history.undo"), () -> model.undo(brought));
            undo.disableProperty().bind(model.past().undoing());
            line.getChildren().add(undo);
        }
        return line;
    }
}
