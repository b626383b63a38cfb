package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Estimates with their likely ranges along one scale, and a line at zero; mark = index of the estimate.
 *
 * @param rows the estimates, the topmost first
 * @param measure what kind of numbers
 */
public record WhiskerChart(Caption caption, List<Row> rows, Measure measure) implements ChartModel.Ranged {
    public WhiskerChart {
        rows = List.copyOf(rows);
    }

    /**
     * An estimate.
     *
     * @param name what it is of
     * @param low lower end of its likely range
     * @param value the estimate
     * @param high upper end
     */
    public record Row(Message name, double low, double value, double high) {}
}
