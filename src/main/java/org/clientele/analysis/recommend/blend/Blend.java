package org.clientele.analysis.recommend.blend;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.BlendSpec;
import org.clientele.analysis.recommend.spec.NeighbourMixSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Trains several methods as one. */
public final class Blend {
    /** The members of a neighbour mix: people like this person, and things like theirs. */
    static final List<String> NEIGHBOURS = List.of("user-knn", "item-knn");

    /** Fewer people to learn from say too little about weights; all members then weigh the same. */
    static final int MIN_PEOPLE = 50;

    private Blend() {}

    /** Learns the weights on purchases held back, then trains the members that have a weight on all. */
    public static BlendModel fit(
            TrainingData data, BlendSpec spec, long seed, Workers workers, Checkpoint checkpoint, Members members) {
        List<String> codes = spec.codes();
        Holdout holdout = Holdout.of(data, spec.discover(), spec.people(), seed);
        float[] weights = new float[codes.size()];
        Arrays.fill(weights, 1f / codes.size());
        if (holdout.people().length >= MIN_PEOPLE && codes.size() > 1) {
            List<Recommender> tried =
                    fit(holdout.shown(), codes, null, seed, workers, checkpoint.part(0, 0.45), members);
            weights = WeightSearch.run(
                    tried, holdout, spec.discover(), spec.sharpness(), workers, checkpoint.part(0.45, 0.55));
        }
        return model(
                spec,
                spec.sharpness(),
                codes,
                weights,
                fit(data, codes, weights, seed, workers, checkpoint.part(0.55, 1), members));
    }

    /** People like this person and things like theirs in a fixed part. */
    public static BlendModel fit(
            TrainingData data,
            NeighbourMixSpec spec,
            long seed,
            Workers workers,
            Checkpoint checkpoint,
            Members members) {
        float[] weights = {(float) spec.people(), (float) (1 - spec.people())};
        return model(
                spec,
                spec.sharpness(),
                NEIGHBOURS,
                weights,
                fit(data, NEIGHBOURS, weights, seed, workers, checkpoint, members));
    }

    /** Reads what {@link BlendModel#write} wrote.
     *
     * @param sharpness what the spec says of the worth of places */
    public static BlendModel read(RecommenderSpec spec, double sharpness, DataInput in, Members members)
            throws IOException {
        int count = in.readInt();
        List<BlendModel.Member> read = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            float weight = in.readFloat();
            read.add(new BlendModel.Member(members.read(in.readUTF(), in), weight));
        }
        return new BlendModel(spec, sharpness, read);
    }

    /** Trains the members; those of weight 0 are left out. */
    private static List<Recommender> fit(
            TrainingData data,
            List<String> codes,
            float @Nullable [] weights,
            long seed,
            Workers workers,
            Checkpoint checkpoint,
            Members members) {
        List<Recommender> trained = new ArrayList<>();
        for (int k = 0; k < codes.size(); k++) {
            if (weights == null || weights[k] > 0) {
                Checkpoint part = checkpoint.part((double) k / codes.size(), (k + 1.0) / codes.size());
                trained.add(members.fit(data, codes.get(k), seed, workers, part));
            }
        }
        return trained;
    }

    private static BlendModel model(
            RecommenderSpec spec, double sharpness, List<String> codes, float[] weights, List<Recommender> trained) {
        List<BlendModel.Member> members = new ArrayList<>();
        for (int k = 0; k < codes.size(); k++) {
            if (weights[k] > 0) {
                members.add(new BlendModel.Member(trained.get(members.size()), weights[k]));
            }
        }
        return new BlendModel(spec, sharpness, members);
    }
}
