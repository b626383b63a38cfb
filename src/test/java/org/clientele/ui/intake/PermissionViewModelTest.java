package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.intake.Target;
import org.clientele.model.table.TableKind;
import org.clientele.ui.intake.ConsentWords.Meaning;
import org.clientele.ui.intake.PermissionViewModel.Basis;
import org.junit.jupiter.api.Test;

class PermissionViewModelTest extends IntakeBench {
    private static final String LIST = """
        customer_id,email,phone,name,club
        K1,maria@example.org,+44 7400 123456,Maria Weber,ja gern
        K2,li@example.com,,Li Wei,lieber nicht
        K3,,+44 7400 123457,Ann Hill,ja gern
        K4,tom@example.org,,Tom Hill,
        """;

    private WizardViewModel atPermission() throws IOException {
        model.bring(List.of(file("list.csv", LIST)));
        WizardViewModel wizard = wizard();
        wizard.choose(4, new Target.Keep("club"));
        wizard.next();
        while (wizard.step().get() != ImportStep.PERMISSION) {
            wizard.next();
        }
        wizard.lookAtPermission();
        return wizard;
    }

    /** What the workbench says about each customer on a channel, by customer number. */
    private Map<String, ConsentStatus> said(Channel channel) {
        Facts facts = session.current().facts();
        Map<String, ConsentStatus> said = new TreeMap<>();
        for (int i = 0; i < facts.customers(); i++) {
            said.put(facts.people().number().get(i), facts.permissions().status(channel, i));
        }
        return said;
    }

    @Test
    void nobody_was_asked_until_people_say_more() throws IOException {
        WizardViewModel wizard = atPermission();
        assertEquals(3, wizard.permission().survey().latest().get().emails());
        assertEquals(2, wizard.permission().survey().latest().get().phones());
        bringIn();
        assertNull(done().getFirst().permission());
        assertEquals(1, history().size());
        assertTrue(said(Channel.EMAIL).values().stream().allMatch(status -> status == ConsentStatus.UNKNOWN));
    }

    @Test
    void an_agreement_names_its_source_and_opens_only_its_channel() throws IOException {
        WizardViewModel wizard = atPermission();
        PermissionViewModel.Line email = wizard.permission().line(Channel.EMAIL);
        email.basis().set(Basis.AGREED);
        assertFalse(wizard.canGoOn().get());
        email.source().set("Sign-up form");
        email.day().set(LocalDate.of(2026, 10, 1));
        assertTrue(wizard.canGoOn().get());
        bringIn();
        BatchSummary noted = done().getFirst().permission();
        assertNotNull(noted);
        assertEquals(TableKind.CONSENTS, noted.kind());
        assertEquals(3, noted.counts().created());
        assertEquals(
                Map.of(
                        "K1", ConsentStatus.GRANTED,
                        "K2", ConsentStatus.GRANTED,
                        "K3", ConsentStatus.UNKNOWN,
                        "K4", ConsentStatus.GRANTED),
                said(Channel.EMAIL));
        assertTrue(said(Channel.SMS).values().stream().allMatch(status -> status == ConsentStatus.UNKNOWN));
    }

    @Test
    void one_undo_takes_back_the_customers_and_what_was_noted() throws IOException {
        WizardViewModel wizard = atPermission();
        wizard.permission().line(Channel.EMAIL).basis().set(Basis.EXISTING);
        bringIn();
        assertEquals(2, history().size());
        assertEquals(4, customers());
        desk.done.getLast().undo();
        assertEquals(0, customers());
        assertTrue(history().stream().allMatch(batch -> batch.state() == BatchSummary.State.UNDONE));
    }

    @Test
    void a_column_says_it_for_each_row_and_a_blank_is_no_yes() throws IOException {
        WizardViewModel wizard = atPermission();
        PermissionViewModel permission = wizard.permission();
        assertEquals(
                List.of("club"),
                permission.columns(wizard.mapping().get()).stream()
                        .map(column -> column.column())
                        .filter(header -> header.equals("club"))
                        .toList());
        PermissionViewModel.Line sms = permission.line(Channel.SMS);
        PermissionViewModel.Line email = permission.line(Channel.EMAIL);
        for (PermissionViewModel.Line line : List.of(sms, email)) {
            line.basis().set(Basis.BY_COLUMN);
            line.column().set(4);
            assertFalse(line.complete());
            line.mean("ja gern", Meaning.YES);
            line.mean("lieber nicht", Meaning.NO);
            assertTrue(line.complete());
        }
        bringIn();
        assertEquals(
                Map.of(
                        "K1", ConsentStatus.GRANTED,
                        "K2", ConsentStatus.DENIED,
                        "K3", ConsentStatus.UNKNOWN,
                        "K4", ConsentStatus.UNKNOWN),
                said(Channel.EMAIL));
        assertEquals(ConsentStatus.GRANTED, said(Channel.SMS).get("K1"));
        assertEquals(ConsentStatus.GRANTED, said(Channel.SMS).get("K3"));
    }

    @Test
    void a_no_wins_over_an_agreement_of_everybody() throws IOException {
        model.bring(List.of(file(
                "list.csv",
                "customer_id,email,keine werbung\nK1,a@example.org,ja\nK2,b@example.org,\nK3,c@example.org,nein\n")));
        WizardViewModel wizard = wizard();
        wizard.choose(2, new Target.Keep("keine werbung"));
        wizard.lookAtPermission();
        wizard.permission().refusals().set(2);
        PermissionViewModel.Line email = wizard.permission().line(Channel.EMAIL);
        email.basis().set(Basis.AGREED);
        email.source().set("Form");
        bringIn();
        assertEquals(
                Map.of("K1", ConsentStatus.DENIED, "K2", ConsentStatus.GRANTED, "K3", ConsentStatus.GRANTED),
                said(Channel.EMAIL));
    }

    @Test
    void a_file_that_tells_permission_itself_is_not_asked_about_it() throws IOException {
        model.bring(List.of(
                file("members.csv", "customer_id,email,Newsletter\nK1,a@example.org,yes\nK2,b@example.org,\n")));
        WizardViewModel wizard = wizard();
        assertEquals(List.of("Newsletter"), ConsentWords.bound(wizard.mapping().get()));
        wizard.next();
        assertEquals(ImportStep.REVIEW, wizard.step().get());
    }

    @Test
    void a_stop_while_permission_is_noted_leaves_everything_as_it_was() throws IOException {
        WizardViewModel wizard = atPermission();
        PermissionViewModel.Line email = wizard.permission().line(Channel.EMAIL);
        email.basis().set(Basis.AGREED);
        email.source().set("Form");
        toReview();
        stop.set(true);
        wizard.next();
        stop.set(false);
        assertEquals(0, customers());
        assertTrue(history().stream().noneMatch(batch -> batch.state() == BatchSummary.State.DONE));
    }
}
