package org.clientele.analysis.recommend.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A trained network with the products' vectors; people come in through what they have bought.
 *
 * <p>A score is the odds that a product is one the person buys rather than one drawn by chance: e to the power of what the
 * network says.
 */
public final class NeuralModel implements Recommender {
    /** Of how many products of a history the effect on a suggestion is measured. */
    private static final int EXPLAINED = 5;

    /** Log-odds beyond which the odds would be no number any more. */
    private static final float MOST = 80;

    private final NeuralSpec spec;
    private final Tastes tastes;
    private final Network net;
    private final Ranker ranker;

    NeuralModel(NeuralSpec spec, Tastes tastes, Network net) {
        this.spec = spec;
        this.tastes = tastes;
        this.net = net;
        ranker = new Ranker(net, spec.candidates(), new Workers(1));
    }

    /** Reads what {@link #write} wrote. */
    public static NeuralModel read(NeuralSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        // The factorisation may carry more axes than there are factors, all zero.
        int d = in.readInt();
        Tastes tastes = Tastes.read(items, d, spec.regularisation(), in);
        Agreement agreement = new Agreement(tastes.vector(), tastes.unit(), in.readFloat());
        return new NeuralModel(spec, tastes, Network.read(agreement, d, spec.layers(), in));
    }

    /** The network. */
    Network network() {
        return net;
    }

    /** How people come in. */
    Tastes tastes() {
        return tastes;
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return net.items();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(items());
        out.writeInt(tastes.d());
        tastes.write(out);
        out.writeFloat(net.agreement().sharpness());
        net.write(out);
    }

    @Override
    public Scorer scorer() {
        return new NeuralScorer();
    }

    /** Folds people in and lets the network score products for them. */
    private final class NeuralScorer implements Scorer {
        private final Tastes.FoldIn foldIn = tastes.foldIn();
        private final Ranker.Desk desk = ranker.desk();
        private final float[] person = new float[tastes.d()];

        @Override
        public void score(History[] block, int count, float[][] out) {
            for (int i = 0; i < count; i++) {
                if (block[i].size() == 0) {
                    Arrays.fill(out[i], 0f);
                    continue;
                }
                foldIn.taste(block[i].item(), 0, block[i].size(), person);
                desk.all(person, out[i]);
                for (int j = 0; j < out[i].length; j++) {
                    out[i][j] = (float) Math.exp(Math.min(MOST, out[i][j]));
                }
            }
        }

        /**
         * How much the score falls when one bought product is left out, measured for the five that add most to the
         * agreement of tastes; 0 for the others. These do not add up to the score.
         */
        @Override
        public float[] reasons(History history, int item) {
            float[] parts = foldIn.parts(history.item(), item);
            TopK best = new TopK(EXPLAINED);
            best.offerAll(parts);
            int[] places = new int[EXPLAINED];
            int count = best.drain(places, new float[EXPLAINED], 0);
            float[] effects = new float[history.size()];
            if (count > 0) {
                foldIn.taste(history.item(), 0, history.size(), person);
                double with = odds(item);
                for (int c = 0; c < count; c++) {
                    int[] rest = without(history.item(), places[c]);
                    foldIn.taste(rest, 0, rest.length, person);
                    effects[places[c]] = (float) (with - odds(item));
                }
            }
            return effects;
        }

        private double odds(int item) {
            float[] logit = new float[1];
            desk.some(person, new int[] {item}, logit);
            return Math.exp(Math.min(MOST, logit[0]));
        }

        private static int[] without(int[] items, int place) {
            int[] rest = new int[items.length - 1];
            System.arraycopy(items, 0, rest, 0, place);
            System.arraycopy(items, place + 1, rest, place, rest.length - place);
            return rest;
        }
    }
}
