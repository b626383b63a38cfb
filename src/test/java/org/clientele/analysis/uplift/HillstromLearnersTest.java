package org.clientele.analysis.uplift;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clientele.analysis.fixture.GoldenFigures;
import org.clientele.analysis.fixture.PublicData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The design's table of ways to find whom a message moves (D5), on the published test of 64,000 people. The splits are not
 * those of the design: means of five splits must agree within three standard errors, by the deviation of one split.
 */
@Tag("long")
class HillstromLearnersTest {
    private static final int SEEDS = 5;

    /** Deviation of Qini and of the uplift of the top between splits of 12,800 people: the two models' own, in five splits. */
    private static final double[] SPREAD = {0.0125, 0.0085};

    private static final List<String> ZIP = List.of("Surburban", "Rural", "Urban");
    private static final List<String> CHANNEL = List.of("Phone", "Web", "Multichannel");

    private static UpliftSample sample(String message) {
        List<double[]> x = new ArrayList<>();
        List<Boolean> hit = new ArrayList<>();
        List<Boolean> treated = new ArrayList<>();
        PublicData.rows(PublicData.file("customers/hillstrom/hillstrom.csv.gz"), row -> {
            String arm = row.get(8);
            if (arm.equals(message) || arm.equals("No E-Mail")) {
                double[] one = new double[5 + 7 + 3 + 3];
                one[0] = Double.parseDouble(row.get(0));
                one[1] = Double.parseDouble(row.get(2));
                one[2] = Double.parseDouble(row.get(3));
                one[3] = Double.parseDouble(row.get(4));
                one[4] = Double.parseDouble(row.get(6));
                one[5 + row.get(1).charAt(0) - '1'] = 1;
                one[12 + ZIP.indexOf(row.get(5))] = 1;
                one[15 + CHANNEL.indexOf(row.get(7))] = 1;
                x.add(one);
                hit.add(row.get(9).equals("1"));
                treated.add(arm.equals(message));
            }
        });
        boolean[] hits = new boolean[x.size()];
        boolean[] got = new boolean[x.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = hit.get(i);
            got[i] = treated.get(i);
        }
        return new UpliftSample(x.toArray(new double[0][]), hits, got);
    }

    /** Five times seven people in ten to learn from and three to be scored. */
    @Test
    void d5_learners() {
        GoldenFigures figures = new GoldenFigures("D5-learners");
        String[] names = {"two models", "one model", "class transformation", "response only", "bought women's", "random"
        };
        Map<String, String[][]> design = Map.of(
                "Womens E-Mail",
                new String[][] {
                    {".0607", ".0682"},
                    {"", ""},
                    {".0593", ".0778"},
                    {".0321", ".0640"},
                    {".0631", ".0743"},
                    {"-.0095", ".0418"}
                },
                "Mens E-Mail",
                new String[][] {
                    {".0119", ".0851"},
                    {"", ""},
                    {".0112", ".0880"},
                    {".0261", ".0916"},
                    {".0083", ".0793"},
                    {"-.0027", ".0737"}
                });
        for (String message : List.of("Womens E-Mail", "Mens E-Mail")) {
            double[][][] ours = scores(sample(message));
            String[][] printed = java.util.Objects.requireNonNull(design.get(message));
            for (int w = 0; w < names.length; w++) {
                String[] row = printed[w];
                for (int m = 0; m < 2 && !row[0].isEmpty(); m++) {
                    double mean = Arrays.stream(ours[w][m]).average().orElseThrow();
                    figures.within(
                            message + ", " + names[w] + (m == 0 ? ", Qini-AUC" : ", top 30 %"),
                            row[m],
                            mean,
                            3 * SPREAD[m] * Math.sqrt(2.0 / SEEDS));
                }
            }
            double[] mean = new double[names.length];
            for (int w = 0; w < names.length; w++) {
                mean[w] = Arrays.stream(ours[w][0]).average().orElseThrow();
            }
            if (message.startsWith("Women")) {
                assertTrue(mean[0] > mean[3] && mean[2] > mean[3] && mean[3] > mean[5], Arrays.toString(mean));
            } else {
                assertTrue(mean[3] > mean[0] && mean[3] > mean[2], Arrays.toString(mean));
            }
        }
        figures.done();
    }

    /** Of each way its Qini score and the uplift of the top, for each seed. */
    private static double[][][] scores(UpliftSample all) {
        double[][][] scores = new double[UpliftLearner.values().length + 2][2][SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
            Collections.shuffle(order, random);
            int cut = (int) (0.7 * order.size());
            int[] learnt = order.subList(0, cut).stream().mapToInt(i -> i).toArray();
            int[] rest =
                    order.subList(cut, order.size()).stream().mapToInt(i -> i).toArray();
            List<ToDoubleFunction<double[]>> ways = new ArrayList<>();
            for (UpliftLearner learner : UpliftLearner.values()) {
                ways.add(learner.learn(all, learnt));
            }
            ways.add(x -> x[3]);
            ways.add(x -> random.nextDouble());
            for (int w = 0; w < ways.size(); w++) {
                double[] score = new double[rest.length];
                boolean[] hit = new boolean[rest.length];
                boolean[] treated = new boolean[rest.length];
                for (int i = 0; i < rest.length; i++) {
                    score[i] = ways.get(w).applyAsDouble(all.x()[rest[i]]);
                    hit[i] = all.hit()[rest[i]];
                    treated[i] = all.treated()[rest[i]];
                }
                scores[w][0][seed] = Qini.score(score, hit, treated);
                scores[w][1][seed] = Qini.atTop(score, hit, treated, 0.3);
            }
        }
        return scores;
    }
}
