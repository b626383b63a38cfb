package org.clientele.analysis.recommend.league;

import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.measure.MetricKind;

/** How good a list of k suggestions is for one person who bought the hidden products T, h of which are in the list. */
public enum Measure {
    /** 1 when at least one suggestion was bought: "right n in 100". */
    HIT_RATE(MetricKind.HIT_RATE),
    /** h / k. */
    PRECISION(MetricKind.PRECISION),
    /** h / |T|. */
    RECALL(MetricKind.RECALL),
    /** The harmonic mean of one person's precision and recall; the mean over people of that. */
    F1(MetricKind.F1),
    /** Σ over right places r of 1/log₂(r+1), divided by its best value for min(k, |T|) right places. */
    NDCG(MetricKind.NDCG),
    /** Σ over right places r of (right among the first r)/r, divided by min(k, |T|). */
    MAP(MetricKind.MAP),
    /** 1 / place of the first right one, 0 where none of the k is right. */
    MRR(MetricKind.MRR),
    /** The share of products not bought that a hidden product is ranked before. */
    AUC(MetricKind.AUC);

    private final MetricKind kind;

    Measure(MetricKind kind) {
        this.kind = kind;
    }

    /** What it is. */
    public MetricKind kind() {
        return kind;
    }

    /** The figure for lists of that length. */
    public Metric at(int k) {
        return new Metric(kind, kind == MetricKind.AUC ? 0 : k);
    }
}
