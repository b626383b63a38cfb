package org.clientele.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;

class ShowHomeTest {
    private static HomePicture home(MemoryWorkbench workbench) throws Exception {
        return new ShowHome(workbench, new Analyses()).picture().work().run(Checkpoint.none());
    }

    @Test
    void an_empty_workbench_asks_for_data_and_has_no_ideas() throws Exception {
        HomePicture picture = home(new MemoryWorkbench(new HandFacts(0, org.clientele.facts.People.NO_DAY).facts()));
        assertEquals(Step.DATA, picture.next());
        assertEquals("home.headline.empty", picture.headline().key());
        assertTrue(picture.ideas().isEmpty());
        assertEquals(0, picture.tiles().revenue());
    }

    @Test
    void steps_follow_what_was_done() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(
                new HandFacts(2, 20_000).order(0, 19_999, "a", "p", 5).facts());
        assertEquals(Step.GROUPS, home(workbench).next());
        workbench.draft("Spring");
        assertEquals(Step.CHECK, home(workbench).next());
        assertEquals(
                Set.of(Step.DATA, Step.GROUPS, Step.IDEA, Step.AUDIENCE),
                home(workbench).done());
    }

    @Test
    void each_idea_is_found_for_its_own_people() throws Exception {
        HandFacts hand = new HandFacts(8, 20_000);
        // 0 and 1 bought every 20 days; 0 is away 50, 1 is on time; 2 bought once 90 days ago; 3 bought last week.
        for (int o = 0; o < 5; o++) {
            hand.order(0, 19_950 - 20 * o, "a" + o, "p", 100);
            hand.order(1, 19_990 - 20 * o, "b" + o, "p", 90);
            hand.order(4, 19_990 - 20 * o, "e" + o, "p", 10);
            hand.order(5, 19_990 - 20 * o, "f" + o, "p", 10);
            hand.order(6, 19_990 - 20 * o, "g" + o, "p", 100);
        }
        hand.order(2, 19_910, "c", "p", 30).order(3, 19_995, "d", "p", 30);
        hand.person(2, "Ann", "ann@example.com", "").person(1, "Bo", "bo@example.com", "");
        hand.consent(1, ConsentStatus.EXPIRED, ConsentStatus.UNKNOWN);
        Facts facts = hand.facts();
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        FindGroups groups = new FindGroups(workbench, new Analyses());
        HomePicture picture = home(workbench);
        assertEquals(
                List.of("drifting", "first", "vip", "welcome", "expired", "unasked"),
                picture.ideas().stream().map(Idea::key).toList());
        int[] who = {0, 2, 1, 3, 1, 2};
        for (int i = 0; i < who.length; i++) {
            Idea idea = picture.ideas().get(i);
            assertEquals(
                    CustomerSet.of(8, who[i]), groups.resolve(idea.segment(), facts, Checkpoint.none()), idea.key());
            assertEquals(1, idea.people());
        }
        assertEquals(Idea.Action.LIST, picture.ideas().getLast().action());
        assertEquals(
                Message.of("home.idea.drifting", 1, new HeadlineAmount(5_000_000, "CNY")),
                picture.ideas().getFirst().headline());
        assertEquals(
                "Half of them used to buy every 20 days or more often, and half have been away 50 days or more.",
                Texts.of(Locale.ENGLISH).text(picture.ideas().getFirst().reason()));
    }

    @Test
    void the_sample_shop_has_ideas_in_both_languages_and_its_months_add_up() throws Exception {
        Facts facts = SpringShop.read().facts();
        HomePicture picture = home(new MemoryWorkbench(facts));
        assertTrue(picture.ideas().size() >= 3, picture.ideas().toString());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (Idea idea : picture.ideas()) {
                for (Message message : List.of(
                        idea.headline(), idea.reason(), Message.of(idea.action().textKey()))) {
                    String text = Texts.of(locale).text(message);
                    assertFalse(text.contains("{") || text.startsWith("home."), text);
                }
            }
        }
        long sum = 0;
        java.time.LocalDate first = java.time.LocalDate.ofEpochDay(facts.dataDay())
                .withDayOfMonth(1)
                .minusMonths(11);
        for (int line = 0; line < facts.lines().size(); line++) {
            if (facts.lines().counts(line) && facts.lines().day()[line] >= first.toEpochDay()) {
                sum += facts.lines().amount()[line];
            }
        }
        assertEquals(sum, picture.tiles().revenue());
        assertEquals(12, picture.tiles().months().size());
    }

    private static List<String> keys(List<Idea> ideas) {
        return ideas.stream().map(Idea::key).toList();
    }

    /** Two people who bought three times, 20 days apart, and then stayed away; seen on that day. */
    private static Facts drifted(int people, int day) {
        HandFacts hand = new HandFacts(people, day);
        for (int c = 0; c < people; c++) {
            for (int o = 0; o < 3; o++) {
                hand.order(c, 19_900 - 20 * o, c + "-" + o, "p", 100);
            }
        }
        hand.event(0, day, "view");
        return hand.facts();
    }

    @Test
    void not_now_lasts_for_two_weeks_of_data_or_until_half_as_many_again_are_concerned() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(drifted(4, 20_000));
        HomePicture before = home(workbench);
        Idea drifting = before.ideas().getFirst();
        assertEquals("drifting", drifting.key());
        new PutAside(workbench.choices()).add(drifting, 20_000);
        assertFalse(keys(home(workbench).ideas()).contains("drifting"));
        assertEquals(List.of("drifting"), keys(home(workbench).aside()));
        workbench.becomes(drifted(5, 20_013));
        assertEquals(List.of("drifting"), keys(home(workbench).aside()), "5 are not half as many again");
        workbench.becomes(drifted(6, 20_013));
        assertEquals("drifting", home(workbench).ideas().getFirst().key());
        workbench.becomes(drifted(4, 20_014));
        assertEquals("drifting", home(workbench).ideas().getFirst().key());
        new PutAside(workbench.choices()).remove(List.of("drifting"));
        assertEquals(List.of(), home(workbench).aside());
    }

    @Test
    void customers_grow_month_by_month_to_what_there_is_now() throws Exception {
        Facts facts = SpringShop.read().facts();
        List<Integer> growth = home(new MemoryWorkbench(facts)).tiles().growth();
        assertEquals(12, growth.size());
        assertEquals(growth.stream().sorted().toList(), growth);
        assertEquals(facts.customers(), growth.getLast());
    }
}
