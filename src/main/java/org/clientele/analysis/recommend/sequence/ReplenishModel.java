package org.clientele.analysis.recommend.sequence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.clientele.analysis.numeric.ChiSquare;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.ReplenishSpec;

/**
 * Suggests what a person will soon need again.
 *
 * <p>A thing is bought again with probability ρ, after a gap whose logarithm is normal with mean μ and deviation σ: a
 * mixture cure model (Boag, Maximum likelihood estimates of the proportion of patients cured by cancer therapy, 1949). s days
 * after the last purchase the score is the probability that it is bought within the next H days,
 * ρ·(F(s+H) − F(s)) / (1 − ρ·F(s)). ρ, μ and σ of a thing lean towards those of the shop while it has few repeats; the odds
 * of ρ grow with how often the person has bought the thing, as they do in the shop.
 */
public final class ReplenishModel implements Recommender {
    /** From this part of the usual gap on, a thing is called due. */
    static final double DUE = 0.8;

    private final ReplenishSpec spec;
    private final float[] again;
    private final float[] mean;
    private final float[] deviation;
    private final float[] odds;

    private ReplenishModel(ReplenishSpec spec, float[] again, float[] mean, float[] deviation, float[] odds) {
        this.spec = spec;
        this.again = again;
        this.mean = mean;
        this.deviation = deviation;
        this.odds = odds;
    }

    /** Learns gaps and repeats from the purchases. */
    public static ReplenishModel fit(Purchases lines, ReplenishSpec spec) {
        Gaps gaps = Gaps.of(lines);
        int items = lines.items();
        double all = Math.max(1, Arrays.stream(gaps.gaps()).sum());
        double meanAll = Arrays.stream(gaps.sum()).sum() / all;
        double varianceAll = Math.max(0.01, Arrays.stream(gaps.squares()).sum() / all - meanAll * meanAll);
        double trialsAll = Arrays.stream(gaps.trials()).sum();
        double againAll = trialsAll == 0 ? 0 : Arrays.stream(gaps.again()).sum() / trialsAll;
        double m = spec.shrink();
        float[] again = new float[items];
        float[] mean = new float[items];
        float[] deviation = new float[items];
        for (int j = 0; j < items; j++) {
            int n = gaps.gaps()[j];
            again[j] = (float) ((gaps.again()[j] + m * againAll) / (gaps.trials()[j] + m));
            mean[j] = (float) ((gaps.sum()[j] + m * meanAll) / (n + m));
            double own = n == 0 ? 0 : gaps.squares()[j] - gaps.sum()[j] * gaps.sum()[j] / n;
            deviation[j] = (float) Math.sqrt((own + m * varianceAll) / (n + m));
        }
        float[] odds = new float[Gaps.TIMES + 1];
        for (int t = 1; t <= Gaps.TIMES; t++) {
            double share = (gaps.againByTimes()[t] + m * againAll) / (gaps.trialsByTimes()[t] + m);
            odds[t] = (float) (againAll <= 0 ? 1 : odds(share) / odds(againAll));
        }
        return new ReplenishModel(spec, again, mean, deviation, odds);
    }

    private static double odds(double share) {
        double kept = Math.clamp(share, 1e-6, 1 - 1e-6);
        return kept / (1 - kept);
    }

    /** Reads what {@link #write} wrote. */
    public static ReplenishModel read(ReplenishSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        float[][] columns = new float[3][items];
        for (float[] column : columns) {
            fill(column, in);
        }
        float[] odds = new float[Gaps.TIMES + 1];
        fill(odds, in);
        return new ReplenishModel(spec, columns[0], columns[1], columns[2], odds);
    }

    private static void fill(float[] column, DataInput in) throws IOException {
        for (int i = 0; i < column.length; i++) {
            column[i] = in.readFloat();
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(again.length);
        for (float[] column : new float[][] {again, mean, deviation, odds}) {
            for (float value : column) {
                out.writeFloat(value);
            }
        }
    }

    @Override
    public ReplenishSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return again.length;
    }

    @Override
    public boolean personal() {
        return true;
    }

    /** The usual number of days between two purchases of a product: the middle one. */
    public double usualDays(int product) {
        return Math.exp(mean[product]);
    }

    /** The probability that a product is bought within the horizon.
     *
     * @param times how often the person has bought it
     * @param days days since the last time */
    public double probability(int product, int times, int days) {
        double o = odds(again[product]) * odds[Math.clamp(times, 1, Gaps.TIMES)];
        double rho = o / (1 + o);
        double before = waited(product, days);
        double until = waited(product, days + spec.horizonDays());
        return rho * (until - before) / Math.max(1e-9, 1 - rho * before);
    }

    /** F: the part of gaps that are over after so many days. */
    private double waited(int product, double days) {
        if (days <= 0) {
            return 0;
        }
        double z = (Math.log(days) - mean[product]) / deviation[product];
        double tail = ChiSquare.upperTail(z * z, 1) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    private static int times(History history, int place) {
        return Math.max(1, Math.round(history.weight()[place]));
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    Arrays.fill(out[i], 0f);
                    for (int h = 0; h < block[i].size(); h++) {
                        out[i][block[i].item()[h]] = probability(block[i], h);
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float[] parts = new float[history.size()];
                for (int h = 0; h < parts.length; h++) {
                    parts[h] = history.item()[h] == item ? probability(history, h) : 0;
                }
                return parts;
            }

            @Override
            public Optional<Why> why(History history, int item) {
                int h = Arrays.binarySearch(history.item(), item);
                if (h < 0 || !history.bought(h)) {
                    return Optional.empty();
                }
                int days = history.asOf() - history.day()[h];
                int usual = (int) Math.max(1, Math.round(usualDays(item)));
                return days < DUE * usual ? Optional.empty() : Optional.of(new Why.Due(usual, days));
            }

            private float probability(History history, int h) {
                int days = history.asOf() - history.day()[h];
                return history.bought(h)
                        ? (float) ReplenishModel.this.probability(history.item()[h], times(history, h), days)
                        : 0f;
            }
        };
    }
}
