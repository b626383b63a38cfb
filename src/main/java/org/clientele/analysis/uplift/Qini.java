package org.clientele.analysis.uplift;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well an order of people finds those whom a message changes, held against those who got none.
 *
 * <p>Curves as Radcliffe (<em>Using control groups to target on predicted lift</em>, Direct Marketing Analytics Journal,
 * 2007) draws them, one point after each group of equal scores; areas as the part of the best possible order's area above
 * that of an order by chance.
 *
 * @param reached how many people are in each point, beginning with 0
 * @param gained orders gained by writing to so many, beginning with 0
 */
public record Qini(int[] reached, double[] gained) {
    /** The curve of gained orders: treated hits minus control hits scaled to as many people.
     *
     * @param score higher first
     * @param hit whether each person ordered
     * @param treated whether each got the message */
    public static Qini curve(double[] score, boolean[] hit, boolean[] treated) {
        return curve(score, hit, treated, false);
    }

    /** The uplift curve: difference of the shares times all people reached. */
    public static Qini upliftCurve(double[] score, boolean[] hit, boolean[] treated) {
        return curve(score, hit, treated, true);
    }

    /** Area between the curve and chance, as a share of the area the best possible order has; 1 is perfect, 0 is chance. */
    public static double score(double[] score, boolean[] hit, boolean[] treated) {
        double[] best = new double[score.length];
        for (int i = 0; i < best.length; i++) {
            best[i] = !hit[i] ? 0 : treated[i] ? 1 : -1;
        }
        return normalised(curve(score, hit, treated), curve(best, hit, treated));
    }

    /** The same for the uplift curve. */
    public static double upliftScore(double[] score, boolean[] hit, boolean[] treated) {
        int heldHits = 0;
        int treatedMisses = 0;
        for (int i = 0; i < hit.length; i++) {
            heldHits += hit[i] && !treated[i] ? 1 : 0;
            treatedMisses += !hit[i] && treated[i] ? 1 : 0;
        }
        double[] best = new double[score.length];
        for (int i = 0; i < best.length; i++) {
            boolean first = heldHits > treatedMisses ? hit[i] : treated[i];
            best[i] = (hit[i] == treated[i] ? 2 : 0) + (first ? 1 : 0);
        }
        return normalised(upliftCurve(score, hit, treated), upliftCurve(best, hit, treated));
    }

    /** Share of hits among the treated minus that among the others, within the first part of the order.
     *
     * @param part 0.3 for the first 30 in 100
     * @return not a number when one of them is empty */
    public static double atTop(double[] score, boolean[] hit, boolean[] treated, double part) {
        int[] order = order(score);
        int most = (int) (part * order.length);
        double[] hits = new double[2];
        double[] people = new double[2];
        for (int i = 0; i < most; i++) {
            int arm = treated[order[i]] ? 1 : 0;
            people[arm]++;
            hits[arm] += hit[order[i]] ? 1 : 0;
        }
        return hits[1] / people[1] - hits[0] / people[0];
    }

    /** Area under the curve by trapezoids. */
    public double area() {
        double area = 0;
        for (int i = 1; i < reached.length; i++) {
            area += (reached[i] - reached[i - 1]) * (gained[i] + gained[i - 1]) / 2;
        }
        return area;
    }

    private static double normalised(Qini curve, Qini best) {
        double chance = best.reached[best.reached.length - 1] * best.gained[best.gained.length - 1] / 2;
        double possible = best.area() - chance;
        return possible == 0 ? 0 : (curve.area() - chance) / possible;
    }

    private static Qini curve(double[] score, boolean[] hit, boolean[] treated, boolean ofUplift) {
        int n = score.length;
        if (hit.length != n || treated.length != n) {
            throw new IllegalArgumentException("one score, hit and arm for each person");
        }
        int[] order = order(score);
        int[] reached = new int[n + 1];
        double[] gained = new double[n + 1];
        int points = 1;
        double[] hits = new double[2];
        double[] people = new double[2];
        for (int i = 0; i < n; i++) {
            int arm = treated[order[i]] ? 1 : 0;
            people[arm]++;
            hits[arm] += hit[order[i]] ? 1 : 0;
            if (i == n - 1 || score[order[i]] != score[order[i + 1]]) {
                reached[points] = i + 1;
                gained[points++] = ofUplift ? upliftGain(hits, people) : gain(hits, people);
            }
        }
        return new Qini(Arrays.copyOf(reached, points), Arrays.copyOf(gained, points));
    }

    private static double gain(double[] hits, double[] people) {
        return hits[1] - (people[0] == 0 ? 0 : hits[0] * people[1] / people[0]);
    }

    private static double upliftGain(double[] hits, double[] people) {
        double share = (people[1] == 0 ? 0 : hits[1] / people[1]) - (people[0] == 0 ? 0 : hits[0] / people[0]);
        return share * (people[0] + people[1]);
    }

    /** Highest score first; of equal scores the later person first, as the reference implementation has it. */
    static int[] order(double[] score) {
        return IntStream.range(0, score.length)
                .boxed()
                .sorted((a, b) -> {
                    int byScore = Double.compare(score[b], score[a]);
                    return byScore != 0 ? byScore : Integer.compare(b, a);
                })
                .mapToInt(i -> i)
                .toArray();
    }
}
