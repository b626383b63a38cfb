package org.clientele.app.recommend;

import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.campaign.Suggestion;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Gives campaigns their product suggestions: new to the person, in stock, with the reason said to the person. */
public final class CampaignSuggestions implements SuggestionSource {
    private final SuggestProducts suggesting = new SuggestProducts();

    @Override
    public Suggestions suggest(
            Workbench workbench, Facts facts, CustomerSet people, int perPerson, Checkpoint checkpoint) {
        SuggestionList list =
                suggesting.suggest(workbench, facts, people, perPerson, ServingRules.standard(), checkpoint);
        return customer -> list.of(customer).stream()
                .map(product -> new Suggestion(product.sku(), product.name(), product.address()))
                .toList();
    }
}
