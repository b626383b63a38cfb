package org.clientele.analysis.cluster;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.cluster.kmeans.KMeansFit;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Measures k-means side by side with Smile's on the same points in one run: {@code ClusterBench FOLDER ROWS}. Nothing here
 * asserts; it prints times, sums of squared distances and ratios.
 */
final class ClusterBench {
    private static final int COLUMNS = 8;
    private static final int K = 8;
    private static final int ROUNDS = 100;
    private static final int RUNS = 2;
    /** Kept, or it would be collected and tell every round again. */
    private static final Logger THEIRS = Logger.getLogger("smile");

    private ClusterBench() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[1]);
        THEIRS.setLevel(Level.WARNING);
        IO.println(String.format(
                Locale.ROOT,
                "%,d points of %d columns, %d groups, %d processors, heap at most %d MB",
                rows,
                COLUMNS,
                K,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20));
        compare("eight groups that touch", points(rows, 3));
        compare("no groups at all", points(rows, 0));
    }

    /** Points around eight middles that lie so far apart. */
    private static Rows points(int n, double apart) {
        SplittableRandom random = new SplittableRandom(5);
        double[] middles = new double[K * COLUMNS];
        Arrays.setAll(middles, j -> apart * random.nextDouble());
        double[] data = new double[n * COLUMNS];
        for (int i = 0; i < n; i++) {
            int own = random.nextInt(K);
            for (int j = 0; j < COLUMNS; j++) {
                data[i * COLUMNS + j] = middles[own * COLUMNS + j] + random.nextGaussian();
            }
        }
        return new Rows(data, n, COLUMNS);
    }

    private interface Fit {
        double inertia();
    }

    /** The best of some runs. */
    private record Took(double seconds, double cpu, double inertia) {
        static Took best(String what, Fit fit) {
            Took best = new Took(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);
            for (int run = 0; run < RUNS; run++) {
                long before = processors();
                long clock = System.nanoTime();
                double inertia = fit.inertia();
                double seconds = (System.nanoTime() - clock) / 1e9;
                Took took = new Took(seconds, (processors() - before) / 1e9, inertia);
                IO.println(String.format(
                        Locale.ROOT,
                        "  %-30s %6.2f s by the clock, %6.2f s of the processors, sum of squares %,.0f",
                        what,
                        took.seconds,
                        took.cpu,
                        inertia));
                best = took.seconds < best.seconds ? took : best;
            }
            return best;
        }

        private static long processors() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }

    private static void compare(String what, Rows rows) {
        IO.println(what);
        Took ours = Took.best("Clientele, 10 starts", () -> {
            KMeansFit fit = KMeans.run(rows, K, KMeans.STARTS, 1, Checkpoint.none());
            return fit.inertia();
        });
        double[][] points = new double[rows.rows()][];
        Arrays.setAll(points, i -> Arrays.copyOfRange(rows.data(), i * COLUMNS, (i + 1) * COLUMNS));
        Took theirs = Took.best(
                "Smile, 1 start",
                () -> smile.clustering.KMeans.fit(points, K, ROUNDS).distortion() * rows.rows());
        IO.println(String.format(
                Locale.ROOT,
                "Clientele / Smile: %.1f times as fast by the clock, %.1f times by processor time, sum of squares %.4f of"
                        + " theirs",
                theirs.seconds / ours.seconds,
                theirs.cpu / ours.cpu,
                ours.inertia / theirs.inertia));
    }
}
