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
     * @param unfinished how many points at the end are of periods that are not over yet
     */
    record Lines(Caption caption, List<Message> points, List<Series> series, int unfinished) implements ChartModel {
        public Lines {
            points = List.copyOf(points);
            series = List.copyOf(series);
        }

        /** Lines of which every point is final. */
        public Lines(Caption caption, List<Message> points, List<Series> series) {
            this(caption, points, series, 0);
        }
    }

    /**
     * A triangle of cohorts with their sizes at the left and their average on top; mark {@code row * (columns + 1) +
     * column}, where row 0 is the average and column 0 the size.
     *
     * @param across what the columns are
     * @param down what the rows are
     * @param columns names of the columns
     * @param rows names of the rows, the topmost first
     * @param sizes how many there are in each row
     * @param values by row, then column; NaN where there is no cell
     * @param unfinished which cells are of periods that are not over yet
     * @param average of each column, from finished cells
     * @param measure what the numbers are
     */
    record Cohort(
            Caption caption,
            Message across,
            Message down,
            List<Message> columns,
            List<Message> rows,
            double[] sizes,
            double[][] values,
            boolean[][] unfinished,
            double[] average,
            Measure measure)
            implements ChartModel {
        public Cohort {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Steps of which each keeps a part of the one before, for one group or for up to five beside each other; mark
     * {@code 2 * (step * groups + group)}, and one more for those who were lost before that step.
     *
     * @param steps names of the steps
     * @param between what stands between a step and the one before; empty for the first
     * @param groups names of the groups
     * @param counts by group, then step
     */
    record Funnel(Caption caption, List<Message> steps, List<Message> between, List<Message> groups, double[][] counts)
            implements ChartModel {
        public Funnel {
            steps = List.copyOf(steps);
            between = List.copyOf(between);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Two or three groups as circles in proportion; mark = index in {@code regions}.
     *
     * @param sets names of the groups
     * @param circles where they are and how large, in any unit
     * @param regions the regions with anybody in them; bit i of a region stands for group i
     * @param counts how many are in each of these regions
     */
    record Venn(Caption caption, List<Message> sets, Circles circles, int[] regions, double[] counts)
            implements ChartModel {
        public Venn {
            sets = List.copyOf(sets);
        }
    }

    /**
     * Many groups and what they have in common: a column for each combination, a row for each group; mark = index of the
     * combination, after them those of the groups.
     *
     * @param sets names of the groups
     * @param sizes how many are in each group
     * @param regions the combinations in the order to show; bit i stands for group i
     * @param counts how many are in exactly each of these combinations
     */
    record UpSet(Caption caption, List<Message> sets, double[] sizes, int[] regions, double[] counts)
            implements ChartModel {
        public UpSet {
            sets = List.copyOf(sets);
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

    /** A chart with an axis to drag along: a line to move, or a stretch to take ({@link Span}). */
    sealed interface Ruled extends ChartModel permits TreeChart, FitChart, AxesChart {
        /** Names of the groups; each is a mark. */
        List<Message> groups();
    }

    /** A chart of things and lines between them; the lines are its first marks, the things follow. */
    sealed interface Linked extends ChartModel permits NetworkChart {}

    /** A chart of estimates with their likely ranges. */
    sealed interface Ranged extends ChartModel permits WhiskerChart {}

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
     * Who went from where to where between two or three moments; mark = index of the band.
     *
     * @param moments names of the moments, the earliest first
     * @param stops where one can be at each moment, the topmost first
     * @param bands how many went; bands of nobody are left out
     */
    record Flows(Caption caption, List<Message> moments, List<List<Stop>> stops, List<Band> bands, Measure measure)
            implements ChartModel {
        public Flows {
            moments = List.copyOf(moments);
            stops = stops.stream().map(List::copyOf).toList();
            bands = List.copyOf(bands);
        }

        /** How many are at a stop: those who leave it, at the last moment those who came. */
        double size(int moment, int stop) {
            boolean last = moment == moments.size() - 1;
            double size = 0;
            for (Band band : bands) {
                boolean meant = last
                        ? band.moment() == moment - 1 && band.to() == stop
                        : band.moment() == moment && band.from() == stop;
                size += meant ? band.value() : 0;
            }
            return size;
        }
    }

    /**
     * A place at one moment of a flow.
     *
     * @param name its name
     * @param hue which colour of the series it has; the same place has the same at every moment
     */
    record Stop(Message name, int hue) {}

    /**
     * Those who went from one place to another.
     *
     * @param moment when they left, from 0
     * @param from which stop they left
     * @param to which stop of the next moment they came to
     * @param value how many they are
     */
    record Band(int moment, int from, int to, double value) {}

    /**
     * Numbers under one name.
     *
     * @param name what they are
     * @param values one for each name or point
     * @param measure what kind of numbers
     * @param ink how it is drawn among others
     */
    record Series(Message name, double[] values, Measure measure, Ink ink) {
        /** Numbers drawn in a colour of their own. */
        public Series(Message name, double[] values, Measure measure) {
            this(name, values, measure, Ink.OWN);
        }
    }

    /** How a line is drawn among others. */
    enum Ink {
        /** In the colour of its place. */
        OWN,
        /** Grey: everything else. */
        REST,
        /** Thin and pale: there to compare with, not named. */
        PALE,
        /** As the line before it, in dashes: the same a year before. */
        DASHED
    }

    /**
     * Circles.
     *
     * @param x where the middle of each is
     * @param y where the middle of each is
     * @param radius how large each is
     * @param labelX where a number stands in a region, by its bits; NaN where there is no room
     * @param labelY as {@code labelX}
     */
    record Circles(double[] x, double[] y, double[] radius, double[] labelX, double[] labelY) {}

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
            case Ruled ruled -> ruled.groups().size();
            case NetworkChart network ->
                network.links().size() + network.nodes().size();
            case Flows flows -> flows.bands().size();
            case WhiskerChart whiskers -> whiskers.rows().size();
            case Cohort cohort -> (cohort.rows().size() + 1) * (cohort.columns().size() + 1);
            case Funnel funnel -> 2 * funnel.steps().size() * funnel.groups().size();
            case Venn venn -> venn.regions().length;
            case UpSet upset -> upset.regions().length + upset.sets().size();
        };
    }

    /** By how many marks up and down go: the columns of a grid. */
    default int stride() {
        return switch (this) {
            case Heat heat -> heat.columns().size();
            case Cohort cohort -> cohort.columns().size() + 1;
            default -> 1;
        };
    }

    /** Whether several marks can be selected at once. */
    default boolean many() {
        return switch (this) {
            case Heat heat -> true;
            case Cohort cohort -> true;
            case Lines lines -> true;
            case Histogram histogram -> true;
            case Venn venn -> true;
            case UpSet upset -> true;
            default -> false;
        };
    }

    /** Whether dragging from one mark to another selects all between them. */
    default boolean dragged() {
        return switch (this) {
            case Heat heat -> true;
            case Cohort cohort -> true;
            case Lines lines -> true;
            case Histogram histogram -> true;
            default -> false;
        };
    }
}
