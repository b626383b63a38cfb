package org.clientele.app.features;

import java.util.List;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.Relevance;
import org.clientele.analysis.features.Source;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * What tells most about a question.
 *
 * @param facts the snapshot
 * @param matrix the features as of the day before the answer
 * @param question the question in words
 * @param headline the answer in a sentence
 * @param classes what people call the classes
 * @param sizes how many people of each class take part
 * @param lines the sources, the most telling first
 */
public record MatterPicture(
        Facts facts,
        FeatureMatrix matrix,
        Message question,
        Message headline,
        List<Message> classes,
        int[] sizes,
        List<Line> lines) {
    public MatterPicture {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
    }

    /**
     * A source.
     *
     * @param name what people call it
     * @param relevance the figures
     * @param best the slice of people that stands out most, -1 where none does
     * @param reason how they stand out, in a sentence
     */
    public record Line(Message name, Relevance relevance, int best, Message reason) {}

    /** The people of the slice that stands out in a line. */
    public CustomerSet people(Line line) {
        Source source = matrix.sources().stream()
                .filter(one -> one.origin().equals(line.relevance().origin()))
                .findFirst()
                .orElseThrow();
        Relevance.Slice slice = line.relevance().slices().get(line.best());
        return switch (source) {
            case Source.Numbers numbers -> matrix.between(numbers, slice.from(), slice.to(), facts.customers());
            case Source.Words words -> matrix.with(words, slice.word(), facts.customers());
        };
    }
}
