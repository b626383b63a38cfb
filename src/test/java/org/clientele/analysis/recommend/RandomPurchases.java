package org.clientele.analysis.recommend;

import java.util.SplittableRandom;

/** Made-up purchases with and without structure, the same for the same seed. */
public final class RandomPurchases {
    private RandomPurchases() {}

    /** People who buy {@code each} products; with probability {@code taste} one of their own group of products. */
    public static Purchases withTastes(int users, int items, int groups, int each, double taste, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] offset = new int[users + 1];
        int[] item = new int[users * each];
        int[] day = new int[users * each];
        int[] order = new int[users * each];
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < each; i++) {
                int at = u * each + i;
                int width = items / groups;
                item[at] = random.nextDouble() < taste
                        ? u % groups * width + random.nextInt(width)
                        : Math.min(random.nextInt(items), random.nextInt(items));
                day[at] = 20_000 + i * 10;
                order[at] = at;
            }
            offset[u + 1] = (u + 1) * each;
        }
        return new Purchases(items, offset, item, day, order);
    }
}
