package org.clientele.store;

import static org.clientele.store.ConsentScene.NOW;
import static org.clientele.store.ConsentScene.append;
import static org.clientele.store.ConsentScene.grant;
import static org.clientele.store.ConsentScene.ids;
import static org.clientele.store.ConsentScene.people;
import static org.clientele.store.ConsentScene.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a workbench is open, an export reads only what was added to the chains, and still finds whatever was changed. */
class ChainWatchTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private int exports;

    @BeforeEach
    void where() {
        folder = temp.resolve("shop");
    }

    /** Six people who have agreed by an import, entries 1 to 6; one of them on the stop list. */
    private Workbench shop() {
        Workbench workbench = people(folder, 6);
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(Shop.row(
                    i + 1,
                    null,
                    "p" + i + "@example.org",
                    Channel.EMAIL,
                    ConsentStatus.GRANTED,
                    NOW - 5_000,
                    "web form",
                    "Yes, write to me."));
        }
        Shop.load(workbench, ConsentScene.CONSENTS, "consents.csv", rows);
        Shop.load(workbench, ConsentScene.STOPS, "stops.csv", List.of(Shop.row(1, "p5@example.org")));
        return workbench;
    }

    private void export(Workbench workbench, int person) {
        exports++;
        ExportEntry entry = new ExportEntry(
                "X" + exports,
                "Autumn",
                Channel.EMAIL,
                Instant.parse("2026-11-22T09:30:00Z"),
                "a.csv",
                "00",
                1,
                0,
                "{}");
        workbench.campaigns().record(entry, new int[] {ids(workbench)[person]}, new int[0]);
    }

    private static Database database(Workbench workbench) {
        return ((H2Workbench) workbench).database();
    }

    private static long era(Workbench workbench) {
        Database database = database(workbench);
        return database.read(c -> database.chains().era(c));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent set source = 'web farm' where id = 3",
                "update consent set salt = null where id = 2",
                "delete from consent where id = 4",
                "delete from consent where id = 6",
                "delete from stop_entry",
                "update consent set id = case id when 3 then 4 when 4 then 3 else id end where id in (3, 4)",
                "update consent_wording set content = 'Yes, sell me.'",
                "update import_batch set state = 'UNDONE' where id = 2",
                "delete from setting where name = 'chain.consent'"
            })
    void what_is_changed_between_two_exports_stops_the_second(String command) {
        try (Workbench workbench = shop()) {
            export(workbench, 1);
            append(workbench, withdraw(ids(workbench)[0], NOW - 10));
            export(workbench, 2);
            database(workbench).change(c -> {
                try (Statement s = c.createStatement()) {
                    s.executeUpdate(command);
                }
            });
            Refusal refusal = assertThrows(Refusal.class, () -> export(workbench, 3));
            assertEquals("consent.chain.broken", refusal.sentence().key());
            assertFalse(workbench.consents().verifyRest(Checkpoint.none()).whole());
            assertThrows(Refusal.class, () -> export(workbench, 4), "and every one after it");
            assertEquals(2, workbench.campaigns().exports().size());
        }
    }

    @Test
    void whatever_the_program_adds_leaves_what_was_gone_over_as_it_was() throws Exception {
        try (Workbench workbench = shop()) {
            int[] ids = ids(workbench);
            export(workbench, 1);
            long before = era(workbench);
            append(workbench, withdraw(ids[0], NOW - 10));
            BatchSummary wrong = append(workbench, withdraw(ids[2], NOW - 8), grant(ids[0], NOW - 7));
            workbench.imports().undo(wrong.id(), Checkpoint.none());
            Shop.load(workbench, ConsentScene.STOPS, "more.csv", List.of(Shop.row(1, "p3@example.org")));
            long stop = workbench.consents().stops(1).getFirst().id();
            workbench.consents().lift(stop, ConsentScene.NOTE, Checkpoint.none());
            workbench.person().stop(ids[4], Set.of(Channel.SMS), ConsentScene.NOTE, Checkpoint.none());
            assertEquals(before, era(workbench));
            export(workbench, 3);
            assertEquals(before, era(workbench));
            database(workbench).whileClosed(() -> true);
            assertEquals(before, era(workbench));
            long read = workbench.consents().verifyRest(Checkpoint.none()).entries();
            assertEquals(read, workbench.consents().verify(Checkpoint.none()).entries());
            assertTrue(workbench.consents().verdict().orElseThrow().whole());
        }
    }

    @Test
    void after_an_erasure_and_after_the_file_was_in_other_hands_everything_is_read_again() throws Exception {
        try (Workbench workbench = shop()) {
            export(workbench, 1);
            long before = era(workbench);
            workbench.consents().erase(ids(workbench)[0], ConsentScene.NOTE, Checkpoint.none());
            long erased = era(workbench);
            assertNotEquals(before, erased);
            export(workbench, 1);
            database(workbench).whileClosed(Database.Shut.GIVEN_UP, () -> true);
            assertNotEquals(erased, era(workbench));
            export(workbench, 1);
        }
    }

    @Test
    void what_is_held_is_what_is_written_after_each_kind_of_change() {
        try (Workbench workbench = shop()) {
            int[] ids = ids(workbench);
            assertEquals("000001", refused(workbench, ids));
            append(workbench, withdraw(ids[0], NOW - 10));
            assertEquals("100001", refused(workbench, ids));
            BatchSummary wrong = append(workbench, withdraw(ids[1], NOW - 9));
            assertEquals("110001", refused(workbench, ids));
            workbench.imports().undo(wrong.id(), Checkpoint.none());
            assertEquals("100001", refused(workbench, ids));
            workbench
                    .consents()
                    .lift(workbench.consents().stops(1).getFirst().id(), ConsentScene.NOTE, Checkpoint.none());
            assertEquals("100000", refused(workbench, ids));
            workbench.consents().erase(ids[2], ConsentScene.NOTE, Checkpoint.none());
            assertEquals("101000", refused(workbench, ids));
        }
    }

    private static String refused(Workbench workbench, int[] ids) {
        StringBuilder signs = new StringBuilder();
        for (int id : ids) {
            signs.append(workbench.campaigns().refused(Channel.EMAIL, new int[] {id}).length);
        }
        return signs.toString();
    }
}
