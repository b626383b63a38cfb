package org.clientele.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.notice.Amount;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.app.workbench.Profile;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    private static final Profile SHOP = new Profile("Tea shop", ZoneId.of("Europe/London"), "GB", "GBP");
    private static final RevenueDefinition FIRST = RevenueDefinition.standard();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final PaperDesk desk = new PaperDesk();

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private SettingsViewModel model;

    /** Two lines of 100 that were paid, 40 returned, 25 given back. */
    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/London"));
        session = new Session(new H2Workbenches(clock));
        model = new SettingsViewModel(session, new DirectJobRunner(Checkpoint.none()), desk);
        session.show(session.create(folder.resolve("shop"), SHOP).work().run(Checkpoint.none()));
        Shape shape = new Shape(
                TableKind.ORDERS,
                List.of(Field.ORDER_NO, Field.ORDER_TIME, Field.CUSTOMER_NO, Field.AMOUNT, Field.STATUS),
                List.of());
        List<CleanRow> rows = List.of(
                row(1, 100, OrderStatus.PAID),
                row(2, 100, OrderStatus.PAID),
                row(3, 40, OrderStatus.REFUNDED),
                row(4, -25, OrderStatus.REFUNDED));
        Origin origin = new Origin(TableKind.ORDERS, "orders.csv", "", "00", rows.size(), "", "tester");
        try (ImportBatch batch =
                session.current().workbench().imports().begin(origin, shape, Policies.usual(), Checkpoint.none())) {
            batch.write(rows);
            batch.commit(Checkpoint.none());
        }
        session.update(session.refresh().work().run(Checkpoint.none()));
        model.shown("revenue");
    }

    private static CleanRow row(int number, long units, OrderStatus status) {
        long minute = LocalDate.of(2026, 3, number).toEpochDay() * 1_440;
        return new CleanRow(
                number,
                new @Nullable Object[] {"O" + number, minute, "C" + number, units * Money.SCALE, status},
                new @Nullable String[0]);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Message pounds(String key, long... units) {
        Object[] amounts = new Object[units.length];
        for (int i = 0; i < units.length; i++) {
            amounts[i] = new Amount(units[i] * Money.SCALE, "GBP");
        }
        return Message.of(key, amounts);
    }

    @Test
    void each_choice_says_what_it_would_make_and_the_change_is_said_undone_and_done_again() {
        assertEquals(pounds("settings.revenue.figure", 200), model.wouldBe(FIRST));
        assertEquals(pounds("settings.revenue.figure", 175), model.wouldBe(FIRST.with(Refunds.SUBTRACT)));
        assertEquals(pounds("settings.revenue.figure", 240), model.wouldBe(FIRST.with(Refunds.APART)));
        assertNull(model.wouldChange(FIRST.withShipping(true)), "nothing would change");
        assertEquals(
                "settings.revenue.would",
                Objects.requireNonNull(model.wouldChange(FIRST.with(Refunds.APART)))
                        .key());
        model.define(FIRST.with(Refunds.SUBTRACT));
        Edit edit = desk.done.getLast();
        assertEquals(pounds("settings.revenue.changed", 200, 175), edit.name());
        assertEquals(
                Refunds.SUBTRACT,
                session.current().facts().revenue().definition().refunds());
        assertEquals(pounds("settings.revenue.figure", 200), model.wouldBe(FIRST));
        edit.undo();
        assertEquals(FIRST, model.definition().get());
        assertEquals(FIRST, session.current().workbench().conventions().revenue());
        edit.redo();
        assertEquals(Refunds.SUBTRACT, model.definition().get().refunds());
        assertEquals(1, desk.done.size());
    }

    @Test
    void what_is_typed_wrongly_is_said_beside_the_field_and_changes_nothing() {
        model.taxRate("much");
        assertEquals(
                "revenue.input.tax",
                Objects.requireNonNull(model.taxComplaint().get()).key());
        assertFalse(model.rate("USD", "-3"));
        assertEquals(
                "revenue.input.rate",
                Objects.requireNonNull(model.rateComplaint().get()).key());
        assertEquals(FIRST, model.definition().get());
        assertTrue(model.rate("usd", "0.79"));
        assertNull(model.rateComplaint().get());
        model.taxRate("20");
        assertNull(model.taxComplaint().get());
        assertEquals(
                FIRST.withRate("USD", 790_000_000).with(new RevenueDefinition.Tax(true, true, 200_000)),
                model.definition().get());
        assertEquals(List.of("USD"), model.currencies());
    }

    @Test
    void the_workbench_changes_where_it_safely_can_and_the_window_hears_of_it() {
        List<String> heard = new ArrayList<>();
        session.watch(() -> session.shown()
                .ifPresent(now -> heard.add(now.workbench().profile().name())));
        model.rename(" Tea house ");
        assertEquals(List.of("Tea house"), heard);
        model.country("DE", Message.of("kit.verbatim", "Germany"));
        assertEquals("DE", model.profile().get().country());
        int before = model.resets().get();
        model.zone("Asia/Tokyo");
        assertEquals("store.convention.zone", desk.refused.getLast().key());
        assertTrue(model.resets().get() > before, "the control goes back to what is");
        model.currency("EUR");
        assertEquals("EUR", session.current().facts().revenue().currency());
        desk.done.getLast().undo();
        assertEquals("GBP", session.current().facts().revenue().currency());
        model.rename("  ");
        assertEquals("Tea house", model.profile().get().name());
    }

    @Test
    void without_a_workbench_nothing_is_worked_out() {
        session.close();
        assertFalse(model.isOpen().get());
        assertNull(model.whatIf().latest().get());
        assertEquals(Message.of("kit.verbatim", ""), model.wouldBe(FIRST));
    }

    /** A desk that writes down what it is asked. */
    private static final class PaperDesk implements Desk {
        private final List<Edit> done = new ArrayList<>();
        private final List<Message> refused = new ArrayList<>();

        @Override
        public void open(String page, @Nullable Object subject) {}

        @Override
        public void toast(Message sentence) {}

        @Override
        public void toast(Message sentence, Message action, Runnable run) {}

        @Override
        public void done(Edit edit) {
            done.add(edit);
        }

        @Override
        public void refuse(Message sentence) {
            refused.add(sentence);
        }

        @Override
        public void notice(Message sentence) {}

        @Override
        public void confirm(Question question) {}
    }
}
