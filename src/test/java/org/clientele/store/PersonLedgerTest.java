package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.people.AskToStop;
import org.clientele.app.people.EditPerson;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledgers say about one person, and what is added to them by hand. */
class PersonLedgerTest {
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.CHANNEL,
                    Field.CONSENT,
                    Field.OBTAINED,
                    Field.SOURCE,
                    Field.WORDING,
                    Field.PROOF),
            List.of());
    private static final int DAY = 20_000;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @BeforeEach
    void make() {
        workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE);
        Shop.load(
                workbench,
                Shop.CUSTOMERS,
                "customers.csv",
                List.of(
                        Shop.customer(1, customer("C1", "ann@example.org", "Ann"), "gold"),
                        Shop.customer(2, customer("C2", "bo@example.org", "Bo"), null)));
        Shop.load(
                workbench,
                CONSENTS,
                "consents.csv",
                List.of(
                        said(1, "C1", ConsentStatus.DENIED, DAY - 100, "shop"),
                        said(2, "C2", ConsentStatus.GRANTED, DAY - 90, "shop"),
                        said(3, "C1", ConsentStatus.GRANTED, DAY - 10, "web form")));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static @Nullable Object[] customer(String number, String email, String name) {
        return new @Nullable Object[] {number, email, Shop.mobile(number.charAt(1)), name, "Malmö", 19_000, null};
    }

    private static org.clientele.model.table.CleanRow said(
            long record, String number, ConsentStatus status, int day, String source) {
        return Shop.row(
                record,
                number,
                null,
                Channel.EMAIL,
                status,
                day * 1_440L + 600,
                source,
                "Yes, write to me",
                "scan " + record);
    }

    private Facts facts() {
        return workbench.facts(Checkpoint.none());
    }

    private int id(int customer) {
        return facts().people().id()[customer];
    }

    private boolean mayMail(int customer) {
        return facts().permissions().status(Channel.EMAIL, customer) == ConsentStatus.GRANTED
                && !facts().permissions().stopped(Channel.EMAIL).contains(customer);
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.work().run(Checkpoint.none());
    }

    private PersonLedger.Entries ledger(int customer) {
        return workbench.person().of(id(customer), Checkpoint.none());
    }

    @Test
    void every_entry_names_its_file_and_row_and_the_newest_comes_first() {
        List<PersonLedger.Said> said = ledger(0).said();
        assertEquals(
                List.of(ConsentStatus.GRANTED, ConsentStatus.DENIED),
                said.stream().map(PersonLedger.Said::status).toList());
        PersonLedger.Said newest = said.getFirst();
        assertEquals(LocalDate.ofEpochDay(DAY - 10), newest.obtained().orElseThrow());
        assertEquals("web form", newest.source());
        assertEquals("Yes, write to me", newest.wording());
        assertEquals("scan 3", newest.proof());
        assertEquals("consents.csv", newest.origin().file());
        assertEquals(3, newest.origin().row());
        assertEquals("tester", newest.origin().by());
        assertEquals(1, ledger(1).said().size());
        PersonLedger.Written came = ledger(1).written().getFirst();
        assertTrue(came.created());
        assertEquals("customers.csv", came.origin().file());
        assertEquals(2, came.origin().row());
    }

    @Test
    void a_withdrawal_is_added_closes_the_channel_and_takes_nothing_away() throws Exception {
        assertTrue(mayMail(0));
        BatchSummary batch = run(new AskToStop(workbench, "me").withdraw(id(0), Channel.EMAIL));
        assertEquals(BatchSummary.Act.EDIT, batch.act());
        assertFalse(mayMail(0));
        assertTrue(mayMail(1), "nobody else is concerned");
        List<PersonLedger.Said> said = ledger(0).said();
        assertEquals(3, said.size());
        assertEquals(ConsentStatus.WITHDRAWN, said.getFirst().status());
        assertEquals("me", said.getFirst().origin().by());
    }

    @Test
    void a_stop_holds_against_a_newer_agreement_from_a_file() throws Exception {
        run(new AskToStop(workbench, "me").stopAll(id(0)));
        assertFalse(mayMail(0));
        assertEquals(
                Set.of(Channel.EMAIL, Channel.SMS),
                Set.copyOf(ledger(0).stopped().stream()
                        .map(PersonLedger.Stopped::channel)
                        .toList()));
        Shop.load(workbench, CONSENTS, "newer.csv", List.of(said(1, "C1", ConsentStatus.GRANTED, 20_900, "call")));
        assertFalse(mayMail(0));
        assertEquals(1, workbench.campaigns().refused(Channel.EMAIL, new int[] {id(0), id(1)}).length);
    }

    @Test
    void who_is_not_there_cannot_be_stopped() {
        Refusal refusal = assertThrows(Refusal.class, () -> run(new AskToStop(workbench, "me").stopAll(9_999)));
        assertEquals("store.person.gone", refusal.sentence().key());
    }

    @Test
    void exports_are_in_the_file_of_whoever_was_in_them() {
        workbench
                .campaigns()
                .record(
                        new ExportEntry(
                                "E1", "Spring", Channel.EMAIL, Shop.CLOCK.instant(), "spring.csv", "00", 1, 1, "{}"),
                        new int[] {id(0)},
                        new int[] {id(1)});
        PersonLedger.Message sent = ledger(0).messages().getFirst();
        assertEquals("Spring", sent.campaign());
        assertEquals(Set.of(), sent.outcome());
        assertEquals(
                Set.of(PersonLedger.Outcome.COMPARISON),
                ledger(1).messages().getFirst().outcome());
    }

    @Test
    void fields_are_changed_as_batches_and_taken_back() throws Exception {
        EditPerson edit = new EditPerson(workbench);
        List<EditPerson.Field> fields = run(edit.fields(id(0)));
        EditPerson.Plan plan =
                edit.plan(id(0), fields, Map.of("city", " Lund ", "birthday", "1990-05-17", "extra:Loyalty", ""), "me");
        assertEquals(3, plan.orders().size());
        List<BatchSummary> made = run(edit.apply(plan));
        assertEquals("Lund", facts().people().city().get(0));
        assertEquals(LocalDate.of(1990, 5, 17).toEpochDay(), facts().people().birthday()[0]);
        EditPerson.Field loyalty = run(edit.fields(id(0))).getLast();
        assertEquals("extra:Loyalty", loyalty.key());
        assertEquals("", loyalty.value());
        assertTrue(ledger(0).written().stream().anyMatch(w -> w.origin().file().equals("city → Lund")));
        run(edit.undo(made));
        assertEquals("Malmö", facts().people().city().get(0));
        assertEquals(org.clientele.facts.People.NO_DAY, facts().people().birthday()[0]);
        assertEquals(fields, run(edit.fields(id(0))));
        assertTrue(
                edit.plan(id(0), fields, Map.of("city", "Malmö"), "me").orders().isEmpty());
        Refusal refusal =
                assertThrows(Refusal.class, () -> edit.plan(id(0), fields, Map.of("birthday", "17 May"), "me"));
        assertEquals("people.typed.day", refusal.sentence().key());
    }
}
