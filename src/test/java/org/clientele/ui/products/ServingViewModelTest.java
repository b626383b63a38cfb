package org.clientele.ui.products;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.trial.VarietyPoint;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.products.ListProducts;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.ProductRow;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.products.Renewal;
import org.clientele.app.products.ServeSuggestions;
import org.clientele.app.products.WeighRules;
import org.clientele.app.products.Weighed;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.HearerList;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.facts.OrderLines;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.kit.job.SlotState;
import org.junit.jupiter.api.Test;

class ServingViewModelTest {
    private final Shop shop = new Shop();
    private final SuggestionsViewModel suggestions =
            new SuggestionsViewModel(shop.session(), new Analyses(), new DirectJobRunner(Checkpoint.none()), shop);
    private final ServingViewModel model = suggestions.serving();

    private void open(Algorithm method) {
        shop.open(Shop.facts(300, 4));
        suggestions.seen();
        suggestions.use(method);
    }

    private PersonPreview person() {
        return Objects.requireNonNull(model.person().shown().get());
    }

    private Set<Integer> bought(int customer) {
        OrderLines lines = shop.facts().lines();
        Set<Integer> bought = new HashSet<>();
        for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
            bought.add(lines.product()[line]);
        }
        return bought;
    }

    @Test
    void rules_say_what_they_cost_and_those_that_are_off_say_nothing() {
        open(Algorithm.EASE);
        assertTrue(model.cost(ServingRule.BOUGHT).isPresent());
        assertTrue(model.cost(ServingRule.CATEGORY_QUOTA).isEmpty());
        model.follow(model.rules().get().withMaxPerCategory(1).withMinMargin(0.2));
        assertEquals(
                "suggest.and",
                model.cost(ServingRule.CATEGORY_QUOTA).orElseThrow().key());
        // No cost is known in this shop, and that is said.
        assertEquals(
                60,
                Objects.requireNonNull(model.counter().latest().get()).review().unknownCost());
        shop.edits().getLast().undo();
        assertTrue(model.cost(ServingRule.CATEGORY_QUOTA).isEmpty());
        assertEquals(SuggestionRules.standard(), SuggestionRules.of(shop.workbench()));
    }

    @Test
    void the_sentence_about_variety_is_true() {
        open(Algorithm.EASE);
        Weighed weighed = model.weighed().orElseThrow();
        assertEquals(WeighRules.VARIETY.size(), weighed.curve().size());
        for (double variety : WeighRules.VARIETY) {
            model.follow(model.rules().get().withVariety(variety));
            VarietyPoint point = model.weighed().orElseThrow().point(variety).orElseThrow();
            double before =
                    model.weighed().orElseThrow().curve().getFirst().right().value();
            String said = model.varietySentence().key();
            if (variety > 0) {
                boolean free = point.right().value() >= before;
                assertEquals(free, said.equals("suggest.variety.nothing"), variety + " " + said);
            } else {
                boolean free = weighed.curve().stream()
                        .skip(1)
                        .anyMatch(other -> other.right().value() >= before);
                assertEquals(free ? "suggest.variety.free" : "suggest.variety.none", said);
            }
        }
    }

    @Test
    void reasons_name_what_the_person_bought_and_their_parts() {
        open(Algorithm.EASE);
        SuggestedProduct first = person().suggestions().getFirst();
        assertTrue(first.strength() >= 0 && first.strength() <= 100);
        List<SpokenReason> reasons = model.reasons(first);
        assertFalse(reasons.isEmpty());
        assertEquals(first.share(), reasons.getFirst().share(), 1e-6);
        Set<Integer> bought = bought(person().customer());
        for (SpokenReason reason : reasons) {
            assertTrue(bought.contains(Integer.parseInt(reason.name().substring("Thing ".length()))));
        }
    }

    @Test
    void a_product_goes_for_one_person_and_stays_for_others() {
        open(Algorithm.EASE);
        PersonPreview before = person();
        SuggestedProduct first = before.suggestions().getFirst();
        model.blockForPerson(first);
        assertTrue(person().suggestions().stream().noneMatch(p -> p.product() == first.product()));
        assertEquals(before.suggestions().size(), person().suggestions().size());
        assertTrue(SuggestionRules.of(shop.workbench()).blocked().isEmpty());
        assertEquals(1, SuggestionRules.of(shop.workbench()).picks().forPerson().size());
        shop.edits().getLast().undo();
        assertEquals(first.product(), person().suggestions().getFirst().product());
        shop.edits().getLast().redo();
        model.follow(model.rules().get().withoutPersons());
        assertEquals(first.product(), person().suggestions().getFirst().product());
    }

    @Test
    void a_preferred_product_is_shown_and_undone() {
        open(Algorithm.EASE);
        model.person().amount().set(10);
        int id = shop.facts().catalogue().id()[59];
        boolean before = person().suggestions().stream().anyMatch(p -> p.product() == 59);
        model.boost(id, true);
        assertTrue(person().suggestions().stream().anyMatch(p -> p.product() == 59)
                || bought(person().customer()).contains(59));
        shop.edits().getLast().undo();
        assertEquals(before, person().suggestions().stream().anyMatch(p -> p.product() == 59));
        model.block(id);
        assertEquals(List.of(id), model.rules().get().blocked());
        model.boost(id, true);
        assertTrue(model.rules().get().blocked().isEmpty());
    }

    @Test
    void prices_are_typed_as_people_write_them() {
        open(Algorithm.ITEM_KNN);
        assertNotNull(model.price("cheap", ""));
        assertNotNull(model.price("20", "10"));
        assertNotNull(model.price("-1", ""));
        assertEquals(SuggestionRules.standard(), model.rules().get());
        assertNull(model.price("1,50", " 19.9 "));
        assertEquals(15_000, model.rules().get().price().least());
        assertEquals(199_000, model.rules().get().price().most());
        assertNull(model.price("", ""));
        assertEquals(SuggestionRules.standard(), model.rules().get());
    }

    @Test
    void those_who_should_hear_lead_to_a_list_and_to_a_rule() {
        open(Algorithm.EASE);
        ProductRow row = ListProducts.table(shop.facts(), "EUR", Checkpoint.none())
                .products()
                .getFirst();
        WhoViewModel who = suggestions.who();
        who.amount().set(50);
        who.ask(row);
        HearerList found = Objects.requireNonNull(who.list().latest().get());
        assertEquals(50, found.size());
        for (int customer : found.people()) {
            assertFalse(bought(customer).contains(row.product()));
        }
        assertEquals(6, who.first(found).size());
        who.see(found);
        Picked picked = assertInstanceOf(Picked.class, shop.given());
        assertEquals(
                50,
                assertInstanceOf(Segment.FixedList.class, picked.segment())
                        .customerIds()
                        .size());
        who.follow(found);
        Picked ruled = assertInstanceOf(Picked.class, shop.given());
        assertEquals(
                "recommended sku \"" + row.identity().sku() + "\" within first 10",
                assertInstanceOf(Segment.ByRule.class, ruled.segment()).rule());
    }

    @Test
    void best_sellers_and_hidden_products_cannot_tell_who_should_hear() {
        open(Algorithm.POPULAR);
        ProductRow row = ListProducts.table(shop.facts(), "EUR", Checkpoint.none())
                .products()
                .getFirst();
        suggestions.who().ask(row);
        assertEquals("suggest.who.popular", refused());
        suggestions.use(Algorithm.EASE);
        model.block(row.identity().id());
        suggestions.who().ask(row);
        assertEquals("suggest.who.hidden", refused());
    }

    private String refused() {
        return suggestions.who().list().state().get() instanceof SlotState.Failed<HearerList> failed
                ? failed.sentence().key()
                : "";
    }

    @Test
    void the_same_method_trained_again_is_taken_into_use() {
        open(Algorithm.EASE);
        // The same method on the same data is as good as itself.
        suggestions.trainAgain();
        Renewal same = Objects.requireNonNull(suggestions.renewal().latest().get());
        assertTrue(same.adopted());
        assertTrue(same.better().isEmpty(), "nothing to compare");
        assertEquals(Algorithm.EASE, inUse());
    }

    @Test
    void a_worse_one_is_kept_back_until_somebody_wants_it_anyway() throws Exception {
        open(Algorithm.EASE);
        byte[] kept = shop.workbench().kept().get("recommender");
        ServeSuggestions serving = new ServeSuggestions(shop.workbench());
        Renewal renewal = serving.renew(Algorithm.POPULAR.standard(), 7).work().run(Checkpoint.none());
        assertFalse(renewal.adopted());
        assertTrue(renewal.better().orElseThrow().high() < 0);
        assertArrayEquals(kept, shop.workbench().kept().get("recommender"));
        serving.adopt(renewal.trained()).work().run(Checkpoint.none());
        suggestions.load();
        assertEquals(Algorithm.POPULAR, inUse());
    }

    private Algorithm inUse() {
        RecommenderInUse now =
                Objects.requireNonNull(suggestions.inUse().latest().get());
        return now.algorithm();
    }
}
