package org.clientele.app.products;

import java.util.Optional;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.app.recommend.TrainedRecommender;

/**
 * A method that was trained again, and whether it took the place of the one in use.
 *
 * @param trained the new one
 * @param better share of people for whom it is right on the hidden days, less that of the one in use; empty when nothing
 *     could be compared
 * @param adopted whether it is in use now
 * @param before the one used before, to go back to; empty when there was none
 */
public record Renewal(
        TrainedRecommender trained, Optional<Interval> better, boolean adopted, Optional<byte[]> before) {}
