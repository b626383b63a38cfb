package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.campaign.SuggestionSource;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In whatever order files come in, and whoever is merged with whom in between: nobody who refused, was stopped, never
 * agreed, was held back or has just had a message is in any file.
 */
class AnyOrderLawTest {
    private static final int PEOPLE = 48;
    private static final Shape MAILBOXES =
            new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO, Field.EMAIL), List.of());

    @TempDir
    private Path folder;

    private final Map<Integer, Long> granted = new HashMap<>();
    private final Map<Integer, Long> refused = new HashMap<>();
    private final Set<Integer> stopped = new HashSet<>();
    private int exports;

    /** A part of a file. */
    private record Part(Shape shape, List<CleanRow> rows) {}

    private static String email(int person) {
        return "p" + person + "@example.org";
    }

    /** What everybody said, in parts that may come in any order. */
    private List<Part> parts(Random random) {
        List<CleanRow> people = new ArrayList<>();
        List<CleanRow> said = new ArrayList<>();
        List<CleanRow> stops = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Shop.row(i + 1, "C" + i, email(i)));
            for (int n = random.nextInt(4); n > 0; n--) {
                boolean no = random.nextInt(3) == 0;
                long minute = ConsentScene.NOW - 10_000 - random.nextInt(50_000);
                (no ? refused : granted).merge(i, minute, Math::max);
                said.add(Shop.row(
                        said.size() + 1,
                        random.nextBoolean() ? "C" + i : null,
                        email(i),
                        Channel.EMAIL,
                        no ? ConsentStatus.WITHDRAWN : ConsentStatus.GRANTED,
                        minute,
                        "web form",
                        null));
            }
            if (random.nextInt(9) == 0) {
                stopped.add(i);
                stops.add(Shop.row(stops.size() + 1, email(i)));
            }
        }
        List<Part> parts = new ArrayList<>();
        cut(parts, MAILBOXES, people, random);
        cut(parts, ConsentScene.CONSENTS, said, random);
        cut(parts, ConsentScene.STOPS, stops, random);
        Collections.shuffle(parts, random);
        return parts;
    }

    private static void cut(List<Part> parts, Shape shape, List<CleanRow> rows, Random random) {
        Collections.shuffle(rows, random);
        int half = rows.size() / 2;
        parts.add(new Part(shape, rows.subList(0, half)));
        parts.add(new Part(shape, rows.subList(half, rows.size())));
    }

    @Test
    void nobody_who_must_not_is_in_a_file_whatever_comes_first() throws Exception {
        law(1);
        law(2);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void nobody_who_must_not_is_in_a_file_in_many_orders(long seed) throws Exception {
        law(seed);
    }

    private void law(long seed) throws Exception {
        Random random = new Random(seed);
        granted.clear();
        refused.clear();
        stopped.clear();
        List<Part> parts = parts(random);
        List<Set<Integer>> groups = new ArrayList<>();
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("shop" + seed), Shop.PROFILE)) {
            int merges = 0;
            for (Part part : parts) {
                Shop.load(workbench, part.shape(), "part.csv", part.rows());
                if (merges < 6) {
                    merges += merge(workbench, random, groups);
                }
            }
            merge(workbench, random, groups);
            Set<Integer> first = export(workbench, "Spring", 0.3, Caps.none());
            first.forEach(person -> assertMay(person, groups, seed));
            assertEquals(allowedAlone(groups), alone(first, groups, workbench, "Spring"), "seed " + seed);
            int[] held = workbench.campaigns().earlier("Spring", true);
            assertTrue(held.length > 0);
            merge(workbench, random, groups);
            Set<Integer> second = export(workbench, "Spring", 0.3, Caps.none());
            for (int id : workbench.campaigns().earlier("Spring", true)) {
                int at = workbench.facts(Checkpoint.none()).people().indexOf(id);
                int person = number(workbench, at);
                assertFalse(second.contains(person), () -> "held back and written to: " + person + ", seed " + seed);
            }
            Set<Integer> third = export(workbench, "Summer", 0, Caps.usual(Channel.EMAIL));
            for (Set<Integer> file : List.of(second, third)) {
                file.forEach(person -> assertMay(person, groups, seed));
            }
            for (int person : third) {
                Set<Integer> one = group(person, groups);
                assertTrue(
                        one.stream().noneMatch(each -> first.contains(each) || second.contains(each)),
                        () -> "capped and written to: " + one + ", seed " + seed);
            }
        }
    }

    private static int number(Workbench workbench, int at) {
        String number = workbench.facts(Checkpoint.none()).people().number().get(at);
        return number.isEmpty() ? -1 : Integer.parseInt(number.substring(1));
    }

    /** Merges two who are there and belong to nobody yet. */
    private static int merge(Workbench workbench, Random random, List<Set<Integer>> groups) throws Exception {
        List<Integer> free = new ArrayList<>();
        Map<Integer, Integer> ids = new HashMap<>();
        int[] all = workbench.facts(Checkpoint.none()).people().id();
        for (int at = 0; at < all.length; at++) {
            int person = number(workbench, at);
            if (person >= 0 && groups.stream().noneMatch(group -> group.contains(person))) {
                free.add(person);
                ids.put(person, all[at]);
            }
        }
        if (free.size() < 2) {
            return 0;
        }
        Collections.shuffle(free, random);
        MergeScene.merge(
                workbench, Objects.requireNonNull(ids.get(free.get(0))), Objects.requireNonNull(ids.get(free.get(1))));
        groups.add(Set.of(free.get(0), free.get(1)));
        return 1;
    }

    private static Set<Integer> group(int person, List<Set<Integer>> groups) {
        return groups.stream()
                .filter(group -> group.contains(person))
                .findFirst()
                .orElse(Set.of(person));
    }

    /** Of people who were merged: nobody of them stopped, and the newest word of all of them a yes. */
    private void assertMay(int person, List<Set<Integer>> groups, long seed) {
        Set<Integer> one = group(person, groups);
        long yes = one.stream()
                .mapToLong(each -> granted.getOrDefault(each, 0L))
                .max()
                .orElse(0);
        long no = one.stream()
                .mapToLong(each -> refused.getOrDefault(each, 0L))
                .max()
                .orElse(0);
        assertTrue(yes > no, () -> "not agreed: " + one + ", seed " + seed);
        assertTrue(one.stream().noneMatch(stopped::contains), () -> "stopped: " + one + ", seed " + seed);
    }

    /** Who may be written to of those who were merged with nobody. */
    private Set<Integer> allowedAlone(List<Set<Integer>> groups) {
        Set<Integer> allowed = new TreeSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (group(i, groups).size() == 1
                    && !stopped.contains(i)
                    && granted.getOrDefault(i, 0L) > refused.getOrDefault(i, 0L)) {
                allowed.add(i);
            }
        }
        return allowed;
    }

    /** Of those in a file or held back from it, those who were merged with nobody. */
    private static Set<Integer> alone(
            Set<Integer> file, List<Set<Integer>> groups, Workbench workbench, String campaign) {
        Set<Integer> all = new TreeSet<>(file);
        for (int id : workbench.campaigns().earlier(campaign, true)) {
            all.add(number(
                    workbench, workbench.facts(Checkpoint.none()).people().indexOf(id)));
        }
        all.removeIf(person -> group(person, groups).size() > 1);
        return all;
    }

    private Set<Integer> export(Workbench workbench, String name, double control, Caps caps) throws Exception {
        FindGroups groups = new FindGroups(workbench, new Analyses());
        Audiences audiences = new Audiences(Shop.CLOCK, (of, now, segment, at) -> groups.resolve(segment, now, at));
        CampaignSpec spec = CampaignSpec.usual(
                        name, new CampaignSpec.Target(new Segment.Everyone(), "all"), Channel.EMAIL)
                .comparing(new ControlPlan(false, control, 0))
                .atMost(caps);
        Path file = folder.resolve("export" + exports++ + ".csv");
        Outcome<ExportReport> end = JobEnd.of(
                new ExportCampaign(audiences, SuggestionSource.none(), "test")
                        .job(workbench, spec, new ExportWish(file, false, "ana", "a test", Message::key)),
                Checkpoint.none());
        Set<Integer> people = new TreeSet<>();
        if (end instanceof Outcome.Failed<ExportReport>(Message sentence, Throwable cause)) {
            assertEquals("campaign.people.nobody", sentence.key());
            assertFalse(Files.exists(file));
            return people;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row ->
                    people.add(Integer.parseInt(row.getField("customer_id").substring(1))));
        }
        return people;
    }
}
