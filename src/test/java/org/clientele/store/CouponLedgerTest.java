package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clientele.app.workbench.Coupon;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Coupons;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No code is given out twice: not over many exports, not after the program is cut off. */
class CouponLedgerTest {
    @TempDir
    private Path folder;

    private Workbench shop(int people) {
        Workbench workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE);
        CouponScene.fill(workbench, people);
        return workbench;
    }

    private static String refused(Runnable work) {
        return assertThrows(Refusal.class, work::run).sentence().key();
    }

    @Test
    void codes_that_come_are_told_apart() {
        try (Workbench workbench = shop(1)) {
            Coupons coupons = workbench.coupons();
            CouponPool pool = coupons.make("Spring", 50_000, People.NO_DAY);
            CouponPool other = coupons.make("Autumn", 0, People.NO_DAY);
            coupons.add(other.id(), "o", List.of("KNOWN"), Checkpoint.none());
            CouponPool.Lot lot = coupons.add(
                    pool.id(),
                    "a.csv",
                    List.of("A1", "", " ", "a1", "A-1", "B2", "known", "X".repeat(65), "B2"),
                    Checkpoint.none());
            assertEquals(
                    List.of(2, 2, 3, 1, 1), List.of(lot.codes(), lot.blank(), lot.twice(), lot.known(), lot.unfit()));
            assertEquals(
                    new CouponPool.Counts(2, 0, 0, 0),
                    coupons.pool("SPRING").orElseThrow().counts());
            assertEquals("coupon.none", refused(() -> coupons.add(pool.id(), "b", List.of("a1"), Checkpoint.none())));
            assertEquals("coupon.name.taken", refused(() -> coupons.make("spring ", 0, People.NO_DAY)));
            assertEquals(Set.of("A1", "B2", "KNOWN"), coupons.keys());
        }
    }

    @Test
    void people_keep_their_code_within_a_campaign_and_get_another_in_the_next() {
        try (Workbench workbench = shop(4)) {
            Coupons coupons = workbench.coupons();
            CouponPool pool = coupons.make("P", 0, CouponScene.TODAY);
            coupons.add(pool.id(), "c", CouponScene.codes("K", 9), Checkpoint.none());
            int[] ids = CouponScene.ids(workbench);
            CouponHand first = CouponScene.record(
                    workbench, "E1", "one", coupons.hand("p", "one", Arrays.copyOf(ids, 3), CouponScene.TODAY));
            assertEquals(List.of("K-0", "K-1", "K-2"), first.codes());
            CouponHand again =
                    CouponScene.record(workbench, "E2", "one", coupons.hand("P", "one", ids, CouponScene.TODAY));
            assertEquals(List.of("K-0", "K-1", "K-2", "K-3"), again.codes());
            assertEquals(3, again.kept());
            assertEquals(5, again.left());
            coupons.used("orders", List.of(new Coupon.Use("k1", 20_700, "O-77")));
            coupons.retire("K-2", true);
            CouponHand third = coupons.hand("P", "one", ids, CouponScene.TODAY);
            assertEquals(List.of("K-0", "K-4", "K-5", "K-3"), third.codes());
            CouponHand next = coupons.hand("P", "two", ids, CouponScene.TODAY);
            assertEquals(List.of("K-4", "K-5", "K-6", "K-7"), next.codes());
            assertEquals(
                    new Coupon("K-1", "P", 0, ids[1], List.of("E1", "E2"), 20_700, "O-77", false),
                    coupons.find("k 1").orElseThrow());
            assertEquals(
                    List.of("K-0", "K-1", "K-2"),
                    coupons.issued("E1").stream().map(Coupon::code).toList());
            assertTrue(coupons.find("K-99").isEmpty());
            assertEquals(0, coupons.used("orders", List.of()));
            assertFalse(coupons.find("K-1").orElseThrow().used());
            assertEquals("coupon.given", refused(() -> coupons.drop(pool.id())));
            assertEquals(
                    "coupon.given",
                    refused(() -> coupons.takeBack(
                            pool.id(),
                            coupons.pools().getFirst().lots().getFirst().id())));
        }
    }

    @Test
    void a_short_retired_or_expired_pool_says_so_and_a_hand_that_is_late_is_refused() {
        try (Workbench workbench = shop(3)) {
            Coupons coupons = workbench.coupons();
            CouponPool pool = coupons.make("P", 0, CouponScene.TODAY);
            coupons.add(pool.id(), "c", CouponScene.codes("K", 2), Checkpoint.none());
            int[] ids = CouponScene.ids(workbench);
            CouponHand hand = coupons.hand("P", "one", ids, CouponScene.TODAY);
            assertEquals(1, hand.missing());
            assertEquals(
                    CouponHand.State.EXPIRED,
                    coupons.hand("P", "one", ids, CouponScene.TODAY + 1).state());
            assertEquals(
                    CouponHand.State.UNKNOWN, coupons.hand("Q", "one", ids, 0).state());
            CouponHand late = coupons.hand("P", "two", Arrays.copyOf(ids, 1), CouponScene.TODAY);
            CouponScene.record(workbench, "E1", "one", hand);
            assertEquals("coupon.moved", refused(() -> CouponScene.record(workbench, "E2", "two", late)));
            assertEquals(1, workbench.campaigns().exports().size());
            coupons.change(pool.id(), 7, People.NO_DAY, true);
            assertEquals(
                    CouponHand.State.RETIRED,
                    coupons.hand("P", "one", ids, CouponScene.TODAY + 1).state());
        }
    }

    @Test
    void codes_that_are_cut_off_while_they_come_are_not_there() {
        try (Workbench workbench = shop(1)) {
            Coupons coupons = workbench.coupons();
            CouponPool pool = coupons.make("P", 0, People.NO_DAY);
            Checkpoint second = new Checkpoint() {
                private int asked;

                @Override
                public void progress(double fraction) {}

                @Override
                public void step(Message message) {}

                @Override
                public void check() {
                    if (++asked > 2) {
                        throw new Cancelled();
                    }
                }
            };
            assertThrows(Cancelled.class, () -> coupons.add(pool.id(), "c", CouponScene.codes("K", 10_000), second));
            assertEquals(Set.of(), coupons.keys());
            coupons.add(pool.id(), "c", CouponScene.codes("K", 10_000), Checkpoint.none());
            assertEquals(10_000, coupons.keys().size());
            assertEquals(10_000, coupons.pools().getFirst().counts().free());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_code_goes_to_two_people_over_whole_lives_of_pools(long seed) {
        law(seed, 40);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void no_code_goes_to_two_people_over_long_lives_of_pools(long seed) {
        law(seed, 400);
    }

    /** Adds, gives out, withdraws, uses and reopens at random; a plain map of who has what is the judge. */
    private void law(long seed, int steps) {
        Random random = new Random(seed);
        Map<String, Integer> owner = new HashMap<>();
        Map<String, Map<Integer, String>> current = new HashMap<>();
        Set<String> dead = new HashSet<>();
        Set<String> all = new HashSet<>();
        Workbench workbench = shop(30);
        int[] ids = CouponScene.ids(workbench);
        CouponPool pool = workbench.coupons().make("P", 0, People.NO_DAY);
        CouponHand stale = null;
        for (int step = 0; step < steps; step++) {
            Coupons coupons = workbench.coupons();
            switch (random.nextInt(8)) {
                case 0 -> {
                    List<String> codes = CouponScene.codes("S" + step + "Z", 1 + random.nextInt(60));
                    coupons.add(pool.id(), "s" + step, codes, Checkpoint.none());
                    all.addAll(codes);
                }
                case 1 -> {
                    workbench.close();
                    workbench = Shop.workbenches().open(folder.resolve("shop"), Checkpoint.none());
                }
                case 2 -> {
                    if (!all.isEmpty()) {
                        String code = new ArrayList<>(all).get(random.nextInt(all.size()));
                        coupons.retire(code, true);
                        dead.add(code);
                    }
                }
                case 3 -> {
                    List<Coupon.Use> uses = new ArrayList<>();
                    owner.keySet().stream()
                            .filter(code -> random.nextInt(10) == 0)
                            .forEach(code -> uses.add(new Coupon.Use(code, 20_000, "")));
                    coupons.used("source " + step, uses);
                    uses.forEach(use -> dead.add(use.code()));
                }
                default -> {
                    String campaign = "campaign " + random.nextInt(3);
                    int[] who = Arrays.stream(ids)
                            .filter(id -> random.nextBoolean())
                            .toArray();
                    CouponHand hand = stale != null && random.nextInt(4) == 0
                            ? stale
                            : coupons.hand("P", campaign, who, CouponScene.TODAY);
                    stale = coupons.hand("P", campaign, who, CouponScene.TODAY);
                    try {
                        CouponScene.record(workbench, "E" + step, campaign, hand);
                    } catch (Refusal moved) {
                        assertEquals("coupon.moved", moved.sentence().key());
                        continue;
                    }
                    Map<Integer, String> mine = current.computeIfAbsent(campaign, c -> new HashMap<>());
                    Map<Integer, String> given = new LinkedHashMap<>();
                    for (int i = 0; i < hand.people().length; i++) {
                        int person = hand.people()[i];
                        String code = hand.codes().get(i);
                        Integer had = owner.putIfAbsent(code, person);
                        assertTrue(had == null || had == person, code + " of " + had + " and " + person);
                        assertFalse(dead.contains(code), code);
                        String before = mine.get(person);
                        assertTrue(
                                before == null || before.equals(code) || dead.contains(before), before + ", " + code);
                        given.put(person, code);
                    }
                    mine.putAll(given);
                }
            }
        }
        Map<String, Coupon> found = workbench.coupons().find(all);
        assertEquals(all, found.keySet());
        found.forEach((code, coupon) -> assertEquals(owner.getOrDefault(code, -1), coupon.customerId(), code));
        assertTrue(owner.size() > 10, "seed " + seed + ", codes given out: " + owner.size());
        workbench.close();
    }

    @Test
    void a_program_that_is_killed_has_given_no_code_twice() throws Exception {
        kill(1, 900_000_000);
    }

    @Tag("long")
    @Test
    void a_program_that_is_killed_at_forty_moments_has_given_no_code_twice() throws Exception {
        kill(40, 2_500_000_000L);
    }

    private void kill(int times, long within) throws Exception {
        shop(200).close();
        Random random = new Random(5);
        for (int time = 0; time < times; time++) {
            Path copy = folder.resolve("k" + time);
            Kills.copy(folder.resolve("shop"), copy);
            Map<String, Integer> told = new HashMap<>();
            Process process = Kills.start(copy, "coupons", 1_000);
            try (BufferedReader out = process.inputReader()) {
                assertEquals("begin", out.readLine());
                long end = System.nanoTime() + (long) (within * random.nextDouble());
                boolean killed = false;
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    String[] words = line.split(" ");
                    if (words[0].equals("given") && words.length == 3) {
                        told.put(words[2], Integer.parseInt(words[1]));
                    }
                    if (!killed && System.nanoTime() > end) {
                        process.toHandle().destroyForcibly();
                        killed = true;
                    }
                }
            }
            process.waitFor();
            try (Workbench workbench = Shop.workbenches().open(copy, Checkpoint.none())) {
                Coupons coupons = workbench.coupons();
                Map<String, Integer> owner = new HashMap<>();
                for (ExportEntry export : workbench.campaigns().exports()) {
                    List<Coupon> given = coupons.issued(export.exportId());
                    assertEquals(export.people(), given.size(), export.exportId());
                    given.forEach(coupon -> assertEquals(null, owner.put(coupon.code(), coupon.customerId())));
                }
                // The last line may be cut off in its middle; all others were on the disk when they were said.
                int unknown = 0;
                for (Map.Entry<String, Integer> each : told.entrySet()) {
                    unknown += each.getValue().equals(owner.get(each.getKey())) ? 0 : 1;
                }
                assertTrue(unknown <= 1, unknown + " of " + told.size());
                for (CouponPool pool : coupons.pools()) {
                    assertEquals(0, pool.counts().all() % 3_500, pool::toString);
                    assertEquals(owner.size(), pool.counts().reserved());
                }
                int[] ids = CouponScene.ids(workbench);
                if (!coupons.pools().isEmpty()) {
                    coupons.add(
                            coupons.pools().getFirst().id(),
                            "after",
                            CouponScene.codes("after", 300),
                            Checkpoint.none());
                    CouponHand hand = CouponScene.record(
                            workbench, "after", "after", coupons.hand("Autumn", "after", ids, CouponScene.TODAY));
                    hand.codes().forEach(code -> assertFalse(owner.containsKey(code), code));
                    assertArrayEquals(ids, hand.people());
                }
            }
            Kills.delete(copy);
        }
    }
}
