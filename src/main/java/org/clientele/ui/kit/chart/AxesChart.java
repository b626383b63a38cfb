package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Many measures of many people side by side: a line per person over one axis per measure, one group in its colour and all
 * others grey; mark = index of the group. Dragging along an axis takes a stretch of it; the span then holds its ends.
 *
 * @param axes what is measured
 * @param values by axis, then person; NaN ends a line
 * @param group group of each person, from 0; below 0 is in none
 * @param shown the group in colour
 * @param groups names of the groups
 */
public record AxesChart(
        Caption caption, List<Axis> axes, float[][] values, int[] group, int shown, List<Message> groups)
        implements ChartModel.Ruled {
    public AxesChart {
        axes = List.copyOf(axes);
        groups = List.copyOf(groups);
    }

    /**
     * One axis.
     *
     * @param name what it measures
     * @param measure how its numbers are written
     * @param low its lower end
     * @param high its upper end
     * @param log whether it grows by multiples
     */
    public record Axis(Message name, Measure measure, double low, double high, boolean log) {
        /** Where a value lies, 0 at the lower end and 1 at the upper. */
        double place(double value) {
            double span = scaled(high) - scaled(low);
            return span <= 0 ? 0.5 : Math.clamp((scaled(value) - scaled(low)) / span, 0, 1);
        }

        /** The value at a place. */
        double value(double place) {
            double at = scaled(low) + Math.clamp(place, 0, 1) * (scaled(high) - scaled(low));
            return log ? Math.expm1(at) : at;
        }

        private double scaled(double value) {
            return log ? Math.log1p(Math.max(0, value)) : value;
        }
    }
}
