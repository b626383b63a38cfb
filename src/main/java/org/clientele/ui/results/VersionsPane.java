package org.clientele.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.notice.Share;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.ResultWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.ChartPane;

/** The versions against the first: what each came to, the chance that it is better, and what that says of all together. */
final class VersionsPane {
    private static final double NEARLY = 0.999;

    private final Kit kit;

    VersionsPane(Kit kit) {
        this.kit = kit;
    }

    Node of(CampaignResult result) {
        VBox card = kit.card(kit.heading("results.report.versions"));
        card.setId("results-version-panel");
        for (Measure measure : measures(result)) {
            List<Compared> rows = result.againstFirst().stream()
                    .filter(one -> one.measure() == measure)
                    .toList();
            ChartPane chart = new ChartPane(kit, ResultCharts.effects(result, rows.getFirst(), rows));
            chart.setId("results-versions-" + measure.word());
            card.getChildren().addAll(kit.overline("results.measure." + measure.word()), table(result, rows), chart);
        }
        card.getChildren().add(kit.muted("resultsview.versions.rule"));
        return card;
    }

    /** What versions can be told apart by, what was hoped for first. */
    private static List<Measure> measures(CampaignResult result) {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : List.of(result.plan().goal(), Measure.ORDER, Measure.CLICK, Measure.UNSUBSCRIBE)) {
            boolean told = measure.share() && result.againstFirst().stream().anyMatch(one -> one.measure() == measure);
            if (told && !measures.contains(measure)) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private Node table(CampaignResult result, List<Compared> rows) {
        GridPane grid = new GridPane(24, 10);
        List<String> columns = List.of("version", "people", "share", "first", "chance", "p", "verdict");
        for (int c = 0; c < columns.size(); c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(c == 0 ? Priority.ALWAYS : Priority.NEVER);
            width.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
            grid.add(narrow(kit.muted("results.column." + columns.get(c))), c, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            Compared one = rows.get(r);
            double chance = Math.clamp(one.contrast().chance(), 1 - NEARLY, NEARLY);
            List<Message> cells = List.of(
                    result.name(one.arm()),
                    Message.of("results.number", one.effect().treated().people()),
                    Message.of("results.share", new Share(one.effect().treated().mean())),
                    Message.of("results.share", new Share(one.effect().control().mean())),
                    Message.of("results.share", new Share(chance)),
                    ResultWords.p(one.contrast().adjustedP()),
                    ResultWords.verdict(one.verdict()));
            for (int c = 0; c < cells.size(); c++) {
                grid.add(narrow(kit.text(cells.get(c))), c, r + 1);
            }
        }
        return grid;
    }

    private static Label narrow(Label label) {
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
