package org.clientele.analysis.recommend.content;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.ItemFeatures.Kind;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.Weighting;

/**
 * Products as vectors of length one.
 *
 * <p>TF-IDF: tf·(ln((1+N)/(1+df)) + 1); BM25: tf·(K1+1)/(K1·(1−B+B·len/avg)+tf)·ln(1+(N−df+½)/(df+½)), K1 = 1.2, B = 0.75
 * (Robertson and Zaragoza, The probabilistic relevance framework, 2009). The features of each kind are brought to length one,
 * multiplied by the root of the kind's part, and the whole to length one again: the cosine of two products described in
 * the same kinds is the mean of the cosines of their kinds, weighted by the parts.
 */
final class FeatureVectors {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private FeatureVectors() {}

    /** One row per product, of length one; empty rows where nothing is known. */
    static SparseRows of(ItemFeatures features, ContentSpec spec) {
        SparseRows counts = features.byItem();
        int kinds = Kind.values().length;
        int[] kind = features.list().stream().mapToInt(f -> f.kind().ordinal()).toArray();
        double[] part = {spec.words(), spec.category(), spec.brand(), spec.price(), spec.fields(), spec.pictures()};
        double[] rare = rarity(counts, kind, spec.weighting());
        double average = averageWords(counts, kind);
        float[] value = new float[counts.entries()];
        double[] squares = new double[kinds];
        for (int p = 0; p < counts.rows(); p++) {
            Arrays.fill(squares, 0);
            double length = words(counts, kind, p);
            for (int e = counts.start()[p]; e < counts.start()[p + 1]; e++) {
                int feature = counts.index()[e];
                double tf = counts.valueAt(e);
                if (spec.weighting() == Weighting.BM25 && kind[feature] == Kind.WORD.ordinal()) {
                    tf = tf * (K1 + 1) / (K1 * (1 - B + B * length / average) + tf);
                }
                double weight = part[kind[feature]] > 0 ? tf * rare[feature] : 0;
                value[e] = (float) weight;
                squares[kind[feature]] += weight * weight;
            }
            double all = 0;
            for (int k = 0; k < kinds; k++) {
                all += squares[k] > 0 ? part[k] : 0;
            }
            for (int e = counts.start()[p]; e < counts.start()[p + 1]; e++) {
                int k = kind[counts.index()[e]];
                if (squares[k] > 0) {
                    value[e] = (float) (value[e] / Math.sqrt(squares[k]) * Math.sqrt(part[k] / all));
                }
            }
        }
        return new SparseRows(counts.columns(), counts.start(), counts.index(), value);
    }

    private static double[] rarity(SparseRows counts, int[] kind, Weighting weighting) {
        int[] products = new int[counts.columns()];
        for (int feature : counts.index()) {
            products[feature]++;
        }
        double n = counts.rows();
        double[] rare = new double[products.length];
        for (int f = 0; f < rare.length; f++) {
            // A picture has some of nearly every colour: how many others have it says nothing.
            rare[f] = switch (kind[f] == Kind.PICTURE.ordinal() ? Weighting.NONE : weighting) {
                case NONE -> 1;
                case TF_IDF -> Math.log((1 + n) / (1 + products[f])) + 1;
                case BM25 -> Math.log(1 + (n - products[f] + 0.5) / (products[f] + 0.5));
            };
        }
        return rare;
    }

    private static double averageWords(SparseRows counts, int[] kind) {
        double sum = 0;
        for (int p = 0; p < counts.rows(); p++) {
            sum += words(counts, kind, p);
        }
        return Math.max(1e-9, sum / Math.max(1, counts.rows()));
    }

    private static double words(SparseRows counts, int[] kind, int product) {
        double sum = 0;
        for (int e = counts.start()[product]; e < counts.start()[product + 1]; e++) {
            sum += kind[counts.index()[e]] == Kind.WORD.ordinal() ? counts.valueAt(e) : 0;
        }
        return sum;
    }
}
