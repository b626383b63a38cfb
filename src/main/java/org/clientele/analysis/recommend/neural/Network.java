package org.clientele.analysis.recommend.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The network: the log-odds that a person with taste p buys product j.
 *
 * <p>logit = base₀ + base₁·agreement + Σ gate·p·taste_j + bias_j + out·relu(… relu(p·person + view_j·item + bias) …). The
 * first terms are what He et al. (WWW 2017) call GMF, the last one is their MLP; every product has one vector for each.
 *
 * @param layers sizes of the hidden layers, empty for the first part alone
 * @param agreement what the factorisation says, fixed
 * @param weights what all products share
 * @param taste products × d, what is to be added to the factorisation's vectors
 * @param view products × d, the products' vectors for the hidden layers; empty without any
 * @param itemBias one number per product
 */
record Network(
        List<Integer> layers, Agreement agreement, Weights weights, float[][] taste, float[][] view, float[] itemBias) {
    /** All zero. */
    static Network zeros(Agreement agreement, int d, List<Integer> layers) {
        int items = agreement.vector().length;
        return new Network(
                layers,
                agreement,
                Weights.zeros(d, layers),
                new float[items][d],
                new float[layers.isEmpty() ? 0 : items][d],
                new float[items]);
    }

    /** Starts as what the factorisation says, with random hidden layers that see its vectors and say
     * nothing yet. */
    static Network start(Agreement agreement, int d, List<Integer> layers, Calibration calibration, long seed) {
        Network net = zeros(agreement, d, layers);
        net.weights.base()[0] = (float) calibration.constant();
        net.weights.base()[1] = (float) calibration.gain();
        float size = size(agreement.vector());
        for (int i = 0; i < net.view.length; i++) {
            for (int f = 0; f < d; f++) {
                net.view[i][f] = agreement.vector()[i][f] / size;
            }
        }
        Arrays.fill(net.weights.gate(), 1f);
        SplittableRandom random = new java.util.SplittableRandom(seed);
        fill(net.weights.person(), 2 * d, random);
        fill(net.weights.item(), 2 * d, random);
        for (float[][] layer : net.weights.hidden()) {
            fill(layer, layer.length, random);
        }
        return net;
    }

    /** The root of the mean square of all numbers, 1 when they are zero. */
    private static float size(float[][] rows) {
        double sum = 0;
        long count = 0;
        for (float[] row : rows) {
            for (float number : row) {
                sum += number * number;
                count++;
            }
        }
        return sum > 0 ? (float) Math.sqrt(sum / count) : 1f;
    }

    /** Normal numbers of variance 2/inputs (He et al., ICCV 2015). */
    private static void fill(float[][] layer, int inputs, SplittableRandom random) {
        for (float[] row : layer) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
            }
        }
    }

    /** Length of the taste vectors. */
    int d() {
        return weights.gate().length;
    }

    /** How many products it knows. */
    int items() {
        return itemBias.length;
    }

    /** The same numbers in arrays of their own. */
    Network copy() {
        Network copy = zeros(agreement, d(), layers);
        copy.take(this);
        return copy;
    }

    /** Takes over all numbers of a network of the same shape. */
    void take(Network other) {
        float[][] from = other.weights.rows();
        float[][] to = weights.rows();
        for (int r = 0; r < to.length; r++) {
            System.arraycopy(from[r], 0, to[r], 0, to[r].length);
        }
        for (int i = 0; i < items(); i++) {
            System.arraycopy(other.taste[i], 0, taste[i], 0, d());
            if (view.length > 0) {
                System.arraycopy(other.view[i], 0, view[i], 0, d());
            }
        }
        System.arraycopy(other.itemBias, 0, itemBias, 0, items());
    }

    /** Writes all numbers but the factorisation's. */
    void write(DataOutput out) throws IOException {
        for (float[] row : weights.rows()) {
            write(row, out);
        }
        for (int i = 0; i < items(); i++) {
            write(taste[i], out);
            if (view.length > 0) {
                write(view[i], out);
            }
        }
        write(itemBias, out);
    }

    /** Reads what {@link #write} wrote. */
    static Network read(Agreement agreement, int d, List<Integer> layers, DataInput in) throws IOException {
        Network net = zeros(agreement, d, layers);
        for (float[] row : net.weights.rows()) {
            read(row, in);
        }
        for (int i = 0; i < net.items(); i++) {
            read(net.taste[i], in);
            if (net.view.length > 0) {
                read(net.view[i], in);
            }
        }
        read(net.itemBias, in);
        return net;
    }

    private static void write(float[] row, DataOutput out) throws IOException {
        for (float number : row) {
            out.writeFloat(number);
        }
    }

    private static void read(float[] row, DataInput in) throws IOException {
        for (int k = 0; k < row.length; k++) {
            row[k] = in.readFloat();
        }
    }
}
