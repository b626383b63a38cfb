package org.clientele.app.recommend;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** A recommender made ready for one snapshot and one set of rules: suggests to one person at once, or to many. */
public final class SuggestionDesk {
    private final Facts facts;
    private final Suggester suggester;
    private final RecommenderSpec spec;

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
        return new SuggestionList(
                facts, suggester, suggester.suggest(people.toArray(), k, Workers.ofMachine(), checkpoint), algorithm());
    }

    /** Suggests k products to one person, for a look. */
    public List<SuggestedProduct> preview(int customer, int k) {
        int[] one = {customer};
        return new SuggestionList(
                        facts, suggester, suggester.suggest(one, k, new Workers(1), Checkpoint.none()), algorithm())
                .of(customer);
    }
}
