package org.clientele.ui.predict;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** How many are to be contacted, with what that reaches in words. */
final class SizeCard {
    private static final int MOST = 100;
    private final Slider slider = new Slider(1, MOST, 1);
    private final VBox node;

    SizeCard(Kit kit, PredictViewModel model) {
        slider.setId("predict-slider");
        slider.setBlockIncrement(1);
        slider.setValue(model.percent().get());
        kit.describe(slider, Message.of("predict.slider"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(kit.language().text("predict.slider.tip"));
        slider.setTooltip(tip);
        slider.valueProperty().addListener((property, before, now) -> {
            model.percent().set((int) Math.round(now.doubleValue()));
            if (!slider.isValueChanging()) {
                model.look();
            }
        });
        slider.valueChangingProperty().addListener((property, before, now) -> {
            if (!now) {
                model.look();
            }
        });
        ChangeListener<Integer> follow = (property, before, now) -> {
            if (Math.round(slider.getValue()) != now) {
                slider.setValue(now);
            }
        };
        model.percent().addListener(follow);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox sizes = Fields.segments(
                kit,
                "predict-share",
                PredictViewModel.SIZES,
                size -> Message.of("predict.gains.share", new Share(size / (double) MOST)),
                model.percent());
        Label reaches = kit.words(kit.language().text(model.answer()), "c-text", "c-strong");
        reaches.setId("predict-reaches");
        Label size = kit.words(kit.language().text(model.size()), "c-muted");
        size.setId("predict-size");
        Label share = kit.words(
                kit.language()
                        .text(model.percent()
                                .map(now -> Message.of("predict.gains.share", new Share(now / (double) MOST)))),
                "c-text",
                "c-strong");
        share.setWrapText(false);
        share.setMinWidth(48);
        HBox row = new HBox(16, slider, share, sizes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        this.node = kit.card(Message.of("predict.good"), new VBox(12, reaches, row, size));
    }

    Node node() {
        return node;
    }

    /** Brings the slider into the keyboard's reach. */
    void focus() {
        slider.requestFocus();
    }
}
