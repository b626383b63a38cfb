package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.audience.AudiencePipeline;
import org.clientele.app.identity.FieldRule;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merging is an overlay: everything reads as of one person, and taking it back leaves no trace. */
class MergeTest extends MergeScene {
    /** Random people, orders, consents and stops; random sets merged, in chains too; everything taken apart in random
     * order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_all_is_taken_apart_the_tables_are_as_before(long seed) throws Exception {
        Random random = new Random(seed);
        try (Workbench workbench = create()) {
            Shop.load(workbench, Shop.CUSTOMERS, "customers.csv", Shop.customers(seed, 400));
            Shop.load(workbench, Shop.ORDERS, "orders.csv", Shop.orders(seed, 800, 300));
        }
        String before = dump();
        List<Long> batches = new ArrayList<>();
        try (Workbench workbench = open()) {
            for (int round = 0; round < 6; round++) {
                int[] ids = facts(workbench).people().id();
                List<List<Integer>> sets = new ArrayList<>();
                List<Integer> shuffled =
                        new ArrayList<>(Arrays.stream(ids).boxed().toList());
                Collections.shuffle(shuffled, random);
                for (int i = 0; i + 3 < 24; i += 3) {
                    sets.add(List.copyOf(shuffled.subList(i, i + 2 + random.nextInt(2))));
                }
                MergeRules rules = new MergeRules(
                        FieldRule.values()[random.nextInt(4)], Map.of("email", FieldRule.LONGEST), Map.of());
                batches.add(new MergePeople(workbench, "tester")
                        .merge(sets, rules)
                        .work()
                        .run(Checkpoint.none())
                        .batch()
                        .id());
                int gone = sets.stream().mapToInt(s -> s.size() - 1).sum();
                assertEquals(ids.length - gone, facts(workbench).customers());
            }
        }
        assertNotEquals(before, dump());
        Collections.shuffle(batches, random);
        try (Workbench workbench = open()) {
            for (long batch : batches) {
                UnmergeReport report = workbench.identities().unmerge(batch, Checkpoint.none());
                assertEquals(List.of(), report.later());
            }
            assertEquals(List.of(), workbench.identities().merged());
            assertTrue(workbench.imports().batches().stream()
                    .filter(b -> b.act() == Act.MERGE)
                    .allMatch(b -> b.state() == State.UNDONE));
        }
        assertEquals(before, dump());
    }

    /** The same, one person after the other out of one large merge. */
    @Test
    void people_of_a_large_merge_are_taken_apart_one_by_one() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 12);
        }
        String before = dump();
        try (Workbench workbench = open()) {
            MergePeople merging = new MergePeople(workbench, "tester");
            merging.merge(List.of(List.of(1, 2), List.of(3, 4, 5), List.of(6, 7)), MergeRules.standard())
                    .work()
                    .run(Checkpoint.none());
            assertEquals(
                    2,
                    workbench.identities().unmergePerson(4, Checkpoint.none()).apart());
            assertEquals(10, facts(workbench).customers());
            assertEquals("Name 3", facts(workbench).people().name().get(1));
            assertEquals(
                    1,
                    workbench.identities().unmergePerson(1, Checkpoint.none()).apart());
            assertEquals(
                    1,
                    workbench.identities().unmergePerson(7, Checkpoint.none()).apart());
            assertThrows(Refusal.class, () -> workbench.identities().unmergePerson(7, Checkpoint.none()));
            assertEquals(State.UNDONE, workbench.imports().batches().getFirst().state());
        }
        assertEquals(before, dump());
    }

    @Test
    void orders_events_and_contacts_unite() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 4);
            Shop.load(
                    workbench,
                    Shop.ORDERS,
                    "orders.csv",
                    List.of(order(1, "O1", 2), order(2, "O2", 3), order(3, "O3", 2)));
            Shop.load(
                    workbench,
                    EVENTS,
                    "events.csv",
                    List.of(
                            Shop.row(1, "visit", MINUTE, "p3@example.org"),
                            Shop.row(2, "visit", MINUTE, "p4@example.org")));
            consent(workbench, "p2@example.org", ConsentStatus.GRANTED, MINUTE);
            consent(workbench, "p3@example.org", ConsentStatus.GRANTED, MINUTE);
            workbench.campaigns().record(export(), new int[] {2, 3}, new int[] {4});
            merge(workbench, 2, 3);
            Facts facts = facts(workbench);
            assertArrayEquals(new int[] {1, 2, 4}, facts.people().id());
            assertArrayEquals(new int[] {0, 0, 3, 3}, facts.lines().offset());
            assertArrayEquals(new int[] {0, 0, 1, 2}, facts.events().offset());
            assertArrayEquals(new int[] {0, 0, 2, 2}, facts.contacts().offset());
            assertArrayEquals(new int[] {3}, workbench.campaigns().refused(Channel.EMAIL, new int[] {2, 3}));
        }
        try (Workbench again = open()) {
            assertEquals(3, facts(again).customers());
        }
    }

    @Test
    void the_strictest_word_of_all_holds_until_the_person_speaks_again() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 6);
            consent(workbench, "p1@example.org", ConsentStatus.GRANTED, MINUTE + 5_000);
            consent(workbench, "p2@example.org", ConsentStatus.WITHDRAWN, MINUTE);
            consent(workbench, "p3@example.org", ConsentStatus.GRANTED, MINUTE);
            merge(workbench, 1, 2);
            assertEquals(ConsentStatus.WITHDRAWN, status(workbench, 1));
            assertArrayEquals(new int[] {1}, workbench.campaigns().refused(Channel.EMAIL, new int[] {1}));
            // somebody who never said anything does not take away what the other said
            merge(workbench, MergeRules.standard().withPicks(Map.of("email", 3)), 3, 4);
            assertEquals(ConsentStatus.GRANTED, status(workbench, 3));
            // an agreement holds for its address only, and that is not the one the person has now
            consent(workbench, "p5@example.org", ConsentStatus.GRANTED, MINUTE);
            BatchSummary other = merge(workbench, MergeRules.standard().withPicks(Map.of("email", 6)), 5, 6);
            assertEquals(ConsentStatus.UNKNOWN, status(workbench, 5));
            workbench.identities().unmerge(other.id(), Checkpoint.none());
            assertEquals(ConsentStatus.GRANTED, status(workbench, 5));
            String now = facts(workbench).people().email().get(0);
            consent(workbench, now, ConsentStatus.GRANTED, MINUTE + 9_000);
            assertEquals(ConsentStatus.GRANTED, status(workbench, 1));
        }
    }

    @Test
    void who_is_stopped_stays_stopped() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 2);
            consent(workbench, "p1@example.org", ConsentStatus.GRANTED, MINUTE);
            Shop.load(workbench, STOPS, "stops.csv", List.of(Shop.row(1, "p2@example.org")));
            merge(workbench, MergeRules.standard().withPicks(Map.of("email", 1)), 1, 2);
            assertArrayEquals(
                    new int[] {0}, facts(workbench).permissions().emailStop().toArray());
            assertArrayEquals(new int[] {1}, workbench.campaigns().refused(Channel.EMAIL, new int[] {1}));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_was_held_back_stays_held_back(long seed) throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, 200);
            String secret = "secret " + seed;
            AudiencePipeline before = AudiencePipeline.prepare(facts(workbench), secret, Checkpoint.none());
            Set<Integer> held = new java.util.HashSet<>();
            before.globalControl(0.2)
                    .forEach(c -> held.add(before.facts().people().id()[c]));
            List<List<Integer>> sets = IntStream.range(0, 80)
                    .mapToObj(i -> List.of(2 * i + 1, 2 * i + 2))
                    .toList();
            new MergePeople(workbench, "tester")
                    .merge(sets, new MergeRules(FieldRule.LONGEST, Map.of("customer_id", FieldRule.LONGEST), Map.of()))
                    .work()
                    .run(Checkpoint.none());
            AudiencePipeline after = AudiencePipeline.prepare(facts(workbench), secret, Checkpoint.none());
            for (int c = 0; c < after.facts().customers(); c++) {
                int id = after.facts().people().id()[c];
                boolean was = held.contains(id) || id <= 160 && held.contains(id + 1);
                assertEquals(was, after.globalControl(0.2).contains(c), "person " + id);
            }
        }
    }

    @Test
    void the_values_are_chosen_by_rule_and_the_keys_go_on_finding_the_person() throws Exception {
        try (Workbench workbench = create()) {
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "old.csv",
                    List.of(person(1, "Anna Maria Meyer", null, "gold"), person(2, "Anna Meyer", "Malmö", null)));
            Shop.load(workbench, Shop.CUSTOMERS, "new.csv", List.of(person(3, "A. Meyer", "Lund", "silver")));
            merge(
                    workbench,
                    new MergeRules(FieldRule.MOST_RECENT, Map.of("name", FieldRule.LONGEST), Map.of()),
                    1,
                    2,
                    3);
            PersonRecord person = workbench.identities().records(List.of(1)).getFirst();
            assertEquals("Anna Maria Meyer", person.value("name"));
            assertEquals("Lund", person.value("city"));
            assertEquals("silver", person.value("extra:Loyalty"));
            assertEquals("p3@example.org", person.value("email"));
            assertEquals("C1", person.value("customer_id"));
            // everything that ever named one of them names the person
            Shop.load(
                    workbench,
                    Shop.ORDERS,
                    "orders.csv",
                    List.of(order(1, "O1", 1), order(2, "O2", 2), order(3, "O3", 3)));
            Shop.load(workbench, EVENTS, "events.csv", List.of(Shop.row(1, "visit", MINUTE, "p1@example.org")));
            assertEquals(1, facts(workbench).customers());
            assertEquals(3, facts(workbench).lines().day().length);
            assertEquals(1, facts(workbench).events().day().length);
        }
    }
}
