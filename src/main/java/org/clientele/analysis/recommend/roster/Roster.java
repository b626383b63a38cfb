package org.clientele.analysis.recommend.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.als.Als;
import org.clientele.analysis.recommend.als.AlsModel;
import org.clientele.analysis.recommend.blend.Blend;
import org.clientele.analysis.recommend.blend.Members;
import org.clientele.analysis.recommend.content.ContentModel;
import org.clientele.analysis.recommend.content.FeatureKnn;
import org.clientele.analysis.recommend.graph.RandomWalk;
import org.clientele.analysis.recommend.linear.Ease;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.linear.Slim;
import org.clientele.analysis.recommend.neighbour.ItemKnn;
import org.clientele.analysis.recommend.neighbour.Sar;
import org.clientele.analysis.recommend.neighbour.UserKnn;
import org.clientele.analysis.recommend.neighbour.UserKnnModel;
import org.clientele.analysis.recommend.neural.Neural;
import org.clientele.analysis.recommend.neural.NeuralModel;
import org.clientele.analysis.recommend.popular.BuyAgainModel;
import org.clientele.analysis.recommend.popular.PopularModel;
import org.clientele.analysis.recommend.popular.TrendingModel;
import org.clientele.analysis.recommend.rating.Baseline;
import org.clientele.analysis.recommend.rating.RatingModel;
import org.clientele.analysis.recommend.rating.Svd;
import org.clientele.analysis.recommend.rating.SvdPlusPlus;
import org.clientele.analysis.recommend.sequence.ReplenishModel;
import org.clientele.analysis.recommend.sequence.Sequence;
import org.clientele.analysis.recommend.sequence.SequenceModel;
import org.clientele.analysis.recommend.sgd.Bpr;
import org.clientele.analysis.recommend.sgd.LogisticMf;
import org.clientele.analysis.recommend.sgd.SgdModel;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.BlendSpec;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.BuyAgainSpec;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.FeatureKnnSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.analysis.recommend.spec.NeighbourMixSpec;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.ReplenishSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.SequenceSpec;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.analysis.recommend.spec.TrendingSpec;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.analysis.recommend.spectral.PureSvd;
import org.clientele.analysis.recommend.spectral.PureSvdModel;
import org.clientele.model.run.Checkpoint;

/** Every recommender by its spec: trains it, writes it down and reads it back. */
public final class Roster {
    private static final int FORMAT = 2;

    private static final Members MEMBERS = new Members() {
        @Override
        public Recommender fit(TrainingData data, String code, long seed, Workers workers, Checkpoint checkpoint) {
            return Roster.fit(data, known(code), seed, workers, checkpoint);
        }

        @Override
        public Recommender read(String code, DataInput in) throws IOException {
            return Roster.read(code, in);
        }
    };

    private Roster() {}

    /** One of each with its standard settings, the base line first. */
    public static List<RecommenderSpec> standard() {
        return List.of(
                PopularSpec.standard(),
                ItemKnnSpec.standard(),
                AlsSpec.standard(),
                EaseSpec.standard(),
                BuyAgainSpec.standard(),
                P3AlphaSpec.standard(),
                PureSvdSpec.standard(),
                Rp3BetaSpec.standard(),
                SarSpec.standard(),
                SlimSpec.standard(),
                UserKnnSpec.standard(),
                TrendingSpec.standard(),
                ContentSpec.standard(),
                FeatureKnnSpec.standard(),
                SequenceSpec.standard(),
                ReplenishSpec.standard(),
                BlendSpec.standard(),
                NeighbourMixSpec.standard(),
                BprSpec.standard(),
                LogisticMfSpec.standard(),
                BaselineSpec.standard(),
                NeuralSpec.standard(),
                SvdSpec.standard(),
                SvdPlusPlusSpec.standard());
    }

    /** The standard settings of the method of that name, see {@link RecommenderSpec#code}. */
    public static Optional<RecommenderSpec> standard(String code) {
        return standard().stream().filter(spec -> spec.code().equals(code)).findFirst();
    }

    /** Trains a recommender.
     *
     * @param seed decides every random choice; specs without random choices ignore it */
    public static Recommender fit(
            TrainingData data, RecommenderSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        Interactions interactions = data.interactions();
        return switch (spec) {
            case PopularSpec popular -> PopularModel.fit(interactions, popular);
            case ItemKnnSpec knn -> ItemKnn.fit(interactions, knn, workers, checkpoint);
            case AlsSpec als -> Als.fit(interactions, als, seed, workers, checkpoint);
            case EaseSpec ease -> Ease.fit(interactions, ease, workers, checkpoint);
            case BuyAgainSpec again -> BuyAgainModel.fit(interactions, again);
            case P3AlphaSpec walk -> RandomWalk.fit(interactions, walk, workers, checkpoint);
            case PureSvdSpec svd -> PureSvd.fit(interactions, svd, seed, workers, checkpoint);
            case Rp3BetaSpec walk -> RandomWalk.fit(interactions, walk, workers, checkpoint);
            case SarSpec sar -> Sar.fit(interactions, sar, workers, checkpoint);
            case SlimSpec slim -> Slim.fit(interactions, slim, workers, checkpoint);
            case UserKnnSpec knn -> UserKnn.fit(interactions, knn, workers, checkpoint);
            case TrendingSpec trending -> TrendingModel.fit(data.purchases(), trending);
            case ContentSpec content -> ContentModel.fit(data.features(), content);
            case FeatureKnnSpec knn -> FeatureKnn.fit(interactions, data.features(), knn, workers, checkpoint);
            case SequenceSpec sequence -> Sequence.fit(data.purchases(), sequence, workers, checkpoint);
            case ReplenishSpec replenish -> ReplenishModel.fit(data.purchases(), replenish);
            case BlendSpec blend -> Blend.fit(data, blend, seed, workers, checkpoint, MEMBERS);
            case NeighbourMixSpec mix -> Blend.fit(data, mix, seed, workers, checkpoint, MEMBERS);
            case BprSpec bpr -> Bpr.fit(interactions, bpr, seed, workers, checkpoint);
            case LogisticMfSpec logistic -> LogisticMf.fit(interactions, logistic, seed, workers, checkpoint);
            case BaselineSpec baseline -> Baseline.fit(data, baseline, seed, checkpoint);
            case NeuralSpec neural -> Neural.fit(interactions, neural, seed, workers, checkpoint);
            case SvdSpec svd -> Svd.fit(data, svd, seed, workers, checkpoint);
            case SvdPlusPlusSpec svd -> SvdPlusPlus.fit(data, svd, seed, checkpoint);
        };
    }

    /** The trained recommender with its spec, as bytes. */
    public static byte[] toBytes(Recommender recommender) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(recommender.spec().code());
            SpecSettings.write(recommender.spec(), out);
            recommender.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException when the bytes are of another format or damaged */
    public static Recommender fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IllegalArgumentException("another format");
            }
            return read(in.readUTF(), in);
        } catch (IOException cut) {
            throw new IllegalArgumentException("the bytes end too early", cut);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IllegalArgumentException("the bytes are damaged", damaged);
        }
    }

    private static Recommender read(String code, DataInput in) throws IOException {
        return switch (SpecSettings.read(known(code), in)) {
            case PopularSpec popular -> PopularModel.read(popular, in);
            case ItemKnnSpec knn -> LinearModel.read(knn, in);
            case AlsSpec als -> AlsModel.read(als, in);
            case EaseSpec ease -> LinearModel.read(ease, in);
            case BuyAgainSpec again -> BuyAgainModel.read(again, in);
            case P3AlphaSpec walk -> LinearModel.read(walk, in);
            case PureSvdSpec svd -> PureSvdModel.read(svd, in);
            case Rp3BetaSpec walk -> LinearModel.read(walk, in);
            case SarSpec sar -> LinearModel.read(sar, in);
            case SlimSpec slim -> LinearModel.read(slim, in);
            case UserKnnSpec knn -> UserKnnModel.read(knn, in);
            case TrendingSpec trending -> TrendingModel.read(trending, in);
            case ContentSpec content -> ContentModel.read(content, in);
            case FeatureKnnSpec knn -> LinearModel.read(knn, in);
            case SequenceSpec sequence -> SequenceModel.read(sequence, in);
            case ReplenishSpec replenish -> ReplenishModel.read(replenish, in);
            case BlendSpec blend -> Blend.read(blend, blend.sharpness(), in, MEMBERS);
            case NeighbourMixSpec mix -> Blend.read(mix, mix.sharpness(), in, MEMBERS);
            case BprSpec bpr -> SgdModel.read(bpr, in);
            case LogisticMfSpec logistic -> SgdModel.read(logistic, in);
            case BaselineSpec baseline -> RatingModel.read(baseline, in);
            case NeuralSpec neural -> NeuralModel.read(neural, in);
            case SvdSpec svd -> RatingModel.read(svd, in);
            case SvdPlusPlusSpec svd -> RatingModel.read(svd, in);
        };
    }

    private static RecommenderSpec known(String code) {
        return standard(code)
                .orElseThrow(() -> new IllegalArgumentException("a recommender this program does not know: " + code));
    }
}
