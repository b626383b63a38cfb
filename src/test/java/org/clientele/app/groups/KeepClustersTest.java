package org.clientele.app.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.cluster.Method;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups that are kept, found again in other data under their names, and told as rules. */
class KeepClustersTest {
    private static <T> T run(Job<T> job) throws Exception {
        return job.work().run(Checkpoint.none());
    }

    /** A shop of three tastes; some buyers change theirs, and some come later. */
    private static Facts shop(int day, int customers, int changed) {
        HandFacts hand = new HandFacts(customers, day);
        String[] kinds = {"tea", "coffee", "bath"};
        for (String kind : kinds) {
            hand.product(kind, kind);
        }
        for (int c = 0; c < customers; c++) {
            int taste = (c + (c < changed ? 1 : 0)) % 3;
            for (int o = 0; o < 4; o++) {
                hand.order(c, day - 3 * o - c % 5, c + "-" + o, kinds[o == 3 ? c % 3 : taste], 10.0 + 20 * taste);
            }
        }
        return hand.facts();
    }

    private static final ClusterSpec BY_TASTE = new ClusterSpec(3, Set.of(Family.CATEGORIES), 1);

    private static List<String> names(MemoryWorkbench workbench) {
        return workbench.groups().all().stream().map(SavedGroup::name).sorted().toList();
    }

    @Test
    void names_survive_other_data_and_a_search_of_another_kind() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(shop(100, 90, 0));
        FindGroups find = new FindGroups(workbench, new Analyses());
        ClusterPicture first = run(find.clusters(BY_TASTE));
        assertEquals(Optional.empty(), first.moves());
        assertEquals(Optional.empty(), find.lastKept());
        assertTrue(first.cards().stream().allMatch(card -> card.kept().isEmpty()));
        run(new KeepClusters(workbench, find).job(first, List.of("One", "Two", "Three")));
        assertEquals(List.of("One", "Three", "Two"), names(workbench));
        assertEquals(
                List.of("One", "Two", "Three"), find.lastKept().orElseThrow().names());

        workbench.becomes(shop(130, 120, 9));
        ClusterPicture second = run(find.clusters(new ClusterSpec(Method.WARD, 3, Set.of(Family.CATEGORIES), 9, 0)));
        ClusterMoves moves = second.moves().orElseThrow();
        assertEquals(90, moves.known());
        assertEquals(81, moves.stayed());
        for (ClusterCard card : second.cards()) {
            String name = card.kept().orElseThrow();
            Set<Integer> now = ids(workbench, find, card.group().segment());
            Set<Integer> then = ids(
                    workbench,
                    find,
                    workbench.groups().all().stream()
                            .filter(group -> group.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .segment());
            now.retainAll(then);
            assertEquals(27, now.size(), name);
        }
        int[] rows = Arrays.stream(moves.people())
                .mapToInt(row -> Arrays.stream(row).sum())
                .toArray();
        assertArrayEquals(new int[] {30, 30, 30, 30}, rows);
        for (int from = 0; from <= 3; from++) {
            for (int to = 0; to <= 3; to++) {
                assertEquals(
                        moves.people()[from][to],
                        find.moved(second, from, to, workbench.facts(Checkpoint.none()))
                                .size());
            }
        }
    }

    private static Set<Integer> ids(MemoryWorkbench workbench, FindGroups find, Segment segment) {
        Facts facts = workbench.facts(Checkpoint.none());
        return Arrays.stream(find.resolve(segment, facts, Checkpoint.none()).toArray())
                .mapToObj(c -> facts.people().id()[c])
                .collect(Collectors.toCollection(java.util.HashSet::new));
    }

    @Test
    void keeping_again_takes_the_place_of_the_old_lists_and_can_be_taken_back() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(shop(100, 90, 0));
        FindGroups find = new FindGroups(workbench, new Analyses());
        KeepClusters keep = new KeepClusters(workbench, find);
        run(keep.job(run(find.clusters(BY_TASTE)), List.of("One", "Two", "Three")));
        List<SavedGroup> before = workbench.groups().all();
        workbench.becomes(shop(130, 120, 9));
        ClusterPicture second = run(find.clusters(BY_TASTE));
        List<String> given = new ArrayList<>(
                second.cards().stream().map(card -> card.kept().orElseThrow()).toList());
        given.set(0, "Quite new");
        KeepClusters.Kept kept = run(keep.job(second, given));
        assertEquals(2, kept.renewed());
        assertEquals(4, names(workbench).size());
        assertTrue(workbench.groups().all().stream()
                .filter(group -> !given.contains(group.name()))
                .allMatch(before::contains));
        assertEquals(given, find.lastKept().orElseThrow().names());
        kept.undo();
        assertEquals(Set.copyOf(before), Set.copyOf(workbench.groups().all()));
        assertEquals(
                List.of("One", "Two", "Three"), find.lastKept().orElseThrow().names());
        kept.redo();
        assertEquals(4, names(workbench).size());
        assertEquals(given, find.lastKept().orElseThrow().names());
    }

    @Test
    void a_name_that_is_missing_twice_or_anothers_keeps_nothing() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(shop(100, 90, 0));
        FindGroups find = new FindGroups(workbench, new Analyses());
        run(new SaveGroup(workbench, find).live("Mine", new Segment.Everyone()));
        ClusterPicture found = run(find.clusters(BY_TASTE));
        for (List<String> wrong : List.of(
                List.of("One", " ", "Three"), List.of("One", "one", "Three"), List.of("mine", "Two", "Three"))) {
            assertThrows(Refusal.class, () -> run(new KeepClusters(workbench, find).job(found, wrong)));
            assertEquals(List.of("Mine"), names(workbench));
            assertEquals(Optional.empty(), find.lastKept());
        }
    }

    @Test
    void no_two_groups_are_suggested_one_name() throws Exception {
        Facts facts = SpringShop.read().facts();
        FindGroups find = new FindGroups(new MemoryWorkbench(facts), new Analyses());
        for (int k : new int[] {6, 12, 20}) {
            ClusterPicture picture = run(find.clusters(new ClusterSpec(k, Set.of(Family.RECENT), 1)));
            assertEquals(
                    picture.cards().size(),
                    picture.cards().stream()
                            .map(card -> card.group().name())
                            .distinct()
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"KMEANS", "MIXTURE", "HDBSCAN"})
    void a_rule_finds_who_it_says_when_it_is_asked_like_any_rule(Method method) throws Exception {
        Facts facts = SpringShop.read().facts();
        FindGroups find = new FindGroups(new MemoryWorkbench(facts), new Analyses());
        ClusterPicture picture = run(find.clusters(
                new ClusterSpec(method, 4, Set.of(Family.RECENT, Family.OFTEN, Family.CATEGORIES), 1, 0)));
        int told = 0;
        for (ClusterCard card : picture.cards()) {
            if (card.simple().isEmpty()) {
                continue;
            }
            told++;
            SimpleRule simple = card.simple().get();
            assertEquals(simple.text(), RuleText.of(RuleParser.parse(simple.text())));
            CustomerSet meets = find.resolve(new Segment.ByRule(simple.text()), facts, Checkpoint.none());
            int both = meets.sizeOfAnd(picture.result().members(card.number()));
            assertEquals(simple.right(), (double) both / meets.size(), 1e-12, simple.text());
            assertEquals(simple.found(), (double) both / card.group().numbers().people(), 1e-12, simple.text());
        }
        assertTrue(told > 0);
    }
}
