package org.clientele.store;

import static org.clientele.store.ConsentScene.NOW;
import static org.clientele.store.ConsentScene.append;
import static org.clientele.store.ConsentScene.check;
import static org.clientele.store.ConsentScene.grant;
import static org.clientele.store.ConsentScene.ids;
import static org.clientele.store.ConsentScene.open;
import static org.clientele.store.ConsentScene.people;
import static org.clientele.store.ConsentScene.tamper;
import static org.clientele.store.ConsentScene.withdraw;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.Evidence;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Migrations;
import org.clientele.store.db.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chains of the ledgers: they only grow, and whoever changes them behind the program's back is found out. */
class ConsentChainTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void where() {
        folder = temp.resolve("shop");
    }

    /** Five people: entries 1 to 5 by an import, 6 and 7 by hand, 8 for the import of another that was taken back. */
    private void scene() {
        try (Workbench workbench = people(folder, 5)) {
            List<CleanRow> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
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
            int[] ids = ids(workbench);
            append(workbench, withdraw(ids[0], NOW - 100), grant(ids[1], NOW - 90));
            BatchSummary wrong = append(workbench, withdraw(ids[2], NOW - 80));
            assertFalse(open(workbench, ids[2]));
            workbench.imports().undo(wrong.id(), Checkpoint.none());
            assertTrue(open(workbench, ids[2]));
            Shop.load(workbench, ConsentScene.STOPS, "stops.csv", List.of(Shop.row(1, "p4@example.org")));
        }
    }

    @Test
    void every_way_in_appends_and_the_chain_is_whole() throws Exception {
        scene();
        assertEquals(OptionalLong.empty(), check(folder, Table.CONSENT).broken());
        assertEquals(9, check(folder, Table.CONSENT).entries());
        assertEquals(1, check(folder, Table.STOP_ENTRY).entries());
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Consents.Verdict verdict = workbench.consents().verify(Checkpoint.none());
            assertTrue(verdict.whole());
            assertEquals(10, verdict.entries());
            assertEquals(verdict, workbench.consents().verdict().orElseThrow());
            List<Consents.Entry> history = workbench.consents().history(ids(workbench)[2], Checkpoint.none());
            assertEquals(
                    List.of(true, false),
                    history.stream().map(Consents.Entry::takenBack).toList());
            assertEquals(ConsentAct.WITHDRAW, history.getFirst().act());
            Consents.Wording wording = workbench.consents().wordings().getFirst();
            assertEquals("Yes, write to me.", wording.text());
            assertEquals(5, wording.entries());
            assertEquals(wording.id(), history.getLast().wording());
        }
    }

    /** The hashes by the formula of the book, from plain values. */
    @Test
    void the_hashes_are_those_of_the_formula() throws Exception {
        scene();
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, batch, record, customer_id, channel, address_key, purpose,"
                        + " status, obtained, expires, source, wording_id, proof, act, basis, recorded_at, actor, salt,"
                        + " commitment, prev_hash, hash from consent order by id")) {
            byte[] before = MessageDigest.getInstance("SHA-256").digest("consent".getBytes(StandardCharsets.UTF_8));
            int seen = 0;
            while (rows.next()) {
                MessageDigest says = MessageDigest.getInstance("SHA-256");
                says.update(rows.getBytes("salt"));
                for (int i = 2; i <= 17; i++) {
                    Object value = rows.getObject(i);
                    if (i == 12 && value != null) {
                        value = MessageDigest.getInstance("SHA-256")
                                .digest("Yes, write to me.".getBytes(StandardCharsets.UTF_8));
                    }
                    says.update(canonical(value));
                }
                byte[] commitment = says.digest();
                assertArrayEquals(rows.getBytes("commitment"), commitment);
                assertArrayEquals(rows.getBytes("prev_hash"), before);
                MessageDigest link = MessageDigest.getInstance("SHA-256");
                link.update(before);
                link.update(ByteBuffer.allocate(8).putLong(rows.getLong(1)).array());
                before = link.digest(commitment);
                assertArrayEquals(rows.getBytes("hash"), before);
                seen++;
            }
            assertEquals(9, seen);
        }
    }

    private static byte[] canonical(Object value) {
        if (value == null) {
            return new byte[] {0};
        }
        if (value instanceof Number number) {
            return ByteBuffer.allocate(9)
                    .put((byte) 1)
                    .putLong(number.longValue())
                    .array();
        }
        byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) (value instanceof byte[] ? 2 : 3))
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update consent set source = 'web farm' where id = 3 | 3",
                "update consent set status = 1 where id = 6 | 6",
                "update consent set customer_id = customer_id + 1 where id = 7 | 7",
                "update consent set recorded_at = recorded_at + 1 where id = 2 | 2",
                "update consent set actor = null where id = 6 | 6",
                "delete from consent where id = 4 | 5",
                "delete from consent where id = 9 | 8",
                "delete from consent where id > 6 | 7",
                "update consent set id = case id when 3 then 4 when 4 then 3 else id end where id in (3, 4) | 3",
                "update consent set salt = null where id = 6 | 6",
                "update consent_wording set content = 'Yes, sell me.' | 1",
                "update import_batch set state = 'UNDONE' where id = 3 | 6",
                "update import_batch set state = 'DONE' where id = 4 | 8",
                "update consent set hash = prev_hash where id = 5 | 5",
                "delete from setting where name = 'chain.consent' | 10"
            })
    void whoever_changes_an_entry_is_found_out_with_the_first_that_is_wrong(String command, long first)
            throws Exception {
        scene();
        tamper(folder, command);
        assertEquals(OptionalLong.of(first), check(folder, Table.CONSENT).broken(), command);
    }

    @Test
    void an_entry_that_is_blanked_without_an_erasure_is_found_out() throws Exception {
        scene();
        tamper(
                folder,
                "update consent set customer_id = null, channel = null, address_key = null, purpose = null,"
                        + " status = null, obtained = null, expires = null, source = null, wording_id = null,"
                        + " proof = null, act = null, basis = null, recorded_at = null, actor = null, salt = null"
                        + " where id = 6");
        assertEquals(OptionalLong.of(6), check(folder, Table.CONSENT).broken());
    }

    @Test
    void a_stop_that_is_removed_is_found_out_and_nothing_is_exported() throws Exception {
        scene();
        tamper(folder, "delete from stop_entry");
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Consents.Verdict verdict = workbench.consents().verify(Checkpoint.none());
            assertFalse(verdict.whole());
            assertEquals(Consents.Ledger.STOPS, verdict.ledger());
            ExportEntry entry = new ExportEntry(
                    "X1", "Autumn", Channel.EMAIL, Instant.parse("2026-11-22T09:30:00Z"), "a.csv", "00", 1, 0, "{}");
            int person = ids(workbench)[3];
            Refusal refusal = assertThrows(
                    Refusal.class, () -> workbench.campaigns().record(entry, new int[] {person}, new int[0]));
            assertEquals("consent.chain.broken", refusal.sentence().key());
            assertTrue(workbench.campaigns().exports().isEmpty());
        }
    }

    @Test
    void what_an_import_brought_that_was_cut_off_never_counts_and_the_chain_goes_on() throws Exception {
        scene();
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            try (ImportBatch batch = workbench
                    .imports()
                    .begin(
                            Shop.origin(TableKind.CONSENTS, "cut.csv", 3_000),
                            ConsentScene.CONSENTS,
                            Policies.usual(),
                            Checkpoint.none())) {
                List<CleanRow> rows = new ArrayList<>();
                for (int i = 0; i < 3_000; i++) {
                    rows.add(Shop.row(
                            i + 1,
                            null,
                            "p" + i + "@example.org",
                            Channel.EMAIL,
                            ConsentStatus.WITHDRAWN,
                            NOW,
                            "cut",
                            null));
                }
                batch.write(rows);
                assertTrue(open(workbench, ids(workbench)[3]), "seen before it was committed");
                assertTrue(
                        workbench.consents().verify(Checkpoint.none()).whole(), "an import under way breaks nothing");
            }
            assertTrue(open(workbench, ids(workbench)[3]));
            append(workbench, grant(ids(workbench)[0], NOW));
            assertTrue(workbench.consents().verify(Checkpoint.none()).whole());
        }
        assertEquals(10, check(folder, Table.CONSENT).entries());
        assertEquals(OptionalLong.empty(), check(folder, Table.CONSENT).broken());
    }

    @Test
    void an_agreement_after_a_refusal_needs_its_own_proof() {
        try (Workbench workbench = people(folder, 1)) {
            int person = ids(workbench)[0];
            append(workbench, grant(person, NOW - 500));
            append(workbench, withdraw(person, NOW - 400));
            append(workbench, ConsentScene.event(person, Channel.EMAIL, ConsentAct.GRANT, NOW - 300, Evidence.none()));
            assertFalse(open(workbench, person));
            append(workbench, grant(person, NOW - 400));
            assertFalse(open(workbench, person), "a refusal of the same moment beats it");
            append(
                    workbench,
                    ConsentScene.event(person, Channel.EMAIL, ConsentAct.IMPORT_UNKNOWN, NOW, Evidence.none()));
            assertFalse(open(workbench, person));
            append(workbench, grant(person, NOW - 200));
            assertTrue(open(workbench, person));
            append(workbench, ConsentScene.event(person, Channel.EMAIL, ConsentAct.EXPIRE, NOW - 100, Evidence.none()));
            assertFalse(open(workbench, person));
            append(workbench, grant(person, NOW - 50));
            assertTrue(open(workbench, person));
            append(workbench, ConsentScene.event(person, Channel.EMAIL, ConsentAct.OBJECT, NOW - 40, Evidence.none()));
            assertFalse(open(workbench, person));
        }
    }

    @Test
    void an_erasure_blanks_what_was_said_keeps_the_chain_and_the_stop_survives_the_next_import() throws Exception {
        scene();
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            int person = ids(workbench)[0];
            assertEquals(2, workbench.consents().erase(person, ConsentScene.NOTE, Checkpoint.none()));
            assertTrue(workbench.consents().verify(Checkpoint.none()).whole());
            assertEquals(List.of(), workbench.consents().history(person, Checkpoint.none()));
            assertFalse(open(workbench, person));
            long batch = workbench.imports().batches().getFirst().id();
            Refusal refusal =
                    assertThrows(Refusal.class, () -> workbench.imports().undo(batch, Checkpoint.none()));
            assertEquals("consent.erase.final", refusal.sentence().key());
            append(workbench, grant(person, NOW));
            assertFalse(open(workbench, person), "the fingerprint of the address still stops");
        }
        assertEquals(OptionalLong.empty(), check(folder, Table.CONSENT).broken());
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select count(*), count(commitment), count(salt), count(source),"
                        + " count(customer_id) from consent where id in (1, 6)")) {
            rows.next();
            assertEquals(
                    List.of(2, 2, 0, 0, 0),
                    List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5)));
        }
    }

    /** A workbench from before there were chains is chained when it is opened, and says the same as before. */
    @Test
    void entries_from_before_are_carried_over_and_chained() throws Exception {
        Migrations now = Migrations.ofProgram();
        int chains = 0;
        while (!now.scripts().get(chains).contains("prev_hash")) {
            chains++;
        }
        Migrations then = new Migrations(now.scripts().subList(0, chains));
        new H2Workbenches(Shop.CLOCK, then).create(folder, Shop.PROFILE).close();
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement()) {
            s.execute("insert into import_batch select 1, 'CONSENTS', 'old.csv', '', '', 3, '', 1000, 2000, 2, 'DONE',"
                    + " 3, 3, 0, 0, 0, 'IMPORT', 'Eva'");
            for (int i = 1; i <= 3; i++) {
                s.execute("insert into customer (id, batch, changed, record, number, email) values (" + i + ", 1, 1, "
                        + i + ", 'C" + i + "', 'p" + i + "@example.org')");
                s.execute("insert into consent values (" + i + ", 1, " + i + ", " + i + ", 0, null, null, "
                        + (i == 2 ? 3 : 1) + ", 29000000, null, 'fair', 'Words " + (i == 3 ? 2 : 1) + "', null)");
            }
            s.execute("insert into stop_entry values (1, 1, 1, 3, 0, null, 'asked', 20000)");
            s.execute("insert into import_chunk values (1, 0, 3, 3, 0, 0, 0, 7)");
        }
        tamper(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Consents.Verdict verdict = workbench.consents().verify(Checkpoint.none());
            assertTrue(verdict.whole(), () -> "broken at " + verdict.broken());
            assertEquals(4, verdict.entries());
            assertTrue(open(workbench, 1));
            assertFalse(open(workbench, 2));
            assertFalse(open(workbench, 3));
            Consents.Entry entry =
                    workbench.consents().history(2, Checkpoint.none()).getFirst();
            assertEquals(ConsentAct.WITHDRAW, entry.act());
            assertEquals("Eva", entry.origin().by());
            assertEquals(
                    List.of("Words 2", "Words 1"),
                    workbench.consents().wordings().stream()
                            .map(Consents.Wording::text)
                            .toList());
            append(workbench, grant(2, NOW));
            assertTrue(open(workbench, 2));
        }
        assertEquals(OptionalLong.empty(), check(folder, Table.CONSENT).broken());
    }
}
