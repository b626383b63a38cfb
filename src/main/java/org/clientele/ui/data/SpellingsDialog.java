package org.clientele.ui.data;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.Spellings;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** Proposes words of a column that are probably one word, each put right by one press. */
final class SpellingsDialog {
    private final Kit kit;
    private final DataViewModel model;
    private final Found found;
    private final Facet.Choices facet;

    private SpellingsDialog(Kit kit, DataViewModel model, Found found, Facet.Choices facet) {
        this.kit = kit;
        this.model = model;
        this.found = found;
        this.facet = facet;
    }

    static void show(Kit kit, DataViewModel model, Found found, Facet.Choices facet, Runnable after) {
        SpellingsDialog dialog = new SpellingsDialog(kit, model, found, facet);
        model.edits().findClusters(facet);
        StateView<List<Spellings.Cluster>> body = new StateView<>(
                        kit, model.edits().clusters(), dialog::content)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.CHECK_CIRCLE,
                                Message.of("dataview.spellings.none.title"),
                                Message.of(
                                        "dataview.spellings.none",
                                        facet.column().title())),
                        List::isEmpty);
        body.setMinWidth(520);
        body.setPrefWidth(560);
        Button close = kit.secondary("data-spellings-close", Message.of("dataview.close"), () -> {
            kit.panels().closeDialog();
            after.run();
        });
        kit.panels()
                .dialog(Message.of("dataview.spellings.title", facet.column().title()), body, close);
    }

    private Node content(List<Spellings.Cluster> clusters) {
        VBox lines = new VBox();
        for (int i = 0; i < clusters.size(); i++) {
            lines.getChildren().add(line(clusters.get(i), i));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        scroll.setPrefHeight(Math.min(420, 72.0 * clusters.size() + 8));
        return new VBox(12, kit.muted("dataview.spellings.help"), scroll);
    }

    private Node line(Spellings.Cluster cluster, int index) {
        Label proposed = new Label(cluster.proposed());
        proposed.getStyleClass().add("c-strong");
        Label count =
                kit.muted("dataview.spellings.count", cluster.words().getFirst().count());
        HBox head = new HBox(8, proposed, count);
        if (!cluster.sure()) {
            head.getChildren().add(kit.badge(Tone.WARN, Message.of("dataview.spellings.near")));
        }
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        List<Message> others = cluster.words().stream()
                .skip(1)
                .map(choice -> Message.of("dataview.spellings.word", choice.word(), choice.count()))
                .toList();
        Label also = kit.muted(Message.of("dataview.spellings.others", others));
        VBox words = new VBox(2, head, also);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button merge = kit.secondary(
                "data-spellings-" + index, Message.of("dataview.spellings.merge", cluster.rows()), () -> {});
        HBox row = new HBox(16, words, merge);
        merge.setOnAction(event -> {
            merge.setDisable(true);
            model.edits().merge(found, facet.column().key(), cluster, () -> row.setOpacity(0.4));
        });
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getStyleClass().add("c-spelling");
        return row;
    }
}
