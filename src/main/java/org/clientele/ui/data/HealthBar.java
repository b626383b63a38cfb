package org.clientele.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Share;
import org.clientele.app.tables.QualityReport;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The quality of the data in one line under the grid, with all of it in the panel at the right. */
final class HealthBar {
    private static final double GOOD = 90;
    private static final double FAIR = 70;

    private final Kit kit;
    private final DataViewModel model;
    private final HBox bar = new HBox(12);

    HealthBar(Kit kit, DataViewModel model) {
        this.kit = kit;
        this.model = model;
        bar.getStyleClass().add("c-health");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        model.health().report().state().addListener((property, before, now) -> draw(now));
        draw(model.health().report().state().get());
    }

    Node node() {
        return bar;
    }

    private void draw(SlotState<QualityReport> state) {
        switch (state) {
            case SlotState.Ready<QualityReport>(QualityReport report) -> show(report);
            case SlotState.Loading<QualityReport> loading -> {
                if (model.health().report().latest().get() == null) {
                    bar.getChildren().setAll(kit.muted("dataview.health.loading"));
                }
            }
            case SlotState.Failed<QualityReport>(Message sentence) ->
                bar.getChildren().setAll(kit.muted(sentence));
            case SlotState.Idle<QualityReport> idle -> bar.getChildren().clear();
            case SlotState.Cancelled<QualityReport> cancelled ->
                bar.getChildren().clear();
        }
        bar.setVisible(!bar.getChildren().isEmpty());
        bar.setManaged(bar.isVisible());
    }

    private static Tone tone(double score) {
        return score >= GOOD ? Tone.GOOD : score >= FAIR ? Tone.WARN : Tone.BAD;
    }

    private void show(QualityReport report) {
        bar.getChildren().clear();
        if (Double.isNaN(report.score())) {
            return;
        }
        Label score =
                kit.badge(tone(report.score()), Message.of("dataview.health.score", (long) Math.floor(report.score())));
        score.setId("data-health-score");
        bar.getChildren().add(score);
        for (QualityReport.Measure measure : HealthViewModel.worst(report)) {
            Button link = kit.link(
                    "data-health-" + measure.word().replace('.', '-'),
                    measure.sentence(),
                    () -> model.follow(measure.behind()));
            link.setMinWidth(0);
            bar.getChildren().add(link);
        }
        if (HealthViewModel.worst(report).isEmpty()) {
            bar.getChildren().add(kit.muted("dataview.health.fine"));
        }
        if (report.duplicates() > 0) {
            bar.getChildren()
                    .add(kit.secondary(
                            "data-review",
                            Message.of("dataview.health.review", report.duplicates()),
                            model::duplicates));
        }
        Region spring = kit.spring();
        int drifts = HealthViewModel.drifts(report);
        Button all = kit.quiet(
                "data-health-open",
                drifts == 0 ? Message.of("dataview.health.open") : Message.of("dataview.health.open.drift", drifts),
                () -> kit.panels().inspect(Message.of("dataview.health.title"), scrolling(details(report))));
        bar.getChildren().addAll(spring, all);
    }

    /** All aspects with their measures, and what differs from the imports before. */
    private Node details(QualityReport report) {
        VBox box = new VBox(20);
        box.setPadding(new javafx.geometry.Insets(0, 12, 0, 0));
        Label number =
                kit.words(kit.language().text("dataview.health.of", (long) Math.floor(report.score())), "c-hero");
        box.getChildren().add(new VBox(4, number, kit.muted("dataview.health.how")));
        for (QualityReport.Aspect aspect : report.aspects()) {
            if (!Double.isNaN(aspect.share())) {
                box.getChildren().add(aspect(aspect));
            }
        }
        box.getChildren().add(kit.heading("dataview.drift.title"));
        if (report.drifts().isEmpty()) {
            box.getChildren().add(kit.muted("dataview.drift.none"));
        }
        for (QualityReport.Drift drift : report.drifts()) {
            box.getChildren().add(drift(drift));
        }
        return box;
    }

    private Node aspect(QualityReport.Aspect aspect) {
        Label name = kit.words(kit.language().text(aspect.kind().title()), "c-strong");
        Label weight =
                kit.muted("dataview.health.weight", new Share(aspect.kind().weight()));
        weight.getStyleClass().add("c-small");
        Label share = kit.words(kit.language().text("dataview.health.share", floor(aspect.share())), "c-strong");
        share.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = kit.row(name, weight, kit.spring(), share);
        VBox box = new VBox(6, head, meter(aspect.share()));
        aspect.measures().stream()
                .filter(measure -> measure.wrong() > 0)
                .forEach(measure -> box.getChildren().add(measure(measure)));
        long passed = aspect.measures().stream()
                .filter(measure -> measure.wrong() == 0)
                .count();
        if (passed > 0) {
            Label words = kit.muted("dataview.health.passed", passed);
            words.getStyleClass().add("c-small");
            box.getChildren().add(kit.row(Icon.CHECK.node("c-yes"), words));
        }
        return box;
    }

    /** A hundred percent is said only of what is perfect. */
    private static double floor(double share) {
        return Math.floor(share * 1000) / 10;
    }

    private Node measure(QualityReport.Measure measure) {
        Label words = kit.muted(measure.sentence());
        words.getStyleClass().add("c-small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button show = kit.link(
                "data-measure-" + measure.word().replace('.', '-'),
                Message.of("dataview.health.show"),
                () -> model.follow(measure.behind()));
        HBox line = new HBox(8, Icon.WARNING.node("c-warn-icon"), words, show);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Node scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("c-scroll");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node meter(double share) {
        Region filled = new Region();
        filled.getStyleClass()
                .add(share >= GOOD / 100 ? "c-meter-good" : share >= FAIR / 100 ? "c-meter-fair" : "c-meter-bad");
        StackPane track = new StackPane(filled);
        track.getStyleClass().add("c-bar-track");
        StackPane.setAlignment(filled, javafx.geometry.Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(track.widthProperty().multiply(share));
        return track;
    }

    private Node drift(QualityReport.Drift drift) {
        Label kind = kit.words(
                kit.language().text("dataview.drift.kind." + drift.kind().word()), "c-strong");
        Label files = kit.muted("dataview.drift.files", drift.now(), drift.before());
        files.getStyleClass().add("c-small");
        VBox box = new VBox(4, kind, files);
        if (drift.findings().isEmpty()) {
            box.getChildren().add(kit.row(Icon.CHECK.node("c-yes"), kit.muted("dataview.drift.steady")));
        }
        for (QualityReport.Finding finding : drift.findings()) {
            Label words = kit.text(finding.sentence());
            words.getStyleClass().add("c-small");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(8, Icon.WARNING.node("c-warn-icon"), words);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        return box;
    }
}
