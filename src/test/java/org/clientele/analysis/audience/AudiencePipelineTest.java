package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencePipelineTest {
    private static final String GLOBAL = "global secret";

    private static AudienceSpec spec(Channel channel, ControlPlan plan, int limit) {
        return Town.spec(channel, Caps.usual(channel), plan, "campaign secret").cut(AudienceSpec.Cut.at(limit));
    }

    private static CustomerSet some(Random random, int universe) {
        CustomerSet.Builder set = new CustomerSet.Builder(universe);
        for (int c = 0; c < universe; c++) {
            if (random.nextInt(4) != 0) {
                set.add(c);
            }
        }
        return set.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_person_leaves_once_and_the_sum_holds(long seed) {
        Random random = new Random(seed);
        Town town = new Town(seed, 50 + random.nextInt(600));
        Facts facts = town.facts();
        for (Channel channel : Channel.values()) {
            CustomerSet segment = some(random, facts.customers());
            AudienceSpec spec = spec(channel, new ControlPlan(random.nextBoolean(), 0.3, 0.1), random.nextInt(3) * 20);
            Audience audience = AudiencePipeline.run(facts, segment, spec, GLOBAL, Checkpoint.none());
            CustomerSet seen = audience.net();
            int sum = audience.net().size();
            int before = segment.size();
            for (Audience.Step step : audience.waterfall()) {
                assertEquals(before, step.before());
                before = step.after();
                assertEquals(0, seen.sizeOfAnd(step.out()));
                assertEquals(step.out().size(), step.out().sizeOfAnd(segment));
                CustomerSet every = audience.everyReason().get(step.reason());
                assertEquals(step.out().size(), every == null ? -1 : every.sizeOfAnd(step.out()));
                seen = seen.or(step.out());
                sum += step.out().size();
            }
            assertEquals(segment, seen);
            assertEquals(segment.size(), sum);
            assertEquals(audience.net().size(), before);
            assertEquals(
                    List.of(Exclusion.values()),
                    audience.waterfall().stream().map(Audience.Step::reason).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void the_first_reasons_are_those_of_the_rows(long seed) {
        Town town = new Town(seed, 400);
        Facts facts = town.facts();
        for (Channel channel : Channel.values()) {
            AudienceSpec spec = spec(channel, new ControlPlan(false, 0, 0.1), 0);
            CustomerSet segment = CustomerSet.all(facts.customers());
            Audience audience = AudiencePipeline.run(facts, segment, spec, GLOBAL, Checkpoint.none());
            Map<Exclusion, Predicate<Town.Row>> oracle = oracle(town, channel);
            for (int c = 0; c < town.rows().size(); c++) {
                Exclusion expected = null;
                for (Map.Entry<Exclusion, Predicate<Town.Row>> reason : oracle.entrySet()) {
                    if (reason.getValue().test(town.rows().get(c))) {
                        expected = reason.getKey();
                        break;
                    }
                }
                Exclusion found = null;
                for (Audience.Step step : audience.waterfall()) {
                    if (step.out().contains(c)) {
                        found = step.reason();
                    }
                }
                if (expected != null || found != Exclusion.SAME_ADDRESS) {
                    assertEquals(
                            expected, found, "customer " + c + " " + town.rows().get(c));
                }
            }
        }
    }

    /** The reasons in their order, straight from the rows and without any of the program's structures. */
    private static Map<Exclusion, Predicate<Town.Row>> oracle(Town town, Channel channel) {
        boolean email = channel == Channel.EMAIL;
        Function<Town.Row, String> address = row -> email ? row.email().toLowerCase(Locale.ROOT) : row.phone();
        Function<Town.Row, ConsentStatus> consent = row -> email ? row.emailConsent() : row.smsConsent();
        Function<Predicate<Town.Row>, Predicate<Town.Row>> atAddress = test -> {
            Set<String> hit = new HashSet<>();
            town.rows().stream().filter(test).forEach(row -> hit.add(address.apply(row)));
            hit.remove("");
            return row -> test.test(row) || hit.contains(address.apply(row));
        };
        int today = Town.NOW / 24;
        Map<Exclusion, Predicate<Town.Row>> reasons = new EnumMap<>(Exclusion.class);
        reasons.put(Exclusion.NOT_A_CUSTOMER, row -> row.test().equals("yes"));
        reasons.put(
                Exclusion.NO_ADDRESS,
                row -> email
                        ? !row.mailable() || row.email().isEmpty()
                        : !row.textable() || row.phone().isEmpty());
        reasons.put(Exclusion.NO_CONSENT, row -> consent.apply(row) != ConsentStatus.GRANTED);
        reasons.put(
                Exclusion.STOPPED,
                atAddress.apply(row -> (email ? row.emailStop() : row.smsStop())
                        || consent.apply(row) == ConsentStatus.DENIED
                        || consent.apply(row) == ConsentStatus.WITHDRAWN));
        reasons.put(
                Exclusion.UNDER_AGE,
                row -> row.birthday() != People.NO_DAY
                        && LocalDate.ofEpochDay(row.birthday()).plusYears(14).isAfter(LocalDate.ofEpochDay(today)));
        Map<Town.Row, String> unit = units(town);
        Assignment global = new Assignment(GLOBAL);
        reasons.put(Exclusion.GLOBAL_CONTROL, row -> global.draw(unit.getOrDefault(row, "")) < 0.1);
        reasons.put(
                Exclusion.COMPLAINED,
                atAddress.apply(row -> row.complaint() != People.NO_DAY && row.complaint() > Town.DATA_DAY - 14
                        || row.orders().stream()
                                .anyMatch(o -> o.status() == OrderStatus.REFUNDED && o.day() > Town.DATA_DAY - 14)));
        reasons.put(
                Exclusion.CAPPED,
                row -> Caps.usual(channel).sameChannel().stream()
                        .anyMatch(cap -> count(town, row, address, channel, cap) >= cap.messages()));
        return reasons;
    }

    private static long count(Town town, Town.Row row, Function<Town.Row, String> address, Channel channel, Cap cap) {
        return town.rows().stream()
                .filter(other -> other.id() == row.id()
                        || !address.apply(row).isEmpty() && address.apply(other).equals(address.apply(row)))
                .flatMap(other -> other.sent().stream())
                .filter(s -> s.channel() == channel && Town.NOW - s.hour() < cap.hours())
                .count();
    }

    /** Everybody connected by shared addresses is one unit, found here by walking from person to person. */
    private static Map<Town.Row, String> units(Town town) {
        Map<String, List<Town.Row>> behind = new HashMap<>();
        for (Town.Row row : town.rows()) {
            for (String address : List.of(row.email().toLowerCase(Locale.ROOT), row.phone())) {
                if (!address.isEmpty()) {
                    behind.computeIfAbsent(address, a -> new ArrayList<>()).add(row);
                }
            }
        }
        Map<Town.Row, String> unit = new HashMap<>();
        for (Town.Row start : town.rows()) {
            if (unit.containsKey(start)) {
                continue;
            }
            Set<Town.Row> found = new HashSet<>(Set.of(start));
            List<Town.Row> next = new ArrayList<>(found);
            while (!next.isEmpty()) {
                Town.Row row = next.removeLast();
                for (String address : List.of(row.email().toLowerCase(Locale.ROOT), row.phone())) {
                    for (Town.Row mate : behind.getOrDefault(address, List.of())) {
                        if (found.add(mate)) {
                            next.add(mate);
                        }
                    }
                }
            }
            String name = found.stream()
                    .map(Town.Row::number)
                    .filter(n -> !n.isEmpty())
                    .min(Comparator.naturalOrder())
                    .orElseGet(() -> {
                        Town.Row first = found.stream()
                                .min(Comparator.comparingInt(Town.Row::id))
                                .orElseThrow();
                        String email = first.email().toLowerCase(Locale.ROOT);
                        String address = email.isEmpty() ? first.phone() : email;
                        return address.isEmpty() ? "id:" + first.id() : address;
                    });
            found.forEach(row -> unit.put(row, name));
        }
        return unit;
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void nobody_stopped_unconsented_capped_or_held_back_is_ever_in_the_list(long seed) {
        Town town = new Town(seed, 500);
        Facts facts = town.facts();
        for (Channel channel : Channel.values()) {
            Audience audience = AudiencePipeline.run(
                    facts,
                    CustomerSet.all(facts.customers()),
                    spec(channel, ControlPlan.usual().withShare(0.25), 0),
                    GLOBAL,
                    Checkpoint.none());
            Map<Exclusion, Predicate<Town.Row>> oracle = oracle(town, channel);
            Set<String> addresses = new HashSet<>();
            Map<Town.Row, String> unit = units(town);
            Set<String> heldUnits = new HashSet<>();
            audience.control()
                    .forEach(c -> heldUnits.add(unit.getOrDefault(town.rows().get(c), "")));
            audience.net().forEach(c -> {
                Town.Row row = town.rows().get(c);
                for (Exclusion reason :
                        List.of(Exclusion.NO_CONSENT, Exclusion.STOPPED, Exclusion.CAPPED, Exclusion.NO_ADDRESS)) {
                    assertFalse(oracle.getOrDefault(reason, r -> true).test(row), reason + " " + row);
                }
                assertFalse(heldUnits.contains(unit.getOrDefault(row, "")));
                assertTrue(
                        addresses.add(channel == Channel.EMAIL ? row.email().toLowerCase(Locale.ROOT) : row.phone()));
            });
        }
    }

    @Test
    void of_people_behind_one_mailbox_the_one_who_ordered_last_stays() {
        Facts facts = new Pair(20_300, 20_400).facts();
        Audience audience = AudiencePipeline.run(
                facts,
                CustomerSet.all(2),
                spec(Channel.EMAIL, new ControlPlan(false, 0, 0), 0),
                GLOBAL,
                Checkpoint.none());
        assertEquals(CustomerSet.of(2, 1), audience.net());
        assertEquals(CustomerSet.of(2, 0), audience.left(Exclusion.SAME_ADDRESS));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void the_comparison_group_has_its_planned_size_and_the_same_seed_gives_the_same_people(Channel channel) {
        Facts facts = new Town(77, 3_000).facts();
        AudiencePipeline pipeline = AudiencePipeline.prepare(facts, GLOBAL, Checkpoint.none());
        CustomerSet everyone = CustomerSet.all(facts.customers());
        AudienceSpec spec = spec(channel, new ControlPlan(false, 0.2, 0), 0);
        Audience first = pipeline.run(everyone, spec, Checkpoint.none());
        assertTrue(first.stratified());
        assertEquals(0.2 * first.eligible(), first.control().size(), 0.02 * first.eligible() + 3);
        assertEquals(
                first.control(), pipeline.run(everyone, spec, Checkpoint.none()).control());
        AudienceSpec other = Town.spec(channel, spec.caps(), spec.control(), "another secret");
        assertFalse(first.control()
                .equals(pipeline.run(everyone, other, Checkpoint.none()).control()));
    }

    @Test
    void a_stratified_draw_gives_each_person_the_same_chance() {
        Facts facts = new Town(5, 90).facts();
        AudiencePipeline pipeline = AudiencePipeline.prepare(facts, GLOBAL, Checkpoint.none());
        int[] held = new int[facts.customers()];
        int draws = 4_000;
        CustomerSet people = CustomerSet.none(0);
        for (int seed = 0; seed < draws; seed++) {
            AudienceSpec spec = Town.spec(Channel.EMAIL, Caps.none(), new ControlPlan(false, 0.3, 0), "s" + seed);
            Audience audience = pipeline.run(CustomerSet.all(facts.customers()), spec, Checkpoint.none());
            audience.control().forEach(c -> held[c]++);
            people = audience.net().or(audience.control());
        }
        // Five standard deviations of a binomial around the planned share.
        people.forEach(c -> assertEquals(0.3 * draws, held[c], 5 * Math.sqrt(draws * 0.3 * 0.7)));
        assertTrue(people.size() > 20);
    }

    @Test
    void a_limit_keeps_so_many_and_counts_the_rest() {
        Facts facts = new Town(9, 800).facts();
        AudienceSpec spec = spec(Channel.EMAIL, new ControlPlan(false, 0.1, 0), 50);
        Audience audience =
                AudiencePipeline.run(facts, CustomerSet.all(facts.customers()), spec, GLOBAL, Checkpoint.none());
        assertEquals(50, audience.net().size());
        assertEquals(
                audience.eligible() - 50 - audience.control().size(),
                audience.left(Exclusion.LIMIT).size());
    }

    @Test
    void addresses_that_start_programs_or_that_a_tool_refuses_are_not_used() {
        assertTrue(Reasons.usable("ana@example.com", true));
        assertTrue(Reasons.usable("+ana@example.com", true));
        assertFalse(Reasons.usable("=cmd|'/c'!a0@example.com", false));
        assertTrue(Reasons.usable("jürgen@example.com", false));
        assertFalse(Reasons.usable("jürgen@example.com", true));
        assertFalse(Reasons.usable("", false));
    }
}
