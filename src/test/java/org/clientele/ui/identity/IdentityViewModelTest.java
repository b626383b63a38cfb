package org.clientele.ui.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
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
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of the review, on a real workbench, with no screen. */
class IdentityViewModelTest {
    private static final Shape SHAPE = new Shape(
            TableKind.CUSTOMERS,
            List.of(Field.CUSTOMER_NO, Field.EMAIL, Field.NAME, Field.CITY, Field.BIRTHDAY),
            List.of());

    private final H2Workbenches workbenches = new H2Workbenches(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final Session session = new Session(workbenches);
    private final PaperDesk desk = new PaperDesk();
    private final IdentityViewModel model =
            new IdentityViewModel(session, new DirectJobRunner(Checkpoint.none()), desk);

    private static final class PaperDesk implements Desk {
        private final EditHistory history = new EditHistory();
        private final List<String> said = new ArrayList<>();

        @Override
        public void open(String page, @Nullable Object handed) {
            said.add(page);
        }

        @Override
        public void toast(Message sentence) {
            said.add(sentence.key());
        }

        @Override
        public void toast(Message sentence, Message action, Runnable run) {}

        @Override
        public void done(Edit edit) {
            history.add(edit);
        }

        @Override
        public void refuse(Message sentence) {
            said.add(sentence.key());
        }

        @Override
        public void notice(Message sentence) {}

        @Override
        public void confirm(Question question) {}
    }

    private Workbench open(Path home, int persons, int twice) {
        Workbench workbench =
                workbenches.create(home.resolve("shop"), new Profile("Shop", ZoneOffset.UTC, "GB", "GBP"));
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 0; i < persons + twice; i++) {
            int person = i % persons;
            rows.add(new CleanRow(
                    i + 1L,
                    new @Nullable Object[] {
                        "C" + i,
                        "a" + i * 7_919L % 100_003 + "@m" + i % 3 + ".example",
                        "Given" + (char) ('a' + person % 26) + " Family"
                                + Integer.toString(person * 7_919 + 46_656, 36),
                        i < persons ? "Old Town" : "New Town",
                        person * 211
                    },
                    new @Nullable String[0]));
        }
        Origin origin = new Origin(TableKind.CUSTOMERS, "c.csv", "", "00", rows.size(), "", "tester");
        try (ImportBatch batch = workbench.imports().begin(origin, SHAPE, Policies.usual(), Checkpoint.none())) {
            batch.write(rows);
            batch.commit(Checkpoint.none());
        }
        session.show(new Session.Shown(workbench, workbench.facts(Checkpoint.none())));
        return workbench;
    }

    private int people() {
        return session.current().facts().customers();
    }

    @Test
    void the_queue_is_gone_through_ten_at_a_time(@TempDir Path home) {
        assertFalse(model.open().get());
        try (Workbench _ = open(home, 60, 23)) {
            assertTrue(model.open().get());
            model.visited();
            assertEquals(23, model.queue().all().size());
            assertEquals(10, model.queue().page().size());
            assertEquals(model.queue().all().getFirst(), model.queue().chosen().get());
            model.queue().forth();
            model.queue().forth();
            assertEquals(3, model.queue().page().size());
            assertEquals(20, model.queue().from().get());
            model.queue().forth();
            assertEquals(20, model.queue().from().get());
            model.queue().back();
            assertEquals(10, model.queue().from().get());
            int ticked = model.queue().ticked().get();
            Objects.requireNonNull(model.queue().chosen().get()).ticked().set(false);
            assertEquals(ticked - 1, model.queue().ticked().get());
        }
    }

    @Test
    void a_merge_takes_the_picked_value_and_is_undone_and_done_again(@TempDir Path home) {
        try (Workbench workbench = open(home, 60, 5)) {
            model.visited();
            Entry first = Objects.requireNonNull(model.queue().chosen().get());
            List<Integer> ids = first.candidate().ids();
            Sides sides = Objects.requireNonNull(model.sides().latest().get());
            assertTrue(sides.differ("city"));
            assertFalse(sides.differ("birthday"));
            assertEquals(ids.get(1), model.source(sides, "city"), "the most recent");
            model.pick("city", ids.get(0));
            model.merge();
            assertEquals(64, people());
            assertEquals(4, model.queue().all().size());
            assertEquals(
                    "Old Town", workbench.identities().records(ids).getFirst().value("city"));
            assertEquals(1, workbench.identities().records(ids).size());
            desk.history.undo();
            assertEquals(65, people());
            assertEquals(first, model.queue().chosen().get());
            assertTrue(desk.said.contains("identity.done.unmerged"));
            desk.history.redo();
            assertEquals(64, people());
            desk.history.undo();
            assertEquals(65, people());
            assertEquals(5, model.queue().all().size());
            // what was found still holds, so coming back does not search again
            model.visited();
            assertEquals(5, model.queue().all().size());
        }
    }

    @Test
    void all_that_is_ticked_is_one_batch(@TempDir Path home) {
        try (Workbench workbench = open(home, 60, 12)) {
            model.visited();
            model.queue().all().forEach(e -> e.ticked().set(true));
            model.mergeTicked();
            assertEquals(60, people());
            assertNull(model.queue().chosen().get());
            assertEquals(
                    1,
                    workbench.identities().merged().stream()
                            .map(m -> m.batch())
                            .distinct()
                            .count());
            desk.history.undo();
            assertEquals(72, people());
            assertEquals(12, model.queue().all().size());
        }
    }

    @Test
    void what_is_not_the_same_is_never_offered_again_unless_that_is_taken_back(@TempDir Path home) {
        try (Workbench workbench = open(home, 60, 3)) {
            model.visited();
            model.notSame();
            assertEquals(2, model.queue().all().size());
            model.look();
            assertEquals(2, model.queue().all().size());
            desk.history.undo();
            assertEquals(Set.of(), workbench.identities().apart());
            assertEquals(3, model.queue().all().size());
        }
    }

    @Test
    void when_somebody_else_was_faster_it_says_so_and_changes_nothing(@TempDir Path home) {
        try (Workbench workbench = open(home, 60, 2)) {
            model.visited();
            List<Integer> ids = Objects.requireNonNull(model.queue().chosen().get())
                    .candidate()
                    .ids();
            workbench
                    .identities()
                    .merge(
                            List.of(new org.clientele.app.workbench.MergeChoice(
                                    ids.get(0), List.of(ids.get(1)), java.util.Map.of())),
                            "elsewhere",
                            "somebody",
                            Checkpoint.none());
            model.merge();
            assertEquals(List.of("identity.merge.gone"), desk.said);
            assertFalse(model.busy().get());
            assertInstanceOf(SlotState.Ready.class, model.search().state().get());
        }
    }
}
