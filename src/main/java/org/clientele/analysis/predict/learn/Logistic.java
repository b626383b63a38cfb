package org.clientele.analysis.predict.learn;

import java.util.Arrays;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Logistic regression with a ridge on the weights and none on the intercept, by Newton's method with halved steps.
 *
 * <p>Maximises Σ y log p + (1 − y) log(1 − p) − ½λ Σ w² (le Cessie and van Houwelingen 1992); because the intercept is free,
 * the mean prediction is the share of yes among the rows that were learned from.
 *
 * @param weights one for each column
 * @param intercept the log-odds where all columns are 0
 * @param likelihood Σ y log p + (1 − y) log(1 − p) at the end
 * @param penalised the same less the ridge
 * @param steps Newton steps that were taken
 */
public record Logistic(double[] weights, double intercept, double likelihood, double penalised, int steps) {
    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVES = 30;
    private static final double CLOSE = 1e-10;

    /**
     * Fits.
     *
     * @param rows the columns, row after row
     * @param p how many columns; 0 fits the intercept alone
     * @param y share of yes of each row, mostly 0 or 1
     * @param ridge λ
     */
    public static Logistic fit(double[] rows, int p, double[] y, double ridge, Checkpoint checkpoint) {
        double[] alike = new double[y.length];
        Arrays.fill(alike, 1);
        return fit(rows, p, y, alike, ridge, checkpoint);
    }

    /**
     * Fits rows that count differently.
     *
     * @param rows the columns, row after row
     * @param p how many columns; 0 fits the intercept alone
     * @param y share of yes of each row, mostly 0 or 1
     * @param counts how much each row counts, 1 for usual
     * @param ridge λ
     */
    public static Logistic fit(double[] rows, int p, double[] y, double[] counts, double ridge, Checkpoint checkpoint) {
        int n = y.length;
        Observed seen = new Observed(rows, p, y, counts);
        double mean = Math.clamp(seen.mean(), 1e-6, 1 - 1e-6);
        double[] at = new double[p + 1];
        at[p] = Math.log(mean / (1 - mean));
        double best = objective(seen, at, ridge);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(p + 1);
        int steps = 0;
        while (steps < MOST_STEPS) {
            checkpoint.check();
            DMatrixRMaj hessian = new DMatrixRMaj(p + 1, p + 1);
            DMatrixRMaj gradient = new DMatrixRMaj(p + 1, 1);
            curvature(seen, at, ridge, hessian, gradient, checkpoint);
            DMatrixRMaj step = new DMatrixRMaj(p + 1, 1);
            if (!solver.setA(hessian)) {
                break;
            }
            solver.solve(gradient, step);
            double[] next = at.clone();
            double reached = Double.NEGATIVE_INFINITY;
            double share = 1;
            for (int half = 0; half < MOST_HALVES && !(reached >= best - 1e-9 * Math.abs(best)); half++, share /= 2) {
                for (int j = 0; j <= p; j++) {
                    next[j] = at[j] + share * step.data[j];
                }
                reached = objective(seen, next, ridge);
            }
            steps++;
            double gained = reached - best;
            if (gained > 0) {
                at = next;
                best = reached;
            }
            checkpoint.progress(Math.min(1, steps / 8.0));
            if (!(gained > CLOSE * (Math.abs(best) + n * 1e-3))) {
                break;
            }
        }
        double penalty = penalty(at, p, ridge);
        return new Logistic(Arrays.copyOf(at, p), at[p], best + penalty, best, steps);
    }

    private static double penalty(double[] at, int p, double ridge) {
        double squares = 0;
        for (int j = 0; j < p; j++) {
            squares += at[j] * at[j];
        }
        return ridge * squares / 2;
    }

    /** What is learned from: the columns row after row, the share of yes and how much each row counts. */
    private record Observed(double[] rows, int p, double[] y, double[] counts) {
        double mean() {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < y.length; i++) {
                sum += counts[i] * y[i];
                all += counts[i];
            }
            return all > 0 ? sum / all : 0.5;
        }
    }

    private static double objective(Observed seen, double[] at, double ridge) {
        int p = seen.p();
        double[] y = seen.y();
        double[] sums = new double[Blocks.count(y.length)];
        Blocks.forEach(y.length, Checkpoint.none(), (block, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double z = score(seen.rows(), i * p, at, p, at[p]);
                sum += seen.counts()[i] * (y[i] * z - softplus(z));
            }
            sums[block] = sum;
        });
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return sum - penalty(at, p, ridge);
    }

    /** log(1 + eᶻ) without overflow. */
    private static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    private static double score(double[] rows, int from, double[] weights, int p, double intercept) {
        double z = intercept;
        for (int j = 0; j < p; j++) {
            z += weights[j] * rows[from + j];
        }
        return z;
    }

    private static void curvature(
            Observed seen,
            double[] at,
            double ridge,
            DMatrixRMaj hessian,
            DMatrixRMaj gradient,
            Checkpoint checkpoint) {
        int p = seen.p();
        double[] rows = seen.rows();
        double[] y = seen.y();
        int q = p + 1;
        int blocks = Blocks.count(y.length);
        double[][] curves = new double[blocks][];
        double[][] slopes = new double[blocks][];
        Blocks.forEach(y.length, checkpoint, (block, from, to) -> {
            double[] curve = new double[q * q];
            double[] slope = new double[q];
            double[] row = new double[q];
            row[p] = 1;
            for (int i = from; i < to; i++) {
                System.arraycopy(rows, i * p, row, 0, p);
                double chance = chance(score(rows, i * p, at, p, at[p]));
                double weight = seen.counts()[i] * chance * (1 - chance);
                double off = seen.counts()[i] * (y[i] - chance);
                for (int j = 0; j < q; j++) {
                    slope[j] += off * row[j];
                    double scaled = weight * row[j];
                    if (scaled != 0) {
                        int base = j * q;
                        for (int k = j; k < q; k++) {
                            curve[base + k] += scaled * row[k];
                        }
                    }
                }
            }
            curves[block] = curve;
            slopes[block] = slope;
        });
        for (int b = 0; b < blocks; b++) {
            for (int j = 0; j < q; j++) {
                gradient.data[j] += slopes[b][j];
                for (int k = j; k < q; k++) {
                    hessian.data[j * q + k] += curves[b][j * q + k];
                }
            }
        }
        for (int j = 0; j < q; j++) {
            if (j < p) {
                hessian.data[j * q + j] += ridge;
                gradient.data[j] -= ridge * at[j];
            }
            for (int k = 0; k < j; k++) {
                hessian.data[j * q + k] = hessian.data[k * q + j];
            }
        }
    }

    /**
     * How uncertain the weights are: the inverse of the curvature at the end, the intercept last.
     *
     * @param rows the columns that were learned from, row after row
     * @param counts how much each row counted
     * @param ridge λ
     */
    public DMatrixRMaj spread(double[] rows, double[] counts, double ridge) {
        int p = weights.length;
        double[] at = Arrays.copyOf(weights, p + 1);
        at[p] = intercept;
        DMatrixRMaj hessian = new DMatrixRMaj(p + 1, p + 1);
        curvature(
                new Observed(rows, p, new double[counts.length], counts),
                at,
                ridge,
                hessian,
                new DMatrixRMaj(p + 1, 1),
                Checkpoint.none());
        DMatrixRMaj spread = new DMatrixRMaj(p + 1, p + 1);
        CommonOps_DDRM.invert(hessian, spread);
        return spread;
    }

    /** The chance of some log-odds. */
    public static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The log-odds of each of some rows. */
    public double[] scores(double[] rows) {
        int p = weights.length;
        double[] scores = new double[p == 0 ? 0 : rows.length / p];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(rows, i * p, weights, p, intercept);
        }
        return scores;
    }

    /**
     * A fitted regression together with how its columns are made.
     *
     * @param coding how columns are made
     * @param fitted what was fitted
     */
    public record OfSheets(Coding coding, Logistic fitted) implements Model {
        /** Learns from a table. */
        public static OfSheets learn(Sheet sheet, int[] y, Coding.Style style, double ridge, Checkpoint checkpoint) {
            Coding coding = Coding.of(sheet, style);
            double[] shares = Arrays.stream(y).asDoubleStream().toArray();
            return new OfSheets(coding, Logistic.fit(coding.scaled(sheet), coding.size(), shares, ridge, checkpoint));
        }

        @Override
        public double[] scores(Sheet sheet) {
            if (coding.size() == 0) {
                double[] same = new double[sheet.rows()];
                Arrays.fill(same, fitted.intercept());
                return same;
            }
            return fitted.scores(coding.scaled(sheet));
        }
    }
}
