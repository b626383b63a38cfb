package org.clientele.analysis.recommend;

/** A trained predictor of the rating that a person would give to a product; safe to share between threads. */
public interface RatingPredictor {
    /** The expected rating, within the range of the ratings it was trained on. */
    float predict(int user, int item);
}
