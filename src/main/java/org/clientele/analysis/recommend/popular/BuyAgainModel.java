package org.clientele.analysis.recommend.popular;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.BuyAgainSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * Suggests what the person has bought most often, then best-sellers: score(j) = times bought + popularity·sales(j)/sales of
 * the best-seller. Where people buy again it is hard to beat (Li, Jullien, Ariannezhad and de Rijke, A next basket
 * recommendation reality check, ACM TOIS 41, 2023).
 */
public final class BuyAgainModel implements Recommender {
    private final BuyAgainSpec spec;
    private final float[] filler;

    private BuyAgainModel(BuyAgainSpec spec, float[] filler) {
        this.spec = spec;
        this.filler = filler;
    }

    /** Counts sales. */
    public static BuyAgainModel fit(Interactions interactions, BuyAgainSpec spec) {
        double[] sales = new double[interactions.items()];
        SparseRows rows = interactions.byUser();
        for (int e = 0; e < rows.entries(); e++) {
            sales[rows.index()[e]] += interactions.bought(e) ? rows.valueAt(e) : 0;
        }
        double most = Arrays.stream(sales).max().orElse(0);
        float[] filler = new float[sales.length];
        for (int i = 0; i < filler.length && most > 0; i++) {
            filler[i] = (float) (spec.popularity() * sales[i] / most);
        }
        return new BuyAgainModel(spec, filler);
    }

    /** Reads what {@link #write} wrote. */
    public static BuyAgainModel read(BuyAgainSpec spec, DataInput in) throws IOException {
        float[] filler = new float[in.readInt()];
        for (int i = 0; i < filler.length; i++) {
            filler[i] = in.readFloat();
        }
        return new BuyAgainModel(spec, filler);
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return filler.length;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(filler.length);
        for (float f : filler) {
            out.writeFloat(f);
        }
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int p = 0; p < count; p++) {
                    System.arraycopy(filler, 0, out[p], 0, filler.length);
                    for (int i = 0; i < block[p].size(); i++) {
                        if (block[p].bought(i)) {
                            out[p][block[p].item()[i]] += block[p].weight()[i];
                        }
                    }
                }
            }

            // What was bought is its own reason; the history does not speak for anything else.
            @Override
            public float[] reasons(History history, int item) {
                float[] parts = new float[history.size()];
                int at = Arrays.binarySearch(history.item(), item);
                if (at >= 0 && history.bought(at)) {
                    parts[at] = filler[item] + history.weight()[at];
                }
                return parts;
            }
        };
    }
}
