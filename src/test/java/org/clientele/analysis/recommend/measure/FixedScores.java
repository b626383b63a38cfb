package org.clientele.analysis.recommend.measure;

import java.io.DataOutput;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/** A recommender with given scores: the row of a person is found by the day of the history, which must be the person's number. */
record FixedScores(float[][] byPerson) implements Recommender {
    @Override
    public RecommenderSpec spec() {
        return PopularSpec.standard();
    }

    @Override
    public int items() {
        return byPerson[0].length;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) {
        throw new AssertionError("nothing is kept in these tests");
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    System.arraycopy(byPerson[block[i].day()[0]], 0, out[i], 0, items());
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                return new float[history.size()];
            }
        };
    }
}
