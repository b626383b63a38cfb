package org.clientele.analysis.predict.learn;

import java.util.Arrays;

/**
 * The simple rule with which every model is compared: the share of yes among those alike in recency and frequency.
 *
 * @param across the key of the field that is cut into fifths
 * @param down the key of the field that is cut at 2, 3, 5 and 10
 * @param cuts where the fifths begin
 * @param odds the log-odds of each cell
 */
public record CellRule(String across, String down, double[] cuts, double[][] odds) implements Model {
    private static final int FIFTHS = 5;
    private static final double[] STEPS = {2, 3, 5, 10};
    private static final double PRIOR = 10;

    /**
     * Learns the shares; a cell of few people is drawn towards the share of all.
     *
     * @param y 1 for yes, 0 for no
     */
    public static CellRule learn(Sheet sheet, int[] y, String across, String down) {
        float[] first = numbers(sheet, across);
        float[] second = numbers(sheet, down);
        double[] cuts = fifths(first);
        double[][] yes = new double[FIFTHS][STEPS.length + 1];
        double[][] all = new double[FIFTHS][STEPS.length + 1];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            int a = cell(first[i], cuts);
            int b = cell(second[i], STEPS);
            yes[a][b] += y[i];
            all[a][b]++;
            sum += y[i];
        }
        double mean = (sum + 1) / (y.length + 2.0);
        double[][] odds = new double[FIFTHS][STEPS.length + 1];
        for (int a = 0; a < FIFTHS; a++) {
            for (int b = 0; b <= STEPS.length; b++) {
                double share = (yes[a][b] + PRIOR * mean) / (all[a][b] + PRIOR);
                odds[a][b] = Math.log(share / (1 - share));
            }
        }
        return new CellRule(across, down, cuts, odds);
    }

    private static float[] numbers(Sheet sheet, String key) {
        return sheet.field(key)
                .filter(Field.Numbers.class::isInstance)
                .map(field -> ((Field.Numbers) field).values())
                .orElseGet(() -> new float[sheet.rows()]);
    }

    private static double[] fifths(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[FIFTHS - 1];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = sorted.length == 0 ? 0 : sorted[(int) ((k + 1L) * sorted.length / FIFTHS)];
        }
        return cuts;
    }

    private static int cell(double value, double[] cuts) {
        int cell = 0;
        while (cell < cuts.length && value >= cuts[cell]) {
            cell++;
        }
        return cell;
    }

    @Override
    public double[] scores(Sheet sheet) {
        float[] first = numbers(sheet, across);
        float[] second = numbers(sheet, down);
        double[] scores = new double[sheet.rows()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = odds[cell(first[i], cuts)][cell(second[i], STEPS)];
        }
        return scores;
    }
}
