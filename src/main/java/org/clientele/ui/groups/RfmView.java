package org.clientele.ui.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.HeatMap;
import org.clientele.app.groups.RfmPicture;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The grid of how recently and how often, with what is selected in it beside. */
final class RfmView {
    private final Kit kit;
    private final GroupsViewModel model;
    private final RfmViewModel rfm;
    private final SelectionPanel panel;
    private final StateView<RfmPicture> node;
    private final VBox zones = new VBox(4);
    private @Nullable ChartPane shown;
    private List<RfmCell> wanted = List.of();

    RfmView(Kit kit, GroupsViewModel model, GroupTile.Actions actions) {
        this.kit = kit;
        this.model = model;
        this.rfm = model.rfm();
        this.panel = new SelectionPanel(
                kit,
                "rfm",
                rfm.selection(),
                SelectionPanel.hint(
                        kit,
                        Icon.HEATMAP,
                        Message.of("groupsview.rfm.hint"),
                        Message.of("groupsview.rfm.hint.mouse"),
                        Message.of("groupsview.rfm.hint.keys")),
                actions,
                true,
                model::currency);
        Node empty = StateView.emptyState(
                kit,
                Icon.HEATMAP,
                Message.of("groupsview.rfm.nobody"),
                Message.of("groupsview.rfm.nobody.how"),
                kit.secondary("rfm-import", Message.of("groupsview.import"), model::importData));
        node = new StateView<>(kit, rfm.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(empty, picture -> picture.map().cells().stream().allMatch(cell -> cell.people() == 0))
                .retry(rfm::refresh);
        rfm.colour().addListener((property, before, now) -> repaint(true));
        rfm.axis().addListener((property, before, now) -> repaint(false));
    }

    Node node() {
        return node;
    }

    /** Paints the grid in the colour that is wished; what is selected stays selected while the axis is the same. */
    private void repaint(boolean keep) {
        RfmPicture picture = rfm.picture().latest().get();
        ChartPane chart = shown;
        if (picture != null && chart != null) {
            int[] kept = keep ? chart.chosen() : new int[0];
            chart.show(rfm.chart(picture));
            chart.choose(kept);
            fillZones(picture, chart);
        }
    }

    private Node content(RfmPicture picture) {
        ChartPane chart = new ChartPane(kit, rfm.chart(picture)).onChosen(marks -> rfm.choose(picture, marks));
        chart.setId("rfm-chart");
        if (picture.contacted() == 0 && rfm.colour().get() == RfmViewModel.Colour.RESPONSE) {
            rfm.colour().set(RfmViewModel.Colour.PEOPLE);
        }
        shown = chart;
        fillZones(picture, chart);
        VBox left = kit.card(chart, zones, giving());
        left.getChildren().addFirst(switches(picture));
        if (!wanted.isEmpty()) {
            chart.choose(RfmViewModel.marks(picture.map(rfm.axis().get()), wanted));
            wanted = List.of();
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        HBox main = new HBox(16, left, panel);
        VBox all = kit.column();
        for (Message note : picture.notes()) {
            all.getChildren().add(kit.banner(Tone.NEUTRAL, note));
        }
        all.getChildren()
                .addAll(
                        main,
                        new RevenueCaption(kit, "rfm-revenue", model.revenueNote()),
                        new ScoringView(kit, rfm.scoring()).card(picture));
        return all;
    }

    /** What goes upwards, and what the colours say. */
    private Node switches(RfmPicture picture) {
        FlowPane row = new FlowPane(
                24,
                8,
                labelled(
                        "groupsview.rfm.axis",
                        Fields.segments(
                                kit,
                                "rfm-axis",
                                Arrays.asList(RfmAxis.values()),
                                axis -> Message.of("groupsview.rfm.axis." + axis.key()),
                                rfm.axis())),
                labelled(
                        "groupsview.rfm.colour",
                        Fields.segments(
                                kit,
                                "rfm-colour",
                                RfmViewModel.colours(picture),
                                choice -> Message.of(
                                        "groupsview.rfm.colour." + choice.name().toLowerCase(Locale.ROOT)),
                                rfm.colour())));
        if (picture.contacted() == 0) {
            return new VBox(8, row, kit.muted("groupsview.rfm.response.none"));
        }
        return row;
    }

    private HBox labelled(String key, Node choice) {
        Label label = kit.words(kit.language().text(key), "c-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return kit.row(label, choice);
    }

    /** The named zones as buttons: each selects all its cells. */
    private void fillZones(RfmPicture picture, ChartPane chart) {
        FlowPane flow = new FlowPane(16, 0);
        HeatMap map = picture.map(rfm.axis().get());
        for (RfmGroup zone : RfmViewModel.zones(map)) {
            Button button = kit.link(
                    "rfm-zone-" + zone.word(),
                    Message.of(zone.textKey()),
                    () -> chart.choose(RfmViewModel.marks(map, zone)));
            flow.getChildren().add(button);
        }
        zones.getChildren().setAll(kit.muted("groupsview.rfm.zones"), flow);
    }

    /** Where each place has one group of its own, selected places can be given to another. */
    private Node giving() {
        VBox box = new VBox(8);
        Runnable fill = () -> {
            box.getChildren().clear();
            if (rfm.axis().get() != RfmAxis.BOTH) {
                box.getChildren()
                        .add(kit.link(
                                "rfm-zones-edit",
                                Message.of("groupsview.rfm.zones.edit"),
                                () -> rfm.axis().set(RfmAxis.BOTH)));
                return;
            }
            FlowPane row = new FlowPane(8, 8);
            row.setAlignment(Pos.CENTER_LEFT);
            MenuButton give = new MenuButton();
            give.setId("rfm-give");
            give.getStyleClass().add("c-secondary");
            give.textProperty().bind(kit.language().text("groupsview.rfm.give"));
            give.disableProperty().bind(Bindings.isEmpty(rfm.cells()));
            for (RfmGroup group : RfmGroup.values()) {
                if (group != RfmGroup.PROSPECTS) {
                    MenuItem item = new MenuItem();
                    item.setId("rfm-give-" + group.word());
                    item.textProperty().bind(kit.language().text(group.textKey()));
                    item.setOnAction(event -> rfm.give(group));
                    give.getItems().add(item);
                }
            }
            row.getChildren().add(give);
            if (!rfm.scoring().hasStandardZones()) {
                row.getChildren()
                        .add(kit.quiet(
                                "rfm-zones-standard",
                                Message.of("groupsview.rfm.zones.standard"),
                                rfm.scoring()::standardZones));
            }
            box.getChildren().setAll(kit.muted("groupsview.rfm.give.how"), row);
        };
        rfm.axis().subscribe(axis -> fill.run());
        return box;
    }

    /** Selects these cells as if they had been pressed. */
    void choose(List<RfmCell> cells) {
        if (!cells.isEmpty()) {
            rfm.axis().set(cells.getFirst().axis());
        }
        RfmPicture picture = rfm.picture().latest().get();
        ChartPane chart = shown;
        if (picture == null || chart == null) {
            wanted = cells;
        } else {
            chart.choose(RfmViewModel.marks(picture.map(rfm.axis().get()), cells));
        }
    }
}
