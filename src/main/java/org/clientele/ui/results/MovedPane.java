package org.clientele.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.uplift.WhoMoves;
import org.clientele.app.results.Moved;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;

/** Whom a campaign moved: the four kinds of people, in all and by group, or why that cannot be said. */
final class MovedPane {
    private final Kit kit;

    MovedPane(Kit kit) {
        this.kit = kit;
    }

    Node of(Moved moved) {
        VBox card = kit.card(kit.heading("results.moved"));
        card.setId("results-moved");
        List<Message> said = moved.sentences();
        card.getChildren().add(kit.text(said.getFirst()));
        if (moved.who().believable()) {
            ChartPane chart = new ChartPane(kit, chart(moved));
            chart.setId("results-moved-kinds");
            card.getChildren().addAll(chart, table(moved), kit.muted("results.moved.rule"));
        }
        said.subList(1, said.size()).forEach(each -> card.getChildren().add(kit.muted(each)));
        return card;
    }

    private static ChartModel chart(Moved moved) {
        List<Message> names = new ArrayList<>();
        double[] values = new double[moved.kinds().length];
        for (WhoMoves.Kind kind : WhoMoves.Kind.values()) {
            names.add(Moved.name(kind));
            values[kind.ordinal()] = moved.kinds()[kind.ordinal()];
        }
        return new ChartModel.Split(
                Caption.of(
                        Message.of("results.moved"),
                        Message.of("results.moved.answer", moved.kinds()[WhoMoves.Kind.WON_OVER.ordinal()])),
                names,
                values,
                Measure.number());
    }

    private Node table(Moved moved) {
        GridPane grid = new GridPane(24, 10);
        for (int c = 0; c < 2 + moved.kinds().length; c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(c == 0 ? Priority.ALWAYS : Priority.NEVER);
            width.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        grid.add(head(Message.of("results.column.group")), 0, 0);
        grid.add(head(Message.of("results.column.people")), 1, 0);
        for (WhoMoves.Kind kind : WhoMoves.Kind.values()) {
            grid.add(head(Moved.name(kind)), 2 + kind.ordinal(), 0);
        }
        int row = 1;
        for (Moved.Group group : moved.groups()) {
            grid.add(kit.text(group.name()), 0, row);
            grid.add(number(group.people()), 1, row);
            for (int k = 0; k < group.kinds().length; k++) {
                grid.add(number(group.kinds()[k]), 2 + k, row);
            }
            row++;
        }
        return grid;
    }

    private Label head(Message words) {
        return narrow(kit.muted(words));
    }

    private Label number(int people) {
        return narrow(
                kit.words(kit.language().follow(() -> kit.language().figures().count(people)), "c-text"));
    }

    private static Label narrow(Label label) {
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
