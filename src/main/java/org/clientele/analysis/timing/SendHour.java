package org.clientele.analysis.timing;

/**
 * The hour at which somebody answers most, pulled towards the group while little is known: P(h) = (n_h + κ·π_h)/(n + κ).
 *
 * @param strength κ, how many answers of the person weigh as much as the group; 5 usually
 */
public record SendHour(double strength) {
    /** Hours of a day. */
    public static final int HOURS = 24;

    /** Below so many own answers the group's hour is taken. */
    public static final int LEAST_ANSWERS = 3;

    public SendHour {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("strength " + strength);
        }
    }

    /** κ = 5. */
    public static SendHour usual() {
        return new SendHour(5);
    }

    /** How the answers of many spread over the hours, summing to 1; evenly when there is none.
     *
     * @param answers clicks and purchases in each hour of the people's own zones */
    public static double[] profile(long[] answers) {
        double all = 0;
        for (long count : answers) {
            all += count;
        }
        double[] share = new double[HOURS];
        for (int h = 0; h < HOURS; h++) {
            share[h] = all == 0 ? 1.0 / HOURS : answers[h] / all;
        }
        return share;
    }

    /** The chance of each hour for one person.
     *
     * @param own the person's answers in each hour
     * @param group the group's profile */
    public double[] chances(int[] own, double[] group) {
        int n = 0;
        for (int count : own) {
            n += count;
        }
        double[] chance = new double[HOURS];
        for (int h = 0; h < HOURS; h++) {
            chance[h] = (own[h] + strength * group[h]) / (n + strength);
        }
        return chance;
    }

    /** The best hour within the allowed ones; with fewer than three own answers the group's.
     *
     * @param from first allowed hour
     * @param to first hour after the allowed ones, above {@code from}
     * @return of equal hours the earlier one */
    public int best(int[] own, double[] group, int from, int to) {
        if (from < 0 || to > HOURS || from >= to) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        int n = 0;
        for (int count : own) {
            n += count;
        }
        double[] chance = n < LEAST_ANSWERS ? group : chances(own, group);
        int best = from;
        for (int h = from; h < to; h++) {
            best = chance[h] > chance[best] ? h : best;
        }
        return best;
    }
}
