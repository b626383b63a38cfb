package org.clientele.app.results;

import java.util.List;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.model.text.Message;

/**
 * What an experiment says, in numbers and in words.
 *
 * @param result the numbers
 * @param headline the verdict in one sentence
 * @param sentences what else is to be said, the most important first
 */
public record ExperimentReading(ExperimentResult result, Message headline, List<Message> sentences) {
    public ExperimentReading {
        sentences = List.copyOf(sentences);
    }
}
