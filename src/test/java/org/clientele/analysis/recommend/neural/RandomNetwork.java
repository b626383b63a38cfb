package org.clientele.analysis.recommend.neural;

import java.util.List;
import java.util.SplittableRandom;

/** A network and a batch of random numbers, the same for the same seed. */
record RandomNetwork(Network net, Batch batch) {
    static final int EACH = 3;

    static RandomNetwork of(int items, int d, List<Integer> layers, int purchases, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Agreement agreement = new Agreement(new float[items][d], 0.7f, 4f);
        fill(agreement.vector(), 0.5, random);
        Network net = Network.zeros(agreement, d, layers);
        fill(net.weights().rows(), 0.5, random);
        fill(net.taste(), 0.5, random);
        fill(net.view(), 0.8, random);
        fill(new float[][] {net.itemBias()}, 0.5, random);
        Batch batch = new Batch(purchases, EACH, d, !layers.isEmpty());
        batch.size = purchases;
        for (int b = 0; b < purchases; b++) {
            batch.person[b] = new float[d];
            batch.bits[b] = random.nextLong();
        }
        fill(batch.person, 1, random);
        for (int s = 0; s < batch.item.length; s++) {
            batch.item[s] = random.nextInt(items);
        }
        return new RandomNetwork(net, batch);
    }

    private static void fill(float[][] rows, double deviation, SplittableRandom random) {
        for (float[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) (random.nextGaussian() * deviation);
            }
        }
    }

    /** A part of the work on it. */
    Pass pass(double dropout) {
        return new Pass(net, Pass.Transposed.of(net), EACH, dropout);
    }

    /** The loss of the whole batch, which is not longer than a part. */
    double loss(double dropout) {
        return pass(dropout).run(batch, 0, batch.size);
    }
}
