package org.clientele.analysis.recommend.serve;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Suggests products to people: from their purchases where there are any, else best-sellers of their city, of the
 * category they look at, or of the whole shop, in this order.
 */
public final class Suggester {
    private static final int BLOCK = 16;
    private static final double HALF_LIFE_DAYS = 30;

    private final Facts facts;
    private final Interactions interactions;
    private final Interactions bought;
    private final Recommender model;
    private final ServingRules rules;
    private final BestSellers bestSellers;
    private final boolean[] closed;

    /** A suggester for one snapshot.
     *
     * @param interactions the purchases of the snapshot, and the other touches that count
     * @param model a recommender that knows as many products as the snapshot has */
    public Suggester(Facts facts, Interactions interactions, Recommender model, ServingRules rules) {
        if (model.items() != facts.catalogue().size() || interactions.items() != model.items()) {
            throw new IllegalArgumentException("the recommender knows other products than the snapshot");
        }
        this.facts = facts;
        this.interactions = interactions;
        this.model = model;
        this.rules = rules;
        bought = interactions.boughtOnly();
        bestSellers = BestSellers.of(facts, bought, HALF_LIFE_DAYS);
        closed = new boolean[model.items()];
        for (int blocked : rules.blocked()) {
            closed[blocked] = true;
        }
        for (int i = 0; rules.hideOutOfStock() && i < closed.length; i++) {
            closed[i] |= facts.catalogue().stock()[i] == 0;
        }
    }

    /**
     * Suggests k products to each of these people; never holds scores for more than a few of them at once.
     *
     * @param people customers by dense index
     * @param k how many for each, 1 or more
     */
    public Suggestions suggest(int[] people, int k, Workers workers, Checkpoint checkpoint) {
        Suggestions all = new Suggestions(
                people, k, new int[people.length * k], new byte[people.length * k], new int[people.length * k]);
        Arrays.fill(all.item(), -1);
        Arrays.fill(all.because(), -1);
        workers.run(people.length, BLOCK, checkpoint, () -> {
            Recommender.Scorer scorer = model.scorer();
            Recommender.Scorer explainer = model.scorer();
            History[] block = new History[BLOCK];
            float[][] scores = new float[BLOCK][model.items()];
            Picker picker = new Picker(facts, bestSellers, rules, k);
            return (from, to) -> {
                for (int p = from; p < to; p++) {
                    block[p - from] = history(people[p]);
                }
                scorer.score(block, to - from, scores);
                for (int p = from; p < to; p++) {
                    History history = block[p - from];
                    close(history, scores[p - from]);
                    picker.pick(people[p], history, scores[p - from], model.personal(), all, p);
                    explain(explainer, history, all, p);
                }
            };
        });
        return all;
    }

    /** How many people bought both products; the smaller the list, the cheaper. */
    public int boughtBoth(int product, int other) {
        int[] index = bought.byItem().index();
        int a = bought.byItem().start()[product];
        int b = bought.byItem().start()[other];
        int endA = bought.byItem().start()[product + 1];
        int endB = bought.byItem().start()[other + 1];
        int both = 0;
        while (a < endA && b < endB) {
            if (index[a] == index[b]) {
                both++;
                a++;
                b++;
            } else if (index[a] < index[b]) {
                a++;
            } else {
                b++;
            }
        }
        return both;
    }

    /** Whether that person has bought that product. */
    public boolean bought(int person, int product) {
        return bought.byUser().find(person, product) >= 0;
    }

    /** What the method can say to a person of a product besides the product that speaks most for it. */
    public IntFunction<Optional<Why>> whys(int person) {
        Recommender.Scorer scorer = model.scorer();
        History history = history(person);
        return product -> scorer.why(history, product);
    }

    private History history(int person) {
        History known = interactions.history(person);
        int asOf = Math.max(known.asOf(), facts.dataDay());
        return new History(known.item(), known.weight(), known.day(), asOf, known.purchased());
    }

    private void close(History history, float[] scores) {
        for (int i = 0; i < closed.length; i++) {
            if (closed[i]) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
        for (int i = 0; i < history.size(); i++) {
            if (history.bought(i) && rules.hides(history.day()[i], history.asOf())) {
                scores[history.item()[i]] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    private void explain(Recommender.Scorer explainer, History history, Suggestions all, int p) {
        for (int r = 0; r < all.k(); r++) {
            int at = p * all.k() + r;
            if (all.item()[at] < 0 || all.ground()[at] != Ground.HISTORY.ordinal()) {
                continue;
            }
            float[] parts = explainer.reasons(history, all.item()[at]);
            int most = -1;
            for (int i = 0; i < parts.length; i++) {
                // A repeat purchase explains itself; "because you bought it" is no reason.
                if (history.item()[i] != all.item()[at] && parts[i] > 0 && (most < 0 || parts[i] > parts[most])) {
                    most = i;
                }
            }
            all.because()[at] = most < 0 ? -1 : history.item()[most];
        }
    }
}
