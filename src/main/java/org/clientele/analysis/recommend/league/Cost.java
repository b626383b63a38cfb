package org.clientele.analysis.recommend.league;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.BlendSpec;
import org.clientele.analysis.recommend.spec.NeighbourMixSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;

/**
 * What training a recommender roughly takes, told before it starts; made for two cores, right within a factor of three.
 *
 * @param bytes memory at its peak
 * @param seconds time
 */
public record Cost(long bytes, double seconds) {
    /** Products of pairs that one person's purchases make, per second. */
    private static final double PAIRS = 5e7;
    /** Multiplications and additions per second in dense kernels. */
    private static final double DENSE = 2e10;
    /** The same in loops that follow single purchases. */
    private static final double SPARSE = 1e9;

    private static final long MEGABYTE = 1 << 20;

    /**
     * The size of the data, as far as costs depend on it.
     *
     * @param users people with purchases
     * @param items products
     * @param entries pairs of a person and a product
     * @param itemPairs Σ over people of (their products)²
     * @param userPairs Σ over products of (their buyers)²
     */
    public record Size(int users, int items, int entries, double itemPairs, double userPairs) {
        /** The size of these data. */
        public static Size of(Interactions data) {
            return new Size(
                    data.byUser().filledRows(),
                    data.items(),
                    data.entries(),
                    squares(data.byUser()),
                    squares(data.byItem()));
        }

        private static double squares(SparseRows rows) {
            double sum = 0;
            for (int r = 0; r < rows.rows(); r++) {
                sum += (double) rows.length(r) * rows.length(r);
            }
            return sum;
        }
    }

    /** What training with that spec on data of that size takes. */
    public static Cost of(RecommenderSpec spec, Size size) {
        return switch (spec) {
            case BlendSpec blend -> ofAll(blend.codes(), 2, size);
            case NeighbourMixSpec mix -> ofAll(List.of("user-knn", "item-knn"), 1, size);
            default -> ofOne(spec, size);
        };
    }

    /** Methods one after the other, which stay in memory together; so many times. */
    private static Cost ofAll(List<String> codes, int times, Size size) {
        long bytes = 0;
        double seconds = 0;
        for (String code : codes) {
            Optional<Cost> one = Roster.standard(code).map(member -> of(member, size));
            bytes += one.map(Cost::bytes).orElse(0L);
            seconds += one.map(Cost::seconds).orElse(0.0);
        }
        return new Cost(times * bytes, times * seconds);
    }

    private static Cost ofOne(RecommenderSpec spec, Size size) {
        Map<String, String> settings = SpecSettings.of(spec);
        double neighbours = number(settings, "neighbours", 100);
        double factors = number(settings, "factors", 64);
        double epochs = number(settings, "epochs", 20);
        double n = Math.min(size.items(), number(settings, "maxItems", size.items()));
        double rows = size.users() + (double) size.items();
        return switch (spec.code()) {
            case "item-knn", "p3", "rp3", "p3-alpha", "rp3-beta", "sar" ->
                new Cost(bytes(24 * neighbours * size.items()), size.itemPairs() / PAIRS);
            case "user-knn" -> new Cost(bytes(24 * neighbours * size.users()), size.userPairs() / PAIRS);
            case "ease" -> new Cost(bytes(8 * n * n), n * n * n / DENSE + size.itemPairs() / PAIRS);
            case "slim" -> new Cost(bytes(8 * n * n), 40 * n * n * n / DENSE + size.itemPairs() / PAIRS);
            case "als" ->
                new Cost(
                        bytes(8 * factors * rows),
                        epochs * (4 * size.entries() * factors * factors + rows * factors * factors * factors) / DENSE);
            case "bpr", "mf", "svd", "svd++", "svdpp" ->
                new Cost(bytes(16 * factors * rows), epochs * size.entries() * factors * 12 / SPARSE);
            case "neural", "ncf", "neumf", "two-tower" ->
                new Cost(bytes(48 * factors * rows), epochs * size.entries() * factors * 1_200 / SPARSE);
            default -> new Cost(bytes(64 * rows), (size.entries() + size.itemPairs() / 100) / PAIRS);
        };
    }

    /** The largest setting of the same method that fits into that much memory; empty where none of its settings helps. */
    static Optional<RecommenderSpec> scaledDown(RecommenderSpec spec, Size size, long bytes) {
        RecommenderSpec smaller = spec;
        for (String setting : new String[] {"maxItems", "factors", "neighbours"}) {
            double now = Math.min(
                    setting.equals("maxItems") ? size.items() : Integer.MAX_VALUE,
                    number(SpecSettings.of(spec), setting, 0));
            while (now >= 16 && of(smaller, size).bytes() > bytes) {
                now = Math.floor(now * 0.8);
                smaller = SpecSettings.with(smaller, setting, String.valueOf((int) now));
            }
        }
        return of(smaller, size).bytes() <= bytes ? Optional.of(smaller) : Optional.empty();
    }

    /** The memory in whole megabytes, at least one. */
    public long megabytes() {
        return Math.max(1, bytes / MEGABYTE);
    }

    private static long bytes(double bytes) {
        return (long) Math.min(Long.MAX_VALUE / 2.0, bytes) + MEGABYTE;
    }

    private static double number(Map<String, String> settings, String name, double otherwise) {
        String value = settings.get(name);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
