package org.clientele.ui.kit.chart;

import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The words around a chart.
 *
 * @param title what it shows
 * @param answer the one sentence it answers; screen readers read it
 * @param note data date, filter and number of people, printed under exports; null when there is nothing to add
 */
public record Caption(
        Message title, Message answer, @Nullable Message note) {
    /** A title and an answer. */
    public static Caption of(Message title, Message answer) {
        return new Caption(title, answer, null);
    }
}
