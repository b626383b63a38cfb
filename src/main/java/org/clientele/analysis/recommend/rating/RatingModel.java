package org.clientele.analysis.recommend.rating;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.RatingPredictor;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A trained model of ratings: what was learned of the products, from which any person is folded in exactly.
 *
 * <p>It orders products by the rating expected. {@link #predict} knows the people it was trained on as long as it has not
 * been written down and read back; for all others it gives what an average person would say.
 */
public final class RatingModel implements Recommender, RatingPredictor {
    private final RecommenderSpec spec;
    private final Products products;
    private final Scale scale;
    private final People people;
    private final Rater rater;
    /** One row per axis, the first all 1 for the person's own mean: for scoring all products in long loops. */
    private final float[][] byAxis;

    RatingModel(RecommenderSpec spec, Products products, Scale scale, People people) {
        this.spec = spec;
        this.products = products;
        this.scale = scale;
        this.people = people;
        rater = new Rater(products, scale);
        int d = products.d();
        byAxis = new float[(d + 4) / 4 * 4][products.items()];
        Arrays.fill(byAxis[0], 1f);
        for (int i = 0; i < products.items(); i++) {
            for (int f = 0; f < d; f++) {
                byAxis[f + 1][i] = products.vector()[i][f];
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static RatingModel read(RecommenderSpec spec, DataInput in) throws IOException {
        Scale scale = new Scale(
                in.readFloat(), in.readFloat(), in.readBoolean(), in.readInt(), in.readDouble(), in.readDouble());
        return new RatingModel(spec, Products.read(in), scale, People.NONE);
    }

    /** What was learned of the products. */
    Products products() {
        return products;
    }

    /** What was learned of the people, nobody once it has been read back. */
    People people() {
        return people;
    }

    /** A rating within the range it knows. */
    float predictable(float rating) {
        return scale.clamp(rating);
    }

    /** Whether it learned from ratings; otherwise from what was bought. */
    public boolean rated() {
        return scale.rated();
    }

    @Override
    public float predict(int user, int item) {
        float rating = products.mean() + products.bias()[item];
        if (user < people.bias().length) {
            rating += people.bias()[user]
                    + RowKernel.dot(people.vector()[user], 0, products.vector()[item], 0, products.d());
        }
        return scale.clamp(rating);
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return products.items();
    }

    /** Without vectors everybody gets the same order. */
    @Override
    public boolean personal() {
        return products.d() > 0;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeFloat(scale.low());
        out.writeFloat(scale.high());
        out.writeBoolean(scale.rated());
        out.writeInt(scale.negatives());
        out.writeDouble(scale.fixed());
        out.writeDouble(scale.each());
        products.write(out);
    }

    @Override
    public Scorer scorer() {
        return new FoldingScorer();
    }

    /** Folds people in and scores products for them. */
    private final class FoldingScorer implements Scorer {
        private final Rater.FoldIn foldIn = rater.foldIn();
        private final float[] person = new float[byAxis.length];

        @Override
        public void score(History[] block, int count, float[][] out) {
            for (int i = 0; i < count; i++) {
                if (block[i].size() == 0 && personal()) {
                    Arrays.fill(out[i], 0f);
                    continue;
                }
                foldIn.person(block[i], person);
                for (int j = 0; j < out[i].length; j++) {
                    out[i][j] = products.mean() + products.bias()[j];
                }
                for (int f = 0; f < byAxis.length; f += 4) {
                    RowKernel.add4(
                            out[i],
                            byAxis,
                            f,
                            person[f],
                            person[f + 1],
                            person[f + 2],
                            person[f + 3],
                            0,
                            out[i].length);
                }
            }
        }

        /** How much each rating adds to the difference between the score and what an average person would say. */
        @Override
        public float[] reasons(History history, int item) {
            return personal() ? foldIn.parts(history, item) : new float[history.size()];
        }
    }
}
