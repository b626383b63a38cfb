package org.clientele.analysis.recommend.rating;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;

/** Made-up ratings, the same for the same seed. */
record RatedThings(TrainingData data, int[] testUser, int[] testItem, float[] testRating) {
    /** Ratings of one person after another. */
    static TrainingData of(int items, int[][] item, float[][] rating) {
        int[] offset = new int[item.length + 1];
        for (int u = 0; u < item.length; u++) {
            offset[u + 1] = offset[u] + item[u].length;
        }
        int size = offset[item.length];
        int[] items1 = new int[size];
        float[] weight = new float[size];
        byte[] signal = new byte[size];
        Arrays.fill(signal, (byte) Signal.RATING.ordinal());
        int[] day = new int[size];
        int[] order = new int[size];
        for (int u = 0; u < item.length; u++) {
            for (int k = 0; k < item[u].length; k++) {
                int at = offset[u] + k;
                items1[at] = item[u][k];
                weight[at] = rating[u][k];
                day[at] = k;
                order[at] = at;
            }
        }
        Purchases lines = new Purchases(items, offset, items1, day, order, signal, weight);
        return TrainingData.of(lines, ItemFeatures.none(items));
    }

    /** Rating = 3 + person + product + two tastes agreeing + a little noise; every fifth is kept for the test. */
    static RatedThings planted(int users, int items, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] p = normal(users, random);
        double[][] q = normal(items, random);
        int[][] item = new int[users][];
        float[][] rating = new float[users][];
        int[] testUser = new int[users * items];
        int[] testItem = new int[users * items];
        float[] testRating = new float[users * items];
        int tests = 0;
        for (int u = 0; u < users; u++) {
            int[] own = new int[items];
            float[] said = new float[items];
            int n = 0;
            for (int i = 0; i < items; i++) {
                if (random.nextDouble() >= share) {
                    continue;
                }
                float value = (float) (3
                        + 0.5 * p[u][2]
                        + 0.5 * q[i][2]
                        + p[u][0] * q[i][0]
                        + p[u][1] * q[i][1]
                        + 0.1 * random.nextGaussian());
                if (random.nextInt(5) == 0) {
                    testUser[tests] = u;
                    testItem[tests] = i;
                    testRating[tests++] = value;
                } else {
                    own[n] = i;
                    said[n++] = value;
                }
            }
            item[u] = Arrays.copyOf(own, n);
            rating[u] = Arrays.copyOf(said, n);
        }
        return new RatedThings(
                of(items, item, rating),
                Arrays.copyOf(testUser, tests),
                Arrays.copyOf(testItem, tests),
                Arrays.copyOf(testRating, tests));
    }

    private static double[][] normal(int rows, SplittableRandom random) {
        double[][] numbers = new double[rows][3];
        for (double[] row : numbers) {
            for (int f = 0; f < 3; f++) {
                row[f] = random.nextGaussian();
            }
        }
        return numbers;
    }

    /** Root of the mean square error on the ratings kept for the test. */
    double error(RatingModel model) {
        double sum = 0;
        for (int t = 0; t < testUser.length; t++) {
            double e = testRating[t] - model.predict(testUser[t], testItem[t]);
            sum += e * e;
        }
        return Math.sqrt(sum / testUser.length);
    }
}
