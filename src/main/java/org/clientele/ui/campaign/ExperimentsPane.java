package org.clientele.ui.campaign;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.bandit.Steering;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.app.notice.Share;
import org.clientele.app.results.ExperimentLine;
import org.clientele.app.results.ExperimentPage;
import org.clientele.app.results.GlobalReading;
import org.clientele.app.results.SeriesReading;
import org.clientele.app.results.SteeringAdvice;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** What was tried: each experiment with its verdict, the series they are read in, and whole years of messages. */
final class ExperimentsPane {
    private final Kit kit;
    private final ExperimentsViewModel model;
    private final Node node;

    ExperimentsPane(Kit kit, ExperimentsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.node = new LiveView<>(kit, model.page(), Message.of("experiment.job.list"), this::content, model::again);
    }

    Node node() {
        return node;
    }

    private Node content(ExperimentPage page) {
        VBox column = kit.column();
        if (!page.lines().isEmpty()) {
            VBox rows = new VBox();
            page.lines()
                    .forEach(line ->
                            rows.getChildren().add(line(line, rows.getChildren().size() + 1)));
            column.getChildren().add(kit.card(Message.of("experimentview.list"), rows));
        }
        page.series().forEach(series -> column.getChildren().add(series(series)));
        page.years().forEach(year -> column.getChildren().add(year(year)));
        return column;
    }

    // ---- one experiment ----

    private Node line(ExperimentLine line, int number) {
        ExperimentEntry entry = line.entry();
        Label title = kit.words(kit.language().text(Verbatim.of(entry.campaign())), "c-text", "c-strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Node state = kit.badge(
                tone(line), Message.of("experiment.state." + line.state().name().toLowerCase(Locale.ROOT)));
        boolean decided = line.state() == ExperimentEntry.State.DECIDED;
        Button decide = decided
                ? kit.quiet(
                        "experiment-reopen-" + number,
                        Message.of("experimentview.decide.undo"),
                        () -> model.reopen(entry))
                : kit.quiet(
                        "experiment-decide-" + number,
                        Message.of("experimentview.decide"),
                        () -> model.decide(entry, line.reading().headline()));
        HBox head = new HBox(12, Channels.icon(entry.channel()), title, state, decide);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox details = new VBox(6);
        line.reading().sentences().forEach(sentence -> details.getChildren().add(kit.muted(sentence)));
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        Button more = kit.link(
                "experiment-details-" + number,
                Message.of("experimentview.details"),
                () -> details.setVisible(!details.isVisible()));
        VBox row = new VBox(6, head);
        if (!entry.question().isEmpty()) {
            row.getChildren().add(kit.muted(Verbatim.of(entry.question())));
        }
        row.getChildren()
                .add(kit.text(
                        decided ? Verbatim.of(entry.decision()) : line.reading().headline()));
        HBox foot = new HBox(
                16, kit.muted(Message.of("experimentview.answer", ExperimentsViewModel.day(entry.verdictDay()))), more);
        foot.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(foot, details);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }

    private static Tone tone(ExperimentLine line) {
        Verdict verdict = line.reading().result().verdict();
        if (verdict == Verdict.SPLIT_WRONG) {
            return Tone.BAD;
        }
        return switch (line.state()) {
            case WAITING -> Tone.NEUTRAL;
            case READY -> Tone.WARN;
            case DECIDED -> Tone.GOOD;
        };
    }

    // ---- series ----

    private Node series(SeriesReading series) {
        VBox column = new VBox(8);
        series.sentences().forEach(sentence -> column.getChildren().add(kit.text(sentence)));
        SteeringAdvice advice = series.advice();
        advice.sentences().forEach(sentence -> column.getChildren().add(kit.muted(sentence)));
        Steering steering = advice.steering();
        if (steering != null) {
            for (int v = 0; v < advice.names().size(); v++) {
                column.getChildren().add(version(advice, steering, v));
            }
            column.getChildren().add(followUps(series, advice));
        }
        return kit.card(Message.of("experimentview.together", series.name()), column);
    }

    private Node version(SteeringAdvice advice, Steering steering, int v) {
        Label now = kit.text(Message.of(
                "experimentview.steer",
                advice.names().get(v),
                new Share(advice.now()[v]),
                new Share(steering.shares()[v])));
        FallBar bar = new FallBar(0, (int) Math.round(steering.shares()[v] * 1_000), 1_000, "c-split-" + v);
        VBox row = new VBox(4, now, bar);
        if (Double.isFinite(steering.weighted()[v])) {
            row.getChildren()
                    .add(kit.muted(Message.of(
                            "experimentview.steer.details",
                            advice.names().get(v),
                            new Share(steering.plain()[v]),
                            advice.people()[v],
                            new Share(steering.weighted()[v]),
                            new Share(steering.weightedError()[v]))));
        }
        return row;
    }

    private Node followUps(SeriesReading series, SteeringAdvice advice) {
        List<CampaignSpec> drafts = model.followUps(advice);
        if (drafts.isEmpty()) {
            return kit.muted("experimentview.draft.none");
        }
        HBox row = new HBox(8);
        for (CampaignSpec draft : drafts) {
            row.getChildren()
                    .add(kit.secondary(
                            "experiment-apply-" + (row.getChildren().size() + 1),
                            Message.of("experimentview.apply", draft.name()),
                            () -> model.apply(draft, advice, series.name())));
        }
        return row;
    }

    // ---- whole years ----

    private Node year(GlobalReading year) {
        VBox column = new VBox(8);
        year.sentences().forEach(sentence -> column.getChildren().add(kit.text(sentence)));
        for (GlobalEntry step : year.history()) {
            column.getChildren()
                    .add(kit.muted(Message.of(
                            "experimentview.year.step",
                            ExperimentsViewModel.day(step.day()),
                            step.people(),
                            step.joined(),
                            step.left(),
                            step.merged())));
        }
        HBox icon = new HBox(12, Icon.SHIELD.node(), column);
        HBox.setHgrow(column, Priority.ALWAYS);
        return kit.card(Message.of("experimentview.year", year.group().year()), icon);
    }
}
