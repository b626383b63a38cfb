package org.clientele.analysis.recommend.als;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.jspecify.annotations.Nullable;

/**
 * A trained factorisation: taste vectors of the products, from which the vector of any person is folded in exactly.
 *
 * <p>Nothing about the customers it was trained on is kept.
 */
public final class AlsModel implements Recommender {
    private final AlsSpec spec;
    private final FixedSide side;
    /** The factors by axis: {@code byAxis[f][item]}, for scoring many products in one long loop. */
    private final float[][] byAxis;

    AlsModel(AlsSpec spec, FixedSide side) {
        this.spec = spec;
        this.side = side;
        int d = side.d();
        int items = side.factors().length / d;
        // A number of axes divisible by four, the last ones zero, so that the scoring loop needs no remainder.
        byAxis = new float[(d + 3) / 4 * 4][items];
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < d; f++) {
                byAxis[f][i] = side.factors()[i * d + f];
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static AlsModel read(AlsSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        double penalty = in.readDouble();
        double[] gram = new double[spec.factors()];
        for (int f = 0; f < gram.length; f++) {
            gram[f] = in.readDouble();
        }
        float[] factors = new float[items * spec.factors()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = in.readFloat();
        }
        return new AlsModel(spec, new FixedSide(factors, spec.factors(), gram, penalty));
    }

    /** The products' taste vectors, one row of as many numbers as there are factors for each product, turned into the axes
     * in which {@link #unbought} is diagonal; live, not to be changed. */
    public float[] vectors() {
        return side.factors();
    }

    /** w·Σ q qᵀ over all products, which is diagonal: what is added to a person's own products when folding in. */
    public double[] unbought() {
        return side.gram();
    }

    /** w·N: what is added to the number of a person's products before λ. */
    public double penalty() {
        return side.penalty();
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return byAxis[0].length;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(items());
        out.writeDouble(side.penalty());
        for (double g : side.gram()) {
            out.writeDouble(g);
        }
        for (float f : side.factors()) {
            out.writeFloat(f);
        }
    }

    @Override
    public Scorer scorer() {
        return new FoldIn();
    }

    /** Folds people in and scores products for them. */
    private final class FoldIn implements Scorer {
        private static final int TILE = 2048;
        private final RowSolver solver = new RowSolver(side);
        private final RowSolver explainer = new RowSolver(side);
        private @Nullable History explained;
        private float[][] person = new float[0][];

        @Override
        public void score(History[] block, int count, float[][] out) {
            if (person.length < count) {
                person = new float[count][byAxis.length];
            }
            for (int i = 0; i < count; i++) {
                History history = block[i];
                solver.solve(
                        history.item(), 0, history.size(), confidence(history), regularisation(history), person[i], 0);
                Arrays.fill(out[i], 0f);
            }
            for (int from = 0; from < items(); from += TILE) {
                int to = Math.min(items(), from + TILE);
                for (int f = 0; f < byAxis.length; f += 4) {
                    for (int i = 0; i < count; i++) {
                        float[] p = person[i];
                        RowKernel.add4(out[i], byAxis, f, p[f], p[f + 1], p[f + 2], p[f + 3], from, to);
                    }
                }
            }
        }

        /** One factorisation serves all suggestions of a person, who is known by being the same object. */
        @Override
        @SuppressWarnings("ReferenceEquality")
        public float[] reasons(History history, int item) {
            float[] parts = new float[history.size()];
            float[] confidence = confidence(history);
            if (explained != history) {
                explainer.factor(history.item(), confidence, regularisation(history));
                explained = history;
            }
            if (parts.length > 0) {
                explainer.contributions(history.item(), confidence, item, parts);
            }
            return parts;
        }

        private double regularisation(History history) {
            return spec.regularisation() * (history.size() + side.penalty());
        }

        private float[] confidence(History history) {
            float[] confidence = new float[spec.confidence() == 0 ? 0 : history.size()];
            for (int i = 0; i < confidence.length; i++) {
                confidence[i] = Als.confidence(spec.confidence(), history.weight()[i]);
            }
            return confidence;
        }
    }
}
