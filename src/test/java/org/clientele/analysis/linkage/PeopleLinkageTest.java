package org.clientele.analysis.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.analysis.linkage.LinkageResult.Group;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People planted twice are found again, and strangers are left alone. */
class PeopleLinkageTest {
    private static LinkageResult run(People people) {
        PeopleLinkage linkage = PeopleLinkage.of(people);
        return Linkage.run(linkage.table(), linkage.spec(), Checkpoint.none());
    }

    private static Truth truth(PlantedPeople planted) {
        return new Truth(
                PeopleLinkage.of(planted.people()).table(),
                Arrays.stream(planted.person()).mapToObj(Integer::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void plantedDuplicatesAreFound(long seed) {
        PlantedPeople planted = PlantedPeople.of(seed, 1_200, 0.1);
        LinkageResult result = run(planted.people());
        Truth truth = truth(planted);
        assertThat(truth.score(result, 0.98).precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(truth.score(result, 0.98).recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(truth.score(result.groups()).f1()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void nobodyIsProposedWhereNobodyIsTwice(long seed) {
        LinkageResult result = run(PlantedPeople.of(seed, 1_200, 0).people());
        assertThat(result.pairs()).filteredOn(p -> p.probability() >= 0.98).isEmpty();
        assertThat(result.pairs()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {21})
    void theOrderOfTheRowsDoesNotMatter(long seed) {
        PlantedPeople planted = PlantedPeople.of(seed, 500, 0.2);
        LinkageTable table = PeopleLinkage.of(planted.people()).table();
        LinkageSpec spec = PeopleLinkage.of(planted.people()).spec();
        int n = table.size();
        LinkageTable reversed = LinkageTable.of(
                table.names(),
                table.columns().stream()
                        .map(c -> {
                            String[] back = new String[n];
                            Arrays.setAll(back, i -> c[n - 1 - i]);
                            return back;
                        })
                        .toList());
        Set<Set<Integer>> forward = sets(Linkage.run(table, spec, Checkpoint.none()), 0, 1);
        Set<Set<Integer>> backward = sets(Linkage.run(reversed, spec, Checkpoint.none()), n - 1, -1);
        Set<Set<Integer>> both = new HashSet<>(forward);
        both.retainAll(backward);
        // The random pairs differ, so a pair at the very edge may fall on either side.
        assertThat(both).hasSizeGreaterThanOrEqualTo(Math.max(forward.size(), backward.size()) - 2);
    }

    private static Set<Set<Integer>> sets(LinkageResult result, int from, int sign) {
        Set<Set<Integer>> sets = new HashSet<>();
        for (Group group : result.groups()) {
            Set<Integer> rows = new HashSet<>();
            group.rows().forEach(r -> rows.add(from + sign * r));
            sets.add(rows);
        }
        return sets;
    }

    @Test
    void theReasonsAddUpToTheProbability() {
        LinkageResult result = run(PlantedPeople.of(7, 600, 0.1).people());
        assertThat(result.pairs()).isNotEmpty();
        for (Pair pair : result.pairs()) {
            double bits = result.prior()
                    + pair.reasons().stream().mapToDouble(r -> r.bits()).sum();
            boolean contradicts = pair.reasons().stream()
                    .anyMatch(r -> r.agreement() == Agreement.DIFFERENT
                            && List.of("birthday", PeopleLinkage.GIVEN).contains(r.field()));
            double sum = 1 / (1 + Math.pow(2, -bits));
            assertThat(pair.probability()).isCloseTo(contradicts ? Math.min(sum, 0.9) : sum, within(1e-12));
            assertThat(pair.a()).isLessThan(pair.b());
        }
    }

    /** A father and a son of the same name and house, and two women of the commonest name. */
    @Test
    void whoSharesANameAndAHouseIsNotTheSame() {
        FactsBuilder facts = FactsBuilder.full(1);
        People others = PlantedPeople.of(31, 800, 0.1).people();
        for (int i = 0; i < others.size(); i++) {
            facts.people()
                    .next(i + 1)
                    .called(null, others.name().get(i))
                    .reached(others.email().get(i), true, others.phone().get(i), true)
                    .livesIn(others.city().get(i), null, null)
                    .dated(People.NO_DAY, others.birthday()[i])
                    .extras(java.util.Map.of(
                            "postcode",
                            java.util.Objects.requireNonNull(others.extras().get("postcode"))
                                    .get(i)));
        }
        int n = others.size();
        facts.people().next(n + 1).called(null, "王伟").reached("a1@one.example", true, "+8613800000001", true);
        facts.people().livesIn("上海", null, null).dated(People.NO_DAY, 4_000);
        facts.people().next(n + 2).called(null, "王伟").reached("zz9@two.example", true, "+8613911111112", true);
        facts.people().livesIn("北京", null, null).dated(People.NO_DAY, 9_000);
        facts.people().next(n + 3).called(null, "Walter Beckmann").reached("w@three.example", true, null, false);
        facts.people().livesIn("Mainz", null, null).dated(People.NO_DAY, -8_000);
        facts.people().next(n + 4).called(null, "Herbert Beckmann").reached("h@three.example", true, null, false);
        facts.people().livesIn("Mainz", null, null).dated(People.NO_DAY, 3_000);
        LinkageResult result = run(facts.build().people());
        assertThat(result.pairs()).noneMatch(p -> p.a() >= n && p.b() >= n);
    }

    /** A block of two thousand of one name does not make two million pairs. */
    @Test
    void aLargeBlockIsNotComparedAllWithAll() {
        FactsBuilder facts = FactsBuilder.full(1);
        for (int i = 0; i < 2_000; i++) {
            facts.people().next(i + 1).called(null, "Anna Meyer").reached(null, false, null, false);
            facts.people().livesIn("Berlin", null, null).dated(People.NO_DAY, People.NO_DAY);
        }
        LinkageResult result = run(facts.build().people());
        assertThat(result.met()).isLessThan(2_000 * 80L);
        assertThat(result.largeBlocks()).isPositive();
        assertThat(result.groups()).filteredOn(g -> g.probability() >= 0.98).isEmpty();
    }

    @Test
    void nobodyAndOneAreFine() {
        assertThat(run(FactsBuilder.full(1).build().people()).groups()).isEmpty();
        FactsBuilder one = FactsBuilder.full(1);
        one.people().next(1).called(null, "Anna Meyer").reached(null, false, null, false);
        one.people().livesIn(null, null, null).dated(People.NO_DAY, People.NO_DAY);
        assertThat(run(one.build().people()).pairs()).isEmpty();
    }

    @Test
    void itStopsWhenAsked() {
        Checkpoint stop = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        PeopleLinkage linkage = PeopleLinkage.of(PlantedPeople.of(1, 200, 0.1).people());
        assertThatThrownBy(() -> Linkage.run(linkage.table(), linkage.spec(), stop))
                .isInstanceOf(Cancelled.class);
    }

    /** Winkler's published examples (U.S. Bureau of the Census, 1994). */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "martha, marhta, 0.9611",
        "dwayne, duane, 0.84",
        "dixon, dicksonx, 0.8133",
        "jones, johnson, 0.8323",
        "abroms, abrams, 0.9222",
        "michelle, michael, 0.9214",
        "massey, massie, 0.9333",
        "hardin, martinez, 0.7222",
        "julies, julius, 0.9333",
        "tanya, tonya, 0.88"
    })
    void theLikenessIsWinklers(String a, String b, double published) {
        JaroWinkler likeness = new JaroWinkler();
        assertThat(likeness.of(a, b)).isCloseTo(likeness.of(b, a), within(1e-12));
        assertThat(likeness.of(a, b)).isCloseTo(published, within(0.0001));
    }

    @Test
    void chainsDoNotMakeOnePerson() {
        Pair ab = new Pair(0, 1, 0.99, List.of());
        Pair bc = new Pair(1, 2, 0.95, List.of());
        List<Group> groups = new Grouping((a, b) -> b - a == 1 ? a == 0 ? 0.99 : 0.95 : 0.0, 0.8)
                .of(List.of(ab, bc), Checkpoint.none());
        assertThat(groups).containsExactly(new Group(List.of(0, 1), 0.99f));
    }
}
