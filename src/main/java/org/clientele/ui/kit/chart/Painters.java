package org.clientele.ui.kit.chart;

import java.util.List;

/** Chooses how a chart is painted. */
final class Painters {
    private Painters() {}

    /** Paints and gives the marks in the order of their numbers; nothing is painted where there is no room or data. */
    static List<Mark> paint(ChartModel model, Sheet sheet) {
        if (model.marks() == 0 || sheet.width() < 40 || sheet.height() < 20) {
            return List.of();
        }
        return switch (model) {
            case ChartModel.Heat heat -> HeatPainter.paint(heat, sheet);
            case ChartModel.Bars bars -> BarsPainter.paint(bars, sheet);
            case ChartModel.Waterfall waterfall -> BarsPainter.paint(waterfall, sheet);
            case ChartModel.Lines lines -> LinesPainter.paint(lines, sheet);
            case ChartModel.Scatter scatter -> ScatterPainter.paint(scatter, sheet);
            case ChartModel.Split split -> BarsPainter.paint(split, sheet);
            case ChartModel.Histogram histogram -> HistogramPainter.paint(histogram, sheet);
            case ChartModel.Ruled ruled -> RuledPainter.paint(ruled, sheet);
            case ChartModel.Flows flows -> SankeyPainter.paint(flows, sheet);
            case NetworkChart network -> NetworkPainter.paint(network, sheet);
            case WhiskerChart whiskers -> WhiskerPainter.paint(whiskers, sheet);
            case ChartModel.Cohort cohort -> CohortPainter.paint(cohort, sheet);
            case ChartModel.Funnel funnel -> FunnelPainter.paint(funnel, sheet);
            case ChartModel.Venn venn -> VennPainter.paint(venn, sheet);
            case ChartModel.UpSet upset -> UpSetPainter.paint(upset, sheet);
        };
    }

    /** A height at which a chart of this kind reads well. */
    static double height(ChartModel model) {
        return switch (model) {
            case ChartModel.Heat heat ->
                44
                        + heat.rows().size()
                                * (heat.columns().size() > 12
                                        ? 34.0
                                        : heat.diverging() ? 36.0 : heat.zones().isEmpty() ? 56.0 : 60.0);
            case ChartModel.Bars bars ->
                (bars.series().size() > 1 ? 26 : 0) + bars.names().size() * 36.0;
            case ChartModel.Waterfall waterfall -> waterfall.steps().size() * 36.0;
            case ChartModel.Lines lines -> 260;
            case ChartModel.Scatter scatter -> 420;
            case ChartModel.Split split -> split.parts().size() > 4 ? 96 : 72;
            case ChartModel.Histogram histogram -> 220;
            case ChartModel.Ruled ruled -> RuledPainter.height(ruled);
            case ChartModel.Flows flows -> SankeyPainter.height(flows);
            case NetworkChart network -> NetworkPainter.HEIGHT;
            case WhiskerChart whiskers -> WhiskerPainter.height(whiskers);
            case ChartModel.Cohort cohort -> CohortPainter.height(cohort);
            case ChartModel.Funnel funnel -> 340;
            case ChartModel.Venn venn -> 360;
            case ChartModel.UpSet upset -> UpSetPainter.height(upset);
        };
    }
}
