package org.clientele.analysis.recommend.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;

/**
 * MovieLens-1M in the split of the NCF paper: the last film of each of 6,040 people is hidden among 99 given negatives.
 */
record MovieLens(Interactions train, int[] hidden, int[][] negatives) {
    /** What was reached. */
    record Reached(double hitRate, double ndcg) {}

    /** The data beside the checkout; the test is skipped with a message when they are not there. */
    static Path folder() {
        return Objects.requireNonNull(
                PublicData.file("rec/ml-1m/ml-1m.train.rating.gz").getParent());
    }

    static MovieLens read(Path folder) {
        int[] user = new int[994_169];
        int[] item = new int[994_169];
        int[] hidden = new int[6_040];
        int[][] negatives = new int[6_040][];
        try (BufferedReader train = gzip(folder.resolve("ml-1m.train.rating.gz"));
                BufferedReader test = gzip(folder.resolve("ml-1m.test.negative.gz"))) {
            int n = 0;
            for (String line = train.readLine(); line != null; line = train.readLine()) {
                String[] cells = line.split("\t", -1);
                user[n] = Integer.parseInt(cells[0]);
                item[n++] = Integer.parseInt(cells[1]);
            }
            for (String line = test.readLine(); line != null; line = test.readLine()) {
                String[] cells = line.split("\t", -1);
                String[] pair = cells[0].substring(1, cells[0].length() - 1).split(",", -1);
                int u = Integer.parseInt(pair[0]);
                int target = Integer.parseInt(pair[1]);
                hidden[u] = target;
                // The original file lists the hidden film itself among the negatives of 156 people.
                negatives[u] = Arrays.stream(cells, 1, cells.length)
                        .filter(cell -> !cell.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .filter(other -> other != target)
                        .distinct()
                        .toArray();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MovieLens(Interactions.of(6_040, 3_706, user, item, null, null), hidden, negatives);
    }

    private static BufferedReader gzip(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    }

    /** Hit rate and NDCG at 10; equal scores count as half a place. */
    Reached test(Recommender model) {
        Recommender.Scorer scorer = model.scorer();
        float[][] out = new float[1][model.items()];
        History[] block = new History[1];
        double hits = 0;
        double gain = 0;
        for (int u = 0; u < hidden.length; u++) {
            block[0] = train.history(u);
            scorer.score(block, 1, out);
            float target = out[0][hidden[u]];
            double ahead = 0;
            for (int other : negatives[u]) {
                ahead += out[0][other] > target ? 1 : out[0][other] == target ? 0.5 : 0;
            }
            if (ahead < 10) {
                hits++;
                gain += Math.log(2) / Math.log(ahead + 2);
            }
        }
        return new Reached(hits / hidden.length, gain / hidden.length);
    }
}
