package org.clientele.analysis.recommend.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A recommender whose score is a sum over the bought products: score(j) = Σ over bought i of a(i)·W(i, j), with a(i) = 1
 * unless the method says how much each bought product counts.
 *
 * <p>The sum is its own explanation: each term is what one bought product adds.
 */
public final class LinearModel implements Recommender {
    private final RecommenderSpec spec;
    private final SparseRows weights;
    private final Affinity affinity;

    /** A model with those weights, one row per bought product. */
    public LinearModel(RecommenderSpec spec, SparseRows weights) {
        this.spec = spec;
        this.weights = weights;
        this.affinity = Affinity.of(spec);
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(RecommenderSpec spec, DataInput in) throws IOException {
        int rows = in.readInt();
        int entries = in.readInt();
        int[] start = new int[rows + 1];
        for (int i = 0; i <= rows; i++) {
            start[i] = in.readInt();
        }
        int[] index = new int[entries];
        float[] value = new float[entries];
        for (int e = 0; e < entries; e++) {
            index[e] = in.readInt();
            value[e] = in.readFloat();
        }
        return new LinearModel(spec, new SparseRows(rows, start, index, value));
    }

    /** The weight that product {@code bought} adds to the score of product {@code item}. */
    public float weight(int bought, int item) {
        int at = weights.find(bought, item);
        return at < 0 ? 0f : weights.valueAt(at);
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return weights.rows();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(weights.rows());
        out.writeInt(weights.entries());
        for (int s : weights.start()) {
            out.writeInt(s);
        }
        for (int e = 0; e < weights.entries(); e++) {
            out.writeInt(weights.index()[e]);
            out.writeFloat(weights.valueAt(e));
        }
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    Arrays.fill(out[i], 0f);
                    for (int b = 0; b < block[i].size(); b++) {
                        addRow(block[i].item()[b], affinity.of(block[i], b), out[i]);
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float[] parts = new float[history.size()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = affinity.of(history, i) * weight(history.item()[i], item);
                }
                return parts;
            }
        };
    }

    private void addRow(int bought, float counts, float[] out) {
        int[] index = weights.index();
        int to = weights.start()[bought + 1];
        for (int e = weights.start()[bought]; e < to; e++) {
            out[index[e]] += counts * weights.valueAt(e);
        }
    }
}
