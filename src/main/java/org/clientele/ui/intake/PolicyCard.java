package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.WritePolicy;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** Which rows may come in, and which columns may overwrite what is held. */
final class PolicyCard {
    private static final double[] SHARES = {34, 36, 30};
    private final Kit kit;
    private final PolicyViewModel model;
    private final ImportPreview found;
    private final VBox card;

    PolicyCard(Kit kit, PolicyViewModel model, ImportPreview found) {
        this.kit = kit;
        this.model = model;
        this.found = found;
        List<PolicyViewModel.Line> lines = model.lines(found);
        this.card = kit.card(kit.heading("importview.policy"), rows(), sentence(lines));
        if (!lines.isEmpty()) {
            card.getChildren().add(columns(lines));
        }
    }

    Node node() {
        return card;
    }

    private Node rows() {
        ObjectProperty<RowPolicy> chosen =
                new SimpleObjectProperty<>(model.policies().get().rows());
        HBox box = Fields.segments(
                kit,
                "import-rows-policy",
                List.of(RowPolicy.values()),
                policy -> switch (policy) {
                    case CREATE_AND_UPDATE -> Message.of("importview.policy.both");
                    case UPDATE_ONLY -> Message.of("importview.policy.update");
                    case CREATE_ONLY -> Message.of("importview.policy.create");
                },
                chosen);
        chosen.addListener((property, before, now) -> model.rows(now));
        return box;
    }

    private Node sentence(List<PolicyViewModel.Line> lines) {
        long overwriting = lines.stream().filter(line -> line.rows() > 0).count();
        boolean decided = !model.policies().get().columns().isEmpty();
        Label words = kit.text("importview.policy.sentence", overwriting);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = kit.row(words);
        if (overwriting > 0) {
            row.getChildren()
                    .add(kit.secondary(
                            "import-keep-mine", Message.of("importview.policy.keep"), () -> model.keepMine(found)));
        }
        if (decided) {
            row.getChildren().add(kit.quiet("import-file-wins", Message.of("importview.policy.file"), model::fileWins));
        }
        return row;
    }

    private Node columns(List<PolicyViewModel.Line> lines) {
        GridPane table = new GridPane(16, 6);
        table.getStyleClass().add("c-columns");
        for (double share : SHARES) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            table.getColumnConstraints().add(width);
        }
        table.addRow(
                0,
                kit.overline("importview.policy.column"),
                kit.overline("importview.policy.when"),
                kit.overline("importview.policy.rows"));
        for (int i = 0; i < lines.size(); i++) {
            PolicyViewModel.Line line = lines.get(i);
            Node[] cells = {
                kit.words(kit.language().text(Verbatim.of(line.column())), "c-strong"),
                choice(line),
                kit.muted("importview.policy.changes", line.rows())
            };
            table.addRow(i + 1, cells);
            for (Node cell : cells) {
                GridPane.setValignment(cell, VPos.CENTER);
            }
        }
        return table;
    }

    private Node choice(PolicyViewModel.Line line) {
        List<WritePolicy> offered = new ArrayList<>(List.of(WritePolicy.values()));
        if (!PolicyViewModel.dated(found.plan().mapping()) && line.policy() != WritePolicy.NEWER) {
            offered.remove(WritePolicy.NEWER);
        }
        ObjectProperty<WritePolicy> chosen = new SimpleObjectProperty<>(line.policy());
        ComboBox<WritePolicy> box = Fields.choice(
                kit,
                "import-policy-" + line.word(),
                offered,
                policy -> switch (policy) {
                    case NEVER -> Message.of("importview.write.never");
                    case IF_BLANK -> Message.of("importview.write.blank");
                    case NEWER -> Message.of("importview.write.newer");
                    case ALWAYS -> Message.of("importview.write.always");
                },
                chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        kit.describe(box, Message.of("importview.policy.choice", line.column()));
        chosen.addListener((property, before, now) -> model.column(line.word(), now));
        return box;
    }
}
