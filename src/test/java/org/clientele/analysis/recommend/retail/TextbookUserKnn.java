package org.clientele.analysis.recommend.retail;

import java.io.DataOutput;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * People who buy alike as textbooks have it: the k most similar people of the person asked speak, similarity
 * n(u,v) / (√n(u)·√n(v) + shrink).
 */
record TextbookUserKnn(Interactions x, int k, double shrink) implements Recommender {
    @Override
    public RecommenderSpec spec() {
        return PopularSpec.standard();
    }

    @Override
    public int items() {
        return x.items();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) {
        throw new AssertionError("nothing is kept in these tests");
    }

    @Override
    public Scorer scorer() {
        int[] common = new int[x.users()];
        TopK top = new TopK(k + 1);
        int[] near = new int[k + 1];
        float[] similarity = new float[k + 1];
        return new Scorer() {
            @Override
            public void score(History[] block, int count, float[][] out) {
                for (int b = 0; b < count; b++) {
                    one(block[b], out[b]);
                }
            }

            private void one(History history, float[] out) {
                Arrays.fill(common, 0);
                Arrays.fill(out, 0);
                SparseRows buyers = x.byItem();
                for (int item : history.item()) {
                    for (int e = buyers.start()[item]; e < buyers.start()[item + 1]; e++) {
                        common[buyers.index()[e]]++;
                    }
                }
                SparseRows rows = x.byUser();
                boolean self = false;
                for (int v = 0; v < common.length; v++) {
                    // The person asked is the first with exactly this history.
                    if (!self && common[v] == history.size() && rows.length(v) == history.size()) {
                        self = true;
                    } else if (common[v] > 0) {
                        top.offer(v, (float)
                                (common[v] / (Math.sqrt((double) history.size() * rows.length(v)) + shrink)));
                    }
                }
                int size = Math.min(k, top.drain(near, similarity, 0));
                for (int n = 0; n < size; n++) {
                    for (int e = rows.start()[near[n]]; e < rows.start()[near[n] + 1]; e++) {
                        out[rows.index()[e]] += similarity[n];
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                return new float[history.size()];
            }
        };
    }
}
