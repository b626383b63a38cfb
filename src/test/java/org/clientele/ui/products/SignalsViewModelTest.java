package org.clientele.ui.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.kit.job.SlotState;
import org.junit.jupiter.api.Test;

class SignalsViewModelTest {
    private final Shop shop = new Shop();
    private final SuggestionsViewModel model =
            new SuggestionsViewModel(shop.session(), new Analyses(), new DirectJobRunner(Checkpoint.none()), shop);

    /** Three people looked at a product that they have not bought. */
    private void open() {
        shop.open(new ShopFacts(
                        RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3),
                        u -> "",
                        i -> "C" + i / 4,
                        i -> 5,
                        Map.of(7, 1, 8, 2, 9, 3))
                .facts(4));
        model.seen();
    }

    private RecommenderInUse.Age age() {
        return Objects.requireNonNull(model.inUse().latest().get())
                .trained()
                .orElseThrow()
                .age();
    }

    @Test
    void a_signal_that_counts_is_kept_with_the_shop_and_can_be_taken_back() {
        open();
        SignalsViewModel signals = model.signals();
        assertTrue(signals.isStandard());
        assertEquals(2_400, signals.count(Signal.PURCHASE));
        assertEquals(3, signals.count(Signal.VIEW));
        assertEquals("learnview.purchases", signals.sentence().key());
        signals.weigh(Signal.VIEW, 0.25);
        signals.fade(90);
        SignalChoice now = SignalChoice.of(shop.workbench());
        assertEquals(0.25, now.spec().weight(Signal.VIEW));
        assertEquals(90, now.spec().halfLifeDays());
        assertEquals("learnview.more", signals.sentence().key());
        shop.edits().getLast().undo();
        shop.edits().getFirst().undo();
        assertEquals(SignalChoice.standard(), SignalChoice.of(shop.workbench()));
        assertTrue(signals.isStandard());
    }

    @Test
    void a_method_that_learned_from_other_signals_is_told_apart_until_it_is_trained_again() {
        open();
        model.use(Algorithm.ITEM_KNN);
        assertEquals(RecommenderInUse.Age.CURRENT, age());
        model.testMethods();
        model.signals().weigh(Signal.VIEW, 0.25);
        assertEquals(RecommenderInUse.Age.OTHER_SIGNALS, age());
        assertNull(model.test().latest().get(), "a test by other signals says nothing now");
        assertFalse(model.settled());
        model.trainAgain();
        assertEquals(RecommenderInUse.Age.CURRENT, age());
        model.signals().purchasesOnly();
        assertEquals(RecommenderInUse.Age.OTHER_SIGNALS, age());
    }

    @Test
    void better_settings_are_searched_for_tested_and_used() {
        open();
        model.use(Algorithm.ITEM_KNN);
        model.tune();
        TuneResult found =
                Objects.requireNonNull(model.tuning().found().latest().get());
        assertEquals(12, found.tries().size());
        assertEquals(
                model.tuning().better(),
                Objects.requireNonNull(found.test()).gain().aboveZero());
        model.use(found.best());
        assertEquals(
                found.best(),
                new TrainRecommender()
                        .kept(shop.workbench())
                        .orElseThrow()
                        .recommender()
                        .spec());
        model.trainAgain();
        assertInstanceOf(SlotState.Ready.class, model.renewal().state().get());
        assertEquals(
                found.best(),
                Objects.requireNonNull(model.inUse().latest().get()).spec(),
                "trained again with the settings in use");
    }
}
