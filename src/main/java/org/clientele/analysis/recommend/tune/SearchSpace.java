package org.clientele.analysis.recommend.tune;

import static org.clientele.analysis.recommend.tune.Range.choice;
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
            case "item-knn", "user-knn" ->
                List.of(
                        whole("neighbours", 20, 800),
                        log("shrink", 0.5, 1_000),
                        choice("weighting", "none", "tf-idf", "bm25"));
            case "als" -> List.of(log("regularisation", 0.001, 0.1), log("unobserved", 0.005, 0.8));
            case "ease" -> List.of(log("regularisation", 10, 5_000));
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
