package org.clientele.ui.customers;

import java.util.List;
import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionDesk;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells what one person is likely to want; what it takes to tell is made ready once and kept. */
final class LikelyToWant {
    private static final int TOP = 3;
    private final TrainRecommender training = new TrainRecommender();
    private volatile @Nullable Ready ready;

    /** All that was made ready of one snapshot and one recommender. */
    private record Ready(Facts facts, Optional<TrainedRecommender.Provenance> from, SuggestionDesk desk) {}

    /**
     * What one person is likely to want.
     *
     * @param trained whether a recommender was trained; best-sellers otherwise
     * @param products the products, best first; empty when nothing is left to suggest
     * @param nothing why nothing can be suggested, or null
     */
    record Wants(
            boolean trained,
            List<SuggestedProduct> products,
            @Nullable Message nothing) {}

    /** What that person is likely to want. */
    Job<Wants> job(Workbench workbench, int customerId) {
        return new Job<>(Message.of("customers.job.wants"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            int customer = facts.people().indexOf(customerId);
            try {
                Ready now = ready(workbench, facts);
                return new Wants(
                        now.from.isPresent(), customer < 0 ? List.of() : now.desk.preview(customer, TOP), null);
            } catch (Refusal nothingBought) {
                return new Wants(false, List.of(), nothingBought.sentence());
            }
        });
    }

    /** All that speaks for a suggestion to that person; empty while nothing is made ready. */
    List<SpokenReason> reasons(int customerId, SuggestedProduct product) {
        Ready now = ready;
        int customer = now == null ? -1 : now.facts.people().indexOf(customerId);
        return now == null || customer < 0 ? List.of() : now.desk.reasons(customer, product.product(), TOP);
    }

    /** Looks again whether another recommender was trained, or other rules were set, meanwhile. */
    void forget() {
        ready = null;
    }

    // The very same snapshot is meant: comparing two by value would cost more than making the desk.
    @SuppressWarnings("ReferenceEquality")
    private Ready ready(Workbench workbench, Facts facts) {
        Ready kept = ready;
        if (kept != null && kept.facts == facts) {
            return kept;
        }
        Ready made = new Ready(
                facts,
                training.kept(workbench).map(TrainedRecommender::provenance),
                new SuggestProducts()
                        .desk(workbench, facts, SuggestionRules.of(workbench).of(facts)));
        ready = made;
        return made;
    }
}
