package org.clientele.analysis.recommend.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.clientele.analysis.recommend.linear.Ease;
import org.clientele.analysis.recommend.linear.ItemKnn;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.neural.Neural;
import org.clientele.analysis.recommend.neural.NeuralModel;
import org.clientele.analysis.recommend.popular.PopularModel;
import org.clientele.analysis.recommend.rating.Baseline;
import org.clientele.analysis.recommend.rating.RatingModel;
import org.clientele.analysis.recommend.rating.Svd;
import org.clientele.analysis.recommend.rating.SvdPlusPlus;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.run.Checkpoint;

/** Every recommender by its spec: trains it, writes it down and reads it back. */
public final class Roster {
    private static final int FORMAT = 2;

    private Roster() {}

    /** One of each with its standard settings, the base line first. */
    public static List<RecommenderSpec> standard() {
        return List.of(
                PopularSpec.standard(),
                ItemKnnSpec.standard(),
                AlsSpec.standard(),
                EaseSpec.standard(),
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
            RecommenderSpec standard = standard(in.readUTF())
                    .orElseThrow(() -> new IllegalArgumentException("a recommender this program does not know"));
            return switch (SpecSettings.read(standard, in)) {
                case PopularSpec popular -> PopularModel.read(popular, in);
                case ItemKnnSpec knn -> LinearModel.read(knn, in);
                case AlsSpec als -> AlsModel.read(als, in);
                case EaseSpec ease -> LinearModel.read(ease, in);
                case BaselineSpec baseline -> RatingModel.read(baseline, in);
                case NeuralSpec neural -> NeuralModel.read(neural, in);
                case SvdSpec svd -> RatingModel.read(svd, in);
                case SvdPlusPlusSpec svd -> RatingModel.read(svd, in);
            };
        } catch (IOException cut) {
            throw new IllegalArgumentException("the bytes end too early", cut);
        }
    }
}
