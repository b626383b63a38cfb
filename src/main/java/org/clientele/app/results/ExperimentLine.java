package org.clientele.app.results;

import org.clientele.app.workbench.ExperimentEntry;

/**
 * An experiment as it stands.
 *
 * @param entry what was planned
 * @param state where it stands
 * @param day the day it was read, as epoch day: today, or the last day of which orders are known
 * @param reading what it says
 */
public record ExperimentLine(ExperimentEntry entry, ExperimentEntry.State state, int day, ExperimentReading reading) {}
