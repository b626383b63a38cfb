package org.clientele.app.campaign;

import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Fills a campaign's suggestions from the recommender that is kept in the workbench, or best-sellers while there is none. */
public final class ModelSuggestions implements SuggestionSource {
    private final SuggestProducts products;
    private final ServingRules rules;

    /** Suggestions by these rules. */
    public ModelSuggestions(SuggestProducts products, ServingRules rules) {
        this.products = products;
        this.rules = rules;
    }

    @Override
    public Suggestions suggest(
            Workbench workbench, Facts facts, CustomerSet people, int perPerson, Checkpoint checkpoint) {
        SuggestionList list = products.suggest(workbench, facts, people, perPerson, rules, checkpoint);
        return customer -> list.of(customer).stream()
                .map(p -> new Suggestion(p.sku(), p.name(), p.reason()))
                .toList();
    }
}
