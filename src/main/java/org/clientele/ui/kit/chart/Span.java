package org.clientele.ui.kit.chart;

/**
 * A stretch that was dragged over an axis of a chart.
 *
 * @param axis which axis, from 0
 * @param from the lower end, in what the axis measures
 * @param to the upper end; the same as the lower one where the chart has a line to move
 */
public record Span(int axis, double from, double to) {}
