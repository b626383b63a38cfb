package org.clientele.analysis.predict.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether percentages hold: people in bins of as many each by what was said of them, and what came of it.
 *
 * @param bins from the least likely to the most
 */
public record Reliability(List<Bin> bins) {
    /**
     * People of whom about the same was said.
     *
     * @param people how many
     * @param said the mean chance that was said
     * @param came the share of yes that came
     */
    public record Bin(int people, double said, double came) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** The bins of some chances; equal chances stay in one bin. */
    public static Reliability of(double[] chances, int[] y, int wanted) {
        int n = y.length;
        int[] order = Order.ascending(chances);
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= wanted && from < n; k++) {
            int to = Math.max(from + 1, (int) ((long) k * n / wanted));
            while (to < n && chances[order[to]] == chances[order[to - 1]]) {
                to++;
            }
            double said = 0;
            double came = 0;
            for (int i = from; i < to; i++) {
                said += chances[order[i]];
                came += y[order[i]];
            }
            bins.add(new Bin(to - from, said / (to - from), came / (to - from)));
            from = to;
        }
        return new Reliability(bins);
    }

    /** The error that percentages which hold would show by chance alone among so few people, on average. */
    public double byChance() {
        double sum = 0;
        long people = 0;
        for (Bin bin : bins) {
            double said = Math.clamp(bin.said(), 0, 1);
            // the mean distance of a nearly normal share from its mean is √(2/π) standard deviations
            sum += bin.people() * Math.sqrt(2 / Math.PI * said * (1 - said) / bin.people());
            people += bin.people();
        }
        return people == 0 ? 0 : sum / people;
    }

    /** The expected calibration error: by how much what was said is off, on average over people. */
    public double error() {
        double sum = 0;
        long people = 0;
        for (Bin bin : bins) {
            sum += bin.people() * Math.abs(bin.said() - bin.came());
            people += bin.people();
        }
        return people == 0 ? 0 : sum / people;
    }
}
