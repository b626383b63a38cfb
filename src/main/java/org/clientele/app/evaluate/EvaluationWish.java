package org.clientele.app.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.clientele.analysis.recommend.league.Sieve;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tested on which files.
 *
 * @param files the files
 * @param split how to hide a part of the file to learn from, where no file to test with is given
 * @param sieve what is left out before anything is hidden
 * @param weights whether the third column counts; where not, every row counts 1
 * @param again whether products may be suggested that the person already has
 * @param methods the methods with their settings
 * @param metrics the figures to take
 * @param seed decides training, and what is hidden by chance
 */
public record EvaluationWish(
        Files files,
        SplitWish split,
        Sieve sieve,
        boolean weights,
        boolean again,
        List<RecommenderSpec> methods,
        List<Metric> metrics,
        long seed) {
    /** How a file is written: commas, tabs or spaces, or as in the NCF paper. */
    public enum Form {
        CSV,
        TSV,
        NCF
    }

    /**
     * The files.
     *
     * @param train what recommenders learn from
     * @param test what is to be predicted; null to hide a part of {@code train}
     * @param negatives products that hidden ones are ranked among; null for all products
     * @param form how all of them are written
     */
    public record Files(
            Path train, @Nullable Path test, @Nullable Path negatives, Form form) {}

    public EvaluationWish {
        methods = List.copyOf(methods);
        metrics = List.copyOf(metrics);
    }
}
