package org.clientele.ui.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.app.groups.RfmPicture;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The grid of how recently and how often, with what is selected in it beside. */
final class RfmView {
    private final Kit kit;
    private final GroupsViewModel model;
    private final RfmViewModel rfm;
    private final SelectionPanel panel;
    private final StateView<RfmPicture> node;
    private @Nullable ChartPane shown;
    private List<RfmCell> wanted = List.of();

    RfmView(Kit kit, GroupsViewModel model, GroupTile.Actions actions) {
        this.kit = kit;
        this.model = model;
        this.rfm = model.rfm();
        this.panel = new SelectionPanel(
                kit,
                "rfm",
                rfm.selection(),
                SelectionPanel.hint(
                        kit,
                        Icon.HEATMAP,
                        Message.of("groupsview.rfm.hint"),
                        Message.of("groupsview.rfm.hint.mouse"),
                        Message.of("groupsview.rfm.hint.keys")),
                actions,
                true,
                model::currency);
        Node empty = StateView.emptyState(
                kit,
                Icon.HEATMAP,
                Message.of("groupsview.rfm.nobody"),
                Message.of("groupsview.rfm.nobody.how"),
                kit.secondary("rfm-import", Message.of("groupsview.import"), model::importData));
        node = new StateView<>(kit, rfm.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(empty, picture -> picture.map().cells().stream().allMatch(cell -> cell.people() == 0))
                .retry(rfm::refresh);
        rfm.colour().addListener((property, before, now) -> recolour());
    }

    Node node() {
        return node;
    }

    /** Paints the grid in the colour that is wished; what is selected stays selected. */
    private void recolour() {
        RfmPicture picture = rfm.picture().latest().get();
        ChartPane chart = shown;
        if (picture != null && chart != null) {
            int[] kept = chart.chosen();
            chart.show(rfm.chart(picture));
            chart.choose(kept);
        }
    }

    private Node content(RfmPicture picture) {
        ChartPane chart = new ChartPane(kit, rfm.chart(picture)).onChosen(marks -> rfm.choose(picture, marks));
        chart.setId("rfm-chart");
        chart.with(Fields.segments(
                kit,
                "rfm-colour",
                Arrays.asList(RfmViewModel.Colour.values()),
                choice -> Message.of("groupsview.rfm.colour." + choice.name().toLowerCase(Locale.ROOT)),
                rfm.colour()));
        shown = chart;
        VBox left = kit.card(chart, zones(picture, chart));
        if (!wanted.isEmpty()) {
            chart.choose(RfmViewModel.marks(picture.map(), wanted));
            wanted = List.of();
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        HBox main = new HBox(16, left, panel);
        VBox all = kit.column();
        for (Message note : picture.notes()) {
            all.getChildren().add(kit.banner(Tone.NEUTRAL, note));
        }
        all.getChildren().addAll(main, new RevenueCaption(kit, "rfm-revenue", model.revenueNote()), rules(picture));
        return all;
    }

    /** The named zones as buttons: each selects all its cells. */
    private Node zones(RfmPicture picture, ChartPane chart) {
        FlowPane flow = new FlowPane(16, 0);
        for (RfmGroup zone : RfmViewModel.zones(picture.map())) {
            Button button = kit.link(
                    "rfm-zone-" + zone.word(),
                    Message.of(zone.textKey()),
                    () -> chart.choose(RfmViewModel.marks(picture.map(), zone)));
            flow.getChildren().add(button);
        }
        return kit.stack(kit.muted("groupsview.rfm.zones"), flow);
    }

    /** What the scores mean, in words. */
    private Node rules(RfmPicture picture) {
        return kit.card(
                kit.stack(kit.heading("groupsview.rfm.rules"), kit.muted("groupsview.rfm.rules.note")),
                kit.equal(
                        rules(picture, ScoreRule.Measure.RECENCY, "groupsview.rfm.rules.recency"),
                        rules(picture, ScoreRule.Measure.FREQUENCY, "groupsview.rfm.rules.frequency"),
                        rules(picture, ScoreRule.Measure.MONEY, "groupsview.rfm.rules.money")));
    }

    private Node rules(RfmPicture picture, ScoreRule.Measure measure, String title) {
        VBox box = new VBox(6, kit.overline(title));
        List<ScoreRule> rules = picture.result().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).measure() == measure) {
                box.getChildren().add(kit.text(picture.rules().get(i)));
            }
        }
        return box;
    }

    /** Selects these cells as if they had been pressed. */
    void choose(List<RfmCell> cells) {
        RfmPicture picture = rfm.picture().latest().get();
        ChartPane chart = shown;
        if (picture == null || chart == null) {
            wanted = cells;
        } else {
            chart.choose(RfmViewModel.marks(picture.map(), cells));
        }
    }
}
