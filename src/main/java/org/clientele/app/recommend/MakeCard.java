package org.clientele.app.recommend;

import java.util.Optional;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.league.Fingerprint;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;

/** Makes the card of a trained recommender and finds it again. */
public final class MakeCard {
    /** Makes the card of a recommender that was just trained on these purchases, and keeps it.
     *
     * @param trained the recommender
     * @param facts the snapshot it was trained on
     * @param purchases the purchases it learned from */
    ModelCard keep(Workbench workbench, TrainedRecommender trained, Facts facts, Purchases purchases) {
        ModelCard card = ModelCard.of(
                trained.recommender().spec(),
                trained.provenance().seed(),
                learned(facts, purchases),
                new LeagueShelf(workbench.shelf()).kept());
        new CardShelf(workbench.shelf()).keep(card);
        return card;
    }

    /** The card of the recommender that is in use; empty while there is none. */
    public Optional<ModelCard> ofKept(Workbench workbench) {
        return new ModelShelf(workbench.shelf()).kept().flatMap(new CardShelf(workbench.shelf())::of);
    }

    private static ModelCard.Learned learned(Facts facts, Purchases purchases) {
        int people = 0;
        for (int u = 0; u < purchases.users(); u++) {
            people += purchases.offset()[u + 1] > purchases.offset()[u] ? 1 : 0;
        }
        int first = purchases.lastDay();
        for (int day : purchases.day()) {
            first = Math.min(first, day);
        }
        return new ModelCard.Learned(
                facts.version(),
                facts.dataDay(),
                Fingerprint.of(purchases),
                people,
                purchases.itemsBought(),
                purchases.size(),
                first,
                purchases.lastDay());
    }
}
