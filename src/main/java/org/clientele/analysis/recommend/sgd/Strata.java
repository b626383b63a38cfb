package org.clientele.analysis.recommend.sgd;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/**
 * Lets several processors take steps of gradient descent at the same time with one outcome: people and products are cut
 * into {@value #BLOCKS} blocks each, and only squares that share neither people nor products are worked on side by side
 * (Gemulla, Nijkamp, Haas and Sismanis, KDD 2011).
 *
 * <p>Products are shuffled into new blocks in every epoch, so that each purchase meets products of all others in time.
 * The outcome depends on the seed alone.
 */
final class Strata {
    private static final int BLOCKS = 4;
    private static final int BETWEEN_CHECKS = 1 << 14;

    private final SparseRows purchases;
    private final int[] userBlock;
    private final long seed;

    /** Learns from the purchases of one square.
     *
     * <p>The numbers of a square's task are its alone while it runs. */
    interface Square {
        /** Takes the steps for one purchase.
         *
         * @param others the products of the square, to draw from */
        void learn(int user, int item, int[] others, SplittableRandom random);
    }

    Strata(SparseRows purchases, long seed) {
        this.purchases = purchases;
        this.seed = seed;
        // Blocks of people with about as many purchases each.
        userBlock = new int[BLOCKS + 1];
        for (int b = 1; b <= BLOCKS; b++) {
            long wanted = (long) purchases.entries() * b / BLOCKS;
            int at = Arrays.binarySearch(purchases.start(), (int) wanted);
            userBlock[b] = Math.max(userBlock[b - 1], Math.min(purchases.rows(), at < 0 ? -at - 1 : at));
        }
        userBlock[BLOCKS] = purchases.rows();
    }

    /** Shows each purchase once to a {@code square}. */
    void epoch(int epoch, Workers workers, Checkpoint checkpoint, java.util.function.Supplier<Square> square) {
        SplittableRandom random = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (epoch + 1)));
        int items = purchases.columns();
        int[] order = new int[items];
        Arrays.setAll(order, i -> i);
        shuffle(order, items, random);
        int[][] members = new int[BLOCKS][];
        byte[] blockOf = new byte[items];
        for (int b = 0; b < BLOCKS; b++) {
            members[b] = Arrays.copyOfRange(
                    order, (int) ((long) items * b / BLOCKS), (int) ((long) items * (b + 1) / BLOCKS));
            for (int item : members[b]) {
                blockOf[item] = (byte) b;
            }
        }
        for (int round = 0; round < BLOCKS; round++) {
            int turn = round;
            long[] seeds = random.longs(BLOCKS).toArray();
            Checkpoint part = checkpoint.part(round / (double) BLOCKS, (round + 1.0) / BLOCKS);
            workers.run(BLOCKS, 1, part, () -> {
                Square own = square.get();
                return (from, to) -> {
                    for (int b = from; b < to; b++) {
                        int column = (b + turn) % BLOCKS;
                        run(b, (byte) column, blockOf, members[column], new SplittableRandom(seeds[b]), own, part);
                    }
                };
            });
        }
    }

    private void run(
            int block,
            byte column,
            byte[] blockOf,
            int[] others,
            SplittableRandom random,
            Square square,
            Checkpoint checkpoint) {
        int first = purchases.start()[userBlock[block]];
        int last = purchases.start()[userBlock[block + 1]];
        int[] entry = new int[last - first];
        int[] user = new int[last - first];
        int count = 0;
        for (int u = userBlock[block]; u < userBlock[block + 1]; u++) {
            for (int e = purchases.start()[u]; e < purchases.start()[u + 1]; e++) {
                if (blockOf[purchases.index()[e]] == column) {
                    user[e - first] = u;
                    entry[count++] = e;
                }
            }
        }
        shuffle(entry, count, random);
        for (int i = 0; i < count; i++) {
            if (i % BETWEEN_CHECKS == 0) {
                checkpoint.check();
            }
            square.learn(user[entry[i] - first], purchases.index()[entry[i]], others, random);
        }
    }

    private static void shuffle(int[] values, int count, SplittableRandom random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
