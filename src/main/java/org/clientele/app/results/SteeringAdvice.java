package org.clientele.app.results;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.bandit.Steering;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * How the next send of a series should be shared between its versions. It steers; it proves nothing.
 *
 * @param allowed whether the series may be steered
 * @param names what the versions are called, the campaign's own first
 * @param now the shares of the last send
 * @param steering the shares of the next; null where it may not be steered
 * @param people people who got each version so far
 * @param sentences why, or why not
 */
public record SteeringAdvice(
        boolean allowed,
        List<String> names,
        double[] now,
        @Nullable Steering steering,
        long[] people,
        List<Message> sentences) {
    public SteeringAdvice {
        names = List.copyOf(names);
        sentences = List.copyOf(sentences);
    }

    /** The trial of a follow-up with the next shares; the same trial where it has other versions or none are known. */
    public Trial applied(Trial trial) {
        Steering next = steering;
        if (next == null || trial.others().size() + 1 != names.size()) {
            return trial;
        }
        return trial.of(IntStream.range(0, trial.others().size())
                .mapToObj(v -> new Trial.Version(
                        trial.others().get(v).name(),
                        next.shares()[v + 1],
                        trial.others().get(v).text()))
                .toList());
    }
}
