package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/** A chart as data: made by a view model, compared in tests, painted by {@link ChartPane}. */
public sealed interface ChartModel {
    /** The words around it. */
    Caption caption();

    /**
     * A grid of cells whose colour and number say how much; mark {@code row * columns + column}.
     *
     * @param across what the columns are
     * @param down what the rows are
     * @param columns names of the columns
     * @param rows names of the rows, the topmost first
     * @param values by row, then column; NaN leaves a cell blank
     * @param measure what the numbers are
     * @param diverging whether colours part at zero (more or less than average)
     * @param zones the name of the zone that each cell lies in, by row, then column; empty when there are no zones
     */
    record Heat(
            Caption caption,
            Message across,
            Message down,
            List<Message> columns,
            List<Message> rows,
            double[][] values,
            Measure measure,
            boolean diverging,
            List<Message> zones)
            implements ChartModel {
        public Heat {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            zones = List.copyOf(zones);
        }

        /** A grid without zones. */
        public Heat(
                Caption caption,
                Message across,
                Message down,
                List<Message> columns,
                List<Message> rows,
                double[][] values,
                Measure measure,
                boolean diverging) {
            this(caption, across, down, columns, rows, values, measure, diverging, List.of());
        }
    }

    /**
     * Names with one bar each, or with a bar for each of several measures side by side; mark = index of the name.
     *
     * @param names the names, in the order to show
     * @param series what the bars measure; each has its own scale
     */
    record Bars(Caption caption, List<Message> names, List<Series> series) implements ChartModel {
        public Bars {
            names = List.copyOf(names);
            series = List.copyOf(series);
        }
    }

    /**
     * What is left of a whole after one reason after the other; mark = index of the step.
     *
     * @param steps begins with the whole and ends with what is left
     */
    record Waterfall(Caption caption, List<Step> steps, Measure measure) implements ChartModel {
        public Waterfall {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Lines over time or over a list size; mark = index of the point.
     *
     * @param points names of the points along the way
     * @param series the lines, all in the same measure
     */
    record Lines(Caption caption, List<Message> points, List<Series> series) implements ChartModel {
        public Lines {
            points = List.copyOf(points);
            series = List.copyOf(series);
        }
    }

    /**
     * A map of many points in colours of their groups; mark = index of the group, lasso = indexes of points.
     *
     * @param across what lies along the horizontal axis
     * @param up what lies along the vertical axis
     * @param x where each point is
     * @param y where each point is
     * @param group group of each point, counted from 0; −1 is in none and grey
     * @param groups names of the groups
     */
    record Scatter(Caption caption, Message across, Message up, float[] x, float[] y, int[] group, List<Message> groups)
            implements ChartModel {
        public Scatter {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One bar that is split into shares of a whole; mark = index of the part.
     *
     * @param parts names of the parts
     * @param values how large each is
     */
    record Split(Caption caption, List<Message> parts, double[] values, Measure measure) implements ChartModel {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How often values are met: columns beside each other that begin at zero; mark = index of the column.
     *
     * @param across what the values are
     * @param bins names of the ranges, from the lowest
     * @param edges short names of where each range begins, for the axis
     * @param values how often each range is met
     * @param measure what kind of numbers
     */
    record Histogram(
            Caption caption, Message across, List<Message> bins, List<Message> edges, double[] values, Measure measure)
            implements ChartModel {
        public Histogram {
            bins = List.copyOf(bins);
            edges = List.copyOf(edges);
        }
    }

    /**
     * Numbers under one name.
     *
     * @param name what they are
     * @param values one for each name or point
     * @param measure what kind of numbers
     */
    record Series(Message name, double[] values, Measure measure) {}

    /**
     * A step of a waterfall.
     *
     * @param name the reason
     * @param value how many are there (whole) or drop out (reason)
     * @param whole whether this is a whole and not a reason
     */
    record Step(Message name, double value, boolean whole) {}

    /** How many marks one can walk through. */
    default int marks() {
        return switch (this) {
            case Heat heat -> heat.rows().size() * heat.columns().size();
            case Bars bars -> bars.names().size();
            case Waterfall waterfall -> waterfall.steps().size();
            case Lines lines -> lines.points().size();
            case Scatter scatter -> scatter.groups().size();
            case Split split -> split.parts().size();
            case Histogram histogram -> histogram.bins().size();
        };
    }
}
