package org.clientele.app.recommend;

import java.util.Optional;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Fingerprint;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;

/** Makes the card of a trained recommender and finds it again. */
public final class MakeCard {
    /** Makes the card of a recommender that was just trained on these purchases, and keeps it.
     *
     * @param trained the recommender
     * @param facts the snapshot it was trained on
     * @param data what it learned from, purchases and other signals */
    ModelCard keep(Workbench workbench, TrainedRecommender trained, Facts facts, TrainingData data) {
        ModelCard card = ModelCard.of(
                trained.recommender().spec(),
                trained.provenance().seed(),
                learned(facts, data),
                new LeagueShelf(workbench.shelf()).kept());
        new CardShelf(workbench.shelf()).keep(card);
        return card;
    }

    /** The card of the recommender that is in use; empty while there is none. */
    public Optional<ModelCard> ofKept(Workbench workbench) {
        return new ModelShelf(workbench.shelf()).kept().flatMap(new CardShelf(workbench.shelf())::of);
    }

    private static ModelCard.Learned learned(Facts facts, TrainingData data) {
        Purchases purchases = data.purchases();
        int people = 0;
        int first = purchases.lastDayBought();
        for (int u = 0; u < purchases.users(); u++) {
            boolean bought = false;
            for (int line = purchases.offset()[u]; line < purchases.offset()[u + 1]; line++) {
                if (purchases.bought(line)) {
                    bought = true;
                    first = Math.min(first, purchases.day()[line]);
                }
            }
            people += bought ? 1 : 0;
        }
        return new ModelCard.Learned(
                facts.version(),
                facts.dataDay(),
                Fingerprint.of(data),
                people,
                purchases.itemsBought(),
                purchases.linesBought(),
                first,
                purchases.lastDayBought());
    }
}
