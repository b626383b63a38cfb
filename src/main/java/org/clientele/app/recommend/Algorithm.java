package org.clientele.app.recommend;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.BlendSpec;
import org.clientele.analysis.recommend.spec.BuyAgainSpec;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.FeatureKnnSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.NeighbourMixSpec;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.ReplenishSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.SequenceSpec;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.analysis.recommend.spec.TrendingSpec;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
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
    /** What the person has bought most often. */
    BUY_AGAIN(BuyAgainSpec.standard()),
    /** Random walks. */
    P3_ALPHA(P3AlphaSpec.standard()),
    /** The strongest patterns of all purchases. */
    PURE_SVD(PureSvdSpec.standard()),
    /** Random walks with best-sellers damped. */
    RP3_BETA(Rp3BetaSpec.standard()),
    /** What goes with the latest purchases. */
    SAR(SarSpec.standard()),
    /** The sparse linear model SLIM. */
    SLIM(SlimSpec.standard()),
    /** People who buy alike. */
    USER_KNN(UserKnnSpec.standard()),
    /** What sells more than usual. */
    TRENDING(TrendingSpec.standard()),
    /** Things like theirs. */
    CONTENT(ContentSpec.standard()),
    /** People who bought this, and things like it. */
    FEATURE_KNN(FeatureKnnSpec.standard()),
    /** What people take next. */
    SEQUENCE(SequenceSpec.standard()),
    /** What they will need again. */
    REPLENISH(ReplenishSpec.standard()),
    /** Several methods as one. */
    BLEND(BlendSpec.standard()),
    /** People like this person and things like theirs. */
    NEIGHBOUR_MIX(NeighbourMixSpec.standard());

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

    /** All names, for a sentence that lists them. */
    public static String codes() {
        return Arrays.stream(values()).map(Algorithm::code).collect(Collectors.joining(", "));
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
