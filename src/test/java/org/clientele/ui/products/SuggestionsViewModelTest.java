package org.clientele.ui.products;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.products.PersonPreview;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.SlotState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsViewModelTest {
    private static final String KEY = "recommender";
    private final Shop shop = new Shop();
    private final Switch stop = new Switch();
    private final SuggestionsViewModel model =
            new SuggestionsViewModel(shop.session(), new Analyses(), new DirectJobRunner(stop), shop);

    /** A checkpoint that cancels while it is on. */
    private static final class Switch implements Checkpoint {
        private boolean on;

        @Override
        public void progress(double fraction) {}

        @Override
        public void step(Message message) {}

        @Override
        public void check() {
            if (on) {
                throw new Cancelled();
            }
        }
    }

    private RecommenderInUse inUse() {
        return Objects.requireNonNull(model.inUse().latest().get());
    }

    private PersonPreview person() {
        return Objects.requireNonNull(model.serving().person().shown().get());
    }

    private LeagueReport report() {
        return Objects.requireNonNull(model.test().latest().get());
    }

    private void open(int people) {
        shop.open(Shop.facts(people, 4));
        model.seen();
    }

    @Test
    void best_sellers_stand_in_until_somebody_chooses() {
        open(300);
        assertEquals(Algorithm.POPULAR, inUse().algorithm());
        assertTrue(inUse().trained().isEmpty());
        assertTrue(inUse().amount().enough());
        assertFalse(model.settled());
        assertEquals("products.suggestions.answer", model.answer().key());
        assertEquals(5, person().suggestions().size());
    }

    @Test
    void the_test_has_the_base_line_among_its_lines_and_its_winner_is_used_and_undone() {
        open(300);
        model.testMethods();
        assertTrue(report().lines().stream().anyMatch(line -> line.algorithm() == Algorithm.POPULAR));
        assertEquals(LeagueTable.Verdict.CHAMPION, report().table().verdict());
        assertTrue(model.testIsOfToday());
        Algorithm winner = Algorithm.of(report().winner());
        assertNotEquals(Algorithm.POPULAR, winner);
        model.use(winner);
        assertEquals(winner, inUse().algorithm());
        assertTrue(model.settled());
        assertEquals("products.verdict.inuse", model.answer().key());
        assertEquals(
                RecommenderInUse.Age.CURRENT, inUse().trained().orElseThrow().age());
        Edit edit = shop.edits().getLast();
        edit.undo();
        assertTrue(inUse().trained().isEmpty());
        assertFalse(shop.workbench().kept().containsKey(KEY));
        edit.redo();
        assertEquals(winner, inUse().algorithm());
    }

    @Test
    void undo_goes_back_to_the_very_model_used_before() {
        open(300);
        model.use(Algorithm.ITEM_KNN);
        byte[] before = shop.workbench().kept().get(KEY);
        model.use(Algorithm.EASE);
        byte[] after = shop.workbench().kept().get(KEY);
        Edit edit = shop.edits().getLast();
        edit.undo();
        assertArrayEquals(before, shop.workbench().kept().get(KEY));
        assertEquals(Algorithm.ITEM_KNN, inUse().algorithm());
        edit.redo();
        assertArrayEquals(after, shop.workbench().kept().get(KEY));
        edit.undo();
        assertArrayEquals(before, shop.workbench().kept().get(KEY));
    }

    @Test
    void stopping_leaves_the_test_and_the_model_as_they_were() {
        open(300);
        model.testMethods();
        model.use(Algorithm.ITEM_KNN);
        byte[] before = shop.workbench().kept().get(KEY);
        LeagueReport report = report();
        stop.on = true;
        model.use(Algorithm.EASE);
        model.testMethods();
        stop.on = false;
        assertInstanceOf(SlotState.Cancelled.class, model.training().state().get());
        assertInstanceOf(SlotState.Cancelled.class, model.test().state().get());
        assertArrayEquals(before, shop.workbench().kept().get(KEY));
        assertEquals(report, report());
        assertEquals(1, shop.edits().size());
    }

    @Test
    void too_little_data_is_said_with_its_numbers_and_refuses_to_train() {
        open(60);
        assertFalse(inUse().amount().enough());
        assertEquals(480, inUse().amount().orderLines());
        model.testMethods();
        assertEquals(LeagueTable.Verdict.TOO_LITTLE_DATA, report().table().verdict());
        assertTrue(model.settled());
        assertEquals("recommend.verdict.little", model.answer().key());
        model.use(Algorithm.EASE);
        assertInstanceOf(SlotState.Failed.class, model.training().state().get());
        assertFalse(shop.workbench().kept().containsKey(KEY));
        model.use(Algorithm.POPULAR);
        assertEquals(Algorithm.POPULAR, inUse().trained().orElseThrow().algorithm());
    }

    @Test
    void newer_data_and_old_models_are_told_apart() {
        open(300);
        model.use(Algorithm.ITEM_KNN);
        shop.becomes(Shop.facts(301, 5));
        assertEquals(
                RecommenderInUse.Age.NEWER_DATA, inUse().trained().orElseThrow().age());
        assertFalse(model.settled());
        model.trainAgain();
        assertEquals(
                RecommenderInUse.Age.CURRENT, inUse().trained().orElseThrow().age());
        Purchases far = far();
        shop.becomes(new ShopFacts(far).facts(6));
        assertEquals(RecommenderInUse.Age.STALE, inUse().trained().orElseThrow().age());
    }

    /** The same purchases 31 days later. */
    private static Purchases far() {
        Purchases now = org.clientele.analysis.recommend.RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3);
        int[] day = now.day().clone();
        for (int i = 0; i < day.length; i++) {
            day[i] += 31;
        }
        return new Purchases(now.items(), now.offset(), now.item(), day, now.order());
    }

    @Test
    void a_test_of_older_data_is_known_as_such() {
        open(300);
        model.testMethods();
        shop.becomes(Shop.facts(300, 5));
        assertFalse(model.testIsOfToday());
    }

    @Test
    void nothing_bought_yet_is_a_state_of_its_own() {
        shop.open(new ShopFacts(new Purchases(3, new int[11], new int[0], new int[0], new int[0])).facts(5));
        model.seen();
        assertEquals(0, inUse().amount().orderLines());
        assertInstanceOf(
                SlotState.Failed.class, model.serving().counter().state().get());
    }

    @Test
    void a_blocked_product_goes_for_everybody_and_comes_back_by_undo() {
        open(300);
        SuggestedProduct first = person().suggestions().getFirst();
        int id = shop.facts().catalogue().id()[first.product()];
        model.serving().block(first);
        assertEquals(List.of(id), SuggestionRules.of(shop.workbench()).blocked());
        assertTrue(person().suggestions().stream().noneMatch(product -> product.product() == first.product()));
        shop.edits().getLast().undo();
        assertTrue(SuggestionRules.of(shop.workbench()).blocked().isEmpty());
        assertEquals(first.product(), person().suggestions().getFirst().product());
        shop.edits().getLast().redo();
        model.serving().allow(id);
        assertTrue(SuggestionRules.of(shop.workbench()).blocked().isEmpty());
    }

    @Test
    void the_rules_are_kept_and_followed() {
        open(300);
        model.serving().person().amount().set(10);
        model.serving().follow(model.serving().rules().get().withMaxPerCategory(1));
        assertEquals(1, SuggestionRules.of(shop.workbench()).maxPerCategory());
        int[] category = shop.facts().catalogue().category().code();
        Set<Integer> categories = new HashSet<>();
        for (SuggestedProduct product : person().suggestions()) {
            assertTrue(categories.add(category[product.product()]), product.name());
        }
        assertEquals(10, categories.size());
    }

    @Test
    void people_come_in_an_order_that_leaves_nobody_out() {
        for (int customers : new int[] {1, 2, 3, 10, 97, 300, 1000}) {
            Set<Integer> seen = new HashSet<>();
            for (int place = 0; place < customers; place++) {
                seen.add(PersonViewModel.at(place, customers));
            }
            assertEquals(customers, seen.size());
        }
    }

    @Test
    void one_goes_on_and_back_among_people_and_finds_one_by_number() {
        open(300);
        PersonPreview first = person();
        model.serving().person().next();
        assertNotEquals(first.customerId(), person().customerId());
        model.serving().person().previous();
        assertEquals(first.customerId(), person().customerId());
        model.serving().person().find("N123");
        assertEquals(124, person().customerId());
        assertFalse(model.serving().person().missed().get());
        model.serving().person().find("nobody of that name");
        assertTrue(model.serving().person().missed().get());
        assertEquals(124, person().customerId());
        model.show(new PickedPerson(7));
        assertEquals(7, person().customerId());
        model.serving().person().open();
        assertEquals(new PickedPerson(7), shop.given());
    }

    @Test
    void a_person_handed_over_before_anybody_looked_is_shown() {
        shop.open(Shop.facts(300, 4));
        model.show(new PickedPerson(42));
        assertEquals(42, person().customerId());
    }

    @Test
    void the_file_has_a_row_for_everybody(@TempDir Path folder) throws IOException {
        open(300);
        Path file = folder.resolve("suggestions.csv");
        model.export(file, Message::key);
        List<String> lines = Files.readAllLines(file);
        assertEquals(301, lines.size());
        assertTrue(lines.getFirst().contains("rec_5_sku"));
        assertEquals("suggest.exported", shop.said().key());
        assertEquals(300L, shop.said().args().getFirst());
    }
}
