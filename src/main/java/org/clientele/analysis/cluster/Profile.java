package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What groups are compared by in charts: the measures in which they differ most.
 *
 * @param measures at most eight measures, in a lasting order
 * @param mean per measure and group, from 0: its mean in standard deviations from the mean of all buyers, of the logarithm
 *     for days, orders and money
 * @param values per measure the value of each buyer, in the order of {@link ClusterResult.Map#customers()}
 */
public record Profile(List<Measure> measures, double[][] mean, float[][] values) {
    private static final int MOST = 8;

    public Profile {
        measures = List.copyOf(measures);
    }

    static Profile of(Measures all, int[] group, int k) {
        List<Integer> telling = new ArrayList<>();
        double[][] means = new double[all.measures().size()][];
        double[] apart = new double[means.length];
        for (int m = 0; m < means.length; m++) {
            means[m] = means(all.values().get(m), all.measures().get(m).kind().skewed(), group, k);
            int[] size = new int[k + 1];
            for (int g : group) {
                size[g]++;
            }
            for (int g = 1; g <= k; g++) {
                apart[m] += (double) size[g] / Math.max(1, group.length) * means[m][g - 1] * means[m][g - 1];
            }
            if (apart[m] > 0) {
                telling.add(m);
            }
        }
        List<Integer> kept = telling.stream()
                .sorted(Comparator.comparingDouble((Integer m) -> -apart[m]))
                .limit(MOST)
                .sorted()
                .toList();
        List<Measure> measures = new ArrayList<>();
        double[][] mean = new double[kept.size()][];
        float[][] values = new float[kept.size()][];
        for (int m = 0; m < mean.length; m++) {
            measures.add(all.measures().get(kept.get(m)));
            mean[m] = means[kept.get(m)];
            double[] column = all.values().get(kept.get(m));
            values[m] = new float[column.length];
            for (int i = 0; i < column.length; i++) {
                values[m][i] = (float) column[i];
            }
        }
        return new Profile(measures, mean, values);
    }

    private static double[] means(double[] value, boolean skewed, int[] group, int k) {
        double[] sum = new double[k + 1];
        int[] size = new int[k + 1];
        double all = 0;
        double square = 0;
        for (int i = 0; i < value.length; i++) {
            double scaled = skewed ? Math.log1p(Math.max(0, value[i])) : value[i];
            sum[group[i]] += scaled;
            size[group[i]]++;
            all += scaled;
            square += scaled * scaled;
        }
        double mean = all / Math.max(1, value.length);
        double deviation = Math.sqrt(Math.max(0, square / Math.max(1, value.length) - mean * mean));
        double[] means = new double[k];
        for (int g = 1; g <= k && deviation > 1e-12; g++) {
            means[g - 1] = size[g] == 0 ? 0 : (sum[g] / size[g] - mean) / deviation;
        }
        return means;
    }
}
