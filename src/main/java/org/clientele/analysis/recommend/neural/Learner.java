package org.clientele.analysis.recommend.neural;

import java.util.Arrays;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/** Moves a network by the gradient of one batch after another. */
final class Learner {
    private final Network net;
    private final Network start;
    private final double pull;
    private final Workers workers;
    private final Pass.Transposed transposed;
    private final Pass[] parts;
    private final double[] losses;
    private final float[][] rows;
    private final float[][][] gradients;
    private final float[][] biasRow;
    private final Adam shared;
    private final Adam tastes;
    private final Adam views;
    private final Adam biases;
    /** Which samples of a batch are of each product: {@code order[begin[t]…begin[t+1]]} for the t-th product. */
    private final int[] count;

    private final int[] touched;
    private final int[] begin;
    private final int[] order;

    /**
     * A learner.
     *
     * @param net is moved
     * @param batch how many purchases a batch has at most
     * @param each samples per purchase
     * @param pull how strongly products' vectors are pulled back to where they are now
     */
    Learner(Network net, int batch, int each, double dropout, double pull, Workers workers) {
        this.net = net;
        this.start = pull > 0 ? net.copy() : net;
        this.pull = pull;
        this.workers = workers;
        transposed = Pass.Transposed.of(net);
        parts = new Pass[(batch + Pass.PURCHASES - 1) / Pass.PURCHASES];
        gradients = new float[parts.length][][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Pass(net, transposed, each, dropout);
            gradients[i] = parts[i].gradient.rows();
        }
        losses = new double[parts.length];
        rows = net.weights().rows();
        biasRow = new float[net.items()][1];
        shared = new Adam(rows);
        tastes = new Adam(net.taste());
        views = new Adam(net.view());
        biases = new Adam(biasRow);
        count = new int[net.items()];
        touched = new int[Math.min(net.items(), batch * each)];
        begin = new int[touched.length + 1];
        order = new int[batch * each];
    }

    /** Learns from a batch.
     *
     * @return the sum of the losses of its samples, before the step */
    double learn(Batch batch, double rate) {
        int used = (batch.size + Pass.PURCHASES - 1) / Pass.PURCHASES;
        workers.run(used, 1, Checkpoint.none(), () -> (from, to) -> {
            for (int part = from; part < to; part++) {
                int first = part * Pass.PURCHASES;
                losses[part] = parts[part].run(batch, first, Math.min(batch.size, first + Pass.PURCHASES));
            }
        });
        double loss = 0;
        for (int part = 0; part < used; part++) {
            loss += losses[part];
        }
        moveShared(used, 1f / (batch.size * batch.each), rate);
        moveProducts(batch, rate);
        transposed.renew(net);
        return loss;
    }

    private void moveShared(int used, float share, double rate) {
        for (int r = 0; r < rows.length; r++) {
            float[] sum = gradients[0][r];
            for (int part = 1; part < used; part++) {
                float[] more = gradients[part][r];
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += more[k];
                }
            }
            for (int k = 0; k < sum.length; k++) {
                sum[k] *= share;
            }
            shared.step(r, rows[r], sum, rate);
        }
    }

    private void moveProducts(Batch batch, double rate) {
        int products = groupByProduct(batch);
        float share = 1f / (batch.size * batch.each);
        workers.run(products, 256, Checkpoint.none(), () -> {
            float[] byTaste = new float[net.d()];
            float[] byView = new float[net.d()];
            float[] byBias = new float[1];
            return (from, to) -> {
                for (int t = from; t < to; t++) {
                    int item = touched[t];
                    Arrays.fill(byTaste, 0f);
                    Arrays.fill(byView, 0f);
                    byBias[0] = 0;
                    for (int o = begin[t]; o < begin[t + 1]; o++) {
                        int s = order[o];
                        float slope = batch.slope[s] * share;
                        float[] gated = batch.gated[s / batch.each];
                        for (int f = 0; f < byTaste.length; f++) {
                            byTaste[f] += slope * gated[f];
                        }
                        byBias[0] += slope;
                        if (batch.viewSlope.length > 0) {
                            float[] more = batch.viewSlope[s];
                            for (int f = 0; f < byView.length; f++) {
                                byView[f] += share * more[f];
                            }
                        }
                    }
                    float weight = (float) (pull * share * (begin[t + 1] - begin[t]));
                    move(tastes, item, net.taste(), start.taste(), byTaste, weight, rate);
                    if (net.view().length > 0) {
                        move(views, item, net.view(), start.view(), byView, weight, rate);
                    }
                    biasRow[item][0] = net.itemBias()[item];
                    biases.step(item, biasRow[item], byBias, rate);
                    net.itemBias()[item] = biasRow[item][0];
                }
            };
        });
    }

    private static void move(
            Adam adam, int item, float[][] vectors, float[][] start, float[] gradient, float weight, double rate) {
        if (weight > 0) {
            float[] now = vectors[item];
            float[] then = start[item];
            for (int f = 0; f < gradient.length; f++) {
                gradient[f] += weight * (now[f] - then[f]);
            }
        }
        adam.step(item, vectors[item], gradient, rate);
    }

    /** Fills touched, begin and order.
     *
     * @return how many different products the batch has */
    private int groupByProduct(Batch batch) {
        int samples = batch.size * batch.each;
        int products = 0;
        for (int s = 0; s < samples; s++) {
            if (count[batch.item[s]]++ == 0) {
                touched[products++] = batch.item[s];
            }
        }
        begin[0] = 0;
        for (int t = 0; t < products; t++) {
            begin[t + 1] = begin[t] + count[touched[t]];
            count[touched[t]] = begin[t];
        }
        for (int s = 0; s < samples; s++) {
            order[count[batch.item[s]]++] = s;
        }
        for (int t = 0; t < products; t++) {
            count[touched[t]] = 0;
        }
        return products;
    }
}
