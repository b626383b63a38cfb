package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.signal.SignalSpec;
import org.clientele.app.workbench.Shelf;

/** Keeps the trained recommender of a workbench; the old one stays until the new one is there. */
final class ModelShelf {
    private static final String KEY = "recommender";
    private static final int FORMAT = 2;
    private static final int WITHOUT_SIGNALS = 1;

    private final Shelf shelf;

    ModelShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    void keep(TrainedRecommender trained) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            TrainedRecommender.Provenance from = trained.provenance();
            out.writeInt(FORMAT);
            out.writeLong(from.seed());
            out.writeLong(from.version());
            out.writeInt(from.dataDay());
            out.writeInt(from.orderLines());
            new SignalChoice(from.signals()).write(out);
            out.writeInt(trained.productIds().length);
            for (int id : trained.productIds()) {
                out.writeInt(id);
            }
            out.write(Roster.toBytes(trained.recommender()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        shelf.put(KEY, bytes.toByteArray());
    }

    /** The kept recommender; empty when there is none, or one of another version of the program that must be made anew. */
    Optional<TrainedRecommender> kept() {
        return shelf.get(KEY).flatMap(ModelShelf::read);
    }

    /** What is kept as it lies there; empty when there is nothing. */
    Optional<byte[]> copy() {
        return shelf.get(KEY);
    }

    /** Puts there what a copy took, or nothing when it took nothing. */
    void putBack(Optional<byte[]> copy) {
        copy.ifPresentOrElse(bytes -> shelf.put(KEY, bytes), () -> shelf.remove(KEY));
    }

    private static Optional<TrainedRecommender> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readInt();
            if (format != FORMAT && format != WITHOUT_SIGNALS) {
                return Optional.empty();
            }
            TrainedRecommender.Provenance from = new TrainedRecommender.Provenance(
                    in.readLong(),
                    in.readLong(),
                    in.readInt(),
                    in.readInt(),
                    format == WITHOUT_SIGNALS
                            ? SignalSpec.standard()
                            : SignalChoice.read(in).spec());
            int[] ids = new int[in.readInt()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = in.readInt();
            }
            return Optional.of(new TrainedRecommender(Roster.fromBytes(in.readAllBytes()), ids, from));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
