package org.clientele.ui.products;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.trial.VarietyPoint;
import org.clientele.app.notice.Share;
import org.clientele.app.products.WeighRules;
import org.clientele.app.products.Weighed;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.job.SlotState;

/** How much the products of a list are to differ, and below each setting what it was measured to cost and to bring. */
final class VarietyPane {
    private static final List<Double> STEPS = WeighRules.VARIETY;
    private static final double NAMES = 184;
    private final Kit kit;
    private final ServingViewModel model;
    private final Slider slider = new Slider(0, STEPS.size() - 1.0, 0);
    private final GridPane grid = new GridPane();
    private final VBox root;
    private boolean showing;

    VarietyPane(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        slider.setId("products-variety");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setMaxWidth(Double.MAX_VALUE);
        kit.describe(slider, Message.of("suggest.variety.title"));
        slider.valueProperty().addListener((property, before, now) -> choose());
        slider.valueChangingProperty().addListener((property, before, now) -> choose());
        Label sentence = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language().now(model.varietySentence()),
                                model.rules(),
                                model.weighing().latest()),
                "c-muted");
        sentence.setId("products-variety-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(4, kit.heading("suggest.variety.title"), sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = kit.card(new HBox(16, words, measuring()), grid);
        columns();
        model.rules().addListener((property, before, now) -> draw());
        model.weighing().latest().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    /** Brings the slider into the keyboard's reach. */
    void focus() {
        slider.requestFocus();
    }

    private Node measuring() {
        Label busy = kit.muted("suggest.weighing");
        Node stop = kit.link("products-weigh-cancel", Message.of("kit.cancel"), model.weighing()::cancel);
        HBox running = kit.row(busy, stop);
        running.visibleProperty().bind(model.weighing().loading());
        running.managedProperty().bind(running.visibleProperty());
        Node start = kit.secondary("products-weigh", Message.of("suggest.weigh"), model::weigh);
        start.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.weighing().loading().get()
                                && model.counter().latest().get() != null
                                && model.weighed().isEmpty(),
                        model.weighing().loading(),
                        model.weighing().latest(),
                        model.counter().latest(),
                        model.rules()));
        start.managedProperty().bind(start.visibleProperty());
        HBox box = new HBox(8, running, start);
        box.setAlignment(Pos.TOP_RIGHT);
        return box;
    }

    private void columns() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        names.setPrefWidth(NAMES);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < STEPS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.CENTER);
            column.setMinWidth(64);
            column.setPrefWidth(64);
            grid.getColumnConstraints().add(column);
        }
        grid.setVgap(6);
    }

    private void choose() {
        if (!showing && !slider.isValueChanging()) {
            model.follow(model.rules().get().withVariety(STEPS.get((int) Math.round(slider.getValue()))));
        }
    }

    private void draw() {
        showing = true;
        int chosen = STEPS.indexOf(WeighRules.nearest(model.rules().get().variety()));
        slider.setValue(chosen);
        showing = false;
        grid.getChildren().clear();
        Label ends = kit.muted("suggest.variety.ends");
        grid.add(ends, 0, 0);
        // The thumb stands over the middle of each column.
        HBox track = new HBox(slider);
        HBox.setHgrow(slider, Priority.ALWAYS);
        track.paddingProperty()
                .bind(Bindings.createObjectBinding(
                        () -> {
                            double side = Math.max(0, track.getWidth() / (2.0 * STEPS.size()) - 12);
                            return new javafx.geometry.Insets(0, side, 0, side);
                        },
                        track.widthProperty()));
        grid.add(track, 1, 0, STEPS.size(), 1);
        Optional<Weighed> weighed = model.curve().filter(w -> w.point(0).isPresent());
        boolean stale = model.weighing().state().get() instanceof SlotState.Loading;
        grid.setOpacity(stale ? 0.6 : 1);
        if (weighed.isEmpty()) {
            return;
        }
        grid.add(kit.muted("suggest.variety.right"), 0, 1);
        grid.add(kit.muted("suggest.variety.range"), 0, 2);
        int asked = weighed.get().curve().getFirst().people();
        grid.add(
                kit.words(kit.language().text("suggest.variety.measured", asked), "c-muted", "c-small"),
                0,
                3,
                STEPS.size() + 1,
                1);
        for (int i = 0; i < STEPS.size(); i++) {
            Optional<VarietyPoint> point = weighed.get().point(STEPS.get(i));
            if (point.isPresent()) {
                grid.add(
                        cell(
                                Message.of(
                                        "suggest.strength.number",
                                        Math.round(point.get().right().value() * 100)),
                                i == chosen),
                        i + 1,
                        1);
                grid.add(
                        cell(Message.of("products.figure", new Share(point.get().range())), i == chosen), i + 1, 2);
            }
        }
    }

    private Label cell(Message words, boolean chosen) {
        Label label = chosen
                ? kit.words(kit.language().text(words), "c-text", "c-strong")
                : kit.words(kit.language().text(words), "c-muted");
        label.setWrapText(false);
        return label;
    }
}
