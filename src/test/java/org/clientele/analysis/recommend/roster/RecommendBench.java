package org.clientele.analysis.recommend.roster;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.SpdSystem;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.opentest4j.TestAbortedException;

/**
 * Measures recommenders: the machine's multiply-add peak and the share of it that ALS reaches, training, suggesting, folding
 * in, and ALS as the textbook writes it in the same run. Nothing here asserts; it prints. MovieLens-1M is read when it lies
 * beside the checkout, else made-up purchases of the same size stand for it.
 */
final class RecommendBench {
    private static final Workers WORKERS = Workers.ofMachine();
    private static final int BLOCK = 16;
    private static double peak;

    private RecommendBench() {}

    public static void main(String[] arguments) {
        say(
                "%d processors, heap at most %d MB, kernel: %s",
                WORKERS.threads(),
                Runtime.getRuntime().maxMemory() >> 20,
                FloatKernel.best() == FloatKernel.plain() ? "plain loops" : "vector registers");
        peak = peak();
        say("multiply-add peak of one processor: %.1f GFLOP/s", peak);
        say("");
        Interactions films = films();
        als("factors 64", films, 64, 8);
        als("factors 128", films, 128, 6);
        ratio(films, 64);
        say("");
        training("EASE", films, EaseSpec.standard());
        training("item-kNN", films, ItemKnnSpec.standard());
        Recommender als = training("ALS, 64 factors, 16 epochs", films, new AlsSpec(64, 16, 0.005, 0.3, 0.8, 0));
        Recommender pairs = training("BPR, 64 factors, 20 epochs", films, new BprSpec(64, 20, 0.05, 0.01, 0.8));
        Recommender logistic =
                training("logistic MF, 64 factors, 10 epochs", films, new LogisticMfSpec(64, 10, 0.04, 0.005, 8, 0.8));
        say("");
        topTen("ALS, all people of this set", films, als);
        Interactions wide = made(20_000, 8_192, 400_000, 3);
        topTen("ALS, 8,192 products", wide, fit(wide, new AlsSpec(64, 2, 0.02, 0.1, 0.8, 0)));
        say("");
        foldIn("ALS", films, als);
        foldIn("BPR", films, pairs);
        foldIn("logistic MF", films, logistic);
        say("");
        als("factors 64", made(200_000, 10_000, 5_000_000, 5), 64, 2);
    }

    private static void say(String format, Object... values) {
        IO.println(String.format(Locale.ROOT, format, values));
    }

    private static Interactions films() {
        try {
            Interactions films = MovieLens.read(MovieLens.folder()).train();
            say("MovieLens-1M: %,d people, %,d products, %,d pairs", films.users(), films.items(), films.entries());
            return films;
        } catch (TestAbortedException absent) {
            return made(6_040, 3_706, 994_169, 1);
        }
    }

    /** People with few and many purchases, products of uneven fame. */
    private static Interactions made(int people, int products, int pairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] user = new int[pairs];
        int[] item = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            double u = random.nextDouble();
            double f = random.nextDouble();
            user[i] = (int) (people * u * u);
            item[i] = (int) (products * f * f * f);
        }
        Interactions x = Interactions.of(people, products, user, item, null, null);
        say("made up: %,d people, %,d products, %,d pairs", x.users(), x.items(), x.entries());
        return x;
    }

    private static Recommender fit(Interactions x, RecommenderSpec spec) {
        return Roster.fit(TrainingData.of(x), spec, 7, WORKERS, Checkpoint.none());
    }

    /** Seconds by the clock and of all processors. */
    private record Took<T>(T result, double seconds, double cpu) {
        static <T> Took<T> of(Supplier<T> work) {
            long before = processors();
            long clock = System.nanoTime();
            T result = work.get();
            return new Took<>(result, (System.nanoTime() - clock) / 1e9, (processors() - before) / 1e9);
        }

        private static long processors() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }

    private static long own() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The best that anything here reaches: chains of multiply-adds in registers, or the kernel's own blocks. */
    private static double peak() {
        double best = 0;
        float[] seed = new float[64];
        SpdSystem system = FloatKernel.best().system(128, 64);
        float[] row = new float[128];
        Arrays.fill(row, 0.01f);
        float kept = 0;
        for (int round = 0; round < 60; round++) {
            if (FloatKernel.best() != FloatKernel.plain()) {
                long start = own();
                kept += chains(seed, 500_000);
                best = Math.max(best, 500_000.0 * 10 * 2 * FloatVector.SPECIES_PREFERRED.length() / (own() - start));
            }
            system.reset(128);
            for (int k = 0; k < 64; k++) {
                system.put(k, row, 0, 1f);
            }
            long start = own();
            for (int i = 0; i < 50; i++) {
                system.accumulate(64);
            }
            best = Math.max(best, 50.0 * 64 * 128 * 129 / (own() - start));
        }
        return kept == 1 ? 0 : best;
    }

    private static float chains(float[] seed, int rounds) {
        FloatVector a0 = FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, seed, 0);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector a6 = a0;
        FloatVector a7 = a0;
        FloatVector a8 = a0;
        FloatVector a9 = a0;
        FloatVector m = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
        FloatVector c = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.001f);
        for (int i = 0; i < rounds; i++) {
            a0 = a0.fma(m, c);
            a1 = a1.fma(m, c);
            a2 = a2.fma(m, c);
            a3 = a3.fma(m, c);
            a4 = a4.fma(m, c);
            a5 = a5.fma(m, c);
            a6 = a6.fma(m, c);
            a7 = a7.fma(m, c);
            a8 = a8.fma(m, c);
            a9 = a9.fma(m, c);
        }
        FloatVector sum = a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9);
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** Operations that the exact solution of all rows needs, in the cheaper of the two ways for each row. */
    private static double operations(SparseRows rows, int d) {
        double sum = 0;
        for (int r = 0; r < rows.rows(); r++) {
            double n = rows.length(r);
            boolean few = FloatKernel.padded((int) n) <= d / 2;
            double size = few ? n : d;
            double products = few ? d : n;
            sum += products * size * (size + 1) + size * size * size / 3 + 2 * size * size + 4 * n * d;
        }
        return sum;
    }

    private static void als(String what, Interactions x, int d, int epochs) {
        fit(x, new AlsSpec(d, 1, 0.005, 0.3, 0.8, 0));
        Took<Recommender> took = Took.of(() -> fit(x, new AlsSpec(d, epochs, 0.005, 0.3, 0.8, 0)));
        double operations = operations(x.byUser(), d) + operations(x.byItem(), d);
        double rate = operations * epochs / took.cpu / 1e9;
        say(
                "ALS %-12s %.3f s an epoch by the clock, %.3f s of processors; %.1f GFLOP/s by the clock, %.1f a processor,"
                        + " %.0f %% of its peak",
                what,
                took.seconds / epochs,
                took.cpu / epochs,
                operations * epochs / took.seconds / 1e9,
                rate,
                100 * rate / peak);
    }

    private static void ratio(Interactions x, int d) {
        AlsSpec spec = new AlsSpec(d, 2, 0.005, 0.3, 0.8, 0);
        Took<Recommender> ours = Took.of(() -> fit(x, spec));
        Took<TextbookAls> theirs = Took.of(() -> TextbookAls.fit(x, spec, 7, WORKERS));
        say(
                "ALS %d factors, two loops of the textbook: %.3f s an epoch by the clock, %.3f s of processors: ours is %.1f"
                        + " times as fast by the clock, %.1f times by processor time",
                d, theirs.seconds / 2, theirs.cpu / 2, theirs.seconds / ours.seconds, theirs.cpu / ours.cpu);
    }

    private static Recommender training(String what, Interactions x, RecommenderSpec spec) {
        Took<Recommender> took = Took.of(() -> fit(x, spec));
        say("trained %-36s %7.2f s by the clock, %7.2f s of processors", what, took.seconds, took.cpu);
        return took.result;
    }

    private static void topTen(String what, Interactions x, Recommender model) {
        suggest(x, model, Math.min(x.users(), 4_000));
        Took<Long> took = Took.of(() -> suggest(x, model, x.users()));
        say(
                "top 10 %-30s %,.0f people a second by the clock, %,.0f a second and processor (%d)",
                what, x.users() / took.seconds, x.users() / took.cpu, took.result & 1);
        double share = scoringShare(x, model);
        say("  of these, once people are folded in: %,.0f people a second and processor", share);
    }

    private static long suggest(Interactions x, Recommender model, int people) {
        java.util.concurrent.atomic.LongAdder sum = new java.util.concurrent.atomic.LongAdder();
        WORKERS.run(people, BLOCK, Checkpoint.none(), () -> {
            Recommender.Scorer scorer = model.scorer();
            History[] block = new History[BLOCK];
            float[][] scores = new float[BLOCK][model.items()];
            TopK top = new TopK(10);
            int[] items = new int[10];
            float[] values = new float[10];
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    block[u - from] = x.history(u);
                }
                scorer.score(block, to - from, scores);
                for (int u = from; u < to; u++) {
                    float[] row = scores[u - from];
                    for (int bought : block[u - from].item()) {
                        row[bought] = Float.NEGATIVE_INFINITY;
                    }
                    top.clear();
                    top.offerAll(row);
                    top.drain(items, values, 0);
                    sum.add(items[0]);
                }
            };
        });
        return sum.sum();
    }

    /** People a second and processor of whom the history is so short that folding in costs next to nothing. */
    private static double scoringShare(Interactions x, Recommender model) {
        Recommender.Scorer scorer = model.scorer();
        History[] block = new History[BLOCK];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < BLOCK; i++) {
            block[i] = History.of(random.nextInt(x.items()));
        }
        float[][] scores = new float[BLOCK][model.items()];
        TopK top = new TopK(10);
        int[] items = new int[10];
        float[] values = new float[10];
        double best = 0;
        for (int round = 0; round < 20; round++) {
            long start = own();
            for (int i = 0; i < 30; i++) {
                scorer.score(block, BLOCK, scores);
                for (float[] row : scores) {
                    top.offerAll(row);
                    top.drain(items, values, 0);
                }
            }
            best = Math.max(best, 30.0 * BLOCK / ((own() - start) / 1e9));
        }
        return best;
    }

    private static void foldIn(String what, Interactions x, Recommender model) {
        Recommender.Scorer scorer = model.scorer();
        int people = Math.min(x.users(), 2_000);
        float[][] out = new float[1][model.items()];
        History[] block = new History[1];
        double[] milliseconds = new double[people];
        for (int round = 0; round < 2; round++) {
            for (int u = 0; u < people; u++) {
                block[0] = x.history(u);
                long start = own();
                scorer.score(block, 1, out);
                milliseconds[u] = (own() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        say(
                "folding in and scoring %-12s mean %.3f ms, median %.3f ms, p95 %.3f ms of a processor",
                what,
                Arrays.stream(milliseconds).average().orElse(0),
                milliseconds[people / 2],
                milliseconds[people * 95 / 100]);
    }
}
