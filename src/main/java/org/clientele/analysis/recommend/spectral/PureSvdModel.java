package org.clientele.analysis.recommend.spectral;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * Suggests what a person's purchases look like when only the strongest patterns are kept: score(j) = Σ over bought i of
 * v_i·v_j. Anybody is folded in by that sum, which is its own explanation.
 */
public final class PureSvdModel implements Recommender {
    private final PureSvdSpec spec;
    private final float[][] vectors;

    /** A model of those singular vectors, one per row, one number per product in each. */
    PureSvdModel(PureSvdSpec spec, float[][] vectors) {
        this.spec = spec;
        this.vectors = vectors;
    }

    /** Reads what {@link #write} wrote. */
    public static PureSvdModel read(PureSvdSpec spec, DataInput in) throws IOException {
        float[][] vectors = new float[in.readInt()][in.readInt()];
        for (float[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = in.readFloat();
            }
        }
        return new PureSvdModel(spec, vectors);
    }

    /** The singular vectors, strongest first. */
    float[][] vectors() {
        return vectors;
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return vectors[0].length;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(vectors.length);
        out.writeInt(items());
        for (float[] vector : vectors) {
            for (float v : vector) {
                out.writeFloat(v);
            }
        }
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int p = 0; p < count; p++) {
                    Arrays.fill(out[p], 0f);
                    for (float[] vector : vectors) {
                        float strength = 0;
                        for (int bought : block[p].item()) {
                            strength += vector[bought];
                        }
                        RowKernel.add1(out[p], vector, strength, 0, out[p].length);
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float[] parts = new float[history.size()];
                for (float[] vector : vectors) {
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] += vector[history.item()[i]] * vector[item];
                    }
                }
                return parts;
            }
        };
    }
}
