package org.clientele.analysis.recommend.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;

/**
 * MovieLens-100k in a split with given files: every rating counts as liked, all films of the training part that a person
 * has not seen are ranked.
 *
 * @param hidden the films to be found, ascending, by person
 */
record SmallLens(Interactions train, int[][] hidden) {
    private static final int PEOPLE = 943;
    private static final int FILMS = 1682;

    /** Means over the people with hidden films. */
    record Reached(double ndcg, double precision, double recall, double auc) {}

    /** The split of Microsoft's benchmark, 75 to 25 within each film. */
    static SmallLens byItem() {
        return of(
                read(PublicData.file("rec/ml-100k/ms_split/item.train.tsv.gz")),
                read(PublicData.file("rec/ml-100k/ms_split/item.test.tsv")));
    }

    /** Ten ratings of each person hidden, as the data come (ua). */
    static SmallLens tenEach() {
        List<int[]> train = read(PublicData.file("rec/ml-100k/ua.base.gz"));
        Set<Long> known = new HashSet<>();
        for (int[] pair : train) {
            known.add((long) pair[0] << 32 | pair[1]);
        }
        List<int[]> rest = new ArrayList<>(read(PublicData.file("rec/ml-100k/u.data.gz")));
        rest.removeIf(pair -> known.contains((long) pair[0] << 32 | pair[1]));
        return of(train, rest);
    }

    private static List<int[]> read(Path file) {
        List<int[]> pairs = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                pairs.add(new int[] {Integer.parseInt(cells[0]) - 1, Integer.parseInt(cells[1]) - 1});
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pairs;
    }

    private static SmallLens of(List<int[]> train, List<int[]> test) {
        int[][] hidden = new int[PEOPLE][];
        for (int u = 0; u < PEOPLE; u++) {
            int person = u;
            hidden[u] = test.stream()
                    .filter(pair -> pair[0] == person)
                    .mapToInt(pair -> pair[1])
                    .sorted()
                    .toArray();
        }
        int[] user = train.stream().mapToInt(pair -> pair[0]).toArray();
        int[] item = train.stream().mapToInt(pair -> pair[1]).toArray();
        return new SmallLens(Interactions.of(PEOPLE, FILMS, user, item, null, null), hidden);
    }

    Reached test(Recommender model) {
        Recommender.Scorer scorer = model.scorer();
        float[][] out = new float[1][FILMS];
        TopK top = new TopK(10);
        int[] found = new int[10];
        double[] sum = new double[4];
        int people = 0;
        for (int u = 0; u < PEOPLE; u++) {
            if (hidden[u].length == 0) {
                continue;
            }
            people++;
            History history = train.history(u);
            scorer.score(new History[] {history}, 1, out);
            float[] scores = out[0];
            sum[3] += auc(scores, history.item(), hidden[u]);
            for (int i = 0; i < FILMS; i++) {
                if (train.byItem().length(i) == 0) {
                    scores[i] = Float.NEGATIVE_INFINITY;
                }
            }
            for (int seen : history.item()) {
                scores[seen] = Float.NEGATIVE_INFINITY;
            }
            top.clear();
            top.offerAll(scores);
            int size = top.drain(found, new float[10], 0);
            double gain = 0;
            double ideal = 0;
            int hits = 0;
            for (int r = 0; r < 10; r++) {
                double worth = Math.log(2) / Math.log(r + 2);
                ideal += r < hidden[u].length ? worth : 0;
                if (r < size && Arrays.binarySearch(hidden[u], found[r]) >= 0) {
                    gain += worth;
                    hits++;
                }
            }
            sum[0] += gain / ideal;
            sum[1] += hits / 10.0;
            sum[2] += hits / (double) hidden[u].length;
        }
        return new Reached(sum[0] / people, sum[1] / people, sum[2] / people, sum[3] / people);
    }

    /** The chance that a hidden film is ahead of one neither seen nor hidden; equal scores count half. */
    private static double auc(float[] scores, int[] seen, int[] hidden) {
        double ahead = 0;
        double pairs = 0;
        for (int j = 0; j < FILMS; j++) {
            if (Arrays.binarySearch(seen, j) < 0 && Arrays.binarySearch(hidden, j) < 0) {
                for (int i : hidden) {
                    ahead += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return ahead / pairs;
    }
}
