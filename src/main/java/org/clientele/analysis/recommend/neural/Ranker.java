package org.clientele.analysis.recommend.neural;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Gemm;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/** A network made ready for scoring many products for a person: what does not depend on the person is computed once. */
final class Ranker {
    private static final int BLOCK = 64;

    private final Network net;
    private final int candidates;
    /** The products' vectors of the factorisation by axis, for scoring all in long loops. */
    private final float[][] fixed;
    /** What is added to them, by axis. */
    private final float[][] byAxis;
    /** What each product gives the first hidden layer. */
    private final float[][] fromItem;

    /**
     * Makes it ready.
     *
     * @param candidates how many products at most the hidden layers see per person, 0 for all
     */
    Ranker(Network net, int candidates, Workers workers) {
        this.net = net;
        int d = net.d();
        int items = net.items();
        this.candidates = candidates == 0 ? items : Math.min(items, candidates);
        fixed = new float[(d + 3) / 4 * 4][items];
        byAxis = new float[fixed.length][items];
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < d; f++) {
                fixed[f][i] = net.agreement().vector()[i][f];
                byAxis[f][i] = net.taste()[i][f];
            }
        }
        int first = net.layers().isEmpty() ? 0 : net.layers().getFirst();
        fromItem = new float[first == 0 ? 0 : items][first];
        workers.run(fromItem.length, BLOCK, Checkpoint.none(), () -> (from, to) -> {
            float[][] out = Arrays.copyOfRange(fromItem, from, to);
            float[][] views = Arrays.copyOfRange(net.view(), from, to);
            Gemm.add(out, views, net.weights().item(), to - from, d, first);
        });
    }

    /** Scratch space of one thread. */
    Desk desk() {
        return new Desk();
    }

    /** Scores products for one person after another. */
    final class Desk {
        private final List<Integer> layers = net.layers();
        private final float[] own = new float[byAxis.length];
        private final float[] gated = new float[byAxis.length];
        private final float[][] fromPerson = new float[1][layers.isEmpty() ? 0 : layers.getFirst()];
        private final float[][][] activation = new float[layers.size()][BLOCK][];
        private final TopK best = new TopK(Math.max(1, candidates));
        private final int[] chosen = new int[Math.max(1, candidates)];
        private final float[] logit = new float[Math.max(1, candidates)];

        Desk() {
            for (int l = 0; l < activation.length; l++) {
                for (int s = 0; s < BLOCK; s++) {
                    activation[l][s] = new float[layers.get(l)];
                }
            }
        }

        /**
         * The log-odds of all products. Those beyond the candidates, who are chosen by what the factorisation says, keep its
         * order and stand below the candidates.
         */
        void all(float[] person, float[] out) {
            gate(person);
            Arrays.fill(out, 0f);
            addAll(out, fixed, own);
            if (candidates == out.length || layers.isEmpty()) {
                finish(out);
                if (!layers.isEmpty()) {
                    Arrays.setAll(chosen, i -> i);
                    addHidden(person, chosen, out.length, out);
                }
                return;
            }
            best.offerAll(out);
            int size = best.drain(chosen, logit, 0);
            finish(logit, size);
            addHidden(person, chosen, size, logit);
            lower(out, size);
            for (int c = 0; c < size; c++) {
                out[chosen[c]] = logit[c];
            }
        }

        /** Turns what the factorisation says of all products into log-odds. */
        private void finish(float[] out) {
            float[] base = net.weights().base();
            for (int i = 0; i < out.length; i++) {
                out[i] = base[0] + base[1] * net.agreement().linked(out[i]) + net.itemBias()[i];
            }
            addAll(out, byAxis, gated);
        }

        /** The same for the first of the chosen products. */
        private void finish(float[] said, int size) {
            float[] base = net.weights().base();
            for (int c = 0; c < size; c++) {
                said[c] = base[0]
                        + base[1] * net.agreement().linked(said[c])
                        + RowKernel.dot(gated, 0, net.taste()[chosen[c]], 0, net.d())
                        + net.itemBias()[chosen[c]];
            }
        }

        /** The log-odds of some products. */
        void some(float[] person, int[] items, float[] out) {
            gate(person);
            for (int c = 0; c < items.length; c++) {
                int item = items[c];
                out[c] = net.weights().base()[0]
                        + net.weights().base()[1] * net.agreement().of(person, item)
                        + RowKernel.dot(gated, 0, net.taste()[item], 0, net.d())
                        + net.itemBias()[item];
            }
            if (!layers.isEmpty()) {
                addHidden(person, items, items.length, out);
            }
        }

        private static void addAll(float[] out, float[][] axes, float[] w) {
            for (int f = 0; f < axes.length; f += 4) {
                RowKernel.add4(out, axes, f, w[f], w[f + 1], w[f + 2], w[f + 3], 0, out.length);
            }
        }

        private void gate(float[] person) {
            for (int f = 0; f < net.d(); f++) {
                own[f] = person[f];
                gated[f] = net.weights().gate()[f] * person[f];
            }
        }

        /** Turns what the factorisation says of the rest into numbers in the same order, all below the candidates. */
        private void lower(float[] out, int size) {
            float worst = Float.POSITIVE_INFINITY;
            for (int c = 0; c < size; c++) {
                worst = Math.min(worst, logit[c]);
                out[chosen[c]] = Float.NEGATIVE_INFINITY;
            }
            float highest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < out.length; i++) {
                if (out[i] > Float.NEGATIVE_INFINITY) {
                    out[i] = net.agreement().linked(out[i]);
                    highest = Math.max(highest, out[i]);
                }
            }
            float down = highest - worst + 1e-3f;
            for (int i = 0; i < out.length; i++) {
                out[i] -= down;
            }
        }

        private void addHidden(float[] person, int[] items, int size, float[] out) {
            Weights w = net.weights();
            int first = layers.getFirst();
            System.arraycopy(w.bias()[0], 0, fromPerson[0], 0, first);
            Gemm.add(fromPerson, new float[][] {person}, w.person(), 1, net.d(), first);
            for (int from = 0; from < size; from += BLOCK) {
                int rows = Math.min(BLOCK, size - from);
                for (int s = 0; s < rows; s++) {
                    float[] row = activation[0][s];
                    float[] add = fromItem[items[from + s]];
                    for (int k = 0; k < first; k++) {
                        row[k] = Math.max(0f, fromPerson[0][k] + add[k]);
                    }
                }
                for (int l = 1; l < activation.length; l++) {
                    int width = layers.get(l);
                    for (int s = 0; s < rows; s++) {
                        System.arraycopy(w.bias()[l], 0, activation[l][s], 0, width);
                    }
                    Gemm.add(activation[l], activation[l - 1], w.hidden()[l - 1], rows, layers.get(l - 1), width);
                    for (int s = 0; s < rows; s++) {
                        Layers.relu(activation[l][s], width);
                    }
                }
                for (int s = 0; s < rows; s++) {
                    out[from + s] += Layers.agreement(w.out(), activation[activation.length - 1][s]);
                }
            }
        }
    }
}
