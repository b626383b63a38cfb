package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.experiment.Pooled;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Several experiments read together: their messages against nobody.
 *
 * @param name the name of the series
 * @param experiments how many are in it
 * @param pooled the effect of all; null while nothing varied
 * @param verdict what it says
 * @param advice how the next send should be shared between its versions
 * @param sentences the same in words, the answer first
 */
public record SeriesReading(
        String name,
        int experiments,
        @Nullable Pooled pooled,
        Verdict verdict,
        SteeringAdvice advice,
        List<Message> sentences) {
    public SeriesReading {
        sentences = List.copyOf(sentences);
    }
}
