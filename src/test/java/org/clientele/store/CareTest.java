package org.clientele.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.app.care.Checkup;
import org.clientele.app.care.Restored;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.HeldDisk;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups, the way back, and the places and disks on which a workbench may lie. */
class CareTest {
    /** What stands nowhere in a file. */
    private static final byte[] OTHER = "forty bytes that nobody has ever written.".getBytes(StandardCharsets.UTF_8);

    private final H2Care care = new H2Care(Shop.CLOCK);

    @TempDir
    Path temp;

    private Path shop() throws Exception {
        Path folder = temp.resolve("shop");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 200));
        }
        return folder;
    }

    private static void more(Path folder) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 300, 200));
        }
    }

    private List<Backup> madeAtClosing(Path folder) {
        return care.backups(folder).stream()
                .filter(backup -> backup.kind() == Kind.CLOSING)
                .toList();
    }

    private static String refused(Runnable work) {
        return assertThrows(Refusal.class, work::run).sentence().key();
    }

    private static List<String> notes(Path folder) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            return workbench.openingNotes().stream().map(Message::key).toList();
        }
    }

    /** All tables, also those of the ledger but for what a restore writes anew. */
    private static Map<String, String> rows(Path folder) throws Exception {
        return new TreeMap<>(OrderedDump.of(folder).tables());
    }

    @Test
    void a_backup_is_made_at_closing_when_something_has_changed_and_only_then() throws Exception {
        Path folder = shop();
        List<Backup> first = madeAtClosing(folder);
        assertEquals(1, first.size());
        Shop.workbenches().open(folder, Checkpoint.none()).close();
        assertEquals(first, madeAtClosing(folder));
        more(folder);
        List<Backup> second = madeAtClosing(folder);
        // the same day: the newer one replaces the older
        assertEquals(1, second.size());
        assertTrue(second.getFirst().sequence() > first.getFirst().sequence());
        assertTrue(second.getFirst().rows() > first.getFirst().rows());
    }

    @Test
    void an_older_backup_comes_back_exactly_and_the_state_before_is_kept() throws Exception {
        Path folder = shop();
        Map<String, String> then = rows(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Backup made = care.backUp(workbench, Checkpoint.none());
            assertEquals(Kind.BY_HAND, made.kind());
            assertEquals(refused(() -> care.restore(folder, made.name(), Checkpoint.none())), "store.open.in-use");
        }
        more(folder);
        Map<String, String> now = rows(folder);
        String byHand = care.backups(folder).stream()
                .filter(b -> b.kind() == Kind.BY_HAND)
                .findFirst()
                .orElseThrow()
                .name();
        Restored restored = care.restore(folder, byHand, Checkpoint.none());
        assertEquals(then, rows(folder));
        assertEquals(List.of(), notes(folder));
        care.restore(folder, Objects.requireNonNull(restored.aside()), Checkpoint.none());
        assertEquals(now, rows(folder));
        assertEquals(List.of(), notes(folder));
    }

    @Test
    void data_that_came_back_has_a_version_that_nothing_else_was_made_of() throws Exception {
        Path folder = shop();
        more(folder);
        long before;
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            care.backUp(workbench, Checkpoint.none());
            before = workbench.facts(Checkpoint.none()).version();
        }
        care.restore(folder, null, Checkpoint.none());
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertTrue(workbench.version() > before);
            assertEquals(300, workbench.imports().batches().getFirst().counts().read());
            assertEquals(workbench.version(), workbench.facts(Checkpoint.none()).version());
        }
    }

    @Test
    void a_workbench_goes_to_another_computer_in_one_file() throws Exception {
        Path folder = shop();
        more(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            workbench.campaigns().keepDraft("naughty", "\"; drop table customer; --\r\n\u0000 ' , 😀 \\ \t");
            workbench.campaigns().keepDraft("empty", "");
        }
        Map<String, String> rows = rows(folder);
        Path file = temp.resolve("along.zip");
        long lines;
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            lines = workbench.facts(Checkpoint.none()).lines().size();
            care.takeAlong(workbench, file, false, Checkpoint.none());
            assertEquals("care.along.exists", refused(() -> care.takeAlong(workbench, file, false, Checkpoint.none())));
        }
        Path other = temp.resolve("other computer/shop");
        Files.createDirectories(other.getParent());
        care.restore(other, file.toString(), Checkpoint.none());
        assertEquals(rows, rows(other));
        try (Workbench workbench = Shop.workbenches().open(other, Checkpoint.none())) {
            assertEquals(Shop.PROFILE, workbench.profile());
            Checkup checkup = care.check(workbench, Checkpoint.none());
            assertTrue(checkup.sound());
        }
        // an independent count: lines of the CSV inside
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("tables/order_line.csv")) {
                    assertEquals(
                            1 + lines,
                            new String(zip.readAllBytes(), UTF_8).lines().count());
                }
            }
        }
    }

    @Test
    void a_damaged_backup_is_not_used_and_nothing_is_changed() throws Exception {
        Path folder = shop();
        more(folder);
        Path file = temp.resolve("along.zip");
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            care.takeAlong(workbench, file, false, Checkpoint.none());
        }
        Backup newest = care.backups(folder).getFirst();
        Path copy = folder.resolve("backups/" + newest.name() + ".mv.db");
        try (RandomAccessFile bytes = new RandomAccessFile(copy.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(OTHER);
        }
        long size = Files.size(folder.resolve("workbench.mv.db"));
        String dump = Shop.dump(folder);
        assertEquals("care.restore.damaged", refused(() -> care.restore(folder, newest.name(), Checkpoint.none())));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 3);
            bytes.write(OTHER);
        }
        assertEquals("care.restore.damaged", refused(() -> care.restore(folder, file.toString(), Checkpoint.none())));
        Path text = Files.writeString(temp.resolve("letter.txt"), "Dear customer");
        assertEquals("care.restore.foreign", refused(() -> care.restore(folder, text.toString(), Checkpoint.none())));
        assertEquals("care.restore.unknown", refused(() -> care.restore(folder, "999", Checkpoint.none())));
        assertEquals(
                "care.restore.damaged",
                refused(() -> care.restore(temp.resolve("new"), file.toString(), Checkpoint.none())));
        assertFalse(Files.exists(temp.resolve("new")));
        assertEquals(size, Files.size(folder.resolve("workbench.mv.db")));
        assertEquals(dump, Shop.dump(folder));
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Checkup checkup = care.check(workbench, Checkpoint.none());
            assertEquals(
                    List.of("care.fault.backup"),
                    checkup.faults().stream().map(Message::key).toList());
        }
    }

    @Test
    void when_the_clock_is_set_back_batches_and_backups_stay_in_order() throws Exception {
        Path folder = shop();
        Instant yesterday = Shop.CLOCK.instant().minus(Duration.ofDays(1));
        try (Workbench workbench = new H2Workbenches(() -> yesterday).open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 300, 200));
            List<BatchSummary> batches = workbench.imports().batches();
            assertEquals("o.csv", batches.getFirst().file());
            assertTrue(batches.getFirst().at().isBefore(batches.getLast().at()));
        }
        List<Backup> backups = madeAtClosing(folder);
        assertEquals(2, backups.size());
        assertEquals(yesterday, backups.getFirst().at());
        String now = Shop.dump(folder);
        Files.write(folder.resolve("workbench.mv.db"), new byte[5000]);
        assertTrue(notes(folder).contains("care.note.backup"));
        assertEquals(now, Shop.dump(folder));
    }

    @Test
    void a_workbench_of_version_one_is_upgraded_with_all_its_rows() throws Exception {
        Path folder = temp.resolve("shop");
        try (InputStream in = Objects.requireNonNull(CareTest.class.getResourceAsStream("/projects/v1/workbench.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = temp.resolve(entry.getName()).normalize();
                assertTrue(file.startsWith(temp));
                Files.createDirectories(entry.isDirectory() ? file : Objects.requireNonNull(file.getParent()));
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertEquals(List.of(), workbench.openingNotes());
            // what version 1 said of itself when it was asked for its status
            assertEquals(60, workbench.facts(Checkpoint.none()).customers());
            assertEquals(618, workbench.facts(Checkpoint.none()).lines().size());
            assertEquals(130, workbench.facts(Checkpoint.none()).events().size());
            assertTrue(care.check(workbench, Checkpoint.none()).sound());
        }
        Backup before = care.backups(folder).getLast();
        assertEquals(Kind.BEFORE_UPGRADE, before.kind());
        assertEquals(1, before.schema());
        care.restore(folder, before.name(), Checkpoint.none());
        assertEquals(List.of(), notes(folder));
    }

    @Test
    void a_folder_that_a_cloud_service_copies_is_warned_of() {
        Path folder = temp.resolve("OneDrive - Tea shop/work");
        try (Workbench made = Shop.workbenches().create(folder, Shop.PROFILE)) {
            assertEquals("care.note.synced", made.openingNotes().getFirst().key());
        }
        assertEquals(List.of("care.note.synced"), notes(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶 😀 shop", "50%20off", "two\nlines", "ends.", " blank ", "a#b?c&d=e'f", "long"})
    void a_workbench_lies_under_any_name(String name) throws Exception {
        Path folder = temp.resolve(name);
        if (name.equals("long")) {
            folder = temp.resolve("n".repeat(120)).resolve("m".repeat(120)).resolve("o".repeat(60));
            Files.createDirectories(folder.getParent());
        }
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 50));
            care.takeAlong(workbench, folder.resolve("exports/" + name + ".zip"), false, Checkpoint.none());
        }
        assertEquals(List.of(), notes(folder));
        care.restore(folder, folder.resolve("exports/" + name + ".zip").toString(), Checkpoint.none());
        assertEquals(List.of(), notes(folder));
    }

    @Test
    void a_folder_that_goes_away_ends_in_a_sentence() throws Exception {
        Path folder = shop();
        Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none());
        Kills.delete(folder);
        assertEquals(
                "store.disk.failed",
                refused(() -> Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 300, 200))));
        assertThrows(Refusal.class, workbench::close);
        assertEquals("store.open.no-workbench", refused(() -> notes(folder)));
    }

    @Test
    void a_folder_that_may_not_be_written_is_refused_at_the_start() throws Exception {
        Path folder = shop();
        assumeTrue(!System.getProperty("user.name").equals("root"), "the administrator may write everywhere");
        assertTrue(folder.resolve("in-use.lock").toFile().setWritable(false));
        assertEquals("store.open.unusable", refused(() -> notes(folder)));
    }

    @Test
    void a_file_that_another_program_holds_or_that_cannot_be_written_is_named_with_what_to_do() throws Exception {
        Path file = Files.writeString(temp.resolve("list.zip"), "old");
        HeldDisk disk = new HeldDisk();
        disk.hold(file, false);
        try (Workbench workbench = Shop.workbenches().open(shop(), Checkpoint.none())) {
            H2Care care = new H2Care(Shop.CLOCK);
            assertEquals(
                    "care.along.held",
                    refused(() -> care.takeAlong(workbench, disk.path(file), true, Checkpoint.none())));
        }
        assertEquals("old", Files.readString(file));
        assertEquals(
                "care.along.failed",
                H2Care.why(new IOException("No space left on device"), file).key());
    }

    @Test
    void nothing_is_left_where_a_file_cannot_be_written() throws Exception {
        Path folder = shop();
        Path target = Files.createDirectories(temp.resolve("a folder.zip"));
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertEquals(
                    "care.along.exists", refused(() -> care.takeAlong(workbench, target, true, Checkpoint.none())));
            Path nowhere = temp.resolve("nowhere/list.zip");
            assertEquals(
                    "care.along.no-folder", refused(() -> care.takeAlong(workbench, nowhere, true, Checkpoint.none())));
            assertEquals(List.of(), Kills.halfFiles(temp));
        }
    }
}
