package org.clientele.analysis.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {
    @Test
    void each_stage_has_its_typical_customer() {
        int today = 2000;
        HandFacts hand = new HandFacts(8, today);
        // 0 has no order; 1 first bought 10 days ago; 2 buys every 40 days, last 20 days ago, for much money.
        hand.order(1, today - 10, "1a", "p", 20);
        every(hand, 2, today - 20, 40, 6, 500);
        // 3 buys every 40 days for little money and is on time; 4 too, but is away 90 days; 5 is away 400 days.
        every(hand, 3, today - 20, 40, 6, 5);
        every(hand, 4, today - 90, 40, 6, 900);
        every(hand, 5, today - 400, 40, 6, 900);
        // 6 buys every 150 days and is away 400: that is late, not lost (4 × 150 = 600).
        every(hand, 6, today - 400, 150, 4, 5);
        // 7 bought once, 70 days ago, which is no long time where the usual gap is 40 days.
        hand.order(7, today - 70, "7a", "p", 20);
        StageSpec spec = new StageSpec(60, new StageSpec.Vip(0.6, 3), new StageSpec.Away(2, 30, 4, 365));
        StageResult result = Stages.run(hand.facts(), spec, Checkpoint.none());
        assertEquals(40, result.shopGap());
        assertEquals(Stage.POTENTIAL, result.of(0));
        assertEquals(Stage.NEW, result.of(1));
        assertEquals(Stage.HIGH_VALUE, result.of(2));
        assertEquals(Stage.ACTIVE, result.of(3));
        assertEquals(Stage.AT_RISK, result.of(4));
        assertEquals(Stage.LAPSED, result.of(5));
        assertEquals(Stage.AT_RISK, result.of(6));
        assertEquals(Stage.ACTIVE, result.of(7));
    }

    private static void every(HandFacts hand, int customer, int last, int gap, int orders, double money) {
        for (int o = 0; o < orders; o++) {
            hand.order(customer, last - o * gap, customer + "-" + o, "p", money);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void stages_part_everyone_whatever_the_borders(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(200);
        HandFacts hand = new HandFacts(n, 3000);
        int number = 0;
        for (int c = 0; c < n; c++) {
            for (int o = random.nextInt(6); o > 0; o--) {
                hand.order(c, 3000 - random.nextInt(900), "o" + number++, "p", 1 + random.nextInt(90));
            }
        }
        Facts facts = hand.facts();
        StageSpec spec = new StageSpec(
                random.nextInt(200),
                new StageSpec.Vip(random.nextDouble(), random.nextInt(5)),
                new StageSpec.Away(
                        random.nextDouble(4), random.nextInt(90), random.nextDouble(9), random.nextInt(500)));
        StageResult result = Stages.run(facts, spec, Checkpoint.none());
        int sum = 0;
        for (Stage stage : Stage.values()) {
            assertEquals(result.members(stage).size(), result.totals(stage).people());
            sum += result.members(stage).size();
        }
        assertEquals(n, sum);
    }

    @Test
    void stages_part_everyone_whatever_the_order_and_the_rules() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(60);
            HandFacts hand = new HandFacts(n, 3000);
            for (int c = 0; c < n; c++) {
                int orders = random.nextInt(4);
                for (int o = 0; o < orders; o++) {
                    hand.order(c, 3000 - random.nextInt(3) * 300, c + "-" + o, "p", random.nextInt(3));
                }
            }
            Facts facts = hand.facts();
            List<Stage> order = new ArrayList<>(List.of(Stage.values()));
            Collections.shuffle(order, new Random(seed));
            Map<Stage, String> rules = new EnumMap<>(Stage.class);
            Map<Stage, CustomerSet> who = new EnumMap<>(Stage.class);
            for (Stage stage : order.subList(0, random.nextInt(order.size()))) {
                rules.put(stage, "orders >= 1");
                CustomerSet.Builder some = new CustomerSet.Builder(n);
                for (int c = 0; c < n; c++) {
                    if (random.nextBoolean()) {
                        some.add(c);
                    }
                }
                who.put(stage, some.build());
            }
            StageSpec spec = StageSpec.standard().withPlan(new StageSpec.Plan(order, rules));
            StageResult result = Stages.run(Attributes.run(facts, Checkpoint.none()), spec, who, Checkpoint.none());
            for (int c = 0; c < n; c++) {
                int customer = c;
                // The first rule that somebody meets decides, unless a border before it did.
                Stage byRule = order.stream()
                        .filter(stage ->
                                who.containsKey(stage) && who.get(stage).contains(customer))
                        .findFirst()
                        .orElse(spec.plan().rest());
                assertTrue(order.indexOf(result.of(c)) <= order.indexOf(byRule), "seed " + seed);
                CustomerSet decided = who.get(result.of(c));
                assertTrue(decided == null || decided.contains(c), "seed " + seed);
            }
            int sum = 0;
            for (Stage stage : Stage.values()) {
                sum += result.totals(stage).people();
            }
            assertEquals(n, sum);
            assertEquals(spec, StageText.read(StageText.of(spec)));
        }
    }

    @Test
    void the_stage_that_takes_the_rest_has_no_rule() {
        StageSpec.Plan plan = StageSpec.Plan.standard();
        assertEquals(
                "stage.spec.rest",
                assertThrows(Refusal.class, () -> plan.with(Stage.ACTIVE, "orders >= 1"))
                        .sentence()
                        .key());
        assertEquals(Stage.HIGH_VALUE, plan.earlier(Stage.ACTIVE).rest());
        assertThrows(Refusal.class, () -> StageText.read("vip none"));
    }
}
