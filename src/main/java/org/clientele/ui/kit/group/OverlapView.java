package org.clientele.ui.kit.group;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.OverlapPicture;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Groups laid over each other: chips to choose them, and circles or a matrix of what they share. */
public final class OverlapView {
    private final Kit kit;
    private final OverlapViewModel model;
    private final FlowPane chips = new FlowPane(8, 8);
    private final VBox node;
    private @Nullable ChartPane shown;

    /** A view of that model. */
    public OverlapView(Kit kit, OverlapViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<OverlapPicture> body = new StateView<>(kit, model.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.GROUPS,
                                Message.of("overlap.empty"),
                                Message.of("overlap.empty.why"),
                                kit.secondary("overlap-example", Message.of("overlap.example"), this::example)),
                        picture -> picture.result().people() == 0)
                .retry(model::count);
        chips.setId("overlap-groups");
        this.node = kit.card(kit.stack(kit.overline("overlap.groups"), chips), body);
        model.chosen().addListener((ListChangeListener<KnownGroup>) change -> fill());
        model.known().addListener((ListChangeListener<KnownGroup>) change -> fill());
        model.order().addListener((property, before, now) -> reorder());
        fill();
    }

    /** The card, for a page that shows the picked people itself. */
    public Node node() {
        return node;
    }

    /** The card with a bar of the picked people below it, for a page that has none. */
    public Node nodeWithBar() {
        PickedBar bar = new PickedBar(kit, model.picked(), this::clear, false);
        bar.managedProperty().bind(bar.visibleProperty());
        return new VBox(12, node, bar);
    }

    /** Lets go of what is selected. */
    public void clear() {
        ChartPane chart = shown;
        if (chart != null) {
            chart.choose();
        }
    }

    /** Something to begin with: three groups that most shops have. */
    private void example() {
        List<Segment> wanted = List.of(
                new Segment.InStage(org.clientele.model.group.Stage.HIGH_VALUE),
                new Segment.InRfmGroup(org.clientele.model.group.RfmGroup.CHAMPIONS),
                new Segment.InRfmGroup(org.clientele.model.group.RfmGroup.LOYAL));
        model.choose(model.known().stream()
                .filter(group ->
                        wanted.contains(group.segment()) && group.savedAs().isEmpty())
                .toList());
    }

    private void fill() {
        chips.getChildren().clear();
        for (KnownGroup group : model.chosen()) {
            chips.getChildren().add(kit.chip(group.name(), () -> model.remove(group)));
        }
        MenuButton add = new MenuButton();
        add.setId("overlap-add");
        add.textProperty().bind(kit.language().text(Message.of("overlap.add")));
        add.getStyleClass().add("c-secondary");
        add.setDisable(!model.roomForMore());
        for (KnownGroup group : model.known()) {
            if (!model.chosen().contains(group)) {
                MenuItem item = new MenuItem();
                item.textProperty().bind(kit.language().text(group.name()));
                item.setOnAction(event -> model.add(group));
                add.getItems().add(item);
            }
        }
        chips.getChildren().add(add);
        if (!model.chosen().isEmpty()) {
            Button none = kit.quiet("overlap-none", Message.of("overlap.none"), () -> model.choose(List.of()));
            chips.getChildren().add(none);
        }
    }

    private void reorder() {
        OverlapPicture picture = model.picture().latest().get();
        ChartPane chart = shown;
        if (picture != null && chart != null) {
            chart.show(model.chart(picture));
            model.choose(picture, new int[0]);
        }
    }

    private Node content(OverlapPicture picture) {
        ChartPane chart = new ChartPane(kit, model.chart(picture)).onChosen(marks -> model.choose(picture, marks));
        chart.setId("overlap-chart");
        if (model.ordered(picture)) {
            chart.with(Fields.segments(
                    kit,
                    "overlap-order",
                    List.of(OverlapResult.Order.values()),
                    choice -> Message.of("overlap.order." + choice.name().toLowerCase(Locale.ROOT)),
                    model.order()));
        }
        shown = chart;
        return new VBox(12, chart, kit.muted("overlap.hint"));
    }
}
