package org.clientele.analysis.predict.learn;

/**
 * How boosted trees are grown.
 *
 * @param trees the most trees
 * @param leaves leaves of each tree
 * @param rate how much of each tree's advice is taken
 * @param share of the rows that each tree sees
 * @param fewest rows in a leaf
 * @param kept share of the rows on which growing is watched, so that it ends when they are predicted no better; 0 for none
 * @param seed chance
 */
public record BoostSpec(int trees, int leaves, double rate, double share, int fewest, double kept, long seed) {
    /** What the program uses for so many rows. */
    public static BoostSpec standard(int rows, long seed) {
        return new BoostSpec(200, 6, 0.05, 0.7, Math.max(20, rows / 200), 0.2, seed);
    }
}
