package org.clientele.analysis.predict.measure;

import java.util.Arrays;

/**
 * How each yes stands among the no and the other way round; their mean is the area under the ranking curve (AUC).
 *
 * @param auc the chance that a yes is ranked above a no, equal scores counting half
 * @param ofYes for each yes, in the order of the rows, the share of the no below it
 * @param ofNo for each no, the share of the yes above it
 */
public record Placements(double auc, double[] ofYes, double[] ofNo) {
    /** The placements of some scores by midranks (DeLong, DeLong and Clarke-Pearson 1988; Sun and Xu 2014). */
    public static Placements of(double[] scores, int[] y) {
        int yes = Arrays.stream(y).sum();
        int no = y.length - yes;
        double[] all = midranks(scores);
        double[] ofYes = new double[yes];
        double[] ofNo = new double[no];
        double[] yesScores = new double[yes];
        double[] noScores = new double[no];
        int a = 0;
        int b = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 1) {
                ofYes[a] = all[i];
                yesScores[a++] = scores[i];
            } else {
                ofNo[b] = all[i];
                noScores[b++] = scores[i];
            }
        }
        double[] amongYes = midranks(yesScores);
        double[] amongNo = midranks(noScores);
        double sum = 0;
        for (int i = 0; i < yes; i++) {
            ofYes[i] = (ofYes[i] - amongYes[i]) / Math.max(1, no);
            sum += ofYes[i];
        }
        for (int i = 0; i < no; i++) {
            ofNo[i] = 1 - (ofNo[i] - amongNo[i]) / Math.max(1, yes);
        }
        return new Placements(yes == 0 || no == 0 ? 0.5 : sum / yes, ofYes, ofNo);
    }

    private static double[] midranks(double[] values) {
        int[] order = Order.ascending(values);
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
