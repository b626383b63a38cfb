package org.clientele.ui.groups;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The charts of found groups, one at a time, beside what is selected in them. */
final class ClusterChartsView {
    private final Kit kit;
    private final ClusterChartsViewModel model;
    private final StackPane place = new StackPane();
    private final StackPane hint = new StackPane();
    private final HBox tabs;
    private final HBox node;
    private @Nullable ClusterPicture shown;

    /**
     * Charts on that model.
     *
     * @param currency the currency of the open workbench
     */
    ClusterChartsView(Kit kit, ClusterChartsViewModel model, GroupTile.Actions actions, Supplier<String> currency) {
        this.kit = kit;
        this.model = model;
        this.tabs = Fields.segments(
                kit,
                "cluster-look",
                List.of(ClusterChartsViewModel.Look.values()),
                one -> Message.of(one.textKey()),
                model.look());
        VBox card = kit.card(new VBox(16, tabs, place));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        this.node =
                new HBox(16, card, new SelectionPanel(kit, "map", model.selection(), hint, actions, false, currency));
        model.look().addListener((property, before, now) -> show());
        model.inFront().addListener((property, before, now) -> {
            if (model.look().get() == ClusterChartsViewModel.Look.AXES) {
                show();
            }
        });
    }

    /** The charts of these groups. */
    Node of(ClusterPicture picture) {
        shown = picture;
        List<ClusterChartsViewModel.Look> looks = ClusterChartsViewModel.looks(picture);
        for (Node tab : tabs.getChildren()) {
            boolean there = looks.contains((ClusterChartsViewModel.Look) tab.getUserData());
            tab.setVisible(there);
            tab.setManaged(there);
        }
        show();
        return node;
    }

    private void show() {
        ClusterPicture picture = shown;
        if (picture == null) {
            return;
        }
        ClusterChartsViewModel.Look look = model.look().get();
        String word = look.name().toLowerCase(Locale.ROOT);
        boolean map = look == ClusterChartsViewModel.Look.MAP || look == ClusterChartsViewModel.Look.NEAR;
        hint.getChildren()
                .setAll(SelectionPanel.hint(
                        kit,
                        map ? Icon.LASSO : Icon.TARGET,
                        Message.of("clusterview.hint." + word),
                        Message.of("clusterview.hint.mouse." + word),
                        Message.of("clusterview.hint.keys." + word)));
        if (look == ClusterChartsViewModel.Look.NEAR) {
            model.lookForNeighbours(picture);
            place.getChildren()
                    .setAll(new StateView<>(
                                    kit,
                                    model.neighbours(),
                                    near -> chart(picture, model.charts(picture).neighbours(near)))
                            .skeleton(StateView.Skeleton.CHART)
                            .retry(() -> model.lookForNeighbours(picture)));
            return;
        }
        place.getChildren()
                .setAll(model.chart(picture)
                        .map(chart -> List.of(chart(picture, chart)))
                        .orElse(List.of()));
    }

    private Node chart(ClusterPicture picture, ChartModel chart) {
        ChartPane pane = new ChartPane(kit, chart)
                .onChosen(marks -> model.choose(picture, marks))
                .onLasso(points -> model.lasso(picture, points))
                .onSpan(span -> model.span(picture, span));
        pane.setId("cluster-map");
        int borderline = ClusterChartsViewModel.borderlines(picture);
        if (model.look().get() == ClusterChartsViewModel.Look.FIT && borderline > 0) {
            pane.with(kit.quiet(
                    "cluster-borderline",
                    Message.of("clusterview.fit.borderline", borderline),
                    () -> model.borderline(picture)));
        }
        return pane;
    }
}
