package org.clientele.analysis.recommend.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.ContentSpec;

/**
 * Suggests what is like the things that a person has, also things that nobody has bought yet.
 *
 * <p>The profile is Σ over the history of h·v, v the vector of a product ({@link FeatureVectors}) and h = min(1, weight) ·
 * 2^(−age / half-life). The score of a product is the cosine of its vector with the profile (Pazzani and Billsus,
 * Content-based recommendation systems, 2007). It is a sum over the history, and over features, and explained by both.
 */
public final class ContentModel implements Recommender {
    private final ContentSpec spec;
    private final SparseRows vectors;
    private final SparseRows byFeature;
    private final List<ItemFeatures.Feature> features;

    private ContentModel(ContentSpec spec, SparseRows vectors, List<ItemFeatures.Feature> features) {
        this.spec = spec;
        this.vectors = vectors;
        this.byFeature = vectors.transpose();
        this.features = features;
    }

    /** Weighs the features; nothing is learned from people. */
    public static ContentModel fit(ItemFeatures features, ContentSpec spec) {
        return new ContentModel(spec, FeatureVectors.of(features, spec), features.list());
    }

    /** Reads what {@link #write} wrote. */
    public static ContentModel read(ContentSpec spec, DataInput in) throws IOException {
        List<ItemFeatures.Feature> features = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            features.add(
                    new ItemFeatures.Feature(ItemFeatures.Kind.values()[in.readByte()], in.readUTF(), in.readUTF()));
        }
        int[] start = new int[in.readInt() + 1];
        for (int i = 1; i < start.length; i++) {
            start[i] = in.readInt();
        }
        int[] index = new int[start[start.length - 1]];
        float[] value = new float[index.length];
        for (int e = 0; e < index.length; e++) {
            index[e] = in.readInt();
            value[e] = in.readFloat();
        }
        return new ContentModel(spec, new SparseRows(features.size(), start, index, value), List.copyOf(features));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features.size());
        for (ItemFeatures.Feature feature : features) {
            out.writeByte(feature.kind().ordinal());
            out.writeUTF(feature.field());
            out.writeUTF(feature.name());
        }
        out.writeInt(vectors.rows());
        for (int i = 1; i <= vectors.rows(); i++) {
            out.writeInt(vectors.start()[i]);
        }
        for (int e = 0; e < vectors.entries(); e++) {
            out.writeInt(vectors.index()[e]);
            out.writeFloat(vectors.valueAt(e));
        }
    }

    @Override
    public ContentSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return vectors.rows();
    }

    @Override
    public boolean personal() {
        return true;
    }

    /** How alike two products are, 0 to 1. */
    public float similarity(int one, int other) {
        float sum = 0;
        int b = vectors.start()[other];
        for (int a = vectors.start()[one]; a < vectors.start()[one + 1]; a++) {
            while (b < vectors.start()[other + 1] && vectors.index()[b] < vectors.index()[a]) {
                b++;
            }
            if (b < vectors.start()[other + 1] && vectors.index()[b] == vectors.index()[a]) {
                sum += vectors.valueAt(a) * vectors.valueAt(b);
            }
        }
        return sum;
    }

    @Override
    public Scorer scorer() {
        return new Scorer() {
            private final float[] profile = new float[vectors.columns()];

            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int i = 0; i < count; i++) {
                    Arrays.fill(out[i], 0f);
                    float length = gather(block[i]);
                    for (int f = 0; length > 0 && f < profile.length; f++) {
                        if (profile[f] != 0) {
                            float weight = profile[f] / length;
                            for (int e = byFeature.start()[f]; e < byFeature.start()[f + 1]; e++) {
                                out[i][byFeature.index()[e]] += weight * byFeature.valueAt(e);
                            }
                        }
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float length = gather(history);
                float[] parts = new float[history.size()];
                for (int i = 0; length > 0 && i < parts.length; i++) {
                    parts[i] = share(history, i) * similarity(history.item()[i], item) / length;
                }
                return parts;
            }

            @Override
            public Optional<Why> why(History history, int item) {
                float length = gather(history);
                int most = -1;
                float best = 0;
                for (int e = vectors.start()[item]; length > 0 && e < vectors.start()[item + 1]; e++) {
                    float adds = profile[vectors.index()[e]] * vectors.valueAt(e);
                    if (adds > best) {
                        best = adds;
                        most = vectors.index()[e];
                    }
                }
                return most < 0 ? Optional.empty() : Optional.of(new Why.Alike(features.get(most)));
            }

            // Fills the profile and gives its length.
            private float gather(History history) {
                Arrays.fill(profile, 0f);
                for (int i = 0; i < history.size(); i++) {
                    float share = share(history, i);
                    int product = history.item()[i];
                    for (int e = vectors.start()[product]; e < vectors.start()[product + 1]; e++) {
                        profile[vectors.index()[e]] += share * vectors.valueAt(e);
                    }
                }
                double squares = 0;
                for (float p : profile) {
                    squares += (double) p * p;
                }
                return (float) Math.sqrt(squares);
            }
        };
    }

    private float share(History history, int place) {
        double fades = spec.halfLifeDays() > 0
                ? Math.pow(2, (history.day()[place] - history.asOf()) / spec.halfLifeDays())
                : 1;
        return (float) (Math.min(1, history.weight()[place]) * fades);
    }
}
