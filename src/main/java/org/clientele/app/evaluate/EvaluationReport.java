package org.clientele.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.jspecify.annotations.Nullable;

/**
 * How methods did on plain files.
 *
 * @param data what was read
 * @param methods the methods in the order in which they were asked for
 */
public record EvaluationReport(Data data, List<Method> methods) {
    /**
     * What was read.
     *
     * @param users people in the files
     * @param items products in the files
     * @param trainRows rows that could be learned from
     * @param testRows rows that were hidden
     * @param people how many people were asked, over all folds
     * @param left people with hidden rows who could not be asked: nothing is known of them, or they already have
     *     everything that was hidden
     * @param fingerprint the mark of the rows shown and hidden; figures of other marks must not be compared
     * @param readSeconds time for reading
     * @param splitSeconds time for hiding and sorting
     */
    public record Data(
            int users,
            int items,
            int trainRows,
            int testRows,
            int people,
            int left,
            String fingerprint,
            double readSeconds,
            double splitSeconds) {}

    /**
     * One method.
     *
     * @param spec the method with its settings
     * @param figures each figure, with its interval where it is a mean over people; not a number where it cannot be told
     * @param trainSeconds time for training
     * @param testSeconds time for testing
     * @param megabytes the most memory that was in use
     * @param overPopular the first figure of people against that of best-sellers; null where best-sellers are not among
     *     the methods
     */
    public record Method(
            RecommenderSpec spec,
            Map<Metric, Interval> figures,
            double trainSeconds,
            double testSeconds,
            long megabytes,
            @Nullable Over overPopular) {
        /** One of the figures. */
        public Interval figure(Metric metric) {
            return Objects.requireNonNull(figures.get(metric));
        }
    }

    /**
     * A method against best-sellers, for the same people.
     *
     * @param difference the difference
     * @param p how likely a difference as large is by chance; by Holm over all methods
     */
    public record Over(Interval difference, double p) {}

    public EvaluationReport {
        methods = List.copyOf(methods);
    }
}
