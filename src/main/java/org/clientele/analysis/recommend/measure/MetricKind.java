package org.clientele.analysis.recommend.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be measured. T are the hidden products of a person, h how many of them are among the first k suggestions.
 *
 * <p>Kinds of people are the mean of one value per person who has at least one target.
 */
public enum MetricKind {
    /** 1 when h ≥ 1. */
    HIT_RATE(Of.PEOPLE, true, "hr", "hit", "hit-rate"),
    /** h / k. */
    PRECISION(Of.PEOPLE, true, "precision", "p"),
    /** h / |T|. */
    RECALL(Of.PEOPLE, true, "recall", "r"),
    /** h / min(k, |T|), as papers on variational autoencoders have it. */
    RECALL_MIN(Of.PEOPLE, true, "recall-min"),
    /** Harmonic mean of one person's precision and recall; the mean over people of that, not that of the means. */
    F1(Of.PEOPLE, true, "f1"),
    /** Σ over right places r of 1/log₂(r+1), divided by its value for min(k, |T|) right places in front. */
    NDCG(Of.PEOPLE, true, "ndcg"),
    /** As NDCG, divided by its value for |T| right places, also those beyond k: lower. */
    NDCG_ALL(Of.PEOPLE, true, "ndcg-all"),
    /** Σ over right places r of (right among the first r)/r, divided by min(k, |T|). */
    MAP(Of.PEOPLE, true, "map"),
    /** As MAP, divided by |T|. */
    MAP_ALL(Of.PEOPLE, true, "map-all"),
    /** 1 / place of the first right one; without k over the whole ranking. */
    MRR(Of.PEOPLE, false, "mrr"),
    /** The share of open products that a target is ranked before, equal scores counting half. */
    AUC(Of.PEOPLE, false, "auc"),
    /** Products suggested to anybody, as a share of those that anybody bought in the part shown. */
    COVERAGE(Of.LISTS, true, "coverage"),
    /** Mean of −log₂(buyers of the product / people): how little known the suggestions are. */
    NOVELTY(Of.LISTS, true, "novelty"),
    /** Mean of 1 − cosine of the features of two products of one list. */
    DIVERSITY(Of.LISTS, true, "diversity"),
    /** How unequally suggestions are spread over products: 0 evenly, 1 all on one. */
    GINI(Of.LISTS, true, "gini"),
    /** How little two people's lists overlap: 0 the same for all, 1 nothing in common. */
    PERSONAL(Of.LISTS, true, "personal"),
    /** How much more popular the suggestions are than what the people bought: 0.5 is half as much again. */
    POPULARITY_LIFT(Of.LISTS, true, "popularity-lift", "lift"),
    /** The share of suggestions that are not among the best-sellers which make up half of all purchases. */
    LONG_TAIL(Of.LISTS, true, "long-tail"),
    /** Kullback–Leibler divergence of a list's categories from those the person bought: 0 is the same mix. */
    CALIBRATION(Of.LISTS, true, "calibration"),
    /** Root of the mean squared error of predicted ratings. */
    RMSE(Of.RATINGS, false, "rmse"),
    /** Mean absolute error of predicted ratings. */
    MAE(Of.RATINGS, false, "mae");

    /** What a value belongs to. */
    public enum Of {
        /** One value for each person, of which the mean is taken. */
        PEOPLE,
        /** One value for all lists together. */
        LISTS,
        /** One value for all predicted ratings together. */
        RATINGS
    }

    private final Of of;
    private final boolean cut;
    private final List<String> codes;

    MetricKind(Of of, boolean cut, String... codes) {
        this.of = of;
        this.cut = cut;
        this.codes = List.of(codes);
    }

    /** What its values belong to. */
    public Of of() {
        return of;
    }

    /** Whether it needs a length of lists. */
    public boolean needsLength() {
        return cut;
    }

    /** Its name on the command line. */
    public String code() {
        return codes.getFirst();
    }

    static Optional<MetricKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.codes.contains(code)).findFirst();
    }
}
