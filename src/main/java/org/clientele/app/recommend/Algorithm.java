package org.clientele.app.recommend;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.text.Message;

/** The ways of suggesting products that people can choose from, each with its standard settings. */
public enum Algorithm {
    /** Best-sellers, the base line. */
    POPULAR(PopularSpec.standard()),
    /** People who bought this also bought. */
    ITEM_KNN(ItemKnnSpec.standard()),
    /** Taste vectors by alternating least squares. */
    ALS(AlsSpec.standard()),
    /** The linear model EASE. */
    EASE(EaseSpec.standard()),
    /** How generous the person and how good the product is. */
    BASELINE(BaselineSpec.standard()),
    /** A neural network over taste vectors. */
    NEURAL(NeuralSpec.standard()),
    /** Matrix factorisation of ratings. */
    SVD(SvdSpec.standard()),
    /** The same with what people have rated at all. */
    SVD_PP(SvdPlusPlusSpec.standard());

    private final RecommenderSpec standard;

    Algorithm(RecommenderSpec standard) {
        this.standard = standard;
    }

    /** Its name on the command line and in files. */
    public String code() {
        return standard.code();
    }

    /** Its name for people. */
    public Message title() {
        return Message.of("recommend.algorithm." + code());
    }

    /** Its standard settings. */
    public RecommenderSpec standard() {
        return standard;
    }

    /** The algorithm of a spec. */
    public static Algorithm of(RecommenderSpec spec) {
        return of(spec.code()).orElseThrow();
    }

    /** The algorithm of that name. */
    public static Optional<Algorithm> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}
