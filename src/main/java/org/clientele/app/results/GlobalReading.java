package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.experiment.Effect;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What all messages of a year earned, against those who got none of them.
 *
 * @param group the global comparison group
 * @param history it at each export, oldest first
 * @param money what people spent since it was first written down, uncut; null when there is nobody to compare
 * @param steady the same with amounts above the 99th percentile cut to it
 * @param sentences the same in words
 */
public record GlobalReading(
        GlobalGroup group,
        List<GlobalEntry> history,
        @Nullable Effect money,
        @Nullable Effect steady,
        List<Message> sentences) {
    public GlobalReading {
        history = List.copyOf(history);
        sentences = List.copyOf(sentences);
    }
}
