package org.clientele.ui.behaviour;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.app.behaviour.BehaviourWords;
import org.clientele.app.behaviour.FunnelPicture;
import org.clientele.app.behaviour.FunnelWish;
import org.clientele.app.behaviour.StepNames;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The steps of a funnel to choose, and below them how many get from one to the next. */
final class FunnelView {
    private static final double LEFT = 456;
    private static final double WIDE = 148;
    private final Kit kit;
    private final FunnelViewModel model;
    private final VBox rows = new VBox(8);
    private final VBox options = new VBox(12);
    private final HBox node;
    private @Nullable ChartPane shown;

    FunnelView(Kit kit, BehaviourViewModel page) {
        this.kit = kit;
        this.model = page.funnel();
        StateView<FunnelPicture> chart = new StateView<>(kit, model.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.FILTER,
                                Message.of("funnel.empty"),
                                Message.of("funnel.empty.why"),
                                kit.secondary("funnel-orders-2", Message.of("funnel.preset.orders"), model::orders)),
                        picture -> picture.result().passed(1) == 0)
                .retry(model::count);
        VBox left = kit.card(kit.overline("funnel.steps"), rows, options);
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        left.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.setMinWidth(0);
        this.node = new HBox(16, left, chart);
        model.steps().addListener((ListChangeListener<FunnelStep>) change -> fill());
        model.words().latest().addListener((property, before, now) -> fill());
        fill();
    }

    Node node() {
        return node;
    }

    void clear() {
        ChartPane chart = shown;
        if (chart != null) {
            chart.choose();
        }
    }

    private void fill() {
        BehaviourWords words = model.words().latest().get();
        rows.getChildren().clear();
        options.getChildren().clear();
        if (words == null) {
            return;
        }
        for (int step = 0; step < model.steps().size(); step++) {
            rows.getChildren().add(row(words, step));
        }
        Button add = kit.secondary("funnel-add", Message.of("funnel.add"), model::add);
        add.setDisable(!model.roomForMore());
        VBox presets = new VBox(
                4,
                kit.overline("funnel.presets"),
                kit.link("funnel-orders", Message.of("funnel.preset.orders"), model::orders));
        if (model.hasEvents()) {
            presets.getChildren()
                    .add(kit.link("funnel-browsing", Message.of("funnel.preset.browsing"), model::browsing));
        }
        ComboBox<Integer> window = Fields.choice(
                kit,
                "funnel-window",
                FunnelViewModel.WINDOWS,
                days -> days > 3000 ? Message.of("funnel.window.ever") : Message.of("behaviour.days", days),
                model.window());
        ComboBox<FunnelWish.Compare> compare =
                Fields.choice(kit, "funnel-compare", model.comparisons(), FunnelViewModel::name, model.compare());
        options.getChildren()
                .setAll(
                        add,
                        kit.equal(
                                Fields.field(kit, Message.of("funnel.within"), window),
                                Fields.field(kit, Message.of("funnel.compare"), compare)),
                        presets);
    }

    /** One step: what is done, with what, and moving or removing it. */
    private Node row(BehaviourWords words, int step) {
        FunnelStep now = model.steps().get(step);
        Label number = new Label(Integer.toString(step + 1));
        number.getStyleClass().addAll("c-badge", "tone-accent");
        number.setMinWidth(28);
        number.setAlignment(Pos.CENTER);
        ObjectProperty<FunnelStep> doing =
                new SimpleObjectProperty<>(FunnelViewModel.with(now, FunnelStep.With.anything()));
        List<FunnelStep> doings = new java.util.ArrayList<>(model.doings());
        if (!doings.contains(doing.get())) {
            doings.add(doing.get());
        }
        ComboBox<FunnelStep> what = Fields.choice(kit, "funnel-doing-" + step, doings, StepNames::of, doing);
        what.setPrefWidth(WIDE);
        kit.describe(what, Message.of("funnel.doing", step + 1));
        BehaviourWords.Thing thing = words.things().stream()
                .filter(each -> each.with().equals(FunnelViewModel.with(now)))
                .findFirst()
                .orElse(words.things().getFirst());
        ObjectProperty<BehaviourWords.Thing> chosen = new SimpleObjectProperty<>(thing);
        ComboBox<BehaviourWords.Thing> with =
                Fields.choice(kit, "funnel-thing-" + step, words.things(), BehaviourWords.Thing::name, chosen);
        with.setPrefWidth(WIDE);
        with.setDisable(now instanceof FunnelStep.OrderNumber);
        kit.describe(with, Message.of("funnel.thing", step + 1));
        doing.addListener((property, before, next) -> model.doing(step, next));
        chosen.addListener((property, before, next) -> model.thing(step, next.with()));
        Button up = kit.icon("funnel-up-" + step, Icon.UP, Message.of("funnel.up", step + 1), () -> model.up(step));
        up.setDisable(step == 0);
        Button remove = kit.icon(
                "funnel-remove-" + step, Icon.CLOSE, Message.of("funnel.remove", step + 1), () -> model.remove(step));
        remove.setDisable(model.steps().size() <= 2);
        HBox row = kit.row(number, what, with, kit.spring(), up, remove);
        row.setSpacing(6);
        return row;
    }

    private Node content(FunnelPicture picture) {
        ChartPane chart = new ChartPane(kit, model.chart(picture)).onChosen(marks -> model.choose(picture, marks));
        chart.setId("funnel-chart");
        shown = chart;
        VBox all = kit.column();
        picture.notes().forEach(note -> all.getChildren().add(kit.banner(Tone.NEUTRAL, note)));
        all.getChildren()
                .addFirst(kit.card(
                        chart,
                        kit.stack(
                                kit.text("funnel.how", picture.result().spec().windowDays()),
                                kit.muted("funnel.hint"))));
        return all;
    }
}
