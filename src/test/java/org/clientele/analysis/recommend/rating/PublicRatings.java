package org.clientele.analysis.recommend.rating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RatingPredictor;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;

/** Public ratings, one row each: user, item, rating. */
record PublicRatings(int users, int items, int[] user, int[] item, float[] rating) {
    /** MovieLens-100k. */
    static PublicRatings small() {
        return read("rec/ml-100k/u.data.gz", "\t", 943, 1_682, 0);
    }

    /** MovieLens-1M. */
    static PublicRatings large() {
        return read("rec/ml-1m/ratings.csv.gz", ",", 6_040, 3_952, 1);
    }

    private static PublicRatings read(String place, String tab, int users, int items, int header) {
        Path file = PublicData.file(place);
        int[][] cells = new int[3][1_000_209];
        int n = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (int h = 0; h < header; h++) {
                lines.readLine();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(tab, -1);
                for (int c = 0; c < 3; c++) {
                    cells[c][n] = (int) Double.parseDouble(parts[c]);
                }
                n++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        float[] rating = new float[n];
        int[] user = Arrays.copyOf(cells[0], n);
        int[] item = Arrays.copyOf(cells[1], n);
        // Both files count people and films from 1.
        for (int r = 0; r < n; r++) {
            rating[r] = cells[2][r];
            user[r]--;
            item[r]--;
        }
        return new PublicRatings(users, items, user, item, rating);
    }

    /** Which rows are not in the given part of the official five: its test part. */
    boolean[] official(int fold) {
        PublicRatings base = read("rec/ml-100k/u" + fold + ".base.gz", "\t", users, items, 0);
        Set<Integer> learned = new HashSet<>();
        for (int r = 0; r < base.rating.length; r++) {
            learned.add(base.user[r] * items + base.item[r]);
        }
        boolean[] test = new boolean[rating.length];
        for (int r = 0; r < test.length; r++) {
            test[r] = !learned.contains(user[r] * items + item[r]);
        }
        return test;
    }

    /** Five parts of about the same size, at random. */
    int[] fifths(long seed) {
        int[] part = new int[rating.length];
        SplittableRandom random = new SplittableRandom(seed);
        Arrays.setAll(part, r -> r % 5);
        for (int r = part.length - 1; r > 0; r--) {
            int other = random.nextInt(r + 1);
            int swap = part[r];
            part[r] = part[other];
            part[other] = swap;
        }
        return part;
    }

    /** What may be learned from: all rows that are not for the test. */
    TrainingData without(boolean[] test) {
        int[] offset = new int[users + 1];
        int size = 0;
        for (int r = 0; r < test.length; r++) {
            if (!test[r]) {
                offset[user[r] + 1]++;
                size++;
            }
        }
        for (int u = 0; u < users; u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = offset.clone();
        int[] items1 = new int[size];
        float[] weight = new float[size];
        for (int r = 0; r < test.length; r++) {
            if (!test[r]) {
                int at = next[user[r]]++;
                items1[at] = item[r];
                weight[at] = rating[r];
            }
        }
        byte[] signal = new byte[size];
        Arrays.fill(signal, (byte) Signal.RATING.ordinal());
        Purchases lines = new Purchases(items, offset, items1, new int[size], new int[size], signal, weight);
        return TrainingData.of(lines, ItemFeatures.none(items));
    }

    /** Root mean square error and mean absolute error on the test rows. */
    double[] errors(RatingPredictor model, boolean[] test) {
        double square = 0;
        double absolute = 0;
        int n = 0;
        for (int r = 0; r < test.length; r++) {
            if (test[r]) {
                double e = rating[r] - model.predict(user[r], item[r]);
                square += e * e;
                absolute += Math.abs(e);
                n++;
            }
        }
        return new double[] {Math.sqrt(square / n), absolute / n};
    }
}
