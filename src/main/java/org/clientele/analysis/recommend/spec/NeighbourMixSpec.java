package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** People like this person and things like theirs, mixed in a fixed part.
 *
 * @param people the part of the people, 0 to 1; the things have the rest
 * @param sharpness a place r from the top is worth s/(s + r) */
public record NeighbourMixSpec(double people, double sharpness) implements RecommenderSpec {
    public NeighbourMixSpec {
        require(people >= 0 && people <= 1, "people");
        require(sharpness > 0, "sharpness");
    }

    /** Half and half, sharpness 20. */
    public static NeighbourMixSpec standard() {
        return new NeighbourMixSpec(0.5, 20);
    }

    @Override
    public String code() {
        return "neighbour-mix";
    }
}
