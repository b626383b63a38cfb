package org.clientele.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.predict.Driver;
import org.clientele.analysis.predict.Learner;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.Tested;
import org.clientele.analysis.predict.measure.Gains;
import org.clientele.analysis.predict.measure.Reliability;
import org.clientele.app.notice.Share;
import org.clientele.app.predict.PredictWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.Measure;

/** The charts of a prediction. */
final class PredictCharts {
    /** The gains curve has a point for each so many hundredths. */
    static final int STEP = 5;

    private static final int POINTS = 100 / STEP + 1;
    private static final double HUNDRED = 100;

    private PredictCharts() {}

    /** How many of those sought are reached by how many: the list, the simple rule, and picking at random. */
    static ChartModel gains(PredictResult result, Tested tested, Message answer) {
        List<Message> points = IntStream.range(0, POINTS)
                .mapToObj(k -> Message.of("predict.gains.share", new Share(k * STEP / HUNDRED)))
                .toList();
        List<ChartModel.Series> series = new ArrayList<>();
        if (result.used() != Learner.RULE) {
            series.add(line("predict.gains.model", tested.of(result.used()).gains(), ChartModel.Ink.OWN));
        }
        series.add(line("predict.gains.rule", tested.rule().gains(), ChartModel.Ink.OWN));
        double[] diagonal =
                IntStream.range(0, POINTS).mapToDouble(k -> k * STEP / HUNDRED).toArray();
        series.add(new ChartModel.Series(
                Message.of("predict.gains.random"), diagonal, Measure.share(), ChartModel.Ink.REST));
        return new ChartModel.Lines(Caption.of(Message.of("predict.gains"), answer), points, series);
    }

    private static ChartModel.Series line(String name, Gains gains, ChartModel.Ink ink) {
        double[] values = IntStream.range(0, POINTS)
                .mapToDouble(k -> gains.at(k * STEP / HUNDRED))
                .toArray();
        return new ChartModel.Series(Message.of(name), values, Measure.share(), ink);
    }

    /** What was said of people and what came of it, by what was said. */
    static ChartModel calibration(PredictResult result, Tested tested) {
        List<Reliability.Bin> bins = tested.of(result.used()).reliability().bins();
        List<Message> points = bins.stream()
                .map(bin -> Message.of("predict.gains.share", new Share(Math.rint(HUNDRED * bin.said()) / HUNDRED)))
                .toList();
        return new ChartModel.Lines(
                Caption.of(Message.of("predict.calibration"), PredictWords.honesty(result)),
                points,
                List.of(
                        new ChartModel.Series(
                                Message.of("predict.calibration.came"),
                                bins.stream().mapToDouble(Reliability.Bin::came).toArray(),
                                Measure.share()),
                        new ChartModel.Series(
                                Message.of("predict.calibration.said"),
                                bins.stream().mapToDouble(Reliability.Bin::said).toArray(),
                                Measure.share(),
                                ChartModel.Ink.REST)));
    }

    /** What the model looks at, as shares of the strongest. */
    static ChartModel looks(List<Driver> drivers) {
        double most = drivers.getFirst().weight();
        return new ChartModel.Bars(
                Caption.of(
                        Message.of("predict.looks"),
                        Message.of(
                                "predict.looks.answer",
                                PredictWords.field(drivers.getFirst().key()))),
                drivers.stream().map(PredictWords::shortly).toList(),
                List.of(new ChartModel.Series(
                        Message.of("predict.looks.weight"),
                        drivers.stream()
                                .mapToDouble(driver -> driver.weight() / most)
                                .toArray(),
                        Measure.share())));
    }
}
