package org.clientele.analysis.recommend.sequence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.SequenceSpec;

/**
 * Suggests what people take next after what a person took lately.
 *
 * <p>score(j) = Σ over the history of min(1, weight_i) / (1 + r_i) · W(i, j), r_i the number of later visits of the person; each
 * term is what one product of the history adds.
 */
public final class SequenceModel implements Recommender {
    private final SequenceSpec spec;
    private final SparseRows weights;
    private final int[] times;

    /** A model with those weights, one row per product that came first, and how often each pair was seen. */
    SequenceModel(SequenceSpec spec, SparseRows weights, int[] times) {
        this.spec = spec;
        this.weights = weights;
        this.times = times;
    }

    /**
     * What comes after a product.
     *
     * @param product the product that is taken then
     * @param weight how strongly it follows
     * @param times how often it was seen to follow
     */
    public record Follower(int product, float weight, int times) {}

    /** Reads what {@link #write} wrote. */
    public static SequenceModel read(SequenceSpec spec, DataInput in) throws IOException {
        int[] start = new int[in.readInt() + 1];
        for (int i = 1; i < start.length; i++) {
            start[i] = in.readInt();
        }
        int[] index = new int[start[start.length - 1]];
        float[] value = new float[index.length];
        int[] times = new int[index.length];
        for (int e = 0; e < index.length; e++) {
            index[e] = in.readInt();
            value[e] = in.readFloat();
            times[e] = in.readInt();
        }
        return new SequenceModel(spec, new SparseRows(start.length - 1, start, index, value), times);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(weights.rows());
        for (int i = 1; i <= weights.rows(); i++) {
            out.writeInt(weights.start()[i]);
        }
        for (int e = 0; e < weights.entries(); e++) {
            out.writeInt(weights.index()[e]);
            out.writeFloat(weights.valueAt(e));
            out.writeInt(times[e]);
        }
    }

    @Override
    public SequenceSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return weights.rows();
    }

    @Override
    public boolean personal() {
        return true;
    }

    /** What comes after a product, the strongest first.
     *
     * @param most at most so many */
    public List<Follower> after(int product, int most) {
        List<Follower> followers = new ArrayList<>();
        for (int e = weights.start()[product]; e < weights.start()[product + 1]; e++) {
            followers.add(new Follower(weights.index()[e], weights.valueAt(e), times[e]));
        }
        followers.sort(Comparator.comparingDouble((Follower f) -> -f.weight()).thenComparingInt(Follower::product));
        return List.copyOf(followers.subList(0, Math.min(most, followers.size())));
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    Arrays.fill(out[i], 0f);
                    float[] share = shares(block[i]);
                    for (int h = 0; h < share.length; h++) {
                        int row = block[i].item()[h];
                        for (int e = weights.start()[row]; e < weights.start()[row + 1]; e++) {
                            out[i][weights.index()[e]] += share[h] * weights.valueAt(e);
                        }
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float[] parts = shares(history);
                for (int h = 0; h < parts.length; h++) {
                    int at = weights.find(history.item()[h], item);
                    parts[h] = at < 0 ? 0f : parts[h] * weights.valueAt(at);
                }
                return parts;
            }

            @Override
            public Optional<Why> why(History history, int item) {
                float[] parts = reasons(history, item);
                int most = -1;
                for (int h = 0; h < parts.length; h++) {
                    if (parts[h] > 0 && (most < 0 || parts[h] > parts[most])) {
                        most = h;
                    }
                }
                if (most < 0) {
                    return Optional.empty();
                }
                int product = history.item()[most];
                return Optional.of(new Why.Next(product, times[weights.find(product, item)]));
            }
        };
    }

    /** How much each product of a history counts: less with each later visit. */
    private static float[] shares(History history) {
        int[] days = Arrays.stream(history.day()).distinct().sorted().toArray();
        float[] share = new float[history.size()];
        for (int h = 0; h < share.length; h++) {
            int later = days.length - 1 - Arrays.binarySearch(days, history.day()[h]);
            share[h] = Math.min(1f, history.weight()[h]) / (1 + later);
        }
        return share;
    }
}
