package org.clientele.ui.behaviour;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.app.behaviour.CohortPicture;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Who comes back, as a triangle or as curves. */
final class CohortView {
    private final Kit kit;
    private final CohortViewModel model;
    private final StateView<CohortPicture> node;
    private final VBox below = new VBox(8);
    private @Nullable ChartPane shown;

    CohortView(Kit kit, BehaviourViewModel page) {
        this.kit = kit;
        this.model = page.cohorts();
        this.node = new StateView<>(kit, model.picture(), this::content)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.HEATMAP,
                                Message.of("cohort.empty"),
                                Message.of("cohort.empty.why"),
                                kit.secondary("cohort-import", Message.of("behaviour.import"), page::importData)),
                        picture -> picture.result().people() == 0)
                .retry(model::count);
        model.measure().addListener((property, before, now) -> repaint());
        model.form().addListener((property, before, now) -> repaint());
    }

    Node node() {
        return node;
    }

    void clear() {
        ChartPane chart = shown;
        if (chart != null) {
            chart.choose();
        }
    }

    private void repaint() {
        CohortPicture picture = model.picture().latest().get();
        ChartPane chart = shown;
        if (picture != null && chart != null) {
            chart.show(model.chart(picture));
            model.choose(picture, new int[0]);
            below(picture);
        }
    }

    private Node content(CohortPicture picture) {
        FlowPane choices = new FlowPane(
                16,
                8,
                Fields.segments(
                        kit,
                        "cohort-measure",
                        Arrays.asList(CohortResult.Measure.values()),
                        choice -> Message.of("cohort.measure." + choice.name().toLowerCase(Locale.ROOT)),
                        model.measure()),
                Fields.segments(
                        kit,
                        "cohort-period",
                        Arrays.asList(Period.values()),
                        choice -> Message.of("behaviour.period." + choice.word()),
                        model.period()));
        ChartPane chart = new ChartPane(kit, model.chart(picture)).onChosen(marks -> model.choose(picture, marks));
        chart.setId("cohort-chart");
        chart.with(Fields.segments(
                kit,
                "cohort-form",
                Arrays.asList(CohortViewModel.Form.values()),
                choice -> Message.of("cohort.form." + choice.name().toLowerCase(Locale.ROOT)),
                model.form()));
        shown = chart;
        VBox all = kit.column();
        picture.notes().forEach(note -> all.getChildren().add(kit.banner(Tone.NEUTRAL, note)));
        below(picture);
        all.getChildren().add(kit.card(choices, chart, below));
        return all;
    }

    /** How to select, what is left out, and what revenue counts while it is shown. */
    private void below(CohortPicture picture) {
        below.getChildren()
                .setAll(
                        kit.text(model.how()),
                        kit.muted(
                                model.form().get() == CohortViewModel.Form.TRIANGLE
                                        ? "cohort.hint"
                                        : "cohort.hint.curves"));
        if (CohortViewModel.hidden(picture) > 0) {
            below.getChildren().add(kit.muted("cohort.hidden", CohortViewModel.hidden(picture)));
        }
        if (model.money()) {
            below.getChildren()
                    .add(new RevenueCaption(
                            kit, "cohort-revenue", picture.scope().revenue()));
        }
    }
}
