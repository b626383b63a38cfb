package org.clientele.analysis.recommend.rating;

/**
 * How ratings are to be read.
 *
 * @param low the lowest one learned from
 * @param high the highest one
 * @param rated whether they are ratings; otherwise 1 for bought and 0 for drawn
 * @param negatives products drawn per product bought, of no meaning for ratings
 * @param fixed pull towards 0 of a person's numbers, however many ratings
 * @param each pull added by each rating
 */
record Scale(float low, float high, boolean rated, int negatives, double fixed, double each) {
    /** Within the range. */
    float clamp(float rating) {
        return Math.clamp(rating, low, high);
    }
}
