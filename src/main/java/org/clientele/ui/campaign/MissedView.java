package org.clientele.ui.campaign;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Missed;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;

/** Whom the list misses, by age, gender, city and buying habits: the least reached first. */
final class MissedView {
    private final Kit kit;
    private final ReachViewModel reach;

    MissedView(Kit kit, ReachViewModel reach) {
        this.kit = kit;
        this.reach = reach;
    }

    /** The lines. */
    VBox node() {
        return new VBox(
                new LiveView<>(kit, reach.missed(), Message.of("campaignview.counting"), this::lines, reach::look));
    }

    private Node lines(Missed missed) {
        VBox column = new VBox(12);
        List<Missed.Level> worst = missed.worst();
        column.getChildren()
                .add(
                        worst.isEmpty()
                                ? kit.muted("reach.alike", new Share(missed.share()))
                                : kit.banner(Tone.ACCENT, less(worst.getFirst(), missed)));
        for (Missed.Dimension dimension : Missed.Dimension.values()) {
            List<Missed.Level> levels = missed.of(dimension);
            if (!levels.isEmpty()) {
                VBox box = new VBox(2, kit.overline("reach.dimension." + word(dimension)));
                levels.forEach(level -> box.getChildren().add(line(level, missed, levels.indexOf(level))));
                column.getChildren().add(box);
            }
        }
        missed.unchecked()
                .forEach(dimension -> column.getChildren()
                        .add(kit.muted("reach.unchecked", Message.of("reach.dimension." + word(dimension)))));
        if (!missed.levels().isEmpty()) {
            column.getChildren()
                    .addAll(
                            kit.words(kit.language().text("reach.missed.how"), "c-muted", "c-small"),
                            kit.link("campaign-missed-chart", Message.of("reach.chart"), reach::chart));
        }
        return column;
    }

    private static String word(Missed.Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** The sentence about somebody whom the list reaches much less. */
    static Message less(Missed.Level level, Missed missed) {
        return Message.of(
                "reach.less",
                level.name(),
                new Share(level.share()),
                new Share(level.range().low()),
                new Share(level.range().high()),
                new Share(missed.share()),
                level.mostlyOut(),
                Message.of(level.mostly().nameKey()));
    }

    private Node line(Missed.Level level, Missed missed, int number) {
        boolean less = level.reached() == Missed.Reached.LESS;
        Label name = kit.words(kit.language().text(level.name()), "c-text");
        if (less) {
            name.getStyleClass().add("c-strong");
        }
        Label count = kit.words(
                kit.language()
                        .text(
                                level.reached() == Missed.Reached.FEW ? "reach.missed.few" : "reach.missed.row",
                                level.net(),
                                level.people().size()),
                "c-muted");
        count.setWrapText(false);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, name, count);
        line.setAlignment(Pos.BASELINE_LEFT);
        FallRow row = new FallRow(
                line,
                name,
                new RangeBar(level.share(), level.range().low(), level.range().high(), missed.share(), less),
                () -> reach.see(level));
        row.accessibleTextProperty().unbind();
        row.accessibleTextProperty().bind(name.textProperty().concat(" ").concat(count.textProperty()));
        row.setId("campaign-missed-" + word(level.dimension()) + "-" + number);
        return row;
    }

    /** The charts, one for each thing by which people are told apart. */
    Node chart(Missed missed) {
        VBox column = kit.column();
        for (Missed.Dimension dimension : Missed.Dimension.values()) {
            List<Missed.Level> levels = missed.of(dimension).stream()
                    .filter(level -> level.reached() != Missed.Reached.FEW)
                    .toList();
            if (!levels.isEmpty()) {
                ChartPane pane = new ChartPane(kit, model(dimension, levels, missed)).onChosen(marks -> {
                    if (marks.length == 1) {
                        reach.see(levels.get(marks[0]));
                    }
                });
                pane.setId("campaign-missed-" + word(dimension));
                column.getChildren().add(pane);
            }
        }
        return column;
    }

    static ChartModel.Bars model(Missed.Dimension dimension, List<Missed.Level> levels, Missed missed) {
        List<Missed.Level> worst = missed.worst().stream()
                .filter(level -> level.dimension() == dimension)
                .toList();
        return new ChartModel.Bars(
                Caption.of(
                        Message.of("reach.dimension." + word(dimension)),
                        worst.isEmpty()
                                ? Message.of("reach.alike", new Share(missed.share()))
                                : less(worst.getFirst(), missed)),
                levels.stream().map(Missed.Level::name).toList(),
                List.of(
                        new ChartModel.Series(
                                Message.of("reach.missed.share"),
                                levels.stream().mapToDouble(Missed.Level::share).toArray(),
                                Measure.share()),
                        new ChartModel.Series(
                                Message.of("reach.missed.people"),
                                levels.stream()
                                        .mapToDouble(level -> level.people().size())
                                        .toArray(),
                                Measure.count())));
    }
}
