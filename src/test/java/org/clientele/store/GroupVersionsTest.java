package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupDiff;
import org.clientele.app.groups.KeptScores;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved groups keep every version, freeze and thaw, and are not removed or turned in circles where others need them. */
class GroupVersionsTest {
    private static final Segment BUYERS = new Segment.ByRule("orders at least 1");
    private static final Segment OFTEN = new Segment.ByRule("orders at least 3");

    @TempDir
    private Path folder;

    private Workbench workbench;
    private FindGroups find;
    private SaveGroup save;

    @BeforeEach
    void fill() {
        workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE);
        RuleSqlTest.fill(workbench, new Random(5));
        use();
    }

    private void use() {
        find = new FindGroups(workbench, new Analyses());
        save = new SaveGroup(workbench, find);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) -> throw new Refusal(sentence, cause);
        };
    }

    private static String refused(Runnable work) {
        return assertThrows(Refusal.class, work::run).sentence().key();
    }

    private List<Integer> versions(SavedGroup group) {
        return workbench.groups().versions(group.id()).stream()
                .map(GroupVersion::version)
                .toList();
    }

    @Test
    void each_change_is_a_version_and_each_can_be_gone_back_to_and_taken_back() {
        SavedGroup group = done(save.live("Tea", BUYERS));
        group = done(save.change(group, OFTEN));
        assertEquals(List.of(2, 1), versions(group));
        group = done(save.goBack(group, 1));
        assertEquals(BUYERS, group.segment());
        assertEquals(List.of(3, 2, 1), versions(group));
        assertEquals(OFTEN, workbench.groups().takeBack(group.id()).segment());
        assertEquals(List.of(2, 1), versions(group));
        assertEquals(BUYERS, workbench.groups().takeBack(group.id()).segment());
        assertEquals(BUYERS, workbench.groups().takeBack(group.id()).segment());
        assertEquals(List.of(1), versions(group));
        SavedGroup last = group;
        assertEquals("rule.saved.version", refused(() -> done(save.goBack(last, 7))));
    }

    @Test
    void a_removed_group_comes_back_with_all_its_versions() {
        SavedGroup group = done(save.change(done(save.live("Tea", BUYERS)), OFTEN));
        save.remove(group);
        workbench.groups().restore(group);
        assertEquals(List.of(2, 1), versions(group));
        assertEquals(List.of(group), workbench.groups().all());
    }

    @Test
    void a_frozen_group_stays_as_it_was_and_can_be_live_again() {
        SavedGroup group = done(save.freeze(done(save.live("Tea", BUYERS))));
        Segment.FixedList list = (Segment.FixedList) group.segment();
        int before = list.customerIds().size();
        assertTrue(before > 3);
        Shop.load(workbench, RuleSqlTest.CUSTOMERS, "more.csv", RuleSqlTest.newcomers());
        Shop.load(workbench, RuleSqlTest.ORDERS, "more-orders.csv", RuleSqlTest.ordersOfNewcomers());
        use();
        SavedGroup now = save.find("tea");
        assertEquals(list, now.segment());
        assertEquals(list.seal(), ((Segment.FixedList) now.segment()).seal());
        assertEquals(before, done(find.members(now.segment())).size());
        SavedGroup live = done(save.thaw(now));
        assertEquals(BUYERS, live.segment());
        assertTrue(live.size() > before, "newcomers have bought");
        SavedGroup list2 = done(save.frozen("List", BUYERS));
        assertEquals("rule.saved.never-live", refused(() -> done(save.thaw(list2))));
    }

    @Test
    void who_enters_and_leaves_is_the_difference_of_the_members() {
        FollowGroups replay = new FollowGroups(workbench, new Analyses());
        GroupDiff shown = done(replay.difference(BUYERS, null, OFTEN, null));
        CustomerSet before = done(find.members(BUYERS));
        CustomerSet after = done(find.members(OFTEN));
        assertEquals(CustomerSet.none(before.universe()), shown.enters());
        assertEquals(before.andNot(after), shown.leaves());
        assertEquals(after.size(), shown.stays());
        assertTrue(shown.leaves().size() > 0);
        LocalDate day = LocalDate.ofEpochDay(workbench.facts(Checkpoint.none()).dataDay())
                .minusDays(200);
        GroupDiff over = done(replay.difference(BUYERS, day, BUYERS, null));
        assertTrue(over.leaves().isEmpty(), "who has bought once stays a buyer");
        assertTrue(over.enters().size() > 0);
    }

    @Test
    void the_history_ends_with_today_and_never_falls_for_those_who_ever_bought() {
        FollowGroups follow = new FollowGroups(workbench, new Analyses());
        SizeHistory history = done(follow.history(BUYERS));
        int[] sizes = history.of(BUYERS).orElseThrow();
        assertEquals(13, history.days().size());
        assertEquals(done(find.members(BUYERS)).size(), sizes[12]);
        for (int i = 1; i < sizes.length; i++) {
            assertTrue(sizes[i - 1] <= sizes[i]);
            assertTrue(sizes[i] <= history.known().get(i));
            assertTrue(history.days().get(i - 1).isBefore(history.days().get(i)));
        }
        SavedGroup saved = done(save.live("Buyers", BUYERS));
        Segment inSaved = new Segment.ByRule("in saved \"Buyers\"");
        assertArrayEquals(sizes, done(follow.history(inSaved)).of(inSaved).orElseThrow());
        done(save.change(saved, OFTEN));
        assertArrayEquals(
                done(follow.history(OFTEN)).of(OFTEN).orElseThrow(),
                done(follow.history(inSaved)).of(inSaved).orElseThrow(),
                "what a rule asks for may change while the data stays");
    }

    @Test
    void circles_are_refused_through_any_number_of_groups() {
        SavedGroup a = done(save.live("A", BUYERS));
        done(save.live("B", new Segment.ByRule("in saved \"A\"")));
        done(save.live("C", new Segment.ByRule("not (in rule \"in saved \\\"B\\\"\")")));
        assertEquals(
                "rule.saved.circle",
                refused(() -> done(save.change(a, new Segment.ByRule("city is known or in saved \"C\"")))));
        assertEquals("rule.saved.circle", refused(() -> done(save.change(a, new Segment.ByRule("in saved \"A\"")))));
        assertEquals(List.of(1), versions(a));
    }

    @Test
    void a_group_that_is_used_is_not_removed_and_keeps_its_users_when_it_is_renamed() {
        SavedGroup a = done(save.live("A", BUYERS));
        SavedGroup b = done(save.live("B", new Segment.ByRule("city is known and in saved \"A\"")));
        assertEquals("rule.saved.used", refused(() -> save.remove(a)));
        int before = done(find.members(b.segment())).size();
        SavedGroup renamed = save.renameNow(a, "Buyers");
        SavedGroup user = save.find("B");
        assertEquals(new Segment.ByRule("city is known and in saved \"Buyers\""), user.segment());
        assertEquals(before, done(find.members(user.segment())).size());
        save.remove(user);
        new CampaignDrafts()
                .keep(
                        workbench,
                        CampaignSpec.usual(
                                "Spring",
                                new CampaignSpec.Target(new Segment.ByRule("in saved \"Buyers\""), "buyers"),
                                Channel.EMAIL));
        assertEquals("rule.saved.drafted", refused(() -> save.remove(renamed)));
        new CampaignDrafts().drop(workbench, "Spring");
        save.remove(renamed);
        assertEquals(List.of(), workbench.groups().all());
    }

    @Test
    void scores_of_a_model_can_be_asked_for_by_name_and_follow_people_not_places() {
        Facts facts = workbench.facts(Checkpoint.none());
        double[] scores = new double[facts.customers()];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = c % 10 == 0 ? Double.NaN : c / 100.0;
        }
        new KeptScores(workbench.shelf()).keep("churn next month", facts, scores);
        CustomerSet high = done(find.members(new Segment.ByRule("score \"churn next month\" at least 0.5")));
        assertEquals(
                java.util.stream.IntStream.range(50, facts.customers())
                        .filter(c -> c % 10 != 0)
                        .boxed()
                        .toList(),
                java.util.Arrays.stream(high.toArray()).boxed().toList());
        assertEquals(
                "rule.score.unknown",
                refused(() -> done(find.members(new Segment.ByRule("score \"no such\" at least 1")))));
        Refusal refusal = assertThrows(
                Refusal.class, () -> done(find.members(new Segment.ByRule("score \"no such\" at least 1"))));
        assertTrue(String.valueOf(refusal.sentence().args()).contains("churn next month"));
    }
}
