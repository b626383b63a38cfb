package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * How well each person fits the own group: bars from −1 to 1, sorted within the groups; mark = index of the group.
 * Dragging takes a stretch of bars; the span then holds the numbers of the first and the last.
 *
 * @param group group of each bar, from the top; those of one group stand together
 * @param value how well each fits
 * @param groups names of the groups
 * @param mean the mean of all
 */
public record FitChart(Caption caption, int[] group, float[] value, List<Message> groups, double mean)
        implements ChartModel.Ruled {
    public FitChart {
        groups = List.copyOf(groups);
    }
}
