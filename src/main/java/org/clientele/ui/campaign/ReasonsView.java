package org.clientele.ui.campaign;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Together;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;

/** All reasons of everybody who drops out: the combinations as lines, and as a chart where there is room. */
final class ReasonsView {
    private static final int MOST = 9;

    private final Kit kit;
    private final ReachViewModel reach;

    ReasonsView(Kit kit, ReachViewModel reach) {
        this.kit = kit;
        this.reach = reach;
    }

    /** The lines. */
    VBox node() {
        return new VBox(
                new LiveView<>(kit, reach.together(), Message.of("campaignview.counting"), this::lines, reach::look));
    }

    private Node lines(Together together) {
        VBox column = new VBox(2, kit.muted(answer(together)));
        if (together.reasons().isEmpty()) {
            return column;
        }
        List<Integer> regions = ReachViewModel.regions(together);
        int most = together.overlap().regions()[regions.getFirst()];
        for (int region : regions.subList(0, Math.min(MOST, regions.size()))) {
            int people = together.overlap().regions()[region];
            Label words = kit.words(
                    kit.language().text("reach.reasons.row", people, ReachViewModel.name(together, region)), "c-text");
            FallRow row =
                    new FallRow(words, new FallBar(0, people, most, "c-fall-out"), () -> reach.see(together, region));
            row.setId("campaign-reasons-" + region);
            column.getChildren().add(row);
        }
        int more = together.overlap()
                        .inhabited(org.clientele.analysis.overlap.OverlapResult.Order.SIZE)
                        .size()
                - MOST;
        if (more > 0) {
            column.getChildren().add(kit.muted("reach.reasons.more", more));
        }
        column.getChildren().add(kit.link("campaign-reasons-chart", Message.of("reach.chart"), reach::chart));
        return column;
    }

    /** The chart. */
    Node chart(Together together) {
        if (together.reasons().isEmpty()) {
            return kit.muted(answer(together));
        }
        ChartPane pane = new ChartPane(kit, model(together)).onChosen(marks -> {
            int regions = ReachViewModel.regions(together).size();
            if (marks.length == 1 && marks[0] < regions) {
                reach.see(together, ReachViewModel.regions(together).get(marks[0]));
            } else if (marks.length == 1) {
                reach.see(together, together.reasons().get(marks[0] - regions));
            }
        });
        pane.setId("campaign-upset");
        return pane;
    }

    static ChartModel.UpSet model(Together together) {
        int[] regions = ReachViewModel.regions(together).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return new ChartModel.UpSet(
                Caption.of(Message.of("reach.reasons.title"), answer(together)),
                together.reasons().stream()
                        .map(reason -> Message.of(reason.nameKey()))
                        .toList(),
                together.overlap().sets().stream()
                        .mapToDouble(set -> set.size())
                        .toArray(),
                regions,
                Arrays.stream(regions)
                        .mapToDouble(region -> together.overlap().regions()[region])
                        .toArray());
    }

    private static Message answer(Together together) {
        return together.reasons().isEmpty()
                ? Message.of("reach.reasons.none")
                : together.severally() == 0
                        ? Message.of("reach.reasons.single")
                        : Message.of("reach.severally", together.severally());
    }
}
