package org.clientele.analysis.bandit;

/**
 * One send of several versions, and what came of it.
 *
 * @param shares the share each version had among those who got a message, above 0
 * @param sent people who got each version
 * @param hits how many of them answered
 */
public record Wave(double[] shares, long[] sent, long[] hits) {
    public Wave {
        if (shares.length != sent.length || shares.length != hits.length) {
            throw new IllegalArgumentException("one share, number of people and of answers for each version");
        }
        for (int v = 0; v < shares.length; v++) {
            if (!(shares[v] > 0) || sent[v] < 0 || hits[v] < 0 || hits[v] > sent[v]) {
                throw new IllegalArgumentException("version " + v);
            }
        }
    }
}
