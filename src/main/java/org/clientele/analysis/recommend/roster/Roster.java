package org.clientele.analysis.recommend.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.RecommenderSpec;
import org.clientele.analysis.recommend.als.Als;
import org.clientele.analysis.recommend.als.AlsModel;
import org.clientele.analysis.recommend.linear.Ease;
import org.clientele.analysis.recommend.linear.ItemKnn;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.popular.PopularModel;
import org.clientele.model.run.Checkpoint;

/** Every recommender by its spec: trains it, writes it down and reads it back. */
public final class Roster {
    private static final int FORMAT = 1;

    private Roster() {}

    /** One of each with its standard settings, the base line first. */
    public static List<RecommenderSpec> standard() {
        return List.of(
                RecommenderSpec.Popular.standard(),
                RecommenderSpec.ItemKnn.standard(),
                RecommenderSpec.Als.standard(),
                RecommenderSpec.Ease.standard());
    }

    /** Trains a recommender.
     *
     * @param seed decides every random choice; specs without random choices ignore it */
    public static Recommender fit(
            Interactions interactions, RecommenderSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return switch (spec) {
            case RecommenderSpec.Popular popular -> PopularModel.fit(interactions, popular);
            case RecommenderSpec.ItemKnn knn -> ItemKnn.fit(interactions, knn, workers, checkpoint);
            case RecommenderSpec.Als als -> Als.fit(interactions, als, seed, workers, checkpoint);
            case RecommenderSpec.Ease ease -> Ease.fit(interactions, ease, workers, checkpoint);
        };
    }

    /** The trained recommender with its spec, as bytes. */
    public static byte[] toBytes(Recommender recommender) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            writeSpec(recommender.spec(), out);
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
            return switch (readSpec(in)) {
                case RecommenderSpec.Popular popular -> PopularModel.read(popular, in);
                case RecommenderSpec.ItemKnn knn -> LinearModel.read(knn, in);
                case RecommenderSpec.Als als -> AlsModel.read(als, in);
                case RecommenderSpec.Ease ease -> LinearModel.read(ease, in);
            };
        } catch (IOException cut) {
            throw new IllegalArgumentException("the bytes end too early", cut);
        }
    }

    private static void writeSpec(RecommenderSpec spec, DataOutputStream out) throws IOException {
        switch (spec) {
            case RecommenderSpec.Popular(double halfLife) -> {
                out.writeUTF("popular");
                out.writeDouble(halfLife);
            }
            case RecommenderSpec.ItemKnn(int neighbours, double shrink, RecommenderSpec.Weighting weighting) -> {
                out.writeUTF("item-knn");
                out.writeInt(neighbours);
                out.writeDouble(shrink);
                out.writeUTF(weighting.name());
            }
            case RecommenderSpec.Als als -> {
                out.writeUTF("als");
                out.writeInt(als.factors());
                out.writeInt(als.epochs());
                out.writeDouble(als.regularisation());
                out.writeDouble(als.unobserved());
                out.writeDouble(als.deviation());
                out.writeDouble(als.confidence());
            }
            case RecommenderSpec.Ease(double regularisation, int maxItems, int keep) -> {
                out.writeUTF("ease");
                out.writeDouble(regularisation);
                out.writeInt(maxItems);
                out.writeInt(keep);
            }
        }
    }

    private static RecommenderSpec readSpec(DataInputStream in) throws IOException {
        return switch (in.readUTF()) {
            case "popular" -> new RecommenderSpec.Popular(in.readDouble());
            case "item-knn" ->
                new RecommenderSpec.ItemKnn(
                        in.readInt(), in.readDouble(), RecommenderSpec.Weighting.valueOf(in.readUTF()));
            case "als" ->
                new RecommenderSpec.Als(
                        in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            case "ease" -> new RecommenderSpec.Ease(in.readDouble(), in.readInt(), in.readInt());
            default -> throw new IllegalArgumentException("a recommender this program does not know");
        };
    }
}
