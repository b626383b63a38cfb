package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.UndoReport;
import org.clientele.model.table.Owner;
import org.clientele.ui.intake.ImportViewModel.Place;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest extends IntakeBench {
    private List<BatchDetail> details() {
        return Objects.requireNonNull(model.past().ledger().latest().get()).batches();
    }

    @Test
    void each_line_tells_who_what_and_from_which_bytes() throws Exception {
        Path file = file("members.csv", MEMBERS);
        model.bring(List.of(file));
        bringIn();
        BatchDetail detail = details().getFirst();
        assertEquals(System.getProperty("user.name"), detail.by());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))),
                detail.sha256());
        assertTrue(detail.mapping().contains("signup_date"));
        assertEquals(BatchSummary.Act.IMPORT, detail.batch().act());
        model.details(detail.batch());
        assertInstanceOf(Place.History.class, model.place().get());
        assertEquals(detail, model.past().chosen().get());
    }

    @Test
    void an_old_import_is_taken_back_and_what_changed_since_is_kept_and_named() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        bringIn();
        model.bring(List.of(file("newer.csv", MEMBERS.replace("Maria Weber", "Maria Klein"))));
        bringIn();
        BatchSummary newest = history().getFirst();
        BatchSummary oldest = history().getLast();
        assertNotEquals(newest.id(), oldest.id());
        model.history();
        model.undo(oldest);
        UndoReport report = Objects.requireNonNull(model.past().undone().get());
        assertEquals(1, report.removed());
        assertEquals(1, report.kept());
        assertEquals(1, customers());
        UndoReport.Kept kept = report.keptRows().getFirst();
        assertEquals(Owner.CUSTOMER, kept.owner());
        assertEquals(newest.id(), kept.by());
        assertTrue(kept.name().contains("K1") || kept.name().contains("Maria"), kept.name());
    }

    @Test
    void a_file_on_its_way_in_waits_while_the_history_is_looked_at() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        WizardViewModel waiting = wizard();
        model.history();
        assertInstanceOf(Place.History.class, model.place().get());
        assertTrue(model.waits());
        model.closeHistory();
        assertSame(waiting, wizard());
        bringIn();
        assertEquals(2, customers());
    }

    @Test
    void an_undo_that_is_stopped_leaves_what_was_there() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        bringIn();
        stop.set(true);
        model.undo(history().getFirst());
        stop.set(false);
        model.past().reload();
        assertEquals(BatchSummary.State.DONE, history().getFirst().state());
        model.undo(history().getFirst());
        assertEquals(0, customers());
    }
}
