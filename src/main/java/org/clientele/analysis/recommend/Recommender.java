package org.clientele.analysis.recommend;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/** A trained recommender: immutable, safe to share, and able to suggest for people it has never seen. */
public interface Recommender {
    /** The settings it was trained with. */
    RecommenderSpec spec();

    /** How many products it knows; products are 0…items−1. */
    int items();

    /** A scorer with its own scratch space, for one thread. */
    Scorer scorer();

    /** Whether suggestions for one person differ from those for another. */
    boolean personal();

    /** Writes the trained numbers (not the spec). */
    void write(DataOutput out) throws IOException;

    /** Scores products for people; not thread-safe. */
    interface Scorer {
        /**
         * Scores all products for a block of people from what they have bought.
         *
         * @param block the histories
         * @param count how many of the block are to be scored
         * @param out one row of {@code items()} scores per person, overwritten; higher is better, within a person only
         */
        void score(History[] block, int count, float[][] out);

        /**
         * How much each bought product adds to the score of {@code item}, in the order of the history; the sum is the
         * score. All zero where the model does not use the history.
         */
        float[] reasons(History history, int item);

        /** What the method can say besides, when its suggestion rests on more than single products. */
        default Optional<Why> why(History history, int item) {
            return Optional.empty();
        }
    }
}
