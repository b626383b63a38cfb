package org.clientele.analysis.recommend.sgd;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.ItemFactors;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A trained factorisation: vectors and biases of the products, to which the vector of any person is fitted from what the
 * person bought.
 *
 * <p>Nothing about the customers it was trained on is kept.
 */
public final class SgdModel implements Recommender {
    private final RecommenderSpec spec;
    private final ItemSide side;
    /** Factors, then 1 where people have a bias, then the product's bias. */
    private final ItemFactors scoring;

    private SgdModel(RecommenderSpec spec, ItemSide side) {
        this.spec = spec;
        this.side = side;
        int d = side.d();
        float[] rows = new float[side.size() * (d + 2)];
        for (int i = 0; i < side.size(); i++) {
            System.arraycopy(side.vectors(), i * side.stride(), rows, i * (d + 2), d + 1);
            rows[i * (d + 2) + d + 1] = side.bias()[i];
        }
        scoring = ItemFactors.of(rows, d + 2);
    }

    /** From what was learned.
     *
     * @param seed decides which products stand for those not bought when a person is fitted */
    static SgdModel of(RecommenderSpec spec, Factors factors, long seed) {
        int items = factors.items().length / factors.stride();
        float[] bias = new float[items];
        float[] rows = new float[items * factors.d()];
        for (int i = 0; i < items; i++) {
            System.arraycopy(factors.items(), i * factors.stride(), rows, i * factors.d(), factors.d());
            bias[i] = factors.items()[i * factors.stride() + factors.d()];
        }
        return new SgdModel(spec, side(spec, rows, bias, sample(items, PersonFit.most(spec), seed)));
    }

    private static ItemSide side(RecommenderSpec spec, float[] rows, float[] bias, int[] sample) {
        int d = rows.length / Math.max(1, bias.length);
        int stride = FloatKernel.padded(d + 1);
        float[] vectors = new float[bias.length * stride];
        for (int i = 0; i < bias.length; i++) {
            System.arraycopy(rows, i * d, vectors, i * stride, d);
            vectors[i * stride + d] = spec instanceof LogisticMfSpec ? 1f : 0f;
        }
        return new ItemSide(d, stride, vectors, bias, sample);
    }

    private static int[] sample(int items, int most, long seed) {
        int[] all = new int[items];
        Arrays.setAll(all, i -> i);
        SplittableRandom random = new SplittableRandom(seed);
        int count = Math.min(items, most);
        for (int i = 0; i < count && count < items; i++) {
            int j = i + random.nextInt(items - i);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        int[] drawn = Arrays.copyOf(all, count);
        Arrays.sort(drawn);
        return drawn;
    }

    /** Reads what {@link #write} wrote. */
    public static SgdModel read(RecommenderSpec spec, DataInput in) throws IOException {
        int items = in.readInt();
        int d = in.readInt();
        float[] rows = new float[items * d];
        float[] bias = new float[items];
        int[] sample = new int[in.readInt()];
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < d; f++) {
                rows[i * d + f] = in.readFloat();
            }
            bias[i] = in.readFloat();
        }
        for (int i = 0; i < sample.length; i++) {
            sample[i] = in.readInt();
        }
        return new SgdModel(spec, side(spec, rows, bias, sample));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(side.size());
        out.writeInt(side.d());
        out.writeInt(side.sample().length);
        for (int i = 0; i < side.size(); i++) {
            for (int f = 0; f < side.d(); f++) {
                out.writeFloat(side.vectors()[i * side.stride() + f]);
            }
            out.writeFloat(side.bias()[i]);
        }
        for (int item : side.sample()) {
            out.writeInt(item);
        }
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return side.size();
    }

    @Override
    public boolean personal() {
        return true;
    }

    /** Fits people to the product vectors; not thread-safe. */
    PersonFit fit() {
        return switch (spec) {
            case BprSpec bpr -> new PairFit(side, bpr);
            case LogisticMfSpec logistic -> new PointFit(side, logistic);
            default -> throw new IllegalStateException(spec.code());
        };
    }

    @Override
    public Scorer scorer() {
        PersonFit fit = fit();
        return new Scorer() {
            private float[] people = new float[0];

            @Override
            public void score(History[] block, int count, float[][] out) {
                int row = side.d() + 2;
                if (people.length < count * row) {
                    people = new float[count * row];
                }
                for (int i = 0; i < count; i++) {
                    System.arraycopy(fit.person(block[i].item()), 0, people, i * row, side.d() + 1);
                    people[i * row + side.d() + 1] = 1f;
                }
                scoring.scores(FloatKernel.best(), people, count, out);
                for (int i = 0; i < count; i++) {
                    bend(out[i], block[i].size() > 0);
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                return fit.reasons(history.item(), item);
            }
        };
    }

    /** Keeps the order and makes every score positive: 1 + x above zero, 1/(1 − x) below; nothing is said of people
     * without purchases. */
    private static void bend(float[] scores, boolean known) {
        for (int j = 0; j < scores.length; j++) {
            float x = scores[j];
            scores[j] = known ? Math.max(x, 0f) + 1f / (1f - Math.min(x, 0f)) : 0f;
        }
    }
}
