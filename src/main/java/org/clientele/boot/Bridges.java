package org.clientele.boot;

import java.util.List;
import org.clientele.app.campaign.GroupMembers;
import org.clientele.app.campaign.Suggestion;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.app.recommend.SuggestionRules;

/** Lets a campaign ask the groups who is in them and the recommenders what people may like. */
final class Bridges {
    private Bridges() {}

    /** Who is in a group. */
    static GroupMembers members(Analyses analyses) {
        return (workbench, facts, segment, checkpoint) ->
                new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint);
    }

    /** What people may like, with the reason as it is said to them. */
    static SuggestionSource suggestions() {
        return (workbench, facts, people, perPerson, checkpoint) -> {
            SuggestionList list = new SuggestProducts()
                    .suggest(
                            workbench,
                            facts,
                            people,
                            perPerson,
                            SuggestionRules.of(workbench).of(facts),
                            checkpoint);
            return new SuggestionSource.Suggestions() {
                @Override
                public List<Suggestion> of(int customer) {
                    return list.of(customer).stream()
                            .map(product -> new Suggestion(product.sku(), product.name(), product.address()))
                            .toList();
                }

                @Override
                public int general() {
                    return list.general();
                }

                @Override
                public double fallBackShare() {
                    return list.fallBacks().fallBackShare();
                }
            };
        };
    }
}
