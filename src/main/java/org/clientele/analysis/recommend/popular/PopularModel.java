package org.clientele.analysis.recommend.popular;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * Best-sellers: the base line that every other recommender must beat.
 *
 * <p>score(j) = Σ over the buyers of j of 2^(−age of their last purchase of j / half-life).
 */
public final class PopularModel implements Recommender {
    private final PopularSpec spec;
    private final float[] score;

    private PopularModel(PopularSpec spec, float[] score) {
        this.spec = spec;
        this.score = score;
    }

    /** Counts buyers. */
    public static PopularModel fit(Interactions interactions, PopularSpec spec) {
        double[] sum = new double[interactions.items()];
        SparseRows rows = interactions.byUser();
        for (int e = 0; e < rows.entries(); e++) {
            double age = interactions.asOf() - interactions.day()[e];
            sum[rows.index()[e]] +=
                    !interactions.bought(e) ? 0 : spec.halfLifeDays() > 0 ? Math.pow(2, -age / spec.halfLifeDays()) : 1;
        }
        float[] score = new float[sum.length];
        for (int i = 0; i < score.length; i++) {
            score[i] = (float) sum[i];
        }
        return new PopularModel(spec, score);
    }

    /** Reads what {@link #write} wrote. */
    public static PopularModel read(PopularSpec spec, DataInput in) throws IOException {
        float[] score = new float[in.readInt()];
        for (int i = 0; i < score.length; i++) {
            score[i] = in.readFloat();
        }
        return new PopularModel(spec, score);
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return score.length;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(score.length);
        for (float s : score) {
            out.writeFloat(s);
        }
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    System.arraycopy(score, 0, out[i], 0, score.length);
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                return new float[history.size()];
            }

            @Override
            public Optional<Why> why(History history, int item) {
                return Optional.of(new Why.BestSeller());
            }
        };
    }
}
