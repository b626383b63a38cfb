package org.clientele.analysis.cluster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The single condition that says best who is in a group.
 *
 * @param measure what it looks at
 * @param atLeast whether it asks for at least the threshold, or for less
 * @param threshold the border
 * @param right of the people who meet it, the share that is in the group, 0 to 1
 * @param found of the group, the share that meets it, 0 to 1
 */
public record OneLineRule(Measure measure, boolean atLeast, double threshold, double right, double found) {
    /** Chooses the condition with the best F1 among these rows; null where the group or the rest is empty. */
    static @Nullable OneLineRule best(Measures measures, int[] sample, boolean[] in) {
        int members = 0;
        for (boolean member : in) {
            members += member ? 1 : 0;
        }
        if (members == 0 || members == in.length) {
            return null;
        }
        OneLineRule best = null;
        for (int m = 0; m < measures.measures().size(); m++) {
            double[] value = measures.values().get(m);
            long[] order = order(value, sample);
            int above = members;
            for (int cut = 1; cut < order.length; cut++) {
                int before = (int) order[cut - 1];
                above -= in[before] ? 1 : 0;
                double low = value[sample[before]];
                double high = value[sample[(int) order[cut]]];
                if (low == high) {
                    continue;
                }
                int right = order.length - cut;
                best = better(best, rule(measures.measures().get(m), true, high, above, right, members));
                best = better(best, rule(measures.measures().get(m), false, high, members - above, cut, members));
            }
        }
        return best;
    }

    /** Places of the sample by value, ascending, equal values by place. */
    private static long[] order(double[] value, int[] sample) {
        Integer[] places = new Integer[sample.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> Double.compare(value[sample[a]], value[sample[b]]));
        return Arrays.stream(places).mapToLong(place -> place).toArray();
    }

    private static OneLineRule rule(Measure measure, boolean atLeast, double at, int hits, int meets, int members) {
        return new OneLineRule(measure, atLeast, at, (double) hits / meets, (double) hits / members);
    }

    private double f1() {
        return right + found == 0 ? 0 : 2 * right * found / (right + found);
    }

    private static OneLineRule better(@Nullable OneLineRule best, OneLineRule next) {
        return best == null || next.f1() > best.f1() ? next : best;
    }
}
