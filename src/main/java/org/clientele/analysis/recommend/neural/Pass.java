package org.clientele.analysis.recommend.neural;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.Gemm;

/**
 * One part of a batch through the network and back: the loss, and its derivatives by every number of the network.
 *
 * <p>A part has its own gradient, and parts are added in their order; so the result does not depend on how many threads
 * work.
 */
final class Pass {
    /** Purchases per part. */
    static final int PURCHASES = 64;

    private final Network net;
    private final Transposed transposed;
    private final double dropout;
    private final int depth;
    private final int[] width;
    /** The derivatives by what all products share. */
    final Weights gradient;

    private final float[] agreement;
    private final float[][] fromPerson;
    private final float[][] personSlope;
    private final float[][] view;
    private final float[][][] activation;
    private final float[][][] slopes;

    /** Matrices the other way round, for going back; renewed after each step. */
    record Transposed(float[][] item, float[][][] hidden) {
        /** For a network of that shape. */
        static Transposed of(Network net) {
            Weights w = net.weights();
            float[][][] hidden = new float[w.hidden().length][][];
            for (int l = 0; l < hidden.length; l++) {
                hidden[l] = new float[w.hidden()[l][0].length][w.hidden()[l].length];
            }
            int first = net.layers().isEmpty() ? 0 : net.layers().getFirst();
            Transposed made = new Transposed(new float[first][net.d()], hidden);
            made.renew(net);
            return made;
        }

        /** Follows the network. */
        void renew(Network net) {
            turn(net.weights().item(), item);
            for (int l = 0; l < hidden.length; l++) {
                turn(net.weights().hidden()[l], hidden[l]);
            }
        }

        private static void turn(float[][] from, float[][] to) {
            for (int i = 0; i < from.length; i++) {
                for (int j = 0; j < to.length; j++) {
                    to[j][i] = from[i][j];
                }
            }
        }
    }

    Pass(Network net, Transposed transposed, int each, double dropout) {
        this.net = net;
        this.transposed = transposed;
        this.dropout = dropout;
        List<Integer> layers = net.layers();
        depth = layers.size();
        width = layers.stream().mapToInt(Integer::intValue).toArray();
        gradient = Weights.zeros(net.d(), layers);
        int samples = PURCHASES * each;
        int first = depth == 0 ? 0 : width[0];
        agreement = new float[samples];
        fromPerson = new float[PURCHASES][first];
        personSlope = new float[PURCHASES][first];
        view = new float[samples][];
        activation = new float[depth][samples][];
        slopes = new float[depth][samples][];
        for (int l = 0; l < depth; l++) {
            for (int s = 0; s < samples; s++) {
                activation[l][s] = new float[width[l]];
                slopes[l][s] = new float[width[l]];
            }
        }
    }

    /**
     * Runs the purchases {@code from} to {@code to} of a batch; fills {@link #gradient} and their places in the batch.
     *
     * @return the sum of the losses of their samples
     */
    double run(Batch batch, int from, int to) {
        for (float[] row : gradient.rows()) {
            Arrays.fill(row, 0f);
        }
        int each = batch.each;
        int samples = (to - from) * each;
        for (int b = from; b < to; b++) {
            float[] p = batch.person[b];
            for (int f = 0; f < p.length; f++) {
                batch.gated[b][f] = net.weights().gate()[f] * p[f];
            }
        }
        forward(batch, from, to);
        double loss = 0;
        for (int s = 0; s < samples; s++) {
            int at = from * each + s;
            int label = s % each == 0 ? 1 : 0;
            float logit = logit(batch, at, s);
            loss += Layers.loss(logit, label);
            batch.slope[at] = Layers.slope(logit, label);
        }
        backAgreement(batch, from, to);
        if (depth > 0) {
            backLayers(batch, from, to);
        }
        return loss;
    }

    private float logit(Batch batch, int at, int s) {
        int item = batch.item[at];
        float[] base = net.weights().base();
        agreement[s] = net.agreement().of(batch.person[at / batch.each], item);
        float logit = base[0]
                + base[1] * agreement[s]
                + Layers.agreement(batch.gated[at / batch.each], net.taste()[item])
                + net.itemBias()[item];
        return depth == 0 ? logit : logit + Layers.agreement(net.weights().out(), activation[depth - 1][s]);
    }

    private void forward(Batch batch, int from, int to) {
        if (depth == 0) {
            return;
        }
        int each = batch.each;
        int samples = (to - from) * each;
        Weights w = net.weights();
        float[][] person = Arrays.copyOfRange(batch.person, from, to);
        for (int b = 0; b < to - from; b++) {
            System.arraycopy(w.bias()[0], 0, fromPerson[b], 0, width[0]);
        }
        Gemm.add(fromPerson, person, w.person(), to - from, net.d(), width[0]);
        for (int s = 0; s < samples; s++) {
            view[s] = net.view()[batch.item[from * each + s]];
            System.arraycopy(fromPerson[s / each], 0, activation[0][s], 0, width[0]);
        }
        Gemm.add(activation[0], view, w.item(), samples, net.d(), width[0]);
        finish(batch, from, 0, samples);
        for (int l = 1; l < depth; l++) {
            for (int s = 0; s < samples; s++) {
                System.arraycopy(w.bias()[l], 0, activation[l][s], 0, width[l]);
            }
            Gemm.add(activation[l], activation[l - 1], w.hidden()[l - 1], samples, width[l - 1], width[l]);
            finish(batch, from, l, samples);
        }
    }

    private void finish(Batch batch, int from, int layer, int samples) {
        for (int s = 0; s < samples; s++) {
            float[] row = activation[layer][s];
            Layers.relu(row, width[layer]);
            if (dropout > 0) {
                long bits = Draws.at(batch.bits[from + s / batch.each], layer, s % batch.each);
                Layers.dropout(row, width[layer], dropout, bits);
            }
        }
    }

    private void backAgreement(Batch batch, int from, int to) {
        int each = batch.each;
        float[] byGate = gradient.gate();
        for (int b = from; b < to; b++) {
            float[] p = batch.person[b];
            for (int s = b * each; s < (b + 1) * each; s++) {
                float slope = batch.slope[s];
                float[] taste = net.taste()[batch.item[s]];
                for (int f = 0; f < byGate.length; f++) {
                    byGate[f] += slope * p[f] * taste[f];
                }
                gradient.base()[0] += slope;
                gradient.base()[1] += slope * agreement[s - from * each];
            }
        }
    }

    private void backLayers(Batch batch, int from, int to) {
        int each = batch.each;
        int samples = (to - from) * each;
        int last = depth - 1;
        float keep = dropout > 0 ? Layers.keep(dropout) : 1f;
        Weights w = net.weights();
        for (int s = 0; s < samples; s++) {
            float slope = batch.slope[from * each + s];
            float[] row = slopes[last][s];
            float[] after = activation[last][s];
            for (int k = 0; k < width[last]; k++) {
                gradient.out()[k] += slope * after[k];
            }
            for (int k = 0; k < width[last]; k++) {
                row[k] = slope * w.out()[k];
            }
        }
        for (int l = last; l >= 0; l--) {
            for (int s = 0; s < samples; s++) {
                float[] row = slopes[l][s];
                Layers.back(row, activation[l][s], keep, width[l]);
                float[] byBias = gradient.bias()[l];
                for (int k = 0; k < width[l]; k++) {
                    byBias[k] += row[k];
                }
            }
            if (l > 0) {
                Gemm.addTransposed(
                        gradient.hidden()[l - 1], activation[l - 1], slopes[l], samples, width[l - 1], width[l]);
                clear(slopes[l - 1], samples);
                Gemm.add(slopes[l - 1], slopes[l], transposed.hidden()[l - 1], samples, width[l], width[l - 1]);
            }
        }
        backFirst(batch, from, to);
    }

    private void backFirst(Batch batch, int from, int to) {
        int each = batch.each;
        int samples = (to - from) * each;
        Gemm.addTransposed(gradient.item(), view, slopes[0], samples, net.d(), width[0]);
        float[][] byView = Arrays.copyOfRange(batch.viewSlope, from * each, to * each);
        clear(byView, samples);
        Gemm.add(byView, slopes[0], transposed.item(), samples, width[0], net.d());
        clear(personSlope, to - from);
        for (int s = 0; s < samples; s++) {
            float[] sum = personSlope[s / each];
            float[] row = slopes[0][s];
            for (int k = 0; k < width[0]; k++) {
                sum[k] += row[k];
            }
        }
        float[][] person = Arrays.copyOfRange(batch.person, from, to);
        Gemm.addTransposed(gradient.person(), person, personSlope, to - from, net.d(), width[0]);
    }

    private static void clear(float[][] rows, int count) {
        for (int r = 0; r < count; r++) {
            Arrays.fill(rows[r], 0f);
        }
    }
}
