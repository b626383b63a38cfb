package org.clientele.analysis.recommend.neural;

/** Keeps the network of the best epoch and says when waiting for a better one is over. */
final class EarlyStop {
    private final int patience;
    private final Network best;
    private double highest;
    private int waited;
    private int epoch;
    private int bestEpoch;

    /**
     * Starts with the untrained network.
     *
     * @param value how good it is
     * @param patience epochs without a better one after which it is over
     */
    EarlyStop(Network start, double value, int patience) {
        this.patience = patience;
        best = start.copy();
        highest = value;
    }

    /** Hears how good the network is after an epoch.
     *
     * @return whether it is over */
    boolean over(Network net, double value) {
        epoch++;
        if (value > highest) {
            highest = value;
            bestEpoch = epoch;
            waited = 0;
            best.take(net);
        } else {
            waited++;
        }
        return waited >= patience;
    }

    /** The network of the best epoch. */
    Network best() {
        return best;
    }

    /** Which epoch that was, 0 for the start. */
    int bestEpoch() {
        return bestEpoch;
    }
}
