package org.clientele.ui.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.people.PermissionLight;
import org.clientele.app.people.PersonCard;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.PickedPerson;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on a card reaches the database, and what reaches the database is on the card at once. */
class ActionsViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final H2Workbenches workbenches = new H2Workbenches(CLOCK);
    private final Session session = new Session(workbenches);
    private final AgreeingDesk desk = new AgreeingDesk();
    private final CustomersViewModel model =
            new CustomersViewModel(session, new Analyses(), new DirectJobRunner(Checkpoint.none()), desk);

    @TempDir
    private Path folder;

    /** Agrees to whatever is asked, and remembers what was asked and said. */
    private static final class AgreeingDesk implements Desk {
        private final EditHistory history = new EditHistory();
        private final List<String> asked = new ArrayList<>();

        @Override
        public void open(String page, @Nullable Object subject) {}

        @Override
        public void toast(Message sentence) {
            asked.add(sentence.key());
        }

        @Override
        public void toast(Message sentence, Message action, Runnable run) {}

        @Override
        public void done(Edit edit) {
            history.add(edit);
        }

        @Override
        public void refuse(Message sentence) {
            throw new AssertionError(sentence.key());
        }

        @Override
        public void notice(Message sentence) {}

        @Override
        public void confirm(Question question) {
            asked.add(question.title().key());
            question.then().run();
        }
    }

    @BeforeEach
    void open() {
        session.show(ShopCopies.shown(folder.resolve("shop"), 7, 60));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private PersonCard card() {
        return Objects.requireNonNull(model.card().card().latest().get()).orElseThrow();
    }

    private PermissionLight light(Channel channel) {
        return card().permissions().stream()
                .filter(light -> light.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private PersonLedger.Entries ledger() {
        return Objects.requireNonNull(model.card().ledger().latest().get());
    }

    /** Opens the card of the first who may be sent e-mail. */
    private int reachable() {
        Facts facts = session.current().facts();
        for (int c = 0; c < facts.customers(); c++) {
            model.show(new PickedPerson(facts.people().id()[c]));
            if (light(Channel.EMAIL).open()) {
                return facts.people().id()[c];
            }
        }
        throw new AssertionError("nobody may be sent e-mail");
    }

    @Test
    void a_withdrawal_closes_the_light_of_the_open_card() {
        int id = reachable();
        int canEmail = Objects.requireNonNull(model.list().latest().get()).canEmail();
        int said = ledger().said().size();
        assertEquals(
                ConsentStatus.GRANTED,
                ledger().said().stream()
                        .filter(each -> each.channel() == Channel.EMAIL)
                        .findFirst()
                        .orElseThrow()
                        .status());
        model.card().actions().withdraw(id, Channel.EMAIL);
        assertEquals(List.of("customers.withdraw.title.email", "customers.withdrawn.email"), desk.asked);
        assertFalse(light(Channel.EMAIL).open());
        assertEquals(
                "people.permission.withdrawn", light(Channel.EMAIL).sentence().key());
        assertEquals(said + 1, ledger().said().size());
        assertEquals(
                canEmail - 1,
                Objects.requireNonNull(model.list().latest().get()).canEmail());
    }

    @Test
    void stopping_all_marketing_closes_every_light() {
        int id = reachable();
        model.card().actions().stopAll(id);
        assertEquals(
                List.of("people.permission.stopped", "people.permission.stopped"),
                card().permissions().stream()
                        .map(light -> light.sentence().key())
                        .toList());
    }

    @Test
    void what_is_changed_on_the_card_is_changed_back_by_one_undo() {
        int id = reachable();
        String city = card().row().identity().city();
        model.card().actions().readFields(id);
        model.card().actions().change(id, Map.of("birthday", "tomorrow"), refusal -> assertNotNull(refusal));
        model.card().actions().change(id, Map.of("city", "拉萨", "gender", "x"), refusal -> assertNull(refusal));
        assertEquals("拉萨", card().row().identity().city());
        assertEquals("x", card().extras().get("gender"));
        assertTrue(ledger().written().stream()
                .anyMatch(written -> written.origin().file().contains("拉萨")));
        desk.history.undo();
        assertEquals(city, card().row().identity().city());
        assertTrue(!"x".equals(card().extras().get("gender")));
        desk.history.redo();
        assertEquals("拉萨", card().row().identity().city());
    }

    @Test
    void an_order_that_is_imported_while_the_card_is_open_is_on_it_at_once() {
        reachable();
        PersonCard before = card();
        Shape shape = new Shape(
                TableKind.ORDERS,
                List.of(Field.ORDER_NO, Field.ORDER_TIME, Field.CUSTOMER_NO, Field.SKU, Field.QUANTITY, Field.AMOUNT),
                List.of());
        Imports.Origin origin = new Imports.Origin(TableKind.ORDERS, "late.csv", "", "00", 1, "", "tester");
        long minute = (session.current().facts().dataDay() + 1L) * 1_440;
        try (ImportBatch batch =
                session.current().workbench().imports().begin(origin, shape, Policies.usual(), Checkpoint.none())) {
            batch.write(List.of(new CleanRow(
                    1,
                    new @Nullable Object[] {
                        "LATE-1", minute, before.row().identity().number(), "NEW-SKU", 1_000L, 990_000L
                    },
                    new @Nullable String[0])));
            batch.commit(Checkpoint.none());
        }
        session.update(session.current().workbench().facts(Checkpoint.none()));
        assertEquals(before.row().orders() + 1, card().row().orders());
        assertEquals(before.row().money() + 990_000, card().row().money());
        assertEquals(990_000, card().timeline().getFirst().amount());
    }
}
