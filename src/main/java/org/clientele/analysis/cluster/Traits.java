package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what sets a group apart from all buyers, strongest first. */
final class Traits {
    private static final int MOST = 8;
    private static final double SLIGHT = 0.2;
    private static final double LEAST_RATIO = 1.1;

    private Traits() {}

    /** The traits of each group; groups by row from 1, 0 and below belong to none. */
    static List<List<Trait>> of(Measures measures, int[] group, int k) {
        List<List<Trait>> traits = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            traits.add(new ArrayList<>());
        }
        int[] size = new int[k + 1];
        for (int g : group) {
            size[Math.max(0, g)]++;
        }
        for (int m = 0; m < measures.measures().size(); m++) {
            Measure measure = measures.measures().get(m);
            double[] value = measures.values().get(m);
            boolean skewed = measure.kind().skewed();
            double[] sum = new double[k + 1];
            double[] scaledSum = new double[k + 1];
            double square = 0;
            for (int i = 0; i < value.length; i++) {
                double scaled = skewed ? Math.log1p(Math.max(0, value[i])) : value[i];
                int g = Math.max(0, group[i]);
                sum[g] += value[i];
                scaledSum[g] += scaled;
                square += scaled * scaled;
            }
            double overall = total(sum) / Math.max(1, value.length);
            double scaledMean = total(scaledSum) / Math.max(1, value.length);
            double deviation = Math.sqrt(Math.max(0, square / Math.max(1, value.length) - scaledMean * scaledMean));
            for (int g = 1; g <= k && deviation > 1e-12; g++) {
                if (size[g] > 0) {
                    Trait trait = new Trait(
                            measure, sum[g] / size[g], overall, (scaledSum[g] / size[g] - scaledMean) / deviation);
                    if (tells(trait)) {
                        traits.get(g - 1).add(trait);
                    }
                }
            }
        }
        for (List<Trait> own : traits) {
            own.sort(Comparator.comparingDouble((Trait trait) -> -Math.abs(trait.effect())));
            while (own.size() > MOST) {
                own.removeLast();
            }
        }
        return traits;
    }

    /** A trait is told when it is felt in the spread and seen in the mean, both in the same direction. */
    private static boolean tells(Trait trait) {
        return trait.effect() >= SLIGHT && trait.ratio() >= LEAST_RATIO
                || trait.effect() <= -SLIGHT && trait.ratio() <= 1 / LEAST_RATIO;
    }

    private static double total(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
