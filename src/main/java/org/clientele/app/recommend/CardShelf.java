package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.app.workbench.Shelf;

/**
 * Keeps the card of each trained recommender of a workbench under that recommender's own key, so that going back to a
 * former recommender finds its card again.
 */
final class CardShelf {
    private static final String KEY = "recommender.card.";
    private static final int FORMAT = 1;

    private final Shelf shelf;

    CardShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    void keep(ModelCard card) {
        shelf.put(key(card.spec(), card.seed(), card.learned().version()), RecordBytes.of(FORMAT, out -> {
            RecordBytes.write(card.spec(), out);
            out.writeLong(card.seed());
            ModelCard.Learned learned = card.learned();
            out.writeLong(learned.version());
            out.writeInt(learned.dataDay());
            out.writeUTF(learned.fingerprint());
            out.writeInt(learned.people());
            out.writeInt(learned.products());
            out.writeInt(learned.lines());
            out.writeInt(learned.firstDay());
            out.writeInt(learned.lastDay());
            out.writeBoolean(card.hidden().isPresent());
            if (card.hidden().isPresent()) {
                RecordBytes.write(card.hidden().get(), out);
            }
            out.writeInt(card.tested().size());
            for (ModelCard.Tested tested : card.tested()) {
                out.writeByte(tested.mode().ordinal());
                out.writeInt(tested.people());
                out.writeInt(tested.k());
                RecordBytes.write(tested.standing(), out);
                RecordBytes.write(tested.baseLine(), out);
            }
        }));
    }

    /** The card of that recommender. */
    Optional<ModelCard> of(TrainedRecommender trained) {
        TrainedRecommender.Provenance from = trained.provenance();
        return shelf.get(key(trained.recommender().spec(), from.seed(), from.version()))
                .flatMap(bytes -> RecordBytes.read(bytes, FORMAT, in -> {
                    RecommenderSpec spec = RecordBytes.spec(in);
                    long seed = in.readLong();
                    ModelCard.Learned learned = new ModelCard.Learned(
                            in.readLong(),
                            in.readInt(),
                            in.readUTF(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readInt());
                    Optional<Split.Rule> hidden =
                            in.readBoolean() ? Optional.of(RecordBytes.rule(in)) : Optional.empty();
                    List<ModelCard.Tested> tested = new ArrayList<>();
                    for (int left = in.readInt(); left > 0; left--) {
                        tested.add(new ModelCard.Tested(
                                Mode.values()[in.readByte()],
                                in.readInt(),
                                in.readInt(),
                                RecordBytes.standing(in),
                                RecordBytes.standing(in)));
                    }
                    return new ModelCard(spec, seed, learned, hidden, tested);
                }));
    }

    /** Settings, seed and data version decide what a recommender is. */
    private static String key(RecommenderSpec spec, long seed, long version) {
        String settings = SpecSettings.of(spec).toString();
        return KEY + String.format(Locale.ROOT, "%s.%08x.%d.%d", spec.code(), settings.hashCode(), seed, version);
    }
}
