package org.clientele.analysis.recommend.als;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.ItemFactors;
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
    private final FloatKernel kernel;
    private final ItemFactors items;

    AlsModel(AlsSpec spec, FixedSide side, FloatKernel kernel) {
        this.spec = spec;
        this.side = side;
        this.kernel = kernel;
        items = ItemFactors.of(side.factors(), side.stride());
    }

    /** Reads what {@link #write} wrote. */
    public static AlsModel read(AlsSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        double penalty = in.readDouble();
        int d = spec.factors();
        int stride = FloatKernel.padded(d);
        double[] gram = new double[stride];
        for (int f = 0; f < d; f++) {
            gram[f] = in.readDouble();
        }
        float[] factors = new float[items * stride];
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < d; f++) {
                factors[i * stride + f] = in.readFloat();
            }
        }
        return new AlsModel(spec, new FixedSide(factors, d, stride, gram, penalty), FloatKernel.best());
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return items.size();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(items());
        out.writeDouble(side.penalty());
        for (int f = 0; f < side.d(); f++) {
            out.writeDouble(side.gram()[f]);
        }
        for (int i = 0; i < items(); i++) {
            for (int f = 0; f < side.d(); f++) {
                out.writeFloat(side.factors()[i * side.stride() + f]);
            }
        }
    }

    @Override
    public Scorer scorer() {
        return new FoldIn();
    }

    /** Folds people in and scores products for them. */
    private final class FoldIn implements Scorer {
        private final RowSolver solver = new RowSolver(side, kernel);
        private final RowSolver explainer = new RowSolver(side, kernel);
        private @Nullable History explained;
        private float[] people = new float[0];

        @Override
        public void score(History[] block, int count, float[][] out) {
            int stride = side.stride();
            if (people.length < count * stride) {
                people = new float[count * stride];
            }
            for (int i = 0; i < count; i++) {
                History history = block[i];
                solver.solve(
                        history.item(),
                        0,
                        history.size(),
                        confidence(history),
                        regularisation(history),
                        people,
                        i * stride);
            }
            items.scores(kernel, people, count, out);
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
                explainer.contributions(kernel, history.item(), confidence, item, parts);
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
