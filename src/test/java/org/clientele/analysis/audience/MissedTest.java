package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a list misses, against counting person by person. */
class MissedTest {
    private static final int TODAY = (int) LocalDate.of(2026, 3, 10).toEpochDay();

    private record Who(String gender, String city, int age, boolean agreed) {}

    private static Facts facts(List<Who> people) {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int i = 0; i < people.size(); i++) {
            Who who = people.get(i);
            int born = who.age() < 0
                    ? People.NO_DAY
                    : (int) LocalDate.ofEpochDay(TODAY)
                            .minusYears(who.age())
                            .minusDays(i % 300)
                            .toEpochDay();
            builder.people()
                    .next(i + 1)
                    .called("C" + i, "Ana")
                    .reached("c" + i + "@example.com", true, "", false)
                    .livesIn(who.city(), "", "")
                    .dated(People.NO_DAY, born)
                    .extras(who.gender().isEmpty() ? Map.of() : Map.of("gender", who.gender()));
            if (who.agreed()) {
                builder.reach().consent(i + 1, Channel.EMAIL, ConsentStatus.GRANTED, 20_000);
            }
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    private static Missed missed(Facts facts, CustomerSet segment, Map<RfmGroup, CustomerSet> groups) {
        AudienceSpec spec = Town.spec(Channel.EMAIL, Caps.none(), new ControlPlan(false, 0, 0), "seed");
        Audience audience = AudiencePipeline.run(facts, segment, spec, "global", Checkpoint.none());
        return Missed.of(facts, audience, groups, TODAY);
    }

    private static String band(int age) {
        String[] names = {"under", "18", "25", "35", "45", "55", "65"};
        int[] from = {0, 18, 25, 35, 45, 55, 65};
        int band = -1;
        for (int i = 0; i < from.length; i++) {
            band = age >= from[i] ? i : band;
        }
        return band < 0 ? "unknown" : names[band];
    }

    private static String name(Message message) {
        return switch (message.key()) {
            case "reach.age.under" -> "under";
            case "reach.age", "reach.age.over" -> message.args().getFirst().toString();
            case "reach.women" -> "women";
            case "reach.men" -> "men";
            case "reach.word" -> message.args().getFirst().toString();
            default -> message.key().startsWith("reach.unknown") ? "unknown" : message.key();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void counts_are_those_of_counting_one_by_one(long seed) {
        Random random = new Random(seed);
        String[] genders = {"f", "Female", "女", "m", "MALE", "divers", ""};
        String[] cities = {"Leeds", "York", "上海", ""};
        List<Who> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            people.add(new Who(
                    genders[random.nextInt(genders.length)],
                    cities[random.nextInt(cities.length)],
                    random.nextInt(6) == 0 ? -1 : 14 + random.nextInt(70),
                    random.nextInt(3) > 0));
        }
        Facts facts = facts(people);
        CustomerSet.Builder builder = new CustomerSet.Builder(people.size());
        Map<String, int[]> expected = new TreeMap<>();
        CustomerSet.Builder even = new CustomerSet.Builder(people.size());
        for (int i = 0; i < people.size(); i++) {
            if (i % 2 == 0) {
                even.add(i);
            }
            if (random.nextInt(4) == 0) {
                continue;
            }
            builder.add(i);
            Who who = people.get(i);
            String gender = switch (who.gender()) {
                case "f", "Female", "女" -> "women";
                case "m", "MALE" -> "men";
                case "" -> "unknown";
                default -> who.gender();
            };
            for (String key : List.of(
                    "AGE " + band(who.age()),
                    "GENDER " + gender,
                    "CITY " + (who.city().isEmpty() ? "unknown" : who.city()),
                    "RFM " + (i % 2 == 0 ? "rfm.group.loyal" : "rfm.group.new"))) {
                int[] count = expected.computeIfAbsent(key, k -> new int[2]);
                count[0]++;
                count[1] += who.agreed() ? 1 : 0;
            }
        }
        CustomerSet loyal = even.build();
        Missed missed = missed(facts, builder.build(), Map.of(RfmGroup.LOYAL, loyal, RfmGroup.NEW, loyal.not()));
        Map<String, String> found = new TreeMap<>();
        for (Missed.Level level : missed.levels()) {
            found.put(
                    level.dimension() + " " + name(level.name()), level.people().size() + " " + level.net());
            assertTrue(level.range().low() <= level.share()
                    && level.share() <= level.range().high());
            assertEquals(level.people().size() - level.net(), level.mostlyOut(), "they only lack permission");
        }
        Map<String, String> wanted = new TreeMap<>();
        expected.forEach((key, count) -> wanted.put(key, count[0] + " " + count[1]));
        assertEquals(wanted, found);
        for (Missed.Dimension dimension : Missed.Dimension.values()) {
            assertEquals(
                    missed.gross(),
                    missed.of(dimension).stream()
                            .mapToInt(level -> level.people().size())
                            .sum());
            assertEquals(
                    missed.net(),
                    missed.of(dimension).stream().mapToInt(Missed.Level::net).sum());
        }
    }

    @Test
    void the_worst_comes_first_with_its_reason_and_small_ones_are_not_judged() {
        List<Who> people = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // 9 of 10 women agreed, 2 of 10 men; ten people in Hull, none of whom agreed.
            boolean woman = i % 2 == 0;
            boolean hull = i < 10;
            people.add(new Who(woman ? "f" : "m", hull ? "Hull" : "York", 30, !hull && i % 20 < (woman ? 18 : 4)));
        }
        Missed missed = missed(facts(people), CustomerSet.all(300), new HashMap<>());
        Missed.Level worst = missed.worst().getFirst();
        assertEquals(Message.of("reach.men"), worst.name());
        assertEquals(Missed.Reached.LESS, worst.reached());
        assertEquals(Exclusion.NO_CONSENT, worst.mostly());
        assertEquals(
                Missed.Reached.MORE,
                missed.of(Missed.Dimension.GENDER).getLast().reached());
        Missed.Level hull = missed.of(Missed.Dimension.CITY).getLast();
        assertEquals(10, hull.people().size());
        assertEquals(Missed.Reached.FEW, hull.reached());
        assertEquals(
                List.of(Missed.Dimension.RFM),
                missed.unchecked().stream()
                        .filter(d -> d == Missed.Dimension.RFM)
                        .toList());
    }

    @Test
    void what_nobody_says_is_not_checked_and_not_guessed() {
        List<Who> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(new Who("", "", -1, i % 2 == 0));
        }
        Missed missed = missed(facts(people), CustomerSet.all(60), Map.of());
        assertEquals(List.of(), missed.levels());
        assertEquals(
                List.of(Missed.Dimension.AGE, Missed.Dimension.GENDER, Missed.Dimension.CITY, Missed.Dimension.RFM),
                missed.unchecked());
    }
}
