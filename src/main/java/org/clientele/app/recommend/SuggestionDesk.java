package org.clientele.app.recommend;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.serve.Hearers;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.serve.Strength;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.analysis.recommend.serve.Suggestions;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A recommender made ready for one snapshot and one set of rules: suggests to one person at once, or to many. */
public final class SuggestionDesk {
    private static final int SAMPLE = 400;
    private static final int LIST = 10;
    private final Facts facts;
    private final Suggester suggester;
    private final RecommenderSpec spec;
    private volatile @Nullable Strength strength;

    SuggestionDesk(Facts facts, Suggester suggester, RecommenderSpec spec) {
        this.facts = facts;
        this.suggester = suggester;
        this.spec = spec;
    }

    /** The recommender behind it. */
    public Algorithm algorithm() {
        return Algorithm.of(spec);
    }

    /** Suggests k products to each of these people. */
    public SuggestionList suggest(CustomerSet people, int k, Checkpoint checkpoint) {
        return list(suggester.suggest(people.toArray(), k, Workers.ofMachine(), checkpoint));
    }

    /** Suggests k products to one person, for a look. */
    public List<SuggestedProduct> preview(int customer, int k) {
        int[] one = {customer};
        return list(suggester.suggest(one, k, new Workers(1), Checkpoint.none()))
                .of(customer);
    }

    /** Suggests k products to one person who has done something since the snapshot, without training anew. */
    public List<SuggestedProduct> preview(int customer, History since, int k) {
        return list(suggester.suggest(customer, since, k)).of(customer);
    }

    private SuggestionList list(Suggestions made) {
        return new SuggestionList(facts, suggester, made, algorithm(), strength());
    }

    /** All that was bought or looked at and speaks for a suggestion, the most first. */
    public List<SpokenReason> reasons(int customer, int product, int most) {
        ProductNames names = new ProductNames(facts.catalogue());
        return suggester.reasons(customer, product, most).stream()
                .map(reason -> new SpokenReason(
                        names.of(reason.product()),
                        !suggester.bought(customer, reason.product()),
                        reason.share(),
                        suggester.boughtBoth(reason.product(), product)))
                .toList();
    }

    /** Who should hear about a product.
     *
     * @throws Refusal when the rules hide it from everybody, or suggestions are the same for everybody */
    public HearerList who(int product, int n, Checkpoint checkpoint) {
        String name = new ProductNames(facts.catalogue()).of(product);
        if (suggester.isHidden(product)) {
            throw Refusal.of("suggest.who.hidden", name);
        }
        if (!suggester.personal()) {
            throw Refusal.of("suggest.who.popular", name);
        }
        Hearers found = suggester.who(product, n, Workers.ofMachine(), checkpoint);
        return new HearerList(facts, found, suggester);
    }

    /** What the rules cost people spread evenly over all.
     *
     * @param most how many people are looked at */
    public RuleReview review(int most, int k, Checkpoint checkpoint) {
        // Made here, where somebody waits anyway, and not at the first look at a person.
        strength();
        int[] people = FallBacks.spread(facts.customers(), most);
        Suggester.Compared compared = suggester.compare(people, k, Workers.ofMachine(), checkpoint);
        Suggestions with = compared.lists().getFirst();
        ServingRules.Floor floor = suggester.rules().floor();
        double after = floor.share() > 0 ? suggester.placesOf(floor, with) : 0;
        double before = after;
        int at = 1;
        for (ServingRule rule : suggester.rules().active()) {
            if (rule == ServingRule.FLOOR) {
                before = suggester.placesOf(floor, compared.lists().get(at));
            }
            at++;
        }
        return new RuleReview(
                FallBacks.of(with), compared.costs(), suggester.unknownCost(), with.shortLists(), before, after);
    }

    private Strength strength() {
        Strength made = strength;
        if (made == null) {
            made = Strength.of(suggester
                    .suggestBy(
                            List.of(suggester.rules()),
                            FallBacks.spread(facts.customers(), SAMPLE),
                            LIST,
                            Workers.ofMachine(),
                            Checkpoint.none())
                    .getFirst());
            strength = made;
        }
        return made;
    }
}
