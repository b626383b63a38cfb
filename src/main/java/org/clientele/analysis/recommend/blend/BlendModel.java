package org.clientele.analysis.recommend.blend;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.jspecify.annotations.Nullable;

/**
 * Several trained methods as one: score(j) = Σ over members m of weight_m · worth of the place that m gives j to this person.
 *
 * <p>Places instead of scores make members comparable ({@link Places}). What a member adds to a score is shared among the
 * products of the history as the member itself explains it; a member without such reasons (best-sellers) names none.
 */
public final class BlendModel implements Recommender {
    private final RecommenderSpec spec;
    private final double sharpness;
    private final List<Member> members;

    BlendModel(RecommenderSpec spec, double sharpness, List<Member> members) {
        this.spec = spec;
        this.sharpness = sharpness;
        this.members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a blend has members");
        }
    }

    /**
     * One of the methods.
     *
     * @param recommender the trained method
     * @param weight its part; the parts of all add up to 1
     */
    public record Member(Recommender recommender, float weight) {}

    /** The methods and their parts; those that learned to have no part are not there. */
    public List<Member> members() {
        return members;
    }

    @Override
    public RecommenderSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return members.getFirst().recommender().items();
    }

    @Override
    public boolean personal() {
        return members.stream().anyMatch(member -> member.recommender().personal());
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(members.size());
        for (Member member : members) {
            out.writeFloat(member.weight());
            out.writeUTF(member.recommender().spec().code());
            SpecSettings.write(member.recommender().spec(), out);
            member.recommender().write(out);
        }
    }

    @Override
    public Scorer scorer() {
        return new BlendScorer(members, new Places(items(), sharpness), items());
    }

    /** Scores by places; remembers what the members say to the person it explained last. */
    private static final class BlendScorer implements Scorer {
        private final List<Member> members;
        private final List<Scorer> scorers;
        private final Places places;
        private final int items;
        private float[][] scores = new float[0][];
        private @Nullable History explained;
        private final float[][] adds;

        BlendScorer(List<Member> members, Places places, int items) {
            this.members = members;
            this.places = places;
            this.items = items;
            scorers = members.stream().map(m -> m.recommender().scorer()).toList();
            adds = new float[members.size()][0];
        }

        @Override
        public void score(History[] block, int count, float[][] out) {
            if (scores.length < count) {
                scores = new float[count][items];
            }
            for (int i = 0; i < count; i++) {
                Arrays.fill(out[i], 0f);
            }
            for (int k = 0; k < scorers.size(); k++) {
                scorers.get(k).score(block, count, scores);
                for (int i = 0; i < count; i++) {
                    int ranked = places.rank(scores[i]);
                    for (int r = 0; r < ranked; r++) {
                        out[i][places.item(r)] += members.get(k).weight() * places.worth(r);
                    }
                }
            }
        }

        @Override
        public float[] reasons(History history, int item) {
            look(history);
            float[] parts = new float[history.size()];
            for (int k = 0; k < adds.length; k++) {
                if (adds[k][item] > 0) {
                    float[] own = scorers.get(k).reasons(history, item);
                    double total = 0;
                    for (float part : own) {
                        total += Math.max(0, part);
                    }
                    for (int i = 0; total > 0 && i < own.length; i++) {
                        parts[i] += (float) (adds[k][item] * Math.max(0, own[i]) / total);
                    }
                }
            }
            return parts;
        }

        @Override
        public Optional<Why> why(History history, int item) {
            look(history);
            int most = -1;
            for (int k = 0; k < adds.length; k++) {
                if (adds[k][item] > 0 && (most < 0 || adds[k][item] > adds[most][item])) {
                    most = k;
                }
            }
            return most < 0 ? Optional.empty() : scorers.get(most).why(history, item);
        }

        /** What each member adds to the score of each product for that person. */
        private void look(History history) {
            if (history.equals(explained)) {
                return;
            }
            float[][] one = new float[1][items];
            for (int k = 0; k < adds.length; k++) {
                scorers.get(k).score(new History[] {history}, 1, one);
                adds[k] = new float[items];
                int ranked = places.rank(one[0]);
                for (int r = 0; r < ranked; r++) {
                    adds[k][places.item(r)] = members.get(k).weight() * places.worth(r);
                }
            }
            explained = history;
        }
    }
}
