package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clientele.analysis.experiment.SampleRatio;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.DraftText;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the file that was written to the next one of the same campaign, whatever happens to people in between. */
class KeptArmsTest extends MergeScene {
    private static final int PEOPLE = 120;
    private static final int CONTROL = 1;

    private final Audiences audiences =
            new Audiences(Shop.CLOCK, (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers()));

    private static CampaignSpec spec(String text, double control, double second) {
        return CampaignSpec.usual("Spring", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), Channel.EMAIL)
                .comparing(new ControlPlan(false, control, 0.1))
                .atMost(Caps.none())
                .saying(new MessageText("Hi", text))
                .from(new Sender("Shop", "", "", "Unsubscribe: reply no"))
                .planning(plans -> plans.with(Trial.none()
                        .of(List.of(new Trial.Version("Ten per cent", second, new MessageText("Hi", "10 %"))))));
    }

    private BuiltAudience built(Workbench workbench, CampaignSpec spec) throws Exception {
        return new BuildAudience(audiences).job(workbench, spec).work().run(Checkpoint.none());
    }

    /** The arm of everybody who is in one, by lasting id; −2 for the global comparison group. */
    private Map<Integer, Integer> arms(Workbench workbench, CampaignSpec spec) throws Exception {
        BuiltAudience built = built(workbench, spec);
        Map<Integer, Integer> arms = new HashMap<>();
        int[] id = built.facts().people().id();
        built.audience().control().forEach(c -> arms.put(id[c], CONTROL));
        built.audience().net().forEach(c -> arms.put(id[c], built.versions()[c] == 0 ? 0 : 2));
        built.audience().left(Exclusion.GLOBAL_CONTROL).forEach(c -> arms.put(id[c], -2));
        return arms;
    }

    /** A name is a label: nobody changes the arm by it. Another campaign like it draws people anew. */
    @Test
    void another_name_draws_nobody_anew() throws Exception {
        try (Workbench workbench = create()) {
            people(workbench, PEOPLE);
            Shop.load(
                    workbench,
                    CONSENTS,
                    "consents.csv",
                    IntStream.rangeClosed(1, PEOPLE)
                            .mapToObj(i -> Shop.row(
                                    i,
                                    "p" + i + "@example.org",
                                    Channel.EMAIL,
                                    ConsentStatus.GRANTED,
                                    MINUTE,
                                    "web form"))
                            .toList());
            CampaignSpec first = spec("Hello", 0.2, 0.5);
            CampaignSpec renamed = first.renamed("Su").renamed("Summer");
            assertEquals("Spring", renamed.lot());
            assertEquals(arms(workbench, first), arms(workbench, renamed));
            assertEquals(arms(workbench, first), arms(workbench, DraftText.read(DraftText.write(renamed))));
            CampaignSpec other = renamed.named("Autumn");
            assertEquals("Autumn", other.lot());
            assertNotEquals(arms(workbench, first), arms(workbench, other));
            assertEquals(renamed, renamed.named("Summer"), "the same name is the same campaign");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void people_keep_their_arm_through_merges_imports_and_undo(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Integer, Integer> first;
        try (Workbench workbench = create()) {
            people(workbench, PEOPLE);
            Shop.load(
                    workbench,
                    CONSENTS,
                    "consents.csv",
                    IntStream.rangeClosed(1, PEOPLE + 60)
                            .mapToObj(i -> Shop.row(
                                    i,
                                    "p" + i + "@example.org",
                                    Channel.EMAIL,
                                    ConsentStatus.GRANTED,
                                    MINUTE,
                                    "web form"))
                            .toList());
            first = arms(workbench, spec("Hello", 0.2, 0.5));
            new ExportCampaign(audiences, SuggestionSource.none(), "test")
                    .job(
                            workbench,
                            spec("Hello", 0.2, 0.5),
                            new ExportWish(temp.resolve("first.csv"), false, "ana", "a test", Message::key))
                    .work()
                    .run(Checkpoint.none());
            assertEquals(Set.of(-2, 0, 1, 2), new TreeSet<>(first.values()));

            // New people, and old ones whose numbers and cities changed.
            BatchSummary more = Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "more.csv",
                    IntStream.rangeClosed(1, PEOPLE + 60)
                            .mapToObj(i -> person(i, "Name " + i, "Lund", "gold"))
                            .toList());
            assertKept(workbench, first, random);

            List<BatchSummary> merges = new ArrayList<>();
            Map<Integer, Integer> merged = new HashMap<>(first);
            for (int m = 0; m < 8; m++) {
                int a = 1 + 12 * m + random.nextInt(6);
                int b = 7 + 12 * m + random.nextInt(6);
                merges.add(merge(workbench, a, b));
                Set<Integer> known = new TreeSet<>();
                for (int id : facts(workbench).people().id()) {
                    known.add(id);
                }
                int winner = known.contains(a) ? a : b;
                int stronger = stronger(first.getOrDefault(a, 0), first.getOrDefault(b, 0));
                merged.remove(a);
                merged.remove(b);
                merged.put(winner, stronger);
            }
            assertKept(workbench, merged, random);

            for (BatchSummary merge : merges.reversed()) {
                workbench.identities().unmerge(merge.id(), Checkpoint.none());
            }
            assertKept(workbench, first, random);
            workbench.imports().undo(more.id(), Checkpoint.none());
            assertKept(workbench, first, random);
        }
        try (Workbench again = open()) {
            assertKept(again, first, random);
        }
    }

    /** The global group before all, then the campaign's, then the first version. */
    private static int stronger(int a, int b) {
        for (int arm : new int[] {-2, CONTROL, 0}) {
            if (a == arm || b == arm) {
                return arm;
            }
        }
        return 2;
    }

    private void assertKept(Workbench workbench, Map<Integer, Integer> expected, Random random) throws Exception {
        double control = 0.05 + 0.5 * random.nextDouble();
        double second = 0.1 + 0.8 * random.nextDouble();
        Map<Integer, Integer> now = arms(workbench, spec("Another text " + random.nextInt(), control, second));
        BuiltAudience built = built(workbench, spec("Another text", control, second));
        List<ArmEntry> arms = built.arms();
        assertTrue(SampleRatio.p(
                        arms.stream().mapToLong(ArmEntry::people).toArray(),
                        arms.stream().mapToDouble(ArmEntry::planned).toArray())
                > 1e-4);
        int asked = 0;
        for (Map.Entry<Integer, Integer> known : expected.entrySet()) {
            assertEquals(known.getValue(), now.get(known.getKey()), "person " + known.getKey());
            asked++;
        }
        assertTrue(asked > PEOPLE / 2);
    }
}
