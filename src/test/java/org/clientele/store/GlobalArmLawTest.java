package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analysis.audience.AudiencePipeline;
import org.clientele.app.experiment.KnownArms;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever was kept out of a file as a member of the year's comparison group is kept out of every later one, and whoever
 * was not is not: through merges and taking them back, moving in with others and out again, imports and undoing them.
 * Beside the program stands a list of raw customers, told only what was written down.
 */
class GlobalArmLawTest extends MergeScene {
    private static final int PEOPLE = 48;
    private static final double SHARE = 0.25;
    private static final int YEAR = 2026;
    private static final String SECRET = "this year's secret";

    private final Set<Integer> in = new HashSet<>();
    private final Set<Integer> known = new HashSet<>();
    private final Deque<Merge> merges = new ArrayDeque<>();
    private final Map<Integer, Integer> phones = new HashMap<>();
    private int exports;

    /** A merge that was made: who was merged into whom. */
    private record Merge(long batch, int loser, int winner) {}

    private static CleanRow person(int n, @Nullable Integer phone) {
        return Shop.customer(
                n,
                new @Nullable Object[] {
                    "C" + n,
                    "p" + n + "@example.org",
                    phone == null ? null : Shop.mobile(phone),
                    "Name " + n,
                    null,
                    null,
                    null
                },
                null);
    }

    private static AudiencePipeline pipeline(Workbench workbench) {
        Facts facts = facts(workbench);
        return AudiencePipeline.prepare(
                facts, SECRET, ContactRules.usual(), KnownArms.global(workbench, facts, YEAR), null, Checkpoint.none());
    }

    /** A file leaves: the group is written down as it is. */
    private void export(Workbench workbench) {
        AudiencePipeline pipeline = pipeline(workbench);
        int[] id = pipeline.facts().people().id();
        int[] members = pipeline.globalControl(SHARE).toArray();
        for (int i = 0; i < members.length; i++) {
            members[i] = id[members[i]];
        }
        String name = "X" + ++exports;
        ExportEntry entry =
                new ExportEntry(name, "Campaign " + exports, Channel.EMAIL, export().at(), "a.csv", "00", 0, 0, "{}");
        workbench
                .campaigns()
                .record(
                        entry,
                        new int[][] {new int[0], new int[0]},
                        new Conducted(
                                null,
                                new GlobalEntry(YEAR, name, entry.at(), 20_780, SHARE, "00", 0, 0, 0, 0),
                                members,
                                id[id.length - 1]),
                        CouponHand.none());
        for (int member : members) {
            Set<Integer> customers = customersOf(member);
            boolean through = customers.stream().anyMatch(in::contains);
            // Who was held back only as a part of somebody else goes back to their own side.
            customers.stream().filter(c -> !through || !known.contains(c)).forEach(in::add);
        }
        for (int person : id) {
            known.addAll(customersOf(person));
        }
    }

    /** Everybody who is that person now. */
    private Set<Integer> customersOf(int person) {
        Set<Integer> all = new HashSet<>(Set.of(person));
        for (boolean more = true; more; ) {
            more = false;
            for (Merge merge : merges) {
                more |= all.contains(merge.winner()) && all.add(merge.loser());
            }
        }
        return all;
    }

    private void assertKept(Workbench workbench, String after) {
        AudiencePipeline pipeline = pipeline(workbench);
        Facts facts = pipeline.facts();
        CustomerSet group = pipeline.globalControl(SHARE);
        for (int c = 0; c < facts.customers(); c++) {
            Set<Integer> house = new HashSet<>();
            house(facts, c)
                    .forEach(mate -> house.addAll(customersOf(facts.people().id()[mate])));
            boolean held = house.stream().anyMatch(in::contains);
            if (held || house.stream().anyMatch(known::contains)) {
                assertEquals(held, group.contains(c), facts.people().number().get(c) + " after " + after);
            }
        }
    }

    /** Everybody who is connected to somebody by shared telephones and mailboxes, found by asking again and again. */
    private static Set<Integer> house(Facts facts, int who) {
        Set<Integer> house = new HashSet<>(Set.of(who));
        Set<String> addresses = new HashSet<>();
        for (boolean more = true; more; ) {
            more = false;
            for (int c = 0; c < facts.customers(); c++) {
                List<String> own = Stream.of(
                                facts.people().phone().get(c),
                                facts.people().email().get(c))
                        .filter(address -> !address.isEmpty())
                        .toList();
                if (house.contains(c)) {
                    more |= addresses.addAll(own);
                } else if (own.stream().anyMatch(addresses::contains)) {
                    more |= house.add(c);
                }
            }
        }
        return house;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_side_once_written_down_is_kept(long seed) {
        keeps(seed, 12);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void a_side_once_written_down_is_kept_for_long(long seed) {
        keeps(seed, 40);
    }

    private void keeps(long seed, int steps) {
        Random random = new Random(seed);
        try (Workbench workbench = create()) {
            load(workbench, "people.csv", IntStream.rangeClosed(1, PEOPLE).toArray());
            export(workbench);
            assertTrue(!in.isEmpty() && in.size() < PEOPLE);
            List<BatchSummary> imports = new ArrayList<>();
            int next = PEOPLE;
            for (int step = 0; step < steps; step++) {
                String what = step(workbench, random, imports, next);
                next += what.equals("newcomers") ? 4 : 0;
                assertKept(workbench, step + ": " + what);
                if (random.nextInt(3) == 0) {
                    export(workbench);
                    assertKept(workbench, step + ": a file after " + what);
                }
            }
            while (!merges.isEmpty()) {
                split(workbench);
                assertKept(workbench, "taking all merges back");
            }
        } catch (Exception failed) {
            throw new AssertionError("seed " + seed, failed);
        }
    }

    private BatchSummary load(Workbench workbench, String file, int... numbers) {
        return Shop.load(
                workbench,
                Shop.CUSTOMERS,
                file,
                IntStream.of(numbers).mapToObj(n -> person(n, phones.get(n))).toList());
    }

    private void split(Workbench workbench) {
        Merge last = merges.pop();
        workbench.identities().unmerge(last.batch(), Checkpoint.none());
    }

    private String step(Workbench workbench, Random random, List<BatchSummary> imports, int next) throws Exception {
        int one = 1 + random.nextInt(next);
        int other = 1 + random.nextInt(next);
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                phones.putIfAbsent(one, 100 + one);
                phones.put(other, phones.getOrDefault(one, 0));
                load(workbench, "house " + random.nextLong(), one, other);
                yield "moving in";
            }
            case 2 -> {
                phones.put(one, 1_000 + random.nextInt(100_000));
                load(workbench, "moved " + random.nextLong(), one);
                yield "moving out";
            }
            case 3 -> {
                int[] id = facts(workbench).people().id();
                int a = id[random.nextInt(id.length)];
                int b = id[random.nextInt(id.length)];
                if (a != b) {
                    BatchSummary batch = merge(workbench, a, b);
                    boolean stays = facts(workbench).people().indexOf(a) >= 0;
                    merges.push(new Merge(batch.id(), stays ? b : a, stays ? a : b));
                }
                yield "a merge";
            }
            case 4 -> {
                if (!merges.isEmpty()) {
                    split(workbench);
                }
                yield "taking a merge back";
            }
            case 5 -> {
                imports.add(load(workbench, "more " + next, next + 1, next + 2, next + 3, next + 4));
                yield "newcomers";
            }
            case 6 -> {
                if (merges.isEmpty() && !imports.isEmpty()) {
                    workbench.imports().undo(imports.removeLast().id(), Checkpoint.none());
                }
                yield "an import taken back";
            }
            default -> {
                load(
                        workbench,
                        "again " + random.nextLong(),
                        IntStream.rangeClosed(1, next).filter(n -> n % 3 == 0).toArray());
                yield "an import again";
            }
        };
    }
}
