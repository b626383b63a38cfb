package org.clientele.ui.campaign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.timing.Fatigue;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.Caps;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** Limits in three strengths, and what the data say: how many people leave by how often they were written to. */
final class LearnedCard {
    private static final List<String> NAMES =
            List.of("messageview.caps.gentle", "messageview.caps.usual", "messageview.caps.eager");
    private static final double BAR = 220;

    private final Kit kit;
    private final DeliveryViewModel model;
    private final String currency;
    private final VBox node;

    LearnedCard(Kit kit, BuilderViewModel builder, DeliveryViewModel model) {
        this.kit = kit;
        this.model = model;
        this.currency = builder.currency();
        HBox presets = kit.row(kit.muted("messageview.caps.presets"));
        List<Caps> caps = DeliveryViewModel.presets(builder.spec().get().channel());
        for (int i = 0; i < caps.size(); i++) {
            Caps preset = caps.get(i);
            Button button =
                    kit.secondary("campaign-caps-preset-" + i, Message.of(NAMES.get(i)), () -> model.limit(preset));
            button.getStyleClass().add("c-token");
            presets.getChildren().add(button);
        }
        LiveView<Fatigue> live = new LiveView<>(
                kit, model.frequency(), Message.of("messageview.job.frequency"), this::learned, model::learn);
        this.node = new VBox(12, presets, live);
        model.learn();
    }

    Node node() {
        return node;
    }

    private Node learned(Fatigue learned) {
        if (learned.unknown()) {
            return kit.muted("messageview.frequency.unknown");
        }
        VBox rows = new VBox(4);
        double most =
                learned.places().stream().mapToDouble(Fatigue.Place::high).max().orElse(1);
        boolean last = false;
        for (Fatigue.Place place : learned.places()) {
            last = place.number() == Fatigue.MOST;
            Label name = kit.words(
                    kit.language()
                            .text(last ? "messageview.frequency.more" : "messageview.frequency.place", place.number()),
                    "c-text",
                    "c-small");
            name.setMinWidth(110);
            name.setWrapText(false);
            Label share = kit.words(
                    kit.language()
                            .text(
                                    "messageview.frequency.share",
                                    new Share(place.share()),
                                    new Share(place.low()),
                                    new Share(place.high()),
                                    place.messages()),
                    "c-muted",
                    "c-small");
            Label money = kit.words(
                    kit.language().text("messageview.frequency.money", amount(place.brings()), amount(place.costs())),
                    "c-text",
                    "c-small");
            VBox words = new VBox(0, share, money);
            HBox.setHgrow(words, Priority.ALWAYS);
            rows.getChildren().add(kit.row(name, range(place, most), words));
        }
        VBox column = new VBox(8, kit.text("messageview.frequency"), rows);
        column.getChildren()
                .add(kit.muted(
                        "messageview.frequency.permission",
                        amount(learned.permission()),
                        new Share(learned.share()),
                        model.answerDays()));
        if (learned.limit() > 0) {
            column.getChildren()
                    .add(kit.row(
                            kit.text("messageview.frequency.limit", learned.limit(), learned.limit() + 1),
                            kit.secondary(
                                    "campaign-caps-learned",
                                    Message.of("messageview.frequency.use", learned.limit()),
                                    () -> model.limitAsLearned(learned.limit()))));
        } else {
            column.getChildren().add(kit.muted("messageview.frequency.nolimit"));
        }
        return column;
    }

    private Amount amount(double money) {
        return new Amount(Math.round(money), currency);
    }

    /** The share as a bar, its interval as a line over it. */
    private static Node range(Fatigue.Place place, double most) {
        Region bar = new Region();
        bar.getStyleClass().add("c-fall-out");
        bar.setMaxSize(Math.max(1, BAR * place.share() / most), 8);
        Region line = new Region();
        line.getStyleClass().add("c-range-line");
        line.setMaxSize(Math.max(1, BAR * (place.high() - place.low()) / most), 2);
        line.setTranslateX(BAR * place.low() / most);
        StackPane all = new StackPane(bar, line);
        all.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        all.setMinWidth(BAR);
        all.setMaxWidth(BAR);
        return all;
    }
}
