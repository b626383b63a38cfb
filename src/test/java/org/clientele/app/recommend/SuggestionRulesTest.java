package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class SuggestionRulesTest {
    private final Facts facts = new ShopFacts(RandomPurchases.withTastes(30, 12, 3, 4, 0.9, 3)).facts(4);
    private final MemoryWorkbench workbench = new MemoryWorkbench(facts);

    @Test
    void a_shop_without_rules_of_its_own_has_the_standard_ones() {
        assertEquals(SuggestionRules.standard(), SuggestionRules.of(workbench));
        assertEquals(ServingRules.standard(), SuggestionRules.standard().of(facts));
    }

    @Test
    void rules_are_kept_with_the_shop() {
        SuggestionRules rules = new SuggestionRules(60, false, 2, List.of(20, 110));
        rules.keep(workbench);
        assertEquals(rules, SuggestionRules.of(workbench));
    }

    @Test
    void rules_of_an_unknown_format_count_as_none() {
        workbench.shelf().put("suggestion-rules", new byte[] {0, 0, 0, 99});
        assertEquals(SuggestionRules.standard(), SuggestionRules.of(workbench));
        workbench.shelf().put("suggestion-rules", new byte[] {0});
        assertEquals(SuggestionRules.standard(), SuggestionRules.of(workbench));
    }

    @Test
    void blocked_products_are_found_by_lasting_id_and_those_gone_are_left_out() {
        SuggestionRules rules =
                SuggestionRules.standard().blocking(30).blocking(35).blocking(30);
        assertEquals(List.of(30, 35), rules.blocked());
        assertEquals(List.of(2), rules.of(facts).picks().blocked());
        assertEquals(List.of(35), rules.allowing(30).blocked());
    }

    @Test
    void nobody_is_suggested_a_blocked_product() {
        SuggestionRules rules = SuggestionRules.standard().blocking(10).blocking(50);
        SuggestionDesk desk = new SuggestProducts().desk(workbench, facts, rules.of(facts));
        SuggestionList list =
                desk.suggest(org.clientele.facts.CustomerSet.all(facts.customers()), 12, Checkpoint.none());
        int shown = 0;
        for (int customer = 0; customer < facts.customers(); customer++) {
            for (SuggestedProduct product : list.of(customer)) {
                assertTrue(product.product() != 0 && product.product() != 4, product.name());
                shown++;
            }
        }
        assertTrue(shown > facts.customers(), "something else is suggested");
    }
}
