package org.clientele.analysis.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.ChiSquare;
import org.clientele.analysis.numeric.FalseDiscovery;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/**
 * Ranks what features are made of by how much each tells about a target: mutual information and chi-square of the table of
 * its values by the classes. Numbers go by ten ranges with as many people each, words by the fifty most frequent; blanks
 * are a row of their own.
 */
public final class Relevances {
    private static final int RANGES = 10;
    private static final int FEWEST = 20;
    /** One column alone seldom ranks so well unless it knows the answer. */
    private static final double LEAK = 0.9;

    private Relevances() {}

    /**
     * The sources of a table, the most telling first.
     *
     * @param matrix the table
     * @param target what they should tell
     * @param checkpoint progress and cancel
     * @throws Refusal when there are too few people of a class to say anything
     */
    public static List<Relevance> run(FeatureMatrix matrix, Target target, Checkpoint checkpoint) {
        int[] people =
                Arrays.stream(matrix.people()).filter(c -> target.of()[c] >= 0).toArray();
        int[] kind = Arrays.stream(people).map(c -> target.of()[c]).toArray();
        int[] sizes = new int[target.classes().size()];
        for (int one : kind) {
            sizes[one]++;
        }
        long large = Arrays.stream(sizes).filter(size -> size >= FEWEST).count();
        if (large < 2) {
            int most = Arrays.stream(sizes).max().orElse(0);
            throw Refusal.of("features.target.few", people.length - most, FEWEST);
        }
        Relevance[] found = new Relevance[matrix.sources().size()];
        IntStream.range(0, found.length).parallel().forEach(s -> {
            checkpoint.check();
            found[s] = of(matrix.sources().get(s), people, kind, sizes);
        });
        double[] q = FalseDiscovery.adjusted(
                Arrays.stream(found).mapToDouble(Relevance::p).toArray());
        List<Relevance> ranked = new ArrayList<>();
        for (int s = 0; s < found.length; s++) {
            ranked.add(found[s].adjusted(q[s]));
        }
        ranked.sort(Comparator.comparingDouble(Relevance::told)
                .thenComparingDouble(Relevance::chi2)
                .reversed());
        checkpoint.progress(1);
        return ranked;
    }

    private static Relevance of(Source source, int[] people, int[] kind, int[] sizes) {
        int[] row = new int[people.length];
        List<Relevance.Slice> slices = new ArrayList<>();
        boolean binary = sizes.length == 2;
        double auc = Double.NaN;
        switch (source) {
            case Source.Numbers numbers -> {
                float[] values = Sorted.rows(numbers.value(), people);
                Sorted sorted = Sorted.of(values);
                float[] cuts = cuts(sorted);
                for (int i = 0; i < row.length; i++) {
                    row[i] = Float.isNaN(values[i]) ? cuts.length : place(cuts, values[i]);
                }
                for (int b = 0; b < cuts.length; b++) {
                    double to = b + 1 < cuts.length ? cuts[b + 1] : Double.POSITIVE_INFINITY;
                    slices.add(new Relevance.Slice("", cuts[b], to, 0, new int[sizes.length]));
                }
                if (binary) {
                    auc = Auc.of(values, kind, sorted);
                }
            }
            case Source.Words words -> {
                WordColumn column = words.words();
                Levels levels = Levels.of(column, people);
                int shown = Math.min(Sources.MOST_LEVELS, levels.order().length);
                boolean rest = levels.order().length > shown;
                int rows = shown + (rest ? 1 : 0);
                int[] place = new int[column.words().size()];
                Arrays.fill(place, shown);
                for (int i = 0; i < shown; i++) {
                    place[levels.order()[i]] = i;
                    slices.add(new Relevance.Slice(
                            column.words().get(levels.order()[i]), Double.NaN, Double.NaN, 0, new int[sizes.length]));
                }
                if (rest) {
                    slices.add(new Relevance.Slice(
                            org.clientele.analysis.attributes.MixTable.OTHER,
                            Double.NaN,
                            Double.NaN,
                            0,
                            new int[sizes.length]));
                }
                for (int i = 0; i < row.length; i++) {
                    int code = column.code()[people[i]];
                    row[i] = code == WordColumn.BLANK ? rows : place[code];
                }
                if (binary) {
                    auc = Auc.ofRows(row, rows + 1, kind);
                }
            }
        }
        slices.add(new Relevance.Slice("", Double.NaN, Double.NaN, 0, new int[sizes.length]));
        int[] inRow = new int[slices.size()];
        for (int i = 0; i < row.length; i++) {
            inRow[row[i]]++;
            slices.get(row[i]).byClass()[kind[i]]++;
        }
        List<Relevance.Slice> table = new ArrayList<>();
        for (int r = 0; r < inRow.length; r++) {
            if (inRow[r] > 0) {
                Relevance.Slice slice = slices.get(r);
                table.add(new Relevance.Slice(slice.word(), slice.from(), slice.to(), inRow[r], slice.byClass()));
            }
        }
        return measured(source.origin(), table, sizes, auc);
    }

    private static Relevance measured(Source.Origin origin, List<Relevance.Slice> table, int[] sizes, double auc) {
        double n = Arrays.stream(sizes).sum();
        int columns = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        double information = 0;
        double chi2 = 0;
        for (Relevance.Slice slice : table) {
            for (int k = 0; k < sizes.length; k++) {
                if (sizes[k] > 0) {
                    double met = slice.byClass()[k];
                    double expected = slice.people() * (double) sizes[k] / n;
                    chi2 += (met - expected) * (met - expected) / expected;
                    information += met == 0 ? 0 : met / n * Math.log(met / expected);
                }
            }
        }
        int freedom = (table.size() - 1) * (columns - 1);
        double chance = freedom / (2 * n);
        int least = Math.min(table.size() - 1, columns - 1);
        return new Relevance(
                origin,
                Math.max(0, information),
                chance,
                chi2,
                freedom,
                least == 0 ? 0 : Math.sqrt(chi2 / (n * least)),
                freedom == 0 ? 1 : ChiSquare.upperTail(chi2, freedom),
                1,
                auc,
                auc > LEAK,
                table);
    }

    /** Where the ranges begin: as many people in each as equal values allow; empty without a value. */
    private static float[] cuts(Sorted sorted) {
        float[] cuts = new float[RANGES];
        int size = 0;
        int n = sorted.size();
        int reached = 0;
        for (int from = 0; from < n; ) {
            float value = sorted.values()[from];
            int to = sorted.upTo(value);
            int bin = 1 + (int) ((long) RANGES * (from + to) / (2L * n));
            if (bin > reached) {
                cuts[size++] = value;
                reached = bin;
            }
            from = to;
        }
        return Arrays.copyOf(cuts, size);
    }

    private static int place(float[] cuts, float value) {
        int at = Arrays.binarySearch(cuts, value);
        return at >= 0 ? at : -at - 2;
    }
}
