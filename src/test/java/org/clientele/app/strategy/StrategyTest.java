package org.clientele.app.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.analysis.strategy.Prospects;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.Reach;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Texts;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Plans on the sample shop: chances as counted by hand, splits that become drafts, offers that nobody gets twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategyTest {
    private final Analyses analyses = new Analyses();

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @BeforeAll
    void openShop(@TempDir Path folder) {
        workbench = ShopCopies.open(folder.resolve("shop"), 900);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private static <T> T done(Job<T> job) {
        try {
            return job.work().run(Checkpoint.none());
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private Facts facts() {
        return workbench.facts(Checkpoint.none());
    }

    @Test
    void chances_add_up_to_the_orders_that_came() {
        Facts facts = facts();
        Prospects prospects = Forecast.of(workbench, facts, analyses, 30, Checkpoint.none());
        OrderLines lines = facts.lines();
        int seen = 0;
        int ordered = 0;
        for (int window = 1; window <= 6; window++) {
            int start = facts.dataDay() - 30 * window + 1;
            for (int c = 0; c < facts.customers(); c++) {
                int signup = facts.people().signupDay()[c];
                boolean known = signup != People.NO_DAY && signup < start;
                boolean within = false;
                for (int i = lines.offset()[c]; i < lines.offset()[c + 1]; i++) {
                    int day = lines.day()[i];
                    known |= lines.counts(i) && day < start;
                    within |= lines.counts(i) && day >= start && day < start + 30;
                }
                seen += known ? 1 : 0;
                ordered += known && within ? 1 : 0;
            }
        }
        assertEquals(seen, prospects.seen());
        assertEquals(ordered, prospects.answers());
        double expected = 0;
        for (float chance : prospects.chance()) {
            assertTrue(chance >= 0 && chance <= 1);
            expected += chance;
        }
        double rate = (double) ordered / seen;
        assertEquals(rate, expected / facts.customers(), 0.35 * rate, "people stay about as they were");
    }

    @Test
    void every_group_with_people_has_a_template_that_can_be_written_over() {
        Playbook book = new Playbook(workbench, analyses);
        for (Playbook.Board board : Playbook.Board.values()) {
            List<Play> plays = done(book.plays(board));
            int people =
                    plays.stream().mapToInt(play -> play.numbers().people()).sum();
            assertEquals(facts().customers(), people, "each customer is in one group of a board");
            for (Play play : plays) {
                for (Play.Line line : Play.Line.values()) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                        String said = Texts.of(locale).text(play.line(line));
                        assertFalse(said.isBlank() || said.contains("{"), said);
                    }
                }
                assertEquals(play.group(), play.plan().group());
            }
        }
        String word = done(book.plays(Playbook.Board.STAGES)).getFirst().word();
        book.write(word, Play.Line.OFFER, "  A free pot, today\u001F only ");
        Play changed = done(new Playbook(workbench, analyses).plays(Playbook.Board.STAGES))
                .getFirst();
        assertEquals("A free pot, today  only", Texts.of(Locale.ENGLISH).text(changed.line(Play.Line.OFFER)));
        assertEquals(List.of(Play.Line.OFFER), changed.edited());
        book.write(word, Play.Line.OFFER, " ");
        assertEquals(
                List.of(), done(book.plays(Playbook.Board.STAGES)).getFirst().edited());
    }

    @Test
    void a_split_becomes_drafts_with_limits_that_cost_no_more_than_the_budget() {
        Assumptions assumed = new Assumptions(0.4, 0.02, 30, 0.2, 0.5);
        SplitMoney.Curves curves =
                done(new SplitMoney(workbench, analyses, ShopCopies.CLOCK).curves(Playbook.Board.RFM, assumed));
        double budget = curves.worthwhile() * 0.6;
        assertTrue(budget > 5, "something is worth spending: " + budget);
        CappedSplit split = curves.split(budget);
        Set<String> before = new HashSet<>(workbench.campaigns().drafts().keySet());
        List<CampaignSpec> made =
                new MakeDrafts(workbench, Texts.of(Locale.ENGLISH)::text, LocalDate.of(2026, 11, 22)).of(curves, split);
        assertFalse(made.isEmpty());
        double spent = 0;
        for (CampaignSpec draft : made) {
            assertFalse(before.contains(draft.name()));
            assertEquals(draft, new CampaignDrafts().all(workbench).get(draft.name()), "kept as it was made");
            SplitMoney.Curve curve = curves.groups().stream()
                    .filter(each ->
                            each.play().group().segment().equals(draft.target().segment()))
                    .findFirst()
                    .orElseThrow();
            spent += curve.cost() * (draft.limit() == 0 ? curve.people() : draft.limit());
            assertEquals(Math.round(curve.cost() * 10_000), draft.costPerMessage());
        }
        assertTrue(spent <= budget + 1e-6, spent + " of " + budget);
        assertTrue(spent > budget * 0.8, "no more than one message a group is lost to rounding: " + spent);
    }

    @Test
    void nobody_gets_more_than_they_may_and_only_who_can_be_reached() {
        Assumptions assumed = new Assumptions(0.4, 0.1, 30, 0.05, 0.3);
        FindGroups find = new FindGroups(workbench, analyses);
        OfferBook book = new OfferBook(workbench, find.words());
        book.keep(List.of(
                book.idea("Coupon", "stage:at-risk", "email", "2", "0.5", "20"),
                book.idea("Delivery", "all", "email", "1.5", "0.3", ""),
                book.idea("Gift", "stage:high-value", "sms", "4", "0.6", "15")));
        assertEquals(3, book.all().size());
        AssignOffers.Assigned assigned = done(
                new AssignOffers(workbench, analyses).job(book.all(), assumed, new AssignOffers.Limits(1, 9, 150)));
        Reach reach = Reach.of(facts());
        Set<Integer> all = new HashSet<>();
        List<Integer> each = new ArrayList<>();
        for (int o = 0; o < 3; o++) {
            CustomerSet may = find.resolve(assigned.offers().get(o).segment(), facts(), Checkpoint.none())
                    .and(assigned.offers().get(o).channel() == Channel.EMAIL ? reach.email() : reach.sms());
            List<Integer> people = assigned.people(o);
            people.forEach(id -> assertTrue(may.contains(facts().people().indexOf(id))));
            all.addAll(people);
            each.addAll(people);
        }
        assertEquals(all.size(), each.size(), "nobody twice");
        assertTrue(each.size() <= 150 && each.size() > 50, each::toString);
        assertTrue(assigned.result().spent() <= 9 + 1e-9);
        assertTrue(assigned.people(0).size() <= 20 && assigned.people(2).size() <= 15);
        assertTrue(assigned.result().prices().money() > 0
                || assigned.result().prices().send() > 0);
        List<CampaignSpec> drafts = new MakeDrafts(
                        workbench, Texts.of(Locale.ENGLISH)::text, LocalDate.of(2026, 11, 22))
                .of(assigned, assumed);
        Set<Integer> drafted = new HashSet<>();
        for (CampaignSpec draft : drafts) {
            ((Segment.FixedList) draft.target().segment())
                    .customerIds()
                    .forEach(id -> assertTrue(drafted.add(id), "in one draft only"));
        }
        assertEquals(all, drafted);
        assertThrows(Refusal.class, () -> book.idea("x", "stage:at-risk", "pigeon", "2", "0.5", "20"));
        assertThrows(Refusal.class, () -> book.idea("x", "stage:nowhere", "email", "2", "0.5", "20"));
    }
}
