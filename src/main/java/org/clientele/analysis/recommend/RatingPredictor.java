package org.clientele.analysis.recommend;

/** Says which rating a person would give a product. */
public interface RatingPredictor {
    /** The expected rating, within the range of the ratings learned from. */
    float predict(int user, int item);
}
