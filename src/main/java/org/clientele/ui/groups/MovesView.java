package org.clientele.ui.groups;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.Partition;
import org.clientele.app.groups.SizeHistory;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Who moved between groups, as a flow or a table, and how large the groups were in the past year. */
final class MovesView {
    private final Kit kit;
    private final GroupsViewModel model;
    private final MovesViewModel moves;
    private final SelectionPanel panel;
    private final VBox node;
    private @Nullable ChartPane shown;
    private @Nullable ChartPane lines;

    MovesView(Kit kit, GroupsViewModel model, GroupTile.Actions actions) {
        this.kit = kit;
        this.model = model;
        this.moves = model.moves();
        this.panel = new SelectionPanel(
                kit,
                "moves",
                moves.selection(),
                SelectionPanel.hint(
                        kit,
                        Icon.SPLIT,
                        Message.of("moves.hint"),
                        Message.of("moves.hint.mouse"),
                        Message.of("moves.hint.keys")),
                actions,
                true,
                model::currency);
        StateView<Moves> flow = new StateView<>(kit, moves.moves(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .retry(moves::load);
        StateView<SizeHistory> past = new StateView<>(kit, moves.history(), this::history)
                .skeleton(StateView.Skeleton.CHART)
                .retry(moves::followAgain);
        HBox.setHgrow(flow, Priority.ALWAYS);
        flow.setMinWidth(0);
        node = kit.column(choices(), new HBox(16, flow, panel), past);
        moves.shape().addListener((property, before, now) -> {
            Moves latest = moves.moves().latest().get();
            ChartPane chart = shown;
            if (latest != null && chart != null) {
                moves.selection().clear();
                chart.show(moves.chart(latest));
            }
        });
        moves.partition().addListener((property, before, now) -> {
            SizeHistory latest = moves.history().latest().get();
            ChartPane chart = lines;
            if (latest != null && chart != null) {
                chart.show(HistoryLines.of(latest, now));
            }
        });
    }

    Node node() {
        return node;
    }

    private Node choices() {
        FlowPane row = new FlowPane(
                16,
                12,
                Fields.segments(
                        kit,
                        "moves-partition",
                        Arrays.asList(Partition.values()),
                        partition -> Message.of(partition.textKey()),
                        moves.partition()),
                Fields.segments(
                        kit,
                        "moves-since",
                        Arrays.asList(MovesViewModel.Since.values()),
                        since -> Message.of("moves.since." + since.name().toLowerCase(Locale.ROOT)),
                        moves.since()));
        CheckBox half = new CheckBox();
        half.setId("moves-half");
        half.textProperty().bind(kit.language().text("moves.half"));
        half.selectedProperty().bindBidirectional(moves.halfWay());
        row.getChildren().add(half);
        HBox own = kit.row(day("moves.from", "moves-from", moves.from()), day("moves.to", "moves-to", moves.to()));
        own.visibleProperty().bind(moves.since().isEqualTo(MovesViewModel.Since.OWN));
        own.managedProperty().bind(own.visibleProperty());
        return new VBox(12, row, own);
    }

    private Node day(String label, String id, Property<@Nullable LocalDate> chosen) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPrefWidth(150);
        picker.valueProperty().bindBidirectional(chosen);
        Label name = kit.words(kit.language().text(label), "c-label");
        name.setLabelFor(picker);
        name.setMinWidth(Region.USE_PREF_SIZE);
        return kit.row(name, picker);
    }

    private Node content(Moves latest) {
        ChartPane chart = new ChartPane(kit, moves.chart(latest)).onChosen(marks -> moves.choose(latest, marks));
        chart.setId("moves-chart");
        chart.with(Fields.segments(
                kit,
                "moves-shape",
                Arrays.asList(MovesViewModel.Shape.values()),
                shape -> Message.of("moves.shape." + shape.name().toLowerCase(Locale.ROOT)),
                moves.shape()));
        shown = chart;
        return kit.card(chart, kit.muted("moves.note"));
    }

    private Node history(SizeHistory known) {
        ChartPane chart =
                new ChartPane(kit, HistoryLines.of(known, moves.partition().get()));
        chart.setId("history-chart");
        lines = chart;
        VBox all = kit.column(kit.card(chart, kit.muted("history.note")));
        ChartModel saved = HistoryLines.saved(known, model.saved().cards());
        if (saved != null) {
            ChartPane own = new ChartPane(kit, saved);
            own.setId("history-saved");
            all.getChildren().add(kit.card(own));
        }
        return all;
    }
}
