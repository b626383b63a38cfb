package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

class SignalChoiceTest {
    private final Purchases purchases = RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3);

    /** Person 7 has looked at the first product of their own taste that they have not bought. */
    private final int looked = firstOpen(7);

    private final Facts facts = new ShopFacts(purchases, u -> "", i -> "C" + i / 4, i -> 5, Map.of(7, looked)).facts(4);
    private final MemoryWorkbench workbench = new MemoryWorkbench(facts);

    private int firstOpen(int person) {
        int item = person % 5 * 12;
        while (purchases.interactions().bought(person, item)) {
            item++;
        }
        return item;
    }

    private SuggestionList list(int most) {
        CustomerSet one = CustomerSet.of(facts.customers(), 7);
        return new SuggestProducts().suggest(workbench, facts, one, most, ServingRules.standard(), Checkpoint.none());
    }

    @Test
    void a_shop_that_chose_nothing_learns_from_purchases_alone() {
        assertEquals(SignalChoice.standard(), SignalChoice.of(workbench));
        TrainingData data = MakeTrainingData.of(workbench, facts, Checkpoint.none());
        assertEquals(2_400, data.purchases().size());
        assertEquals(0, data.halfLifeDays());
    }

    @Test
    void the_choice_is_kept_with_the_shop_and_decides_what_is_learned_from() {
        SignalChoice choice = SignalChoice.standard().with(Signal.VIEW, 0.2).withHalfLife(90);
        choice.keep(workbench);
        assertEquals(choice, SignalChoice.of(workbench));
        TrainingData data = MakeTrainingData.of(workbench, facts, Checkpoint.none());
        assertEquals(2_401, data.purchases().size());
        assertEquals(2_400, data.purchases().linesBought());
        assertEquals(90, data.halfLifeDays());
        assertTrue(!data.interactions().bought(7, looked)
                && data.interactions().byUser().find(7, looked) >= 0);
    }

    @Test
    void what_was_only_looked_at_is_still_suggested_and_what_was_bought_is_not() {
        SignalChoice.standard().with(Signal.VIEW, 1).keep(workbench);
        boolean seen = false;
        for (SuggestedProduct product : list(60).of(7)) {
            assertTrue(!purchases.interactions().bought(7, product.product()), product::name);
            seen |= product.product() == looked;
        }
        assertTrue(seen);
    }

    @Test
    void a_reason_says_whether_a_product_was_bought_or_only_looked_at() {
        SignalChoice.standard().with(Signal.VIEW, 1).keep(workbench);
        RecommendTasksTest.done(new TrainRecommender().job(workbench, ItemKnnSpec.standard(), 1));
        SuggestionDesk desk = new SuggestProducts().desk(workbench, facts, ServingRules.standard());
        int lookedAt = 0;
        for (SuggestedProduct product : desk.preview(7, 30)) {
            for (SpokenReason reason : desk.reasons(7, product.product(), 60)) {
                boolean only = reason.name().equals("Thing " + looked);
                assertEquals(only, reason.looked(), reason::name);
                assertEquals(
                        only ? "suggest.why.line.looked" : "suggest.why.line",
                        reason.line().key());
                lookedAt += only ? 1 : 0;
            }
        }
        assertTrue(lookedAt > 0);
        boolean listed = false;
        for (int product = 0; product < facts.catalogue().size(); product++) {
            HearerList hearers = desk.who(product, 300, Checkpoint.none());
            for (int place = 0; place < hearers.size(); place++) {
                Message reason = hearers.reason(place);
                boolean only = reason.key().equals("why.reason.looked");
                listed |= only;
                if (only) {
                    assertEquals(7, hearers.people()[place]);
                    assertEquals(List.of("Thing " + looked), reason.args());
                }
            }
        }
        assertTrue(listed, "somebody hears of a product for what they looked at");
    }

    @Test
    void a_choice_of_an_unknown_format_counts_as_none() {
        workbench.shelf().put("suggestion-signals", new byte[] {0, 0, 0, 99});
        assertEquals(SignalChoice.standard(), SignalChoice.of(workbench));
        workbench.shelf().put("suggestion-signals", new byte[] {0});
        assertEquals(SignalChoice.standard(), SignalChoice.of(workbench));
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        SignalChoice choice = SignalChoice.standard();
        assertEquals(
                "signals.refused.weight",
                assertThrows(Refusal.class, () -> choice.with(Signal.CART, -1))
                        .sentence()
                        .key());
        assertEquals(
                "signals.refused.purchases",
                assertThrows(Refusal.class, () -> choice.with(Signal.PURCHASE, 0))
                        .sentence()
                        .key());
        assertEquals(
                "signals.refused.half-life",
                assertThrows(Refusal.class, () -> choice.withHalfLife(Double.NaN))
                        .sentence()
                        .key());
    }

    @Test
    void the_shop_sees_what_there_is_to_choose_from() {
        SignalChoice.Found found = SignalChoice.found(facts);
        assertEquals(2_400, found.count(Signal.PURCHASE));
        assertEquals(1, found.count(Signal.VIEW));
        assertEquals(0, found.count(Signal.CART));
    }
}
