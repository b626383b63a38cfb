package org.clientele.analysis.bandit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.fixture.GoldenFigures;
import org.junit.jupiter.api.Test;

/**
 * The design's table of answers lost (D4): our steering, and beside it the ways we do not offer, played by the same rules in
 * batches of 1,000. Ours and the design's means must agree within four standard errors of both simulations.
 */
class SteeringGoldenTest {
    private static final int BATCH = 1_000;
    private static final int RUNS = 40;
    private static final int DESIGN_RUNS = 400;

    /** How the next batch is shared. */
    private interface Way {
        double[] shares(long[] hits, long[] sent, long seed);
    }

    /** Answers lost on average, their deviation, and how often the best was the best at the end. */
    private record Played(double lost, double deviation, int best) {}

    private static double[] means(long[] hits, long[] sent) {
        double[] means = new double[hits.length];
        for (int v = 0; v < means.length; v++) {
            means[v] = sent[v] == 0 ? 1 : (double) hits[v] / sent[v];
        }
        return means;
    }

    private static int most(double[] of) {
        int most = 0;
        for (int v = 1; v < of.length; v++) {
            most = of[v] > of[most] ? v : most;
        }
        return most;
    }

    private static double[] all(double each, int versions, int to, double more) {
        double[] shares = new double[versions];
        Arrays.fill(shares, each);
        shares[to] += more;
        return shares;
    }

    private static double[] even(long[] hits, long[] sent, long seed) {
        return all(1.0 / hits.length, hits.length, 0, 0);
    }

    private static double[] greedy(long[] hits, long[] sent, long seed) {
        return all(0.1 / hits.length, hits.length, most(means(hits, sent)), 0.9);
    }

    /** Each batch to the highest bound; before any batch all are even. */
    private static double[] bounds(long[] hits, long[] sent, long seed) {
        double people = Arrays.stream(sent).sum();
        if (people == 0) {
            return even(hits, sent, seed);
        }
        double[] bound = means(hits, sent);
        for (int v = 0; v < bound.length; v++) {
            bound[v] += Math.sqrt(2 * Math.log(people) / Math.max(1, sent[v]));
        }
        return all(0, hits.length, most(bound), 1);
    }

    private static double[] steered(long[] hits, long[] sent, long seed) {
        return new Thompson(0.01, 1_000).shares(hits, sent, seed);
    }

    private static Played play(Way way, double[] rates, int people) {
        double best = Arrays.stream(rates).max().orElseThrow();
        double[] lost = new double[RUNS];
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            SplittableRandom random = new SplittableRandom(run);
            long[] hits = new long[rates.length];
            long[] sent = new long[rates.length];
            for (int batch = 0; batch * BATCH < people; batch++) {
                double[] shares = way.shares(hits, sent, random.nextLong());
                for (int i = 0; i < BATCH; i++) {
                    double draw = random.nextDouble();
                    int v = 0;
                    while (v < shares.length - 1 && draw >= shares[v]) {
                        draw -= shares[v++];
                    }
                    sent[v]++;
                    hits[v] += random.nextDouble() < rates[v] ? 1 : 0;
                    lost[run] += best - rates[v];
                }
            }
            found += rates[most(means(hits, sent))] == best ? 1 : 0;
        }
        double mean = Arrays.stream(lost).average().orElseThrow();
        double squares = Arrays.stream(lost).map(x -> (x - mean) * (x - mean)).sum();
        return new Played(mean, Math.sqrt(squares / (RUNS - 1)), found);
    }

    @Test
    void d4_answers_lost() {
        GoldenFigures figures = new GoldenFigures("D4");
        double[][] rates = {{0.02, 0.022, 0.026}, {0.106, 0.151, 0.183}, {0.05, 0.05, 0.05, 0.05, 0.055, 0.065}};
        int[] people = {20_000, 20_000, 30_000};
        String[] names = {"A/B even", "ε-greedy .1", "UCB1", "Thompson"};
        Way[] ways = {
            SteeringGoldenTest::even,
            SteeringGoldenTest::greedy,
            SteeringGoldenTest::bounds,
            SteeringGoldenTest::steered
        };
        String[][] design = {
            {"66.7", "33.2", "63.0", "32.1"}, {"716.7", "171.5", "305.8", "79.2"}, {"347.5", "120.1", "325.9", "131.2"}
        };
        String[][] found = {{"", "86", "", "93"}, {"", "", "", "100"}, {"", "95.5", "", "99"}};
        for (int town = 0; town < rates.length; town++) {
            for (int w = 0; w < ways.length; w++) {
                Played played = play(ways[w], rates[town], people[town]);
                String what = names[w] + ", " + Arrays.toString(rates[town]);
                double error = played.deviation() * Math.sqrt(1.0 / RUNS + 1.0 / DESIGN_RUNS);
                double exact = w == 0 ? 0.02 * played.lost() : 0;
                figures.within(what, design[town][w], played.lost(), Math.max(4 * error, exact));
                if (!found[town][w].isEmpty()) {
                    double p = Math.min(0.99, Double.parseDouble(found[town][w]) / 100);
                    figures.within(
                            what + ", finds the best in %",
                            found[town][w],
                            100.0 * played.best() / RUNS,
                            400 * Math.sqrt(p * (1 - p) * (1.0 / RUNS + 1.0 / DESIGN_RUNS)));
                }
            }
        }
        figures.done();
    }
}
