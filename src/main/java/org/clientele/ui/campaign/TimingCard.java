package org.clientele.ui.campaign;

import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.timing.SendHour;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.Timing;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** When messages may arrive, by the clocks of people, and at which hours they answer. */
final class TimingCard {
    private static final int STEP = 6;

    private final Kit kit;
    private final DeliveryViewModel model;
    private final VBox node;

    TimingCard(Kit kit, BuilderViewModel builder, DeliveryViewModel model) {
        this.kit = kit;
        this.model = model;
        LiveView<CampaignPreview> live = new LiveView<>(
                kit, builder.preview(), Message.of("messageview.step.hours"), this::hours, builder::again);
        this.node = new VBox(12, kit.heading("messageview.hours"), window(), best(), live);
    }

    Node node() {
        return node;
    }

    private Node window() {
        ComboBox<Integer> from = Fields.choice(
                kit,
                "campaign-hours-from",
                IntStream.range(0, SendHour.HOURS).boxed().toList(),
                hour -> Message.of("messageview.hour", hour),
                model.from());
        ComboBox<Integer> to = Fields.choice(
                kit,
                "campaign-hours-to",
                IntStream.rangeClosed(1, SendHour.HOURS).boxed().toList(),
                hour -> Message.of("messageview.hour", hour),
                model.to());
        kit.describe(from, Message.of("messageview.hours.from"));
        kit.describe(to, Message.of("messageview.hours.to"));
        return kit.row(
                small("messageview.hours.from"),
                from,
                small("messageview.hours.to"),
                to,
                small("messageview.hours.zone"));
    }

    private Label small(String key) {
        Label label = kit.text(key);
        label.setWrapText(false);
        return label;
    }

    private Node best() {
        CheckBox box = new CheckBox();
        box.setId("campaign-best-hour");
        box.textProperty().bind(kit.language().text("messageview.besthour"));
        ObjectProperty<Boolean> on = model.bestHour();
        box.setSelected(on.get());
        box.selectedProperty().addListener((property, before, now) -> on.set(now));
        on.addListener((property, before, now) -> box.setSelected(now));
        return new VBox(2, box, kit.words(kit.language().text("messageview.besthour.why"), "c-muted", "c-small"));
    }

    private Node hours(CampaignPreview shown) {
        SendTimes times = shown.times();
        if (times == null) {
            return kit.muted("messageview.hours.off");
        }
        Timing timing = shown.built().spec().plans().timing();
        VBox column = new VBox(8);
        if (times.answers() == 0) {
            column.getChildren().add(kit.muted("messageview.hours.unknown"));
        } else {
            column.getChildren().addAll(strip(times, timing), kit.muted(sentence(times, timing)));
        }
        if (times.unsure() > 0) {
            column.getChildren().add(kit.muted("messageview.hours.unsure", times.unsure()));
        }
        if (times.narrowed() > 0) {
            column.getChildren().add(kit.muted("messageview.hours.law", times.narrowed()));
        }
        if (times.without() > 0) {
            column.getChildren()
                    .add(kit.banner(
                            Tone.WARN,
                            Message.of(
                                    "messageview.hours.without", times.without(), timing.fromHour(), timing.toHour())));
        }
        return column;
    }

    private static Message sentence(SendTimes times, Timing timing) {
        int best = timing.fromHour();
        for (int h = timing.fromHour(); h < timing.toHour(); h++) {
            best = times.group()[h] > times.group()[best] ? h : best;
        }
        return Message.of("messageview.hours.best", best, times.own(), times.people());
    }

    /** The hours of a day: the darker, the more answers; those that are not allowed are pale. */
    private Node strip(SendTimes times, Timing timing) {
        double most = 0;
        for (double share : times.group()) {
            most = Math.max(most, share);
        }
        HBox strip = new HBox(2);
        strip.setId("campaign-hours-strip");
        strip.setFocusTraversable(true);
        strip.accessibleTextProperty().bind(kit.language().text(sentence(times, timing)));
        for (int h = 0; h < SendHour.HOURS; h++) {
            boolean allowed = h >= timing.fromHour() && h < timing.toHour();
            Region fill = new Region();
            fill.getStyleClass().add(allowed ? "c-hour-fill" : "c-hour-off");
            fill.setOpacity(most == 0 ? 0 : 0.06 + 0.94 * times.group()[h] / most);
            StackPane cell = new StackPane(fill);
            cell.getStyleClass().add("c-hour");
            kit.describe(cell, Message.of("messageview.hours.cell", h, new Share(times.group()[h])));
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(10);
            cell.setMinWidth(0);
            strip.getChildren().add(cell);
        }
        Label[] under = new Label[SendHour.HOURS / STEP];
        for (int i = 0; i < under.length; i++) {
            under[i] = kit.words(kit.language().text("messageview.hour", i * STEP), "c-muted", "c-small");
        }
        return new VBox(2, strip, kit.equal(under));
    }
}
