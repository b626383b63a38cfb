package org.clientele.analysis.funnel;

import org.clientele.facts.CustomerSet;

/**
 * How far each customer came.
 *
 * @param spec what was asked for
 * @param reached by customer, how many steps they took in order and in time; 0 for those who did not begin
 * @param medianMinutes by step, the median time since the step before of those who took it; NaN for the first and where
 *     nobody came
 * @param open by step, those who stopped there and still had time left on the data date
 */
public record FunnelResult(FunnelSpec spec, byte[] reached, double[] medianMinutes, int[] open) {
    /** How many steps there are. */
    public int steps() {
        return spec.steps().size();
    }

    /** How many of a group took so many steps, or more. */
    public int passed(int steps, CustomerSet group) {
        int[] count = new int[1];
        group.forEach(c -> count[0] += reached[c] >= steps ? 1 : 0);
        return count[0];
    }

    /** How many took so many steps, or more. */
    public int passed(int steps) {
        int count = 0;
        for (byte one : reached) {
            count += one >= steps ? 1 : 0;
        }
        return count;
    }

    /** Those who took so many steps, or more. */
    public CustomerSet passers(int steps) {
        CustomerSet.Builder found = new CustomerSet.Builder(reached.length);
        for (int c = 0; c < reached.length; c++) {
            if (reached[c] >= steps) {
                found.add(c);
            }
        }
        return found.build();
    }

    /** Those who took so many steps and no more: who dropped out before the next. */
    public CustomerSet stopped(int steps) {
        return passers(steps).andNot(passers(steps + 1));
    }
}
