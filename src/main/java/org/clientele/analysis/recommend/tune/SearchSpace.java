package org.clientele.analysis.recommend.tune;

import static org.clientele.analysis.recommend.tune.Range.choice;
import static org.clientele.analysis.recommend.tune.Range.even;
import static org.clientele.analysis.recommend.tune.Range.log;
import static org.clientele.analysis.recommend.tune.Range.whole;

import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;

/** Where to look for good settings of each method: the ranges in which published work finds them. */
public final class SearchSpace {
    private SearchSpace() {}

    /** The ranges of a method; empty when it has nothing to search for. */
    public static List<Range> of(String code) {
        return switch (code) {
            case "popular" -> List.of(log("halfLifeDays", 3, 730));
            case "trending" -> List.of(log("recentDays", 3, 60));
            case "buy-again" -> List.of(log("popularity", 0.0001, 10));
            case "item-knn", "user-knn" ->
                List.of(
                        whole("neighbours", 20, 800),
                        log("shrink", 0.5, 1_000),
                        choice("weighting", "none", "tf-idf", "bm25"));
            case "feature-knn" ->
                List.of(whole("neighbours", 20, 800), log("shrink", 0.5, 1_000), log("content", 0.01, 3));
            case "p3alpha" ->
                List.of(whole("neighbours", 50, 1_000), even("alpha", 0.4, 1.6), choice("normalise", "true", "false"));
            case "rp3beta" ->
                List.of(
                        whole("neighbours", 50, 1_000),
                        even("alpha", 0.4, 1.6),
                        even("beta", 0.05, 0.9),
                        choice("normalise", "true", "false"));
            case "sar" ->
                List.of(log("halfLifeDays", 5, 365), choice("similarity", "jaccard", "cosine", "lift", "count"));
            case "als" -> List.of(log("regularisation", 0.001, 0.1), log("unobserved", 0.005, 0.8));
            case "ease" -> List.of(log("regularisation", 10, 5_000));
            case "slim" -> List.of(log("regularisation", 10, 5_000), log("sparsity", 0.01, 50));
            case "pure-svd" -> List.of(whole("factors", 8, 256));
            case "bpr" ->
                List.of(log("rate", 0.01, 0.3), log("regularisation", 0.0005, 0.05), whole("epochs", 20, 200));
            case "logistic-mf" ->
                List.of(
                        log("rate", 0.002, 0.05),
                        log("regularisation", 0.0005, 0.05),
                        whole("negatives", 2, 16),
                        whole("epochs", 10, 100));
            case "svd", "svd-pp" ->
                List.of(
                        log("rate", 0.001, 0.02),
                        log("regularisation", 0.01, 0.2),
                        whole("factors", 10, 100),
                        whole("epochs", 10, 80));
            case "neural" -> List.of(log("rate", 0.0003, 0.003), even("dropout", 0, 0.5), whole("negatives", 2, 10));
            case "sequence" ->
                List.of(whole("window", 1, 10), log("halfLifeDays", 15, 720), even("rare", 0, 1), log("shrink", 1, 50));
            case "replenish" -> List.of(log("shrink", 1, 100));
            case "content" ->
                List.of(
                        log("category", 0.1, 5),
                        log("brand", 0.05, 3),
                        log("price", 0.05, 2),
                        log("halfLifeDays", 30, 1_000));
            case "neighbour-mix" -> List.of(even("people", 0, 1));
            default -> List.of();
        };
    }

    /** One set of settings by chance; settings that are not searched for stay as they are. */
    static RecommenderSpec draw(RecommenderSpec start, SplittableRandom random) {
        RecommenderSpec drawn = start;
        for (Range range : of(start.code())) {
            drawn = SpecSettings.with(drawn, range.setting(), range.draw(random));
        }
        return drawn;
    }
}
