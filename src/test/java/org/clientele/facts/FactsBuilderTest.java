package org.clientele.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsBuilderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sumsPerCustomerEqualTheRowsTheyCameFrom(long seed) {
        RandomFacts rows = new RandomFacts(seed, 40, 9);
        FactsBuilder builder = FactsBuilder.full(3);
        rows.fill(builder, 40);
        RandomFacts.put(builder, rows.orders(1, 200, 40));
        Facts facts = builder.build();

        Map<Integer, Long> paid = new HashMap<>();
        long newest = Long.MIN_VALUE;
        for (RandomFacts.Line line : rows.lines()) {
            paid.merge(line.customer(), line.amount(), Long::sum);
            newest = Math.max(newest, Math.floorDiv(line.minute(), 1440));
        }
        assertEquals(rows.lines().size(), facts.lines().size());
        assertEquals(newest, facts.dataDay());
        assertEquals(200, facts.lines().orders());
        for (int c = 0; c < facts.customers(); c++) {
            long sum = 0;
            long before = Long.MIN_VALUE;
            for (int line = facts.lines().offset()[c]; line < facts.lines().offset()[c + 1]; line++) {
                sum += facts.lines().amount()[line];
                long time = facts.lines().day()[line] * 1440L + facts.lines().minute()[line];
                assertTrue(time >= before, "lines of a customer are in the order of time");
                before = time;
            }
            assertEquals(paid.getOrDefault(facts.people().id()[c], 0L), sum);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aDeltaEqualsTheFullBuild(long seed) {
        RandomFacts rows = new RandomFacts(seed, 50, 7);
        FactsBuilder first = FactsBuilder.full(1);
        rows.fill(first, 30);
        RandomFacts.put(first, rows.orders(1, 120, 30));
        Facts base = first.build();

        FactsBuilder next = FactsBuilder.delta(2, base);
        rows.fill(next, 50);
        List<RandomFacts.Line> late = rows.orders(500, 60, 50);
        RandomFacts.put(next, late);
        Facts delta = next.build();

        FactsBuilder full = FactsBuilder.full(2);
        rows.fill(full, 50);
        RandomFacts.put(full, rows.lines());
        assertSame(full.build(), delta);
    }

    @Test
    void aDeltaWithoutNewRowsKeepsTheBase() {
        Facts base = RandomFacts.of(5, 20, 50, 4);
        Facts same = FactsBuilder.delta(9, base).keepReach().build();
        assertEquals(9, same.version());
        assertSame(base, same);
    }

    @Test
    void aDeltaChangesOnlyTheCustomersThatAreGiven() {
        Facts base = RandomFacts.of(5, 20, 50, 4);
        FactsBuilder next = FactsBuilder.delta(2, base).keepReach();
        next.people()
                .next(7)
                .called("C7", "A")
                .reached(null, false, null, false)
                .livesIn("Rio", null, null)
                .dated(0, 0);
        Facts changed = next.build();
        assertEquals("A", changed.people().name().get(3));
        assertEquals("Rio", changed.people().city().get(3));
        assertEquals("", changed.people().email().get(3));
        for (int i = 0; i < base.customers(); i++) {
            if (i != 3) {
                assertEquals(
                        base.people().name().get(i), changed.people().name().get(i));
                assertEquals(
                        base.people().city().get(i), changed.people().city().get(i));
                assertEquals(
                        base.people().mailable().contains(i),
                        changed.people().mailable().contains(i));
            }
        }
    }

    @Test
    void aNewCustomerCannotStandBeforeAnOldOne() {
        Facts base = RandomFacts.of(5, 20, 50, 4);
        FactsBuilder next = FactsBuilder.delta(2, base).keepReach();
        next.people()
                .next(2)
                .called("C2", "A")
                .reached(null, false, null, false)
                .livesIn(null, null, null)
                .dated(0, 0);
        assertThrows(IllegalArgumentException.class, next::build);
    }

    @Test
    void productsWithoutListPriceGetTheMedianPaid() {
        Facts facts = RandomFacts.of(8, 30, 300, 5);
        for (int p = 0; p < 5; p++) {
            Facts all = facts;
            int product = p;
            long[] paid = java.util.stream.IntStream.range(0, all.lines().size())
                    .filter(l ->
                            all.lines().product()[l] == product && all.lines().counts(l))
                    .mapToLong(l -> all.lines().amount()[l] * 1000 / all.lines().quantity()[l])
                    .sorted()
                    .toArray();
            assertEquals(paid[paid.length / 2], facts.catalogue().price()[p]);
        }
    }

    @Test
    void customFieldsAreBlankWhereTheyWereNotGiven() {
        Facts facts = RandomFacts.of(8, 15, 10, 5);
        WordColumn level =
                java.util.Objects.requireNonNull(facts.people().extras().get("Level"));
        assertEquals("gold", level.get(0));
        assertEquals("", level.get(1));
        assertEquals("silver", level.get(7));
        assertEquals("gold", level.get(14));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void theSnapshotComesBackAsItWasWritten(long seed) {
        Facts facts = RandomFacts.of(seed, 33, 90, 6);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(SnapshotCodec.size(facts));
            SnapshotCodec.write(facts, memory);
            assertEquals(facts.version(), SnapshotCodec.versionIn(memory));
            assertSame(facts, SnapshotCodec.read(memory));
            assertEquals(-1, SnapshotCodec.versionIn(memory.asSlice(0, memory.byteSize() - 8)), "cut short");
            assertEquals(-1, SnapshotCodec.versionIn(arena.allocate(64)), "not a snapshot");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void setsFollowTheLawsOfSets(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(200);
        CustomerSet.Builder left = new CustomerSet.Builder(n);
        CustomerSet.Builder right = new CustomerSet.Builder(n);
        for (int i = 0; i < n; i++) {
            if (random.nextBoolean()) {
                left.add(i);
            }
            if (random.nextInt(3) == 0) {
                right.add(i);
            }
        }
        CustomerSet a = left.build();
        CustomerSet b = right.build();
        assertEquals(a.size() + b.size(), a.or(b).size() + a.and(b).size());
        assertEquals(a, a.andNot(b).or(a.and(b)));
        assertEquals(a.or(b).not(), a.not().and(b.not()));
        assertEquals(n, a.size() + a.not().size());
        assertEquals(a.and(b).size(), a.sizeOfAnd(b));
        assertEquals(a, CustomerSet.of(n, a.toArray()));
    }

    private static void assertSame(Facts expected, Facts actual) {
        assertArrayEquals(expected.people().id(), actual.people().id());
        for (int i = 0; i < expected.customers(); i++) {
            assertEquals(expected.people().name().get(i), actual.people().name().get(i));
            assertEquals(
                    expected.people().email().get(i), actual.people().email().get(i));
            assertEquals(
                    expected.people().phone().get(i), actual.people().phone().get(i));
            assertEquals(expected.people().city().get(i), actual.people().city().get(i));
        }
        assertEquals(expected.people().mailable(), actual.people().mailable());
        assertEquals(expected.people().textable(), actual.people().textable());
        assertEquals(
                expected.people().extras().keySet(), actual.people().extras().keySet());
        assertArrayEquals(expected.catalogue().price(), actual.catalogue().price());
        assertArrayEquals(expected.lines().offset(), actual.lines().offset());
        assertArrayEquals(expected.lines().day(), actual.lines().day());
        assertArrayEquals(expected.lines().minute(), actual.lines().minute());
        assertArrayEquals(expected.lines().order(), actual.lines().order());
        assertArrayEquals(expected.lines().product(), actual.lines().product());
        assertArrayEquals(expected.lines().quantity(), actual.lines().quantity());
        assertArrayEquals(expected.lines().amount(), actual.lines().amount());
        assertArrayEquals(expected.lines().status(), actual.lines().status());
        assertArrayEquals(expected.permissions().email(), actual.permissions().email());
        assertEquals(expected.permissions().emailStop(), actual.permissions().emailStop());
        assertArrayEquals(expected.contacts().hour(), actual.contacts().hour());
        assertArrayEquals(expected.contacts().complained(), actual.contacts().complained());
        assertEquals(expected.dataDay(), actual.dataDay());
    }
}
