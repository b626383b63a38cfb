package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People keep their arm, whatever happens to the data after a campaign went out. */
class ArmsTest extends MergeScene {
    private static final int PEOPLE = 90;
    private static final CampaignSpec SPEC = CampaignSpec.usual(
                    "Autumn", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), Channel.EMAIL)
            .atMost(Caps.none())
            .comparing(new ControlPlan(false, 0.2, 0.1));

    private final Audiences audiences = new Audiences(
            Shop.CLOCK,
            (workbench, facts, segment, checkpoint) ->
                    new FindGroups(workbench, new Analyses()).resolve(segment, facts, checkpoint));

    private Audience audience(Workbench workbench) throws Exception {
        return built(workbench).audience();
    }

    private BuiltAudience built(Workbench workbench) throws Exception {
        return new BuildAudience(audiences).job(workbench, SPEC).work().run(Checkpoint.none());
    }

    private static int[] ids(BuiltAudience built, CustomerSet set) {
        return Arrays.stream(set.toArray())
                .map(c -> built.facts().people().id()[c])
                .toArray();
    }

    private static void agree(Workbench workbench) {
        Shop.load(
                workbench,
                CONSENTS,
                "consents.csv",
                IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(i -> Shop.row(
                                i, "p" + i + "@example.org", Channel.EMAIL, ConsentStatus.GRANTED, MINUTE, "web form"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void through_merges_imports_and_undo(long seed) throws Exception {
        Random random = new Random(seed);
        try (Workbench workbench = create()) {
            people(workbench, PEOPLE);
            agree(workbench);
            BuiltAudience first = built(workbench);
            int[] held = ids(first, first.audience().control());
            int[] global = ids(first, first.audience().left(Exclusion.GLOBAL_CONTROL));
            int[] sent = ids(first, first.audience().net());
            assertTrue(held.length > 5 && global.length > 2 && sent.length > 30);
            ExportEntry export = export();
            workbench.campaigns().record(export, sent, held);
            Set<Integer> out = new HashSet<>();
            IntStream.concat(Arrays.stream(held), Arrays.stream(global)).forEach(out::add);
            Map<Integer, Integer> now = new HashMap<>();
            nobodyOf(out, now, workbench);
            BatchSummary last = null;
            for (int round = 0; round < 8; round++) {
                int a = 1 + random.nextInt(PEOPLE);
                int b = 1 + random.nextInt(PEOPLE);
                int one = Math.min(face(now, a), face(now, b));
                int other = Math.max(face(now, a), face(now, b));
                if (one != other) {
                    last = merge(workbench, one, other);
                    now.put(other, one);
                    nobodyOf(out, now, workbench);
                }
            }
            // the same files again, some of the people with other cities, and back
            people(workbench, PEOPLE);
            nobodyOf(out, now, workbench);
            BatchSummary more = Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "more.csv",
                    IntStream.rangeClosed(60, PEOPLE + 40)
                            .mapToObj(i -> person(i, "Name " + i, "Lund", null))
                            .toList());
            nobodyOf(out, now, workbench);
            workbench.imports().undo(more.id(), Checkpoint.none());
            nobodyOf(out, now, workbench);
            if (last != null) {
                workbench.identities().unmerge(last.id(), Checkpoint.none());
                assertEquals(now.size() - 1, workbench.identities().merged().size());
            }
            // Whoever was merged and is apart again has the arm of before; those still merged stay out.
            Audience after = audience(workbench);
            assertTrue(after.control().size() >= 1);
        }
    }

    private static int face(Map<Integer, Integer> now, int id) {
        int at = id;
        Integer next = now.get(at);
        while (next != null) {
            at = next;
            next = now.get(at);
        }
        return at;
    }

    private void nobodyOf(Set<Integer> out, Map<Integer, Integer> now, Workbench workbench) throws Exception {
        BuiltAudience built = built(workbench);
        Set<Integer> faces = new HashSet<>();
        out.forEach(id -> faces.add(face(now, id)));
        for (int id : ids(built, built.audience().net())) {
            assertFalse(faces.contains(id), "person " + id + " was held back and is written to");
        }
        // and nobody who got it is now held back, unless merged with somebody who was
        Set<Integer> got = new HashSet<>();
        for (int id : workbench.campaigns().earlier("Autumn", false)) {
            got.add(id);
        }
        for (int id : ids(built, built.audience().control())) {
            assertTrue(!got.contains(id) || faces.contains(id), "person " + id + " got it and is held back now");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void the_ledger_names_people_as_they_are_now(long seed) throws Exception {
        int one = (int) seed;
        try (Workbench workbench = create()) {
            people(workbench, 12);
            agree(workbench);
            workbench.campaigns().record(export(), new int[] {1, 2}, new int[] {3, one + 4});
            assertEquals(List.of(3, one + 4), list(workbench.campaigns().earlier("Autumn", true)));
            assertEquals(List.of(1, 2), list(workbench.campaigns().earlier("Autumn", false)));
            assertEquals(List.of(), list(workbench.campaigns().earlier("Winter", true)));
            merge(workbench, 2, one + 4);
            assertEquals(List.of(2, 3), list(workbench.campaigns().earlier("Autumn", true)));
        }
    }

    private static List<Integer> list(int[] ids) {
        return Arrays.stream(ids).boxed().toList();
    }
}
