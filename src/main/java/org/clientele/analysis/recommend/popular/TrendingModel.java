package org.clientele.analysis.recommend.popular;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.TrendingSpec;

/**
 * What sells more than usual just now, the growth of the whole shop taken out.
 *
 * <p>With r(h) = Σ over purchases of 2^(−age/h), divided by the number of days it weighs (h/ln 2 in a long history), a
 * product's rate lately is r_j = r(recentDays) and its usual rate u_j = r(usualDays); e_j = u_j · Σr/Σu is what would be usual
 * now. The score is (r_j − e_j) / √((e_j + λ)·λ), λ = ln 2/(2·recentDays): how many standard deviations a Poisson process of
 * rate e_j would have to stray, as r_j varies by e_j·λ. One purchase counts for each person, product and day.
 */
public final class TrendingModel implements Recommender {
    private final TrendingSpec spec;
    private final float[] score;
    private final int[] lately;
    private final float[] usually;

    private TrendingModel(TrendingSpec spec, float[] score, int[] lately, float[] usually) {
        this.spec = spec;
        this.score = score;
        this.lately = lately;
        this.usually = usually;
    }

    /** Counts purchases. */
    public static TrendingModel fit(Purchases lines, TrendingSpec spec) {
        int items = lines.items();
        double[] recent = new double[items];
        double[] usual = new double[items];
        int[] lately = new int[items];
        int last = lines.lastDayBought();
        int first = last;
        int[] seen = new int[items];
        Arrays.fill(seen, Integer.MIN_VALUE);
        for (int u = 0; u < lines.users(); u++) {
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                int j = lines.item()[line];
                int day = lines.day()[line];
                if (lines.bought(line) && seen[j] != day) {
                    seen[j] = day;
                    first = Math.min(first, day);
                    recent[j] += Math.pow(2, (day - last) / spec.recentDays());
                    usual[j] += Math.pow(2, (day - last) / spec.usualDays());
                    lately[j] += last - day < spec.recentDays() ? 1 : 0;
                }
            }
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                seen[lines.item()[line]] = Integer.MIN_VALUE;
            }
        }
        double recentWeight = weighed(spec.recentDays(), last - first + 1);
        double usualWeight = weighed(spec.usualDays(), last - first + 1);
        double growth = Arrays.stream(recent).sum()
                / recentWeight
                / Math.max(1e-12, Arrays.stream(usual).sum() / usualWeight);
        double lambda = Math.log(2) / (2 * spec.recentDays());
        float[] score = new float[items];
        float[] usually = new float[items];
        for (int j = 0; j < items; j++) {
            double expected = usual[j] / usualWeight * growth;
            score[j] = (float) ((recent[j] / recentWeight - expected) / Math.sqrt((expected + lambda) * lambda));
            usually[j] = (float) (expected * Math.ceil(spec.recentDays()));
        }
        return new TrendingModel(spec, score, lately, usually);
    }

    /** Σ of 2^(−age/h) over so many days. */
    private static double weighed(double halfLife, int days) {
        return (1 - Math.pow(2, -days / halfLife)) / (1 - Math.pow(2, -1 / halfLife));
    }

    /** Reads what {@link #write} wrote. */
    public static TrendingModel read(TrendingSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        float[] score = new float[items];
        int[] lately = new int[items];
        float[] usually = new float[items];
        for (int j = 0; j < items; j++) {
            score[j] = in.readFloat();
            lately[j] = in.readInt();
            usually[j] = in.readFloat();
        }
        return new TrendingModel(spec, score, lately, usually);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(score.length);
        for (int j = 0; j < score.length; j++) {
            out.writeFloat(score[j]);
            out.writeInt(lately[j]);
            out.writeFloat(usually[j]);
        }
    }

    @Override
    public TrendingSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return score.length;
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** How far a product's sales lately are above what is usual, in standard deviations; below 0 where they are lower. */
    public float rise(int product) {
        return score[product];
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    System.arraycopy(score, 0, out[i], 0, score.length);
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                return new float[history.size()];
            }

            @Override
            public Optional<Why> why(History history, int item) {
                int days = (int) Math.ceil(spec.recentDays());
                return Optional.of(new Why.Rising(lately[item], Math.round(usually[item]), days));
            }
        };
    }
}
