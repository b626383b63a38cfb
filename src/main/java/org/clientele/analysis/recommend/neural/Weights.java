package org.clientele.analysis.recommend.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of the network that all products share, or what has the same shape: a gradient of them.
 *
 * @param base two numbers: the log-odds at agreement zero, and what agreement is multiplied with
 * @param gate one number per taste axis: how much the products' vectors count on it
 * @param person taste of the person → first hidden layer; empty without hidden layers
 * @param item vector of the product → first hidden layer; empty without hidden layers
 * @param hidden one matrix per further hidden layer, inputs × outputs
 * @param bias one row per hidden layer
 * @param out last hidden layer → score; empty without hidden layers
 */
record Weights(
        float[] base, float[] gate, float[][] person, float[][] item, float[][][] hidden, float[][] bias, float[] out) {
    /** All zero.
     *
     * @param d length of the taste vectors
     * @param layers sizes of the hidden layers, the first takes the vectors in */
    static Weights zeros(int d, List<Integer> layers) {
        int depth = layers.size();
        int first = depth == 0 ? 0 : layers.getFirst();
        float[][][] hidden = new float[Math.max(0, depth - 1)][][];
        float[][] bias = new float[depth][];
        for (int l = 0; l < depth; l++) {
            bias[l] = new float[layers.get(l)];
            if (l > 0) {
                hidden[l - 1] = new float[layers.get(l - 1)][layers.get(l)];
            }
        }
        int in = depth == 0 ? 0 : d;
        return new Weights(
                new float[2],
                new float[d],
                new float[in][first],
                new float[in][first],
                hidden,
                bias,
                new float[depth == 0 ? 0 : layers.getLast()]);
    }

    /** All rows, in a fixed order. */
    float[][] rows() {
        List<float[]> rows = new ArrayList<>();
        rows.add(base);
        rows.add(gate);
        rows.addAll(Arrays.asList(person));
        rows.addAll(Arrays.asList(item));
        for (float[][] layer : hidden) {
            rows.addAll(Arrays.asList(layer));
        }
        rows.addAll(Arrays.asList(bias));
        rows.add(out);
        return rows.toArray(float[][]::new);
    }
}
