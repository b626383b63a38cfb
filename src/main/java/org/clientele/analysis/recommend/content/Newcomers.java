package org.clientele.analysis.recommend.content;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A trained recommender that also knows new products: those that fewer than {@value #FEW} people bought and of which the
 * recommender says nothing are scored by what they are like.
 *
 * <p>They come behind all that the recommender itself suggests, in the order of their likeness to what the person has: the
 * likeness ({@link ContentModel}) times half the smallest score that the recommender gives this person. Likeness below
 * {@value #LEAST} says nothing.
 */
public final class Newcomers implements Recommender {
    static final int FEW = 5;
    static final float LEAST = 0.1f;

    private final Recommender trained;
    private final ContentModel content;
    private final boolean[] fresh;

    private Newcomers(Recommender trained, ContentModel content, boolean[] fresh) {
        this.trained = trained;
        this.content = content;
        this.fresh = fresh;
    }

    /** Whether there are products so new that this would help a recommender that tells people apart. */
    public static boolean are(Recommender trained, Interactions bought) {
        return trained.personal() && !(trained instanceof ContentModel) && any(fresh(bought));
    }

    /** The recommender with new products. */
    public static Recommender with(Recommender trained, ContentModel content, Interactions bought) {
        return new Newcomers(trained, content, fresh(bought));
    }

    private static boolean[] fresh(Interactions bought) {
        boolean[] fresh = new boolean[bought.items()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = bought.byItem().length(i) < FEW;
        }
        return fresh;
    }

    private static boolean any(boolean[] fresh) {
        for (boolean one : fresh) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    @Override
    public RecommenderSpec spec() {
        return trained.spec();
    }

    @Override
    public int items() {
        return trained.items();
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        trained.write(out);
    }

    @Override
    public Scorer scorer() {
        Scorer own = trained.scorer();
        Scorer alike = content.scorer();
        return new Scorer() {
            private float[][] likeness = new float[0][];
            private final float[][] one = new float[1][items()];

            @Override
            public void score(History[] block, int count, float[][] out) {
                if (likeness.length < count) {
                    likeness = new float[count][items()];
                }
                own.score(block, count, out);
                alike.score(block, count, likeness);
                for (int p = 0; p < count; p++) {
                    float scale = scale(out[p]);
                    for (int i = 0; i < fresh.length; i++) {
                        if (fresh[i] && out[p][i] == 0 && likeness[p][i] >= LEAST) {
                            out[p][i] = scale * likeness[p][i];
                        }
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float scale = fresh[item] ? silent(history, item) : 0;
                if (scale == 0) {
                    return own.reasons(history, item);
                }
                float[] parts = alike.reasons(history, item);
                for (int i = 0; i < parts.length; i++) {
                    parts[i] *= scale;
                }
                return parts;
            }

            @Override
            public Optional<Why> why(History history, int item) {
                return fresh[item] && silent(history, item) > 0 ? alike.why(history, item) : own.why(history, item);
            }

            // What likeness is multiplied with where the recommender says nothing of a product, else 0.
            private float silent(History history, int item) {
                own.score(new History[] {history}, 1, one);
                return one[0][item] == 0 ? scale(one[0]) : 0;
            }
        };
    }

    private static float scale(float[] scores) {
        float least = Float.POSITIVE_INFINITY;
        for (float score : scores) {
            if (score > 0 && score < least) {
                least = score;
            }
        }
        return least == Float.POSITIVE_INFINITY ? 1f : Math.max(Float.MIN_NORMAL * 16, least / 2);
    }
}
