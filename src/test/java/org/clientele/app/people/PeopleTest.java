package org.clientele.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.Job;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static Facts shop() {
        return new HandFacts(4, 20_000)
                .person(0, "王小明", "ming@example.com", "+8613800138000")
                .person(1, "Zoë Müller", "zoe@example.org", "+4915112345678")
                .person(2, "Ann Lee", "", "")
                .consent(0, ConsentStatus.GRANTED, ConsentStatus.WITHDRAWN)
                .stopMail(1)
                .order(0, 19_900, "a", "tea", 50)
                .order(0, 19_950, "b", "tea", 30)
                .order(1, 19_990, "c", "tea", 500)
                .line(new HandFacts.Line(0, 19_960, 700, "d", "pot", 1, 90_000, OrderStatus.REFUNDED, "web"))
                .event(0, 19_999, "view")
                .facts();
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.work().run(Checkpoint.none());
    }

    private static PeopleList list(PeopleQuery query) throws Exception {
        return run(new BrowsePeople(new MemoryWorkbench(shop()), new Analyses()).list(query));
    }

    private static String found(String search) throws Exception {
        PeopleList list = list(new PeopleQuery(search, PeopleQuery.Sort.NUMBER, false, Optional.empty()));
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            places.append(list.customer(i));
        }
        return places.toString();
    }

    @Test
    void search_looks_at_name_number_address_and_the_end_of_the_phone() throws Exception {
        assertEquals("0123", found(""));
        assertEquals("0", found("小明"));
        assertEquals("1", found("zoe mu"));
        assertEquals("1", found("ＺＯＥ"));
        assertEquals("3", found("c3"));
        assertEquals("1", found("EXAMPLE.ORG"));
        assertEquals("0", found("8000"));
        assertEquals("1", found("1234 5678"));
        assertEquals("", found("800"));
        assertEquals("", found("nobody"));
    }

    @Test
    void lists_are_sorted_filtered_and_paged() throws Exception {
        PeopleList rich = list(PeopleQuery.everyone());
        assertEquals(1, rich.customer(0));
        assertEquals(0, rich.customer(1));
        assertEquals(4, rich.size());
        assertEquals(1, rich.placeOf(0));
        PeopleList two = list(PeopleQuery.of(CustomerSet.of(4, 0, 2)));
        assertEquals(2, two.size());
        assertEquals(4, two.ofHowMany());
        assertEquals(-1, two.placeOf(1));
        List<PersonRow> page = rich.page(1, 2, true);
        assertEquals(2, page.size());
        assertEquals("王*明", page.getFirst().identity().name());
        assertEquals(Optional.of(LocalDate.ofEpochDay(19_950)), page.getFirst().lastOrder());
        assertTrue(page.getFirst().canEmail());
        assertFalse(page.getFirst().canText());
    }

    @Test
    void the_card_tells_facts_lights_groups_and_time() throws Exception {
        BrowsePeople browse = new BrowsePeople(new MemoryWorkbench(shop()), new Analyses());
        PersonCard card = run(browse.card(100, false)).orElseThrow();
        assertEquals("王小明", card.row().identity().name());
        assertEquals(
                List.of("EVENT", "RETURNED", "ORDER", "ORDER"),
                card.timeline().stream().map(entry -> entry.kind().name()).toList());
        assertEquals(300_000, card.timeline().get(2).amount());
        assertTrue(card.permissions().get(0).open());
        assertEquals(
                "people.permission.withdrawn",
                card.permissions().get(1).sentence().key());
        assertEquals(new Segment.InStage(Stage.ACTIVE), card.groups().get(1).segment());
        Texts texts = Texts.of(Locale.ENGLISH);
        assertEquals(
                "Away 50 days; customers here usually order every 50 days.",
                texts.text(card.groups().get(1).why()));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (PersonCard.Fact fact : card.facts()) {
                String line =
                        Texts.of(locale).text(fact.label()) + Texts.of(locale).text(fact.value());
                assertFalse(line.contains("{") || line.contains("attribute.") || line.contains("people."), line);
            }
        }
        PersonCard stopped = run(browse.card(102, true)).orElseThrow();
        assertEquals(
                "people.permission.stopped",
                stopped.permissions().get(0).sentence().key());
        PersonCard silent = run(browse.card(106, true)).orElseThrow();
        assertEquals(
                new Segment.InRfmGroup(RfmGroup.PROSPECTS),
                silent.groups().get(0).segment());
        assertTrue(silent.facts().isEmpty() && silent.timeline().isEmpty());
        assertTrue(run(browse.card(7, true)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"王小明,王*明", "王明,王*", "欧阳锋,欧阳*", "欧阳小锋,欧阳**", "欧阳,欧*", "Anna Smith,A*** S***", "王,王", "Zoë,Z***", "'',''"
    })
    void names_keep_little(String name, String masked) {
        assertEquals(masked, Mask.name(name));
    }

    @ParameterizedTest
    @CsvSource({"+8613800138000,+86 138****8000", "+14155552671,+141****2671", "12345678,****78", "5,****5", "'',''"})
    void phones_keep_their_ends(String phone, String masked) {
        assertEquals(masked, Mask.phone(phone));
    }

    @ParameterizedTest
    @CsvSource({"zoe@ex.com,z***@ex.com", "a@b@c.org,a***@c.org", "@x.org,***@x.org", "nonsense,***", "'',''"})
    void mail_addresses_keep_the_first_letter_and_the_domain(String address, String masked) {
        assertEquals(masked, Mask.email(address));
    }
}
