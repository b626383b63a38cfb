package org.clientele.ui.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.basket.RuleOrder;
import org.clientele.app.basket.RuleRow;
import org.clientele.app.basket.RuleTable;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Texts;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.basket.BasketChoices.Front;
import org.clientele.ui.basket.BasketsViewModel.Choice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasketsViewModelTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private Facts facts = new HandFacts(0, 0).facts();

    @BeforeAll
    void shop() {
        facts = SpringShop.read().facts();
    }

    private static BasketsViewModel model(Bench bench) {
        return new BasketsViewModel(
                bench.session(), new Analyses(), new DirectJobRunner(Checkpoint.none()), bench, ENGLISH::text);
    }

    private static RuleTable table(BasketsViewModel model) {
        return Objects.requireNonNull(model.table().latest().get());
    }

    @Test
    void nothing_is_looked_for_before_somebody_looks_and_then_the_strongest_come_first() {
        Bench bench = new Bench().open(facts);
        BasketsViewModel model = model(bench);
        assertNull(model.study().latest().get());
        model.seen();
        RuleTable table = table(model);
        assertTrue(table.all() >= 22);
        for (int i = 1; i < table.rows().size(); i++) {
            assertTrue(table.rows().get(i).rule().numbers().lift()
                    <= table.rows().get(i - 1).rule().numbers().lift());
        }
        assertTrue(ENGLISH.text(model.answer()).contains("go together more often than by luck"));
        bench.session().close();
        assertNull(model.study().latest().get());
    }

    @Test
    void every_choice_lists_anew() {
        BasketsViewModel model = model(new Bench().open(facts));
        model.choices().count().set(10);
        model.seen();
        long all = table(model).all();
        model.choices().lift().set(5.0);
        long strong = table(model).all();
        assertTrue(strong < all && strong > 0);
        assertTrue(table(model).rows().stream()
                .allMatch(row -> row.rule().numbers().lift() >= 5));
        model.choices().count().set(100);
        assertTrue(table(model).rows().stream()
                .allMatch(row -> row.rule().numbers().both() >= 100));
        model.choices().count().set(10);
        model.choices().order().set(RuleOrder.COUNT);
        List<RuleRow> rows = table(model).rows();
        assertTrue(rows.getFirst().rule().numbers().both()
                >= rows.getLast().rule().numbers().both());
        String name = rows.getFirst().then().getFirst();
        model.choices().search().set(name.toUpperCase(Locale.ROOT));
        assertTrue(table(model).all() > 0 && table(model).all() < strong);
        model.choices().search().set("nothing of the kind");
        assertEquals(0, table(model).all());
        model.choices().search().set("");
        model.choices().lift().set(1.2);
        model.choices().level().set(Level.CATEGORY);
        Set<String> categories = Set.copyOf(facts.catalogue().category().words());
        assertTrue(table(model).rows().stream().allMatch(row -> categories.containsAll(row.has())));
        model.choices().scope().set(Scope.LIFETIME);
        assertEquals(
                Scope.LIFETIME,
                Objects.requireNonNull(model.study().latest().get()).scope());
    }

    @Test
    void one_press_on_a_rule_means_those_who_lack_the_other_and_it_opens_as_a_rule() {
        Bench bench = new Bench().open(facts);
        BasketsViewModel model = model(bench);
        model.seen();
        RuleRow row = table(model).rows().getFirst();
        model.choose(row);
        GroupCard card =
                Objects.requireNonNull(model.picked().selection().latest().get());
        assertTrue(card.numbers().people() > 0);
        assertEquals(
                "Bought " + String.join(", ", row.has()) + ", not yet " + String.join(", ", row.then()),
                ENGLISH.text(card.name()));
        model.openRule();
        assertEquals(List.of("groups"), bench.opened());
        Picked picked = assertInstanceOf(Picked.class, bench.given());
        Segment.ByRule segment = assertInstanceOf(Segment.ByRule.class, picked.segment());
        assertEquals(card.segment(), segment);
        assertTrue(row.has().size() > 1 || RuleParser.parse(segment.rule()) instanceof Rule.Lacks);
        model.chooseNothing();
        assertInstanceOf(Choice.Nothing.class, model.choice().get());
        assertNull(model.picked().selection().latest().get());
    }

    @Test
    void who_should_hear_of_a_product_are_more_than_one_rule_says() {
        BasketsViewModel model = model(new Bench().open(facts));
        model.seen();
        RuleRow row = table(model).rows().stream()
                .filter(one -> one.then().size() == 1)
                .findFirst()
                .orElseThrow();
        model.choose(row);
        int lacking = Objects.requireNonNull(model.picked().selection().latest().get())
                .numbers()
                .people();
        model.shouldHear();
        GroupCard card =
                Objects.requireNonNull(model.picked().selection().latest().get());
        assertTrue(card.numbers().people() >= lacking);
        assertEquals("Should hear about " + row.then().getFirst(), ENGLISH.text(card.name()));
    }

    @Test
    void afterwards_has_its_own_list_and_means_recent_buyers(@TempDir Path folder) throws Exception {
        Bench bench = new Bench().open(facts);
        BasketsViewModel model = model(bench);
        model.choices().front().set(Front.AFTERWARDS);
        model.seen();
        assertNull(model.study().latest().get());
        model.choices().level().set(Level.CATEGORY);
        model.choices().days().set(180);
        assertEquals(
                180, Objects.requireNonNull(model.after().latest().get()).spec().days());
        assertTrue(ENGLISH.text(model.answer()).contains("180 days"));
        Path file = folder.resolve("after.csv");
        model.export(file, ENGLISH::text);
        assertEquals("basketview.exported", bench.said().key());
        assertEquals(model.pairs().size() + 1, Files.readAllLines(file).size());
        if (!model.pairs().isEmpty()) {
            model.choose(model.pairs().getFirst());
            GroupCard card =
                    Objects.requireNonNull(model.picked().selection().latest().get());
            assertTrue(assertInstanceOf(Segment.ByRule.class, card.segment())
                    .rule()
                    .contains("180 days"));
        }
    }

    @Test
    void the_file_has_every_rule_that_is_listed(@TempDir Path folder) throws Exception {
        Bench bench = new Bench().open(facts);
        BasketsViewModel model = model(bench);
        model.seen();
        Path file = folder.resolve("rules.csv");
        model.export(file, ENGLISH::text);
        assertEquals(table(model).all() + 1, Files.readAllLines(file).size());
    }

    @Test
    void the_picture_has_each_pair_once_and_no_more_than_can_be_told_apart() {
        BasketsViewModel model = model(new Bench().open(facts));
        model.choices().count().set(10);
        model.seen();
        BasketPicture picture = BasketPicture.of(table(model), Scope.ORDER);
        assertTrue(picture.chart().links().size() <= 40);
        assertTrue(picture.chart().nodes().size() <= 24);
        assertEquals(picture.rows().size(), picture.chart().links().size());
        Set<Set<Integer>> pairs = new HashSet<>();
        picture.chart().links().forEach(link -> assertTrue(pairs.add(Set.of(link.from(), link.to()))));
        for (int k = 0; k < picture.rows().size(); k++) {
            assertEquals(
                    picture.rows().get(k).has().getFirst(),
                    picture.thing(picture.rows().size()
                            + picture.chart().links().get(k).from()));
        }
    }
}
