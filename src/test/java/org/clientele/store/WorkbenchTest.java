package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.care.Backup;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Migrations;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.WorkbenchFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {
    @TempDir
    Path temp;

    private final H2Workbenches workbenches = Shop.workbenches();

    private Path folder() {
        return temp.resolve("shop");
    }

    private Workbench fresh() {
        return workbenches.create(folder(), Shop.PROFILE);
    }

    private Workbench open() {
        return workbenches.open(folder(), Checkpoint.none());
    }

    @Test
    void a_new_workbench_is_there_again_after_it_was_closed() {
        fresh().close();
        assertTrue(workbenches.isWorkbench(folder()));
        try (Workbench again = open()) {
            assertEquals(Shop.PROFILE, again.profile());
            assertEquals(List.of(), again.openingNotes());
            assertEquals(0, again.facts(Checkpoint.none()).customers());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void created_updated_unchanged_and_rejected_are_the_rows_read(long seed) throws Exception {
        BatchSummary customers;
        BatchSummary orders;
        try (Workbench workbench = fresh()) {
            customers = Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(seed, 3000));
            orders = Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(seed, 4000, 2000));
        }
        assertTrue(customers.counts().balanced());
        assertEquals(3000, customers.counts().read());
        assertTrue(customers.counts().updated() > 0 && customers.counts().rejected() > 0);
        assertTrue(orders.counts().balanced());
        try (Connection c = Shop.plainSql(folder());
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select (select count(*) from customer where batch = 1),"
                        + " (select count(*) from order_line), (select sum(rows_read) from import_chunk)")) {
            rows.next();
            assertEquals(customers.counts().created(), rows.getLong(1));
            assertEquals(orders.counts().created(), rows.getLong(2));
            assertEquals(7000, rows.getLong(3));
        }
    }

    @Test
    void the_same_files_again_write_nothing() throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(7, 1000));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(7, 3000, 2000));
        }
        String before = Shop.dump(folder());
        try (Workbench workbench = open()) {
            BatchSummary orders = Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(7, 3000, 2000));
            assertEquals(0, orders.counts().created());
            assertEquals(0, orders.counts().updated());
            assertTrue(orders.counts().unchanged() > 2800);
        }
        assertEquals(before, Shop.dump(folder()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void undo_leaves_what_was_before(long seed) throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(seed, 2000));
        }
        String before = Shop.dump(folder());
        UndoReport customers;
        try (Workbench workbench = open()) {
            BatchSummary orders = Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(seed, 3000, 2500));
            BatchSummary more = Shop.load(workbench, Shop.CUSTOMERS, "d.csv", Shop.customers(seed + 100, 2500));
            customers = workbench.imports().undo(more.id(), Checkpoint.none());
            workbench.imports().undo(orders.id(), Checkpoint.none());
            assertEquals(State.UNDONE, workbench.imports().batches().getFirst().state());
        }
        assertTrue(customers.removed() > 0 && customers.restored() > 0);
        assertEquals(0, customers.kept());
        assertEquals(before, Shop.dump(folder()));
    }

    @Test
    void undo_out_of_order_keeps_what_later_imports_need_and_the_last_undo_clears_it() throws Exception {
        fresh().close();
        String before = Shop.dump(folder());
        try (Workbench workbench = open()) {
            BatchSummary customers = Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(3, 1000));
            BatchSummary orders = Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(3, 1000, 800));
            int people = workbench.facts(Checkpoint.none()).customers();
            UndoReport first = workbench.imports().undo(customers.id(), Checkpoint.none());
            assertTrue(first.kept() > 0 && first.removed() > 0);
            Facts facts = workbench.facts(Checkpoint.none());
            assertTrue(facts.customers() < people);
            assertEquals(orders.counts().created(), facts.lines().size());
            workbench.imports().undo(orders.id(), Checkpoint.none());
            assertEquals(0, workbench.facts(Checkpoint.none()).customers());
        }
        assertEquals(before, Shop.dump(folder()));
    }

    @Test
    void an_import_that_is_not_committed_leaves_nothing() throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(5, 1500));
        }
        String before = Shop.dump(folder());
        try (Workbench workbench = open()) {
            long version = workbench.version();
            try (ImportBatch batch = workbench
                    .imports()
                    .begin(
                            Shop.origin(TableKind.CUSTOMERS, "d.csv", 3000),
                            Shop.CUSTOMERS,
                            Policies.usual(),
                            Checkpoint.none())) {
                batch.write(Shop.customers(6, 3000));
                int seen = workbench.facts(Checkpoint.none()).customers();
                assertTrue(seen > 0 && seen < 1500);
            }
            assertEquals(version, workbench.version());
            assertEquals(1, workbench.imports().batches().size());
        }
        assertEquals(before, Shop.dump(folder()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void a_rehearsal_says_the_same_and_writes_nothing(long seed) throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(seed, 1500));
        }
        String before = Shop.dump(folder());
        BatchSummary customers;
        BatchSummary orders;
        try (Workbench workbench = open()) {
            try (ImportBatch batch = workbench
                    .imports()
                    .rehearse(
                            Shop.origin(TableKind.CUSTOMERS, "d.csv", 3000),
                            Shop.CUSTOMERS,
                            Policies.usual(),
                            Checkpoint.none())) {
                Shop.customers(seed + 50, 3000).forEach(row -> batch.write(List.of(row)));
                customers = batch.commit(Checkpoint.none());
            }
            try (ImportBatch batch = workbench
                    .imports()
                    .rehearse(
                            Shop.origin(TableKind.ORDERS, "o.csv", 2000),
                            Shop.ORDERS,
                            Policies.usual(),
                            Checkpoint.none())) {
                batch.write(Shop.orders(seed, 2000, 2000));
                orders = batch.commit(Checkpoint.none());
            }
        }
        assertEquals(before, Shop.dump(folder()));
        try (Workbench workbench = open()) {
            assertEquals(
                    Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(seed, 2000, 2000))
                            .counts(),
                    orders.counts());
            workbench.imports().undo(workbench.imports().batches().getFirst().id(), Checkpoint.none());
            assertEquals(
                    Shop.load(workbench, Shop.CUSTOMERS, "d.csv", Shop.customers(seed + 50, 3000))
                            .counts(),
                    customers.counts());
        }
    }

    @Test
    void a_second_program_is_refused() {
        try (Workbench workbench = fresh()) {
            Refusal refusal = assertThrows(Refusal.class, this::open);
            assertEquals("store.open.in-use", refusal.sentence().key());
            assertEquals(
                    workbench.folder().toString(), refusal.sentence().args().getFirst());
        }
        open().close();
    }

    @Test
    void a_workbench_of_a_newer_program_is_refused_and_left_alone() throws Exception {
        fresh().close();
        try (Connection c = Shop.plainSql(folder());
                Statement s = c.createStatement()) {
            s.execute("insert into schema_version values (99, 0)");
        }
        long size = Files.size(folder().resolve("workbench.mv.db"));
        Refusal refusal = assertThrows(Refusal.class, this::open);
        assertEquals("store.open.newer", refusal.sentence().key());
        assertTrue(Files.size(folder().resolve("workbench.mv.db")) >= size / 2);
    }

    @Test
    void an_older_workbench_is_copied_and_then_upgraded() throws Exception {
        fresh().close();
        List<String> scripts = new ArrayList<>(Migrations.ofProgram().scripts());
        scripts.add("create table later_idea (id int primary key);\n");
        new H2Workbenches(Shop.CLOCK, new Migrations(scripts))
                .open(folder(), Checkpoint.none())
                .close();
        List<Backup> backups = new BackupFolder(new WorkbenchFolder(folder())).all();
        assertEquals(Backup.Kind.BEFORE_UPGRADE, backups.getFirst().kind());
        assertEquals(scripts.size() - 1, backups.getFirst().schema());
        try (Connection c = Shop.plainSql(folder());
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select count(*) from later_idea")) {
            assertTrue(rows.next());
        }
        assertEquals(
                "store.open.newer",
                assertThrows(Refusal.class, this::open).sentence().key());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 25, 50, 75, 90})
    void a_shortened_file_never_opens_as_if_it_were_whole(int percent) throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(9, 5000, 2000));
        }
        String before = Shop.dump(folder());
        Path file = folder().resolve("workbench.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() * percent / 100);
        }
        try (Workbench opened = open()) {
            // H2 may mend the end of the file by itself; then nothing at all may be missing
            assertEquals(5000, opened.imports().batches().getFirst().counts().read());
        } catch (Refusal refusal) {
            assertEquals("store.open.damaged", refusal.sentence().key());
            return;
        }
        assertEquals(before, Shop.dump(folder()));
    }

    @Test
    void an_older_file_in_place_of_the_newer_is_noticed() throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 100));
        }
        Path file = folder().resolve("workbench.mv.db");
        Path copy = temp.resolve("older");
        Files.copy(file, copy);
        try (Workbench workbench = open()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 100));
        }
        String before = Shop.dump(folder());
        Files.delete(file);
        Files.copy(copy, file);
        try (Workbench workbench = open()) {
            assertEquals(
                    List.of("care.note.backup", "care.note.aside"),
                    workbench.openingNotes().stream().map(Message::key).toList());
        }
        assertEquals(before, Shop.dump(folder()));
        Files.delete(file);
        open().close();
        assertEquals(before, Shop.dump(folder()));
    }

    @Test
    void without_a_good_backup_a_lost_file_is_refused_and_nothing_is_changed() throws Exception {
        fresh().close();
        for (Backup backup : new BackupFolder(new WorkbenchFolder(folder())).all()) {
            Files.write(folder().resolve("backups/" + backup.name() + ".mv.db"), new byte[100]);
        }
        Path file = folder().resolve("workbench.mv.db");
        Files.delete(file);
        assertEquals(
                "store.open.damaged",
                assertThrows(Refusal.class, this::open).sentence().key());
        assertFalse(Files.exists(file));
    }

    @Test
    void no_folder_with_something_in_it_becomes_a_workbench() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("letter.txt"), "Dear");
        assertEquals(
                "store.create.not-empty",
                assertThrows(Refusal.class, this::fresh).sentence().key());
        assertEquals(
                "store.open.no-workbench",
                assertThrows(Refusal.class, this::open).sentence().key());
        assertFalse(workbenches.isWorkbench(folder()));
    }

    @Test
    void the_snapshot_counts_what_sql_counts() throws Exception {
        try (Workbench workbench = fresh()) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(4, 1500));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(4, 3000, 2000));
            workbench.facts(Checkpoint.none());
            Shop.load(workbench, Shop.ORDERS, "p.csv", Shop.orders(5, 3000, 2500));
            compare(workbench.facts(Checkpoint.none()), workbench);
        }
        try (Workbench workbench = open()) {
            compare(workbench.facts(Checkpoint.none()), workbench);
        }
    }

    private void compare(Facts facts, Workbench workbench) throws Exception {
        assertEquals(workbench.version(), facts.version());
        workbench.close();
        OrderLines lines = facts.lines();
        try (Connection c = Shop.plainSql(folder());
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select c.id, count(l.id), coalesce(sum(l.amount), 0),"
                        + " coalesce(sum(l.quantity), 0) from customer c left join sales_order o on o.customer_id = c.id"
                        + " left join order_line l on l.order_id = o.id group by c.id order by c.id")) {
            int at = 0;
            while (rows.next()) {
                assertEquals(rows.getInt(1), facts.people().id()[at]);
                long amount = 0;
                long quantity = 0;
                for (int i = lines.offset()[at]; i < lines.offset()[at + 1]; i++) {
                    amount += lines.amount()[i];
                    quantity += lines.quantity()[i];
                }
                assertEquals(rows.getInt(2), lines.offset()[at + 1] - lines.offset()[at]);
                assertEquals(rows.getLong(3), amount);
                assertEquals(rows.getLong(4), quantity);
                at++;
            }
            assertEquals(at, facts.customers());
        }
    }
}
