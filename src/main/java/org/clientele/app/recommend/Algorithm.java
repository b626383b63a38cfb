package org.clientele.app.recommend;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.analysis.recommend.RecommenderSpec;
import org.clientele.model.text.Message;

/** The ways of suggesting products that people can choose from. */
public enum Algorithm {
    /** Best-sellers, the base line. */
    POPULAR("popular"),
    /** People who bought this also bought. */
    ITEM_KNN("item-knn"),
    /** Taste vectors by alternating least squares. */
    ALS("als"),
    /** The linear model EASE. */
    EASE("ease");

    private final String code;

    Algorithm(String code) {
        this.code = code;
    }

    /** Its name on the command line and in files. */
    public String code() {
        return code;
    }

    /** Its name for people. */
    public Message title() {
        return Message.of("recommend.algorithm." + code);
    }

    /** Its standard settings. */
    public RecommenderSpec standard() {
        return switch (this) {
            case POPULAR -> RecommenderSpec.Popular.standard();
            case ITEM_KNN -> RecommenderSpec.ItemKnn.standard();
            case ALS -> RecommenderSpec.Als.standard();
            case EASE -> RecommenderSpec.Ease.standard();
        };
    }

    /** The algorithm of a spec. */
    public static Algorithm of(RecommenderSpec spec) {
        return switch (spec) {
            case RecommenderSpec.Popular popular -> POPULAR;
            case RecommenderSpec.ItemKnn knn -> ITEM_KNN;
            case RecommenderSpec.Als als -> ALS;
            case RecommenderSpec.Ease ease -> EASE;
        };
    }

    /** The algorithm of that name. */
    public static Optional<Algorithm> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
