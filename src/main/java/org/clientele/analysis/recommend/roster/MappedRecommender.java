package org.clientele.analysis.recommend.roster;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A recommender trained on an earlier catalogue, answering in the numbers of today's: products that have come since get
 * no score, products that are gone are not suggested.
 */
public final class MappedRecommender implements Recommender {
    private final Recommender trained;
    private final int[] toTrained;

    private MappedRecommender(Recommender trained, int[] toTrained) {
        this.trained = trained;
        this.toTrained = toTrained;
    }

    /**
     * The recommender in today's numbers; itself when nothing has changed.
     *
     * @param trainedIds the lasting product ids at the time of training, ascending
     * @param idsNow the lasting product ids now, ascending
     */
    public static Recommender of(Recommender trained, int[] trainedIds, int[] idsNow) {
        if (trained.items() != trainedIds.length) {
            throw new IllegalArgumentException("as many ids as products are needed");
        }
        if (Arrays.equals(trainedIds, idsNow)) {
            return trained;
        }
        int[] toTrained = new int[idsNow.length];
        for (int i = 0; i < idsNow.length; i++) {
            int at = Arrays.binarySearch(trainedIds, idsNow[i]);
            toTrained[i] = at < 0 ? -1 : at;
        }
        return new MappedRecommender(trained, toTrained);
    }

    @Override
    public RecommenderSpec spec() {
        return trained.spec();
    }

    @Override
    public int items() {
        return toTrained.length;
    }

    @Override
    public boolean personal() {
        return trained.personal();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        trained.write(out);
    }

    @Override
    public Scorer scorer() {
        Scorer inner = trained.scorer();
        return new Scorer() {
            private float[][] scores = new float[0][];

            @Override
            public void score(History[] block, int count, float[][] out) {
                if (scores.length < count) {
                    scores = new float[count][trained.items()];
                }
                History[] mapped = new History[count];
                for (int i = 0; i < count; i++) {
                    mapped[i] = inTrained(block[i]);
                }
                inner.score(mapped, count, scores);
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < toTrained.length; j++) {
                        out[i][j] = toTrained[j] < 0 ? 0f : scores[i][toTrained[j]];
                    }
                }
            }

            @Override
            public float[] reasons(History history, int item) {
                float[] parts = new float[history.size()];
                if (toTrained[item] < 0) {
                    return parts;
                }
                float[] known = inner.reasons(inTrained(history), toTrained[item]);
                int at = 0;
                for (int i = 0; i < parts.length; i++) {
                    if (toTrained[history.item()[i]] >= 0) {
                        parts[i] = known[at++];
                    }
                }
                return parts;
            }

            @Override
            public Optional<Why> why(History history, int item) {
                return toTrained[item] < 0
                        ? Optional.empty()
                        : inner.why(inTrained(history), toTrained[item]).flatMap(this::inToday);
            }

            // A reason that names a product, in the numbers of today.
            private Optional<Why> inToday(Why why) {
                if (!(why instanceof Why.Next(int product, int times))) {
                    return Optional.of(why);
                }
                for (int now = 0; now < toTrained.length; now++) {
                    if (toTrained[now] == product) {
                        return Optional.of(new Why.Next(now, times));
                    }
                }
                return Optional.empty();
            }
        };
    }

    /** The part of a history that the trained recommender knows. Both numberings ascend with the id, so order holds. */
    private History inTrained(History history) {
        int n = history.size();
        int[] item = new int[n];
        float[] weight = new float[n];
        int[] day = new int[n];
        boolean[] bought = new boolean[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            int mapped = toTrained[history.item()[i]];
            if (mapped >= 0) {
                item[size] = mapped;
                weight[size] = history.weight()[i];
                day[size] = history.day()[i];
                bought[size] = history.bought(i);
                size++;
            }
        }
        return new History(
                Arrays.copyOf(item, size),
                Arrays.copyOf(weight, size),
                Arrays.copyOf(day, size),
                history.asOf(),
                history.purchased() == null ? null : Arrays.copyOf(bought, size));
    }
}
