package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmsTest {
    private static final String GLOBAL = "global secret";
    private static final double[] TWO = {0.5, 0.5};

    private static AudienceSpec spec(String seed, double control, int limit) {
        return Town.spec(Channel.EMAIL, Caps.none(), new ControlPlan(false, control, 0), seed)
                .cut(AudienceSpec.Cut.at(limit));
    }

    private static AudiencePipeline pipeline(Facts facts) {
        return AudiencePipeline.prepare(facts, GLOBAL, Checkpoint.none());
    }

    private static Audience run(AudiencePipeline pipeline, AudienceSpec spec, KeptArms kept) {
        int customers = pipeline.facts().customers();
        CustomerSet.Builder held = new CustomerSet.Builder(customers);
        CustomerSet.Builder got = new CustomerSet.Builder(customers);
        for (int c = 0; c < kept.arm().length; c++) {
            if (kept.arm()[c] == ArmCuts.CONTROL) {
                held.add(c);
            } else if (kept.arm()[c] >= 0) {
                got.add(c);
            }
        }
        Settled settled = new Settled(List.of(), held.build(), got.build());
        return pipeline.run(CustomerSet.all(customers), spec, settled, Checkpoint.none());
    }

    /** The arm of each customer, −1 of those outside. */
    private static byte[] arms(AudiencePipeline pipeline, AudienceSpec spec, double[] shares, KeptArms kept) {
        Audience audience = run(pipeline, spec, kept);
        int[] versions = pipeline.versions(audience, shares, spec.seed(), kept);
        byte[] arms = new byte[versions.length];
        for (int c = 0; c < arms.length; c++) {
            assertEquals(audience.net().contains(c), versions[c] >= 0);
            arms[c] = (byte) (versions[c] >= 0 ? ArmCuts.armOf(versions[c]) : -1);
        }
        audience.control().forEach(c -> arms[c] = ArmCuts.CONTROL);
        return arms;
    }

    @Test
    void cuts_of_one_draw_give_the_golden_fractions() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(Integer.toString(i));
        }
        ArmCuts cuts = new ArmCuts(0.10, TWO);
        int[] arms = new int[3];
        for (double draw : new Assignment("exp-2026-spring").draws(ids)) {
            arms[cuts.arm(draw)]++;
        }
        assertArrayEquals(new int[] {45_210, 9_830, 44_960}, arms);
    }

    @Test
    void the_arms_lie_side_by_side_and_shares_that_do_not_add_up_are_refused() {
        ArmCuts cuts = new ArmCuts(0.2, new double[] {0.5, 0.3, 0.2});
        double end = 0;
        for (int arm : new int[] {1, 0, 2, 3}) {
            assertEquals(end, cuts.low(arm), 1e-12);
            end = cuts.high(arm);
            assertEquals(arm, cuts.arm((cuts.low(arm) + end) / 2));
        }
        assertEquals(1, end, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new ArmCuts(0.1, new double[] {0.5, 0.4}));
        assertThrows(IllegalArgumentException.class, () -> new ArmCuts(0.1, new double[0]));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_small_list_is_split_nearly_exactly_and_one_address_is_one_arm(long seed) {
        Facts facts = new Town(seed, 700).facts();
        AudiencePipeline pipeline = pipeline(facts);
        double[] shares = {0.4, 0.3, 0.2, 0.1};
        byte[] arms = arms(pipeline, spec("s" + seed, 0.25, 0), shares, KeptArms.none());
        int[] unit = Addresses.of(facts.people(), Checkpoint.none()).units();
        Map<Integer, Byte> armOf = new HashMap<>();
        for (int c = 0; c < arms.length; c++) {
            if (arms[c] >= 0) {
                Byte other = armOf.put(unit[c], arms[c]);
                assertTrue(other == null || other == arms[c]);
            }
        }
        int[] units = new int[5];
        armOf.values().forEach(arm -> units[arm]++);
        int all = armOf.size();
        assertEquals(0.25 * all, units[ArmCuts.CONTROL], 2);
        for (int v = 0; v < shares.length; v++) {
            assertEquals(0.75 * shares[v] * all, units[ArmCuts.armOf(v)], 2);
        }
    }

    @Test
    void every_person_has_the_same_chance_of_each_version() {
        Facts facts = new Town(5, 90).facts();
        AudiencePipeline pipeline = pipeline(facts);
        int[] second = new int[facts.customers()];
        int draws = 3_000;
        byte[] last = new byte[0];
        for (int seed = 0; seed < draws; seed++) {
            last = arms(pipeline, spec("s" + seed, 0.1, 0), new double[] {0.7, 0.3}, KeptArms.none());
            for (int c = 0; c < last.length; c++) {
                second[c] += last[c] == 2 ? 1 : 0;
            }
        }
        double p = 0.9 * 0.3;
        for (int c = 0; c < last.length; c++) {
            if (last[c] >= 0) {
                assertEquals(p * draws, second[c], 5 * Math.sqrt(draws * p * (1 - p)));
            }
        }
    }

    @Test
    void a_large_list_is_cut_by_the_hash_and_other_shares_move_only_those_between_the_cuts() {
        Facts facts = new Town(7, 24_000).facts();
        AudiencePipeline pipeline = pipeline(facts);
        Audience audience = run(pipeline, spec("s", 0.1, 0), KeptArms.none());
        assertTrue(!audience.stratified());
        byte[] even = arms(pipeline, spec("s", 0.1, 0), TWO, KeptArms.none());
        byte[] shifted = arms(pipeline, spec("s", 0.1, 0), new double[] {0.6, 0.4}, KeptArms.none());
        int moved = 0;
        int all = 0;
        for (int c = 0; c < even.length; c++) {
            all += even[c] >= 0 ? 1 : 0;
            if (even[c] != shifted[c]) {
                moved++;
                assertEquals(2, even[c]);
                assertEquals(0, shifted[c]);
            }
        }
        double p = 0.9 * 0.1;
        assertEquals(p * all, moved, 5 * Math.sqrt(all * p * (1 - p)));
    }

    /** Whoever is in an arm stays there: other shares, more versions, other data, a list that grew past the strata. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoever_is_in_an_arm_stays_in_it(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Facts facts = new Town(seed, random.nextBoolean() ? 600 : 9_000).facts();
        AudiencePipeline pipeline = pipeline(facts);
        byte[] first = arms(pipeline, spec("a", 0.2, 0), new double[] {0.5, 0.3, 0.2}, KeptArms.none());
        // Some are new since.
        for (int c = 0; c < first.length; c++) {
            first[c] = random.nextInt(4) == 0 ? -1 : first[c];
        }
        byte[] known = unitwise(facts, first);
        for (int run = 0; run < 6; run++) {
            double[] shares =
                    random.nextBoolean() ? new double[] {0.1, 0.1, 0.8} : new double[] {0.25, 0.25, 0.25, 0.25};
            AudienceSpec spec = spec(random.nextBoolean() ? "a" : "b", 0.05 + random.nextDouble() / 2, 0);
            byte[] later = arms(pipeline, spec, shares, new KeptArms(known));
            for (int c = 0; c < later.length; c++) {
                if (known[c] >= 0) {
                    assertEquals(known[c], later[c]);
                }
            }
        }
        // A version that is no more goes on with a message, never without.
        byte[] fewer = arms(pipeline, spec("a", 0.5, 0), new double[] {1}, new KeptArms(known));
        for (int c = 0; c < fewer.length; c++) {
            if (known[c] >= 0) {
                assertEquals(known[c] == ArmCuts.CONTROL, fewer[c] == ArmCuts.CONTROL);
            }
        }
    }

    /** Arms that agree within each unit, as the pipeline makes them. */
    private static byte[] unitwise(Facts facts, byte[] arms) {
        int[] unit = Addresses.of(facts.people(), Checkpoint.none()).units();
        byte[] ofUnit = new KeptArms(arms).ofUnits(unit);
        byte[] agreed = new byte[arms.length];
        for (int c = 0; c < arms.length; c++) {
            agreed[c] = arms[c] < 0 ? -1 : ofUnit[unit[c]];
        }
        return agreed;
    }

    @Test
    void of_people_with_one_address_the_comparison_group_wins_and_then_the_first_version() {
        int[] unit = {0, 0, 2, 2, 2, 5};
        byte[] arms = new KeptArms(new byte[] {2, 1, 3, -1, 2, -1}).ofUnits(unit);
        assertArrayEquals(new byte[] {1, -1, 2, -1, -1, -1}, arms);
    }

    @Test
    void a_limit_leaves_the_versions_in_their_proportion() {
        Facts facts = new Town(3, 8_000).facts();
        byte[] arms = arms(pipeline(facts), spec("x", 0.1, 1_000), TWO, KeptArms.none());
        int[] people = new int[3];
        for (byte arm : arms) {
            if (arm >= 0) {
                people[arm]++;
            }
        }
        assertEquals(1_000, people[0] + people[2]);
        assertEquals(500, people[0], 5 * Math.sqrt(250));
    }

    /** The global group once written down: whoever was in it stays, whoever was known and was not stays out. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_global_group_stays_as_it_was_written_down(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Facts facts = new Town(seed, 4_000).facts();
        int[] unit = Addresses.of(facts.people(), Checkpoint.none()).units();
        int newest = facts.people().id()[3_000];
        boolean[] in = new boolean[facts.customers()];
        for (int c = 0; c < in.length; c++) {
            in[c] = random.nextInt(20) == 0;
        }
        CustomerSet.Builder written = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c <= 3_000; c++) {
            if (in[unit[c]]) {
                written.add(c);
            }
        }
        KeptGlobal kept = new KeptGlobal(0.05, written.build(), newest);
        AudiencePipeline pipeline =
                AudiencePipeline.prepare(facts, GLOBAL, ContactRules.usual(), kept, null, Checkpoint.none());
        CustomerSet group = pipeline.globalControl(0.05);
        int late = 0;
        for (int c = 0; c < facts.customers(); c++) {
            if (c <= 3_000) {
                assertEquals(kept.members().contains(c), group.contains(c));
            } else {
                late += group.contains(c) ? 1 : 0;
            }
        }
        assertEquals(50, late, 5 * Math.sqrt(50));
        // A larger group keeps all of them and takes more; a smaller one takes from them only.
        assertEquals(group, group.and(pipeline.globalControl(0.08)));
        assertEquals(pipeline.globalControl(0.02), group.and(pipeline.globalControl(0.02)));
        assertTrue(Arrays.equals(pipeline.globalControl(0.05).toArray(), group.toArray()));
    }
}
