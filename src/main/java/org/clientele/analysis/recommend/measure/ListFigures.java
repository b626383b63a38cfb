package org.clientele.analysis.recommend.measure;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.ItemFeatures;

/**
 * What the lists of all people together are like; figures that cannot be told (nothing is known of the products) are
 * not a number.
 *
 * @param suggested how many different products were suggested to anybody
 * @param coverage that, as a share of the products that anybody has in the part shown
 * @param novelty mean of −log₂(people who have it / people)
 * @param diversity mean of 1 − cosine of the features of two products of one list; of the categories where there are no
 *     features
 * @param gini 0 when all products are suggested equally often, 1 when only one is
 * @param personal 1 when no two people get the same product, 0 when all get the same list
 * @param popularityLift mean popularity of the suggestions over that of what the people have, less 1
 * @param longTail share of suggestions outside the best-sellers that make up half of all purchases
 * @param calibration Kullback–Leibler divergence of the lists' categories from those of the people, in nats
 */
public record ListFigures(
        int suggested,
        double coverage,
        double novelty,
        double diversity,
        double gini,
        double personal,
        double popularityLift,
        double longTail,
        double calibration) {
    /** The share of the person's own mix that is mixed into the list's, so that the divergence stays finite. */
    private static final double SMOOTHING = 0.01;

    /** One of the figures. */
    public double of(MetricKind kind) {
        return switch (kind) {
            case COVERAGE -> coverage;
            case NOVELTY -> novelty;
            case DIVERSITY -> diversity;
            case GINI -> gini;
            case PERSONAL -> personal;
            case POPULARITY_LIFT -> popularityLift;
            case LONG_TAIL -> longTail;
            case CALIBRATION -> calibration;
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    /**
     * The figures of the first k of each list.
     *
     * <p>Gini: p the shares of suggestions ascending over all I products of the shown part, 1 − 2·Σ (I+1−j)/(I+1)·p_j
     * (Castells et al.). Personal: 1 − (Σ c² − Σ c)/(U(U−1)k), c the number of lists with a product (Zhou et al., PNAS
     * 2010). Calibration: Steck, RecSys 2018, with 1 % smoothing. Popularity lift: Abdollahpouri et al., 2020.
     *
     * @param lists the lists, {@code length} for each person of the exam, −1 behind the last
     */
    public static ListFigures of(Exam exam, int[] lists, int length, int k) {
        SparseRows byItem = exam.shown().interactions().byItem();
        SparseRows byUser = exam.shown().interactions().byUser();
        int items = byItem.rows();
        int people = exam.people().length;
        boolean[] tail = longTail(byItem);
        int[] count = new int[items];
        double everybody = Math.max(1, byUser.filledRows());
        long places = 0;
        double novelty = 0;
        double popularity = 0;
        double usual = 0;
        int outside = 0;
        for (int p = 0; p < people; p++) {
            int size = 0;
            double own = 0;
            for (int r = 0; r < Math.min(k, length) && lists[p * length + r] >= 0; r++) {
                int item = lists[p * length + r];
                count[item]++;
                novelty -= Math.log(Math.max(1, byItem.length(item)) / everybody) / Math.log(2);
                own += byItem.length(item);
                outside += tail[item] ? 1 : 0;
                size++;
            }
            places += size;
            popularity += size == 0 ? 0 : own / size;
            usual += popularityOfProfile(byUser, byItem, exam.people()[p]);
        }
        int suggested = 0;
        double squares = 0;
        for (int c : count) {
            suggested += c > 0 ? 1 : 0;
            squares += (double) c * c - c;
        }
        double all = Math.max(1, places);
        double pairs = (double) people * (people - 1) * k;
        return new ListFigures(
                suggested,
                suggested / (double) Math.max(1, byItem.filledRows()),
                novelty / all,
                diversity(exam, lists, length, k),
                gini(count, byItem, all),
                pairs == 0 ? 0 : 1 - squares / pairs,
                usual == 0 ? 0 : popularity / usual - 1,
                outside / all,
                calibration(exam, lists, length, k));
    }

    private static double popularityOfProfile(SparseRows byUser, SparseRows byItem, int person) {
        double sum = 0;
        for (int e = byUser.start()[person]; e < byUser.start()[person + 1]; e++) {
            sum += byItem.length(byUser.index()[e]);
        }
        return byUser.length(person) == 0 ? 0 : sum / byUser.length(person);
    }

    /** Which products lie outside the best-sellers that make up half of all purchases. */
    private static boolean[] longTail(SparseRows byItem) {
        int items = byItem.rows();
        long[] order = new long[items];
        for (int i = 0; i < items; i++) {
            order[i] = ((long) -byItem.length(i) << 32) | i;
        }
        Arrays.sort(order);
        boolean[] tail = new boolean[items];
        long before = 0;
        for (long key : order) {
            int item = (int) key;
            tail[item] = 2 * before >= byItem.entries();
            before += byItem.length(item);
        }
        return tail;
    }

    private static double gini(int[] count, SparseRows byItem, double places) {
        int[] shown = new int[count.length];
        int size = 0;
        for (int i = 0; i < count.length; i++) {
            if (byItem.length(i) > 0 || count[i] > 0) {
                shown[size++] = count[i];
            }
        }
        Arrays.sort(shown, 0, size);
        double sum = 0;
        for (int j = 1; j <= size; j++) {
            sum += (size + 1.0 - j) / (size + 1.0) * shown[j - 1] / places;
        }
        return 1 - 2 * sum;
    }

    private static double diversity(Exam exam, int[] lists, int length, int k) {
        ItemFeatures features = exam.shown().features();
        boolean byFeature = features.byItem().entries() > 0;
        double sum = 0;
        int tested = 0;
        for (int p = 0; p < exam.people().length; p++) {
            double apart = 0;
            int pairs = 0;
            int end = Math.min(k, length);
            for (int a = 0; a < end && lists[p * length + a] >= 0; a++) {
                for (int b = 0; b < a; b++) {
                    double near = byFeature
                            ? cosine(features.byItem(), lists[p * length + a], lists[p * length + b])
                            : sameCategory(features.category(), lists[p * length + a], lists[p * length + b]);
                    if (!Double.isNaN(near)) {
                        apart += 1 - near;
                        pairs++;
                    }
                }
            }
            if (pairs > 0) {
                sum += apart / pairs;
                tested++;
            }
        }
        return tested == 0 ? Double.NaN : sum / tested;
    }

    private static double sameCategory(int[] category, int a, int b) {
        if (category[a] < 0 || category[b] < 0) {
            return Double.NaN;
        }
        return category[a] == category[b] ? 1 : 0;
    }

    private static double cosine(SparseRows rows, int a, int b) {
        int x = rows.start()[a];
        int y = rows.start()[b];
        double dot = 0;
        while (x < rows.start()[a + 1] && y < rows.start()[b + 1]) {
            int difference = rows.index()[x] - rows.index()[y];
            if (difference == 0) {
                dot += (double) rows.valueAt(x++) * rows.valueAt(y++);
            } else if (difference < 0) {
                x++;
            } else {
                y++;
            }
        }
        double norms = norm(rows, a) * norm(rows, b);
        return norms == 0 ? Double.NaN : dot / norms;
    }

    private static double norm(SparseRows rows, int row) {
        double sum = 0;
        for (int e = rows.start()[row]; e < rows.start()[row + 1]; e++) {
            sum += (double) rows.valueAt(e) * rows.valueAt(e);
        }
        return Math.sqrt(sum);
    }

    private static double calibration(Exam exam, int[] lists, int length, int k) {
        int[] category = exam.shown().features().category();
        int kinds = Arrays.stream(category).max().orElse(-1) + 1;
        SparseRows has = exam.shown().interactions().byUser();
        double[] own = new double[kinds];
        double[] listed = new double[kinds];
        double sum = 0;
        int tested = 0;
        for (int p = 0; p < exam.people().length; p++) {
            Arrays.fill(own, 0);
            Arrays.fill(listed, 0);
            double bought = 0;
            double suggested = 0;
            int person = exam.people()[p];
            for (int e = has.start()[person]; e < has.start()[person + 1]; e++) {
                int c = category[has.index()[e]];
                if (c >= 0) {
                    own[c] += has.valueAt(e);
                    bought += has.valueAt(e);
                }
            }
            for (int r = 0; r < Math.min(k, length) && lists[p * length + r] >= 0; r++) {
                int c = category[lists[p * length + r]];
                if (c >= 0) {
                    listed[c]++;
                    suggested++;
                }
            }
            if (bought > 0 && suggested > 0) {
                sum += divergence(own, bought, listed, suggested);
                tested++;
            }
        }
        return tested == 0 ? Double.NaN : sum / tested;
    }

    private static double divergence(double[] own, double bought, double[] listed, double suggested) {
        double sum = 0;
        for (int c = 0; c < own.length; c++) {
            double p = own[c] / bought;
            if (p > 0) {
                double q = (1 - SMOOTHING) * listed[c] / suggested + SMOOTHING * p;
                sum += p * Math.log(p / q);
            }
        }
        return sum;
    }
}
