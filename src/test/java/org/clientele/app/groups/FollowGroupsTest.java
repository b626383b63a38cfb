package org.clientele.app.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.rfm.Rfm;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageResult;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.analysis.stage.Stages;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

/** Groups through time, against a shop that was written down only up to each day. */
class FollowGroupsTest {
    private static final int TODAY = (int) LocalDate.of(2026, 6, 15).toEpochDay();

    private record Order(int customer, int day, double money) {}

    private static List<Order> orders(long seed, int customers) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Order> orders = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            int many = random.nextInt(7);
            for (int o = 0; o < many; o++) {
                orders.add(new Order(c, TODAY - random.nextInt(600), random.nextInt(4) * 25));
            }
        }
        orders.add(new Order(0, TODAY, 10));
        return orders;
    }

    /** The shop as it was written down by the end of that day. */
    private static Facts shop(List<Order> orders, int customers, int day) {
        HandFacts hand = new HandFacts(customers, day);
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.day() <= day) {
                hand.order(order.customer(), order.day(), "o" + i, "p", order.money());
            }
        }
        return hand.facts();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.work().run(Checkpoint.none());
    }

    @Test
    void each_day_is_as_the_shop_knew_it_then_and_everybody_goes_one_way() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            int n = 80;
            List<Order> orders = orders(seed, n);
            MemoryWorkbench workbench = new MemoryWorkbench(shop(orders, n, TODAY));
            FollowGroups follow = new FollowGroups(workbench, new Analyses());
            LocalDate first = LocalDate.ofEpochDay(TODAY - 200);
            LocalDate second = LocalDate.ofEpochDay(TODAY - 77);
            for (Partition partition : Partition.values()) {
                Moves moves = run(follow.moves(partition, Arrays.asList(null, first, second)));
                assertEquals(List.of(first, second, LocalDate.ofEpochDay(TODAY)), moves.days());
                for (int day = 0; day < 3; day++) {
                    Facts then = shop(orders, n, (int) moves.days().get(day).toEpochDay());
                    RfmResult rfm = Rfm.run(then, RfmSpec.standard(), Checkpoint.none());
                    StageResult stages = Stages.run(then, StageSpec.standard(), Checkpoint.none());
                    byte[] expected = partition == Partition.RFM ? rfm.scores().group() : stages.stage();
                    assertArrayEquals(expected, moves.places().get(day), "seed " + seed);
                }
                for (int step = 0; step < 2; step++) {
                    int[][] counts = moves.counts(step);
                    int all = 0;
                    int moved = 0;
                    for (int from = 0; from < counts.length; from++) {
                        for (int to = 0; to < counts.length; to++) {
                            int before = from;
                            int after = to;
                            assertEquals(
                                    counts[from][to],
                                    moves.who(step, group -> group == before, group -> group == after)
                                            .size());
                            all += counts[from][to];
                            moved += from == to ? 0 : counts[from][to];
                        }
                    }
                    assertEquals(n, all);
                    assertEquals(moved, moves.moved(step));
                }
            }
        }
    }

    @Test
    void sizes_at_month_ends_are_those_of_the_shop_of_that_day() throws Exception {
        int n = 120;
        List<Order> orders = orders(99, n);
        Facts now = shop(orders, n, TODAY);
        MemoryWorkbench workbench = new MemoryWorkbench(now);
        Segment rule = new Segment.ByRule("orders at least 2");
        int[] ids = now.people().id();
        Segment list = new Segment.FixedList(List.of(ids[0], ids[1], ids[2]));
        Segment clusters = new Segment.InCluster("k=2 by=auto seed=1", 1);
        workbench.save("Twice", rule, 0);
        workbench.save("Three", list, 0);
        workbench.save("Alike", clusters, 0);
        SizeHistory history = run(new FollowGroups(workbench, new Analyses()).sizes(3));
        assertEquals(
                List.of(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 6, 15)),
                history.days());
        for (int i = 0; i < history.days().size(); i++) {
            Facts then = shop(orders, n, (int) history.days().get(i).toEpochDay());
            RfmResult rfm = Rfm.run(then, RfmSpec.standard(), Checkpoint.none());
            StageResult stages = Stages.run(then, StageSpec.standard(), Checkpoint.none());
            for (RfmGroup group : RfmGroup.values()) {
                assertEquals(
                        rfm.totals(group).people(),
                        history.of(new Segment.InRfmGroup(group)).orElseThrow()[i]);
            }
            for (Stage stage : Stage.values()) {
                assertEquals(
                        stages.totals(stage).people(),
                        history.of(new Segment.InStage(stage)).orElseThrow()[i]);
            }
            int day = (int) history.days().get(i).toEpochDay();
            long twice = java.util.stream.IntStream.range(0, n)
                    .filter(c -> orders.stream()
                                    .filter(order -> order.customer() == c && order.day() <= day && order.money() > 0)
                                    .count()
                            >= 2)
                    .count();
            assertEquals(twice, history.of(rule).orElseThrow()[i]);
        }
        assertEquals(3, history.of(list).orElseThrow()[0]);
        assertTrue(history.of(clusters).isEmpty(), "groups of similar customers would be others on another day");
    }

    @Test
    void days_that_cannot_be_are_refused_and_work_can_be_cancelled() {
        MemoryWorkbench workbench = new MemoryWorkbench(shop(orders(5, 30), 30, TODAY));
        FollowGroups follow = new FollowGroups(workbench, new Analyses());
        assertEquals("moves.days", refusal(() -> run(follow.moves(Partition.RFM, Arrays.asList(null, null)))));
        assertEquals(
                "moves.future",
                refusal(() -> run(follow.moves(Partition.RFM, Arrays.asList(null, LocalDate.ofEpochDay(TODAY + 1))))));
        Checkpoint stop = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        assertThrows(Cancelled.class, () -> follow.sizes(2).work().run(stop));
    }

    @Test
    void a_workbench_in_which_nothing_has_happened_has_no_past() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(new HandFacts(3, People.NO_DAY).facts());
        Segment rule = new Segment.ByRule("orders at least 1");
        FollowGroups follow = new FollowGroups(workbench, new Analyses());
        for (Job<SizeHistory> job : List.of(follow.sizes(3), follow.history(rule))) {
            SizeHistory history = run(job);
            assertEquals(List.of(), history.days());
            assertTrue(history.of(rule).isEmpty());
            assertEquals("history.none", history.sentence().key());
        }
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(Refusal.class, what).sentence().key();
    }

    @Test
    void borders_of_a_workbench_hold_wherever_its_groups_are_named() throws Exception {
        int n = 60;
        MemoryWorkbench workbench = new MemoryWorkbench(shop(orders(8, n), n, TODAY));
        FindGroups find = new FindGroups(workbench, new Analyses());
        Segment lapsed = new Segment.InStage(Stage.LAPSED);
        Segment byRule = new Segment.ByRule("in stage lapsed");
        Facts facts = workbench.facts(Checkpoint.none());
        int before = find.resolve(byRule, facts, Checkpoint.none()).size();
        StageSpec own = StageSpec.standard()
                .withPlan(StageSpec.Plan.standard()
                        .earlier(Stage.LAPSED)
                        .with(Stage.LAPSED, "not bought anything in last 20 days"));
        find.borders().keep(own);
        int after = find.resolve(byRule, facts, Checkpoint.none()).size();
        assertEquals(find.resolve(lapsed, facts, Checkpoint.none()).size(), after);
        assertTrue(after > before, before + " " + after);
        Moves moves = run(new FollowGroups(workbench, new Analyses())
                .moves(Partition.STAGES, Arrays.asList(null, LocalDate.ofEpochDay(TODAY - 30))));
        assertEquals(after, moves.sizes(1)[Stage.LAPSED.ordinal()]);
        workbench.save("Stage in disguise", byRule, 0);
        find.borders().keep(own.withPlan(own.plan().with(Stage.NEW, "in saved \"Stage in disguise\"")));
        assertEquals("stage.rule.circle", refusal(() -> find.resolve(lapsed, facts, Checkpoint.none())));
        find.borders().keep(StageSpec.standard());
        assertEquals(before, find.resolve(byRule, facts, Checkpoint.none()).size());
    }

    @Test
    void response_is_an_order_within_five_days_of_a_message() {
        HandFacts hand = new HandFacts(5, 1000);
        int[] after = {0, 5, 6, -1};
        for (int c = 0; c < after.length; c++) {
            hand.order(c, 900 + after[c], "o" + c, "p", 10);
        }
        hand.order(4, 900, "o4", "p", 10);
        Facts plain = hand.facts();
        int[] offset = {0, 1, 2, 3, 4, 4};
        int[] hour = {900 * 24 + 8, 900 * 24 + 8, 900 * 24 + 8, 900 * 24 + 8};
        Facts facts = new Facts(
                plain.version(),
                plain.dataDay(),
                plain.people(),
                plain.catalogue(),
                plain.lines(),
                plain.events(),
                plain.permissions(),
                new Contacts(offset, hour, new byte[4], plain.contacts().complained()),
                plain.revenue());
        Response response = Response.of(facts);
        assertArrayEquals(new int[] {0, 1, 2, 3}, response.contacted().toArray());
        assertArrayEquals(new int[] {0, 1}, response.ordered().toArray());
        assertTrue(Response.of(plain).none());
        assertFalse(response.none());
    }

    @Test
    void a_comparison_is_the_mean_of_the_group_against_that_of_all() throws Exception {
        HandFacts hand = new HandFacts(4, 1000);
        double[] money = {10, 20, 30, 40};
        for (int c = 0; c < 4; c++) {
            hand.order(c, 1000, "o" + c, "p", money[c]);
        }
        MemoryWorkbench workbench = new MemoryWorkbench(hand.facts());
        var some = new org.clientele.model.group.Picked(
                new Segment.FixedList(List.of(
                        hand.facts().people().id()[2], hand.facts().people().id()[3])),
                Message.of("groupsview.title"));
        CompareGroups.Compared compared = run(new CompareGroups(workbench, new Analyses()).compare(List.of(some)));
        int at = compared.attributes().indexOf(Message.of("attribute.name.money"));
        assertEquals(35.0 / 25 - 1, compared.change()[0][at], 1e-9);
        assertEquals(10 / Math.sqrt(500.0 / 3), compared.standard()[0][at], 1e-9);
        assertThrows(Refusal.class, () -> new CompareGroups(workbench, new Analyses()).compare(List.of()));
    }

    @Test
    void advice_tells_what_happened_in_this_shop() throws Exception {
        HandFacts hand = new HandFacts(24, 1000);
        for (int c = 0; c < 20; c++) {
            hand.order(c, 600 + c, "first" + c, c < 12 ? "tea" : "pot", 10);
            hand.order(c, 610 + c + (c % 2) * 10, "second" + c, "cup", 10);
        }
        StagePicture picture = run(new FindGroups(new MemoryWorkbench(hand.facts()), new Analyses()).stages());
        assertEquals(6, picture.advice().size());
        StageAdvice fresh = picture.advice().get(Stage.NEW.ordinal());
        assertEquals("stage.timing.new", fresh.timing().key());
        assertEquals(15L, fresh.timing().args().getFirst());
        StageAdvice potential = picture.advice().get(Stage.POTENTIAL.ordinal());
        assertEquals("stage.offer.potential", potential.offer().key());
        assertEquals(12, potential.offer().args().get(1));
        assertEquals("stage.channel.none", potential.channel().key());
        StageAdvice lapsed = picture.advice().get(Stage.LAPSED.ordinal());
        // Of the 20, 17 last bought more than 365 days ago, and nobody came back after so long.
        assertEquals(List.of(17, 0), lapsed.offer().args());
    }
}
