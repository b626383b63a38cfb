package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;

/** The numbers of charts with an axis to drag along, as tables. */
final class RuledTable {
    private RuledTable() {}

    static ChartTable of(ChartModel.Ruled ruled, Texts texts) {
        return switch (ruled) {
            case TreeChart tree ->
                ChartTable.series(tree.groups(), List.of(numbers("kit.chart.people.name", tree.people())), texts);
            case FitChart fit -> fit(fit, texts);
            case AxesChart axes -> axes(axes, texts);
        };
    }

    private static ChartModel.Series numbers(String key, int[] values) {
        double[] all = new double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i];
        }
        return new ChartModel.Series(Message.of(key), all, Measure.count());
    }

    private static ChartTable fit(FitChart fit, Texts texts) {
        int count = fit.groups().size();
        int[] people = new int[count];
        int[] below = new int[count];
        double[] mean = new double[count];
        for (int i = 0; i < fit.value().length; i++) {
            int g = fit.group()[i];
            people[g]++;
            below[g] += fit.value()[i] < 0 ? 1 : 0;
            mean[g] += fit.value()[i];
        }
        for (int g = 0; g < count; g++) {
            mean[g] /= Math.max(1, people[g]);
        }
        return ChartTable.series(
                fit.groups(),
                List.of(
                        numbers("kit.chart.people.name", people),
                        new ChartModel.Series(Message.of("kit.chart.fit.mean"), mean, Measure.number()),
                        numbers("kit.chart.fit.below", below)),
                texts);
    }

    /** The means of the groups by axis. */
    private static ChartTable axes(AxesChart chart, Texts texts) {
        int count = chart.groups().size();
        List<ChartModel.Series> series = new ArrayList<>();
        for (int a = 0; a < chart.axes().size(); a++) {
            double[] mean = new double[count];
            int[] people = new int[count];
            for (int i = 0; i < chart.group().length; i++) {
                int g = chart.group()[i];
                if (g >= 0 && g < count && Float.isFinite(chart.values()[a][i])) {
                    mean[g] += chart.values()[a][i];
                    people[g]++;
                }
            }
            for (int g = 0; g < count; g++) {
                mean[g] = people[g] == 0 ? Double.NaN : mean[g] / people[g];
            }
            series.add(new ChartModel.Series(
                    chart.axes().get(a).name(), mean, chart.axes().get(a).measure()));
        }
        return ChartTable.series(chart.groups(), series, texts);
    }
}
