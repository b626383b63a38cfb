package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.ImportViewModel.Place;
import org.junit.jupiter.api.Test;

class ImportViewModelTest extends IntakeBench {
    @Test
    void a_clean_file_comes_in_with_next_and_import() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        WizardViewModel wizard = wizard();
        assertEquals(ImportStep.FILE, wizard.step().get());
        assertEquals(TableKind.CUSTOMERS, wizard.mapping().get().kind());
        wizard.next();
        assertEquals(ImportStep.PERMISSION, wizard.step().get());
        wizard.next();
        assertEquals(ImportStep.REVIEW, wizard.step().get());
        assertEquals(2, Objects.requireNonNull(wizard.preview()).counts().created());
        assertEquals(0, customers());
        wizard.next();
        assertEquals(1, done().size());
        assertEquals(2, customers());
        assertEquals(1, history().size());
        assertEquals(
                List.of("importview.imported"),
                desk.said.stream().map(Message::key).toList());
        model.customers();
        assertEquals(List.of("customers"), desk.opened);
    }

    @Test
    void undo_brings_back_what_was_there_and_the_history_keeps_the_line() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        bringIn();
        String newer = MEMBERS.replace("Maria Weber", "Maria Klein") + "K3,tom@example.org,Tom Hill,2026-07-08\n";
        model.bring(List.of(file("newer.csv", newer)));
        toReview();
        assertEquals(1, Objects.requireNonNull(wizard().preview()).counts().updated());
        wizard().next();
        assertEquals(3, customers());
        desk.done.getLast().undo();
        assertEquals(2, customers());
        assertEquals(
                List.of(BatchSummary.State.UNDONE, BatchSummary.State.DONE),
                history().stream().map(BatchSummary::state).toList());
        Message said = desk.said.getLast();
        assertEquals("importview.takenback", said.key());
        assertEquals(List.of("newer.csv", 1L, 1L, 0L), said.args());
        assertFalse(model.past().undoing().get());
        assertInstanceOf(Place.Start.class, model.place().get());
    }

    @Test
    void an_open_question_stops_at_the_columns_until_it_is_answered() throws IOException {
        model.bring(List.of(file(
                "members.csv",
                "customer_id,email,signup_date\nK1,a@example.org,03/04/2026\nK2,b@example.org,05/06/2026\n")));
        WizardViewModel wizard = wizard();
        wizard.next();
        assertEquals(ImportStep.COLUMNS, wizard.step().get());
        assertFalse(wizard.canGoOn().get());
        assertEquals(ImportStep.COLUMNS, wizard.reach());
        var question = wizard.questions().getFirst();
        var dayFirst = question.options().stream()
                .filter(option -> option.reading() == Reading.DAY_FIRST)
                .findFirst()
                .orElseThrow();
        wizard.answers().answer(question, dayFirst);
        assertEquals(List.of(), wizard.questions());
        assertTrue(wizard.answers().words().containsKey("signup_date"));
        assertEquals(
                (int) java.time.LocalDate.of(2026, 4, 3).toEpochDay(),
                Objects.requireNonNull(wizard.readAs().get(2)).value());
        wizard.answers().ask("signup_date");
        assertEquals(1, wizard.questions().size());
        wizard.answers().answer(wizard.questions().getFirst(), dayFirst);
        bringIn();
        assertEquals(2, customers());
    }

    @Test
    void rows_with_problems_are_shown_left_out_and_written_to_a_file() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS + ",,Nobody,2026-01-02\n")));
        WizardViewModel wizard = wizard();
        wizard.next();
        assertEquals(ImportStep.FIX, wizard.step().get());
        Path rejects = folder.resolve("left out.csv");
        wizard.saveRejects(rejects, Message::key);
        toReview();
        assertEquals(1, Objects.requireNonNull(wizard.preview()).counts().rejected());
        wizard.next();
        assertEquals(rejects, done().getFirst().report().rejects());
        assertTrue(Files.readString(rejects).contains("Nobody"));
        assertEquals(2, customers());
    }

    @Test
    void a_missing_column_is_named_and_choosing_one_goes_on() throws IOException {
        model.bring(List.of(file("people.csv", "Fld,Fld2\nAX-77,Maria Weber\nAX-78,Li Wei\n")));
        WizardViewModel wizard = wizard();
        wizard.file().kind(TableKind.CUSTOMERS);
        wizard.choose(0, new Target.Keep("Fld"));
        wizard.next();
        assertEquals(ImportStep.COLUMNS, wizard.step().get());
        assertEquals(
                List.of("clean.missing.customer"),
                wizard.mapping().get().missing().stream().map(Message::key).toList());
        assertFalse(wizard.canGoOn().get());
        wizard.choose(0, new Target.Bind(Field.CUSTOMER_NO));
        assertTrue(wizard.canGoOn().get());
        wizard.go(ImportStep.REVIEW);
        wizard.next();
        assertEquals(2, customers());
    }

    @Test
    void several_files_queue_with_customers_before_orders_and_unreadable_ones_last() throws IOException {
        Path broken = file("a-empty.csv", "");
        Path orders = file(
                "b-orders.csv",
                "order_id,order_time,customer_id,sku,quantity,unit_price\nO1,2026-10-01 10:00,K1,TEA-1,1,5.00\n");
        Path members = file("c-members.csv", MEMBERS);
        model.bring(List.of(broken, orders, members));
        assertEquals(
                List.of("c-members.csv", "b-orders.csv", "a-empty.csv"),
                model.queue().get().files().stream().map(Looked::name).toList());
        bringIn();
        assertEquals(1, model.queue().get().at());
        assertEquals("b-orders.csv", wizard().source().name());
        bringIn();
        Looked unreadable =
                assertInstanceOf(Place.Unreadable.class, model.place().get()).file();
        assertNotNull(unreadable.refusal());
        model.skip();
        assertEquals(2, done().size());
        assertEquals(1, session.current().facts().lines().size());
        model.visited();
        assertInstanceOf(Place.Start.class, model.place().get());
    }

    @Test
    void a_stopped_import_changes_nothing_and_can_be_begun_again() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        WizardViewModel wizard = wizard();
        toReview();
        stop.set(true);
        wizard.next();
        stop.set(false);
        assertEquals(0, customers());
        assertEquals(List.of(), history());
        assertTrue(wizard.canGoOn().get());
        wizard.next();
        assertEquals(2, customers());
    }

    @Test
    void reading_the_letters_in_another_way_begins_anew() throws IOException {
        Path file = folder.resolve("members.csv");
        Files.write(file, "客户编号,姓名,城市\nK1,王小明,上海\nK2,李芳,北京\n".getBytes(Charset.forName("GB18030")));
        model.bring(List.of(file));
        WizardViewModel wizard = wizard();
        assertEquals("GB18030", wizard.source().encoding());
        assertEquals(List.of("客户编号", "姓名", "城市"), wizard.source().header());
        wizard.file().encoding("windows-1252");
        assertEquals("windows-1252", wizard.source().encoding());
        wizard.file().encoding("GB18030");
        bringIn();
        assertEquals(2, customers());
    }

    @Test
    void the_same_file_twice_is_named_before_it_comes_in_again() throws IOException {
        Path file = file("members.csv", MEMBERS);
        model.bring(List.of(file));
        bringIn();
        model.bring(List.of(file));
        toReview();
        assertNotNull(Objects.requireNonNull(wizard().preview()).already());
        assertEquals(2, Objects.requireNonNull(wizard().preview()).counts().unchanged());
    }

    @Test
    void a_first_workbench_is_made_for_a_file_that_comes_before_any() throws IOException {
        session.close();
        assertFalse(model.isOpen());
        model.bring(List.of(file("members.csv", MEMBERS)));
        assertTrue(model.isOpen());
        assertTrue(Files.exists(folder.resolve("home/My shop/workbench.mv.db")));
        bringIn();
        assertEquals(2, customers());
    }
}
