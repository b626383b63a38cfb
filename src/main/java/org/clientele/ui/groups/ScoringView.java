package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.rfm.RfmBorders;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.app.groups.RfmPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** What the scores mean, and the borders to change. */
final class ScoringView {
    private final Kit kit;
    private final ScoringViewModel model;

    ScoringView(Kit kit, ScoringViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node card(RfmPicture picture) {
        FlowPane choices = new FlowPane(
                24,
                12,
                choice(
                        "groupsview.scoring.bins",
                        Fields.segments(
                                kit,
                                "scoring-bins",
                                ScoringViewModel.BINS,
                                bins -> bins == RfmSpec.AUTO
                                        ? Message.of(
                                                "groupsview.scoring.bins.auto",
                                                picture.result().bins())
                                        : Message.of("groupsview.scoring.bins.of", bins),
                                model.bins())),
                choice(
                        "groupsview.scoring.mode",
                        Fields.segments(
                                kit,
                                "scoring-mode",
                                Arrays.asList(RfmSpec.Mode.values()),
                                mode -> Message.of(
                                        "groupsview.scoring.mode." + mode.name().toLowerCase(Locale.ROOT)),
                                model.mode())));
        StackPane body = new StackPane();
        body.setAlignment(Pos.TOP_LEFT);
        model.editing().subscribe(editing -> body.getChildren().setAll(editing ? fields() : rules(picture)));
        HBox wrong = kit.banner(
                Tone.BAD,
                Bindings.createStringBinding(
                        () -> {
                            Message complaint = model.complaint().get();
                            return complaint == null ? "" : kit.language().now(complaint);
                        },
                        model.complaint(),
                        kit.language().texts()));
        wrong.setId("scoring-complaint");
        wrong.visibleProperty().bind(model.complaint().isNotNull());
        wrong.managedProperty().bind(wrong.visibleProperty());
        return kit.card(
                kit.stack(
                        kit.heading("groupsview.rfm.rules"),
                        kit.muted(
                                picture.result().scheme().spec().borders().equals(RfmBorders.SUGGESTED)
                                        ? "groupsview.rfm.rules.note"
                                        : "groupsview.rfm.rules.own")),
                choices,
                body,
                wrong,
                buttons());
    }

    private Node choice(String label, Node segments) {
        return new VBox(6, kit.words(kit.language().text(label), "c-label"), segments);
    }

    private Node buttons() {
        HBox row = kit.row();
        model.editing().subscribe(editing -> {
            List<Node> buttons = new ArrayList<>();
            if (editing) {
                buttons.add(kit.secondary("scoring-apply", Message.of("groupsview.scoring.apply"), model::apply));
                buttons.add(kit.quiet(
                        "scoring-close",
                        Message.of("groupsview.scoring.close"),
                        () -> model.editing().set(false)));
            } else {
                buttons.add(kit.secondary(
                        "scoring-edit",
                        Message.of("groupsview.scoring.edit"),
                        () -> model.editing().set(true)));
            }
            if (!model.isStandard()) {
                buttons.add(kit.quiet("scoring-standard", Message.of("groupsview.scoring.standard"), model::standard));
            }
            row.getChildren().setAll(buttons);
        });
        return row;
    }

    /** What the scores mean, in words. */
    private Node rules(RfmPicture picture) {
        return kit.equal(
                rules(picture, ScoreRule.Measure.RECENCY),
                rules(picture, ScoreRule.Measure.FREQUENCY),
                rules(picture, ScoreRule.Measure.MONEY));
    }

    private Node rules(RfmPicture picture, ScoreRule.Measure measure) {
        VBox box = new VBox(6, head(measure));
        List<ScoreRule> rules = picture.result().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).measure() == measure) {
                box.getChildren().add(kit.text(picture.rules().get(i)));
            }
        }
        return box;
    }

    private Node head(ScoreRule.Measure measure) {
        HBox head = kit.row(kit.overline("groupsview.rfm.rules." + word(measure)));
        if (model.isOwn(measure)) {
            head.getChildren()
                    .addAll(
                            kit.badge(Tone.NEUTRAL, Message.of("groupsview.scoring.own")),
                            kit.link(
                                    "scoring-suggested-" + word(measure),
                                    Message.of("groupsview.scoring.suggested"),
                                    () -> model.suggested(measure)));
        }
        return head;
    }

    private static String word(ScoreRule.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    /** The borders as fields, the best score first. */
    private Node fields() {
        return kit.equal(
                fields(ScoreRule.Measure.RECENCY),
                fields(ScoreRule.Measure.FREQUENCY),
                fields(ScoreRule.Measure.MONEY));
    }

    private Node fields(ScoreRule.Measure measure) {
        VBox box = new VBox(8, head(measure));
        var borders = model.borders(measure);
        for (int i = borders.size() - 1; i >= 0; i--) {
            int score = i + 2;
            TextField field = new TextField();
            field.setId("scoring-" + word(measure) + "-" + score);
            field.setPrefColumnCount(7);
            field.setMinWidth(90);
            field.textProperty().bindBidirectional(borders.get(i));
            field.setOnAction(event -> model.apply());
            Message name = Message.of("groupsview.scoring.border." + word(measure), score);
            Label label = kit.words(kit.language().text(name), "c-text");
            label.setLabelFor(field);
            label.setMinWidth(130);
            box.getChildren().add(kit.row(label, field));
        }
        box.getChildren().add(kit.muted("groupsview.scoring.rest." + word(measure)));
        return box;
    }
}
