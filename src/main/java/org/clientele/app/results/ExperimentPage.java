package org.clientele.app.results;

import java.util.List;

/**
 * All experiments of a workbench.
 *
 * @param lines newest first
 * @param series those that are read together
 * @param years what each year's messages earned against its global comparison group, newest first
 */
public record ExperimentPage(List<ExperimentLine> lines, List<SeriesReading> series, List<GlobalReading> years) {
    public ExperimentPage {
        lines = List.copyOf(lines);
        series = List.copyOf(series);
        years = List.copyOf(years);
    }

    /** Whether there is nothing to show. */
    public boolean none() {
        return lines.isEmpty() && years.isEmpty();
    }
}
