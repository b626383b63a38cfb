package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: there is a sentence before and in the middle, and nothing is lost. */
class FullDiskTest {
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

    private static String refused(Runnable work) {
        return assertThrows(Refusal.class, work::run).sentence().key();
    }

    private static List<String> notes(Path folder) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            return workbench.openingNotes().stream().map(Message::key).toList();
        }
    }

    @Test
    void a_disk_that_is_full_stops_the_import_and_leaves_the_old_state() throws Exception {
        Path folder = shop();
        String before = Shop.dump(folder);
        long full = Files.size(folder.resolve("workbench.mv.db")) + 50_000;
        FaultyDisk.plan(FaultyDisk.Fault.FULL, full, 0);
        try (Workbench workbench = new H2Workbenches(Shop.CLOCK, Migrations.ofProgram(), FaultyDisk.SCHEME)
                .open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 5_000, 200));
            throw new AssertionError("the disk was not full");
        } catch (Refusal told) {
            assertEquals("store.disk.failed", told.sentence().key());
        } finally {
            FaultyDisk.plan(FaultyDisk.Fault.NONE, 0, 0);
        }
        notes(folder);
        assertEquals(before, Shop.dump(folder));
    }

    @Test
    void on_a_small_disk_there_is_a_sentence_before_and_in_the_middle_and_nothing_is_lost() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        assumeTrue(isMounted(disk), "only an administrator of Linux can make a small disk");
        try {
            Path folder = disk.resolve("shop");
            try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
                Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 200));
            }
            String before = Shop.dump(folder);
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                assertEquals(
                        "store.import.no-room",
                        refused(() -> Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 30_000, 200))));
                assertEquals("care.along.no-room", refused(() -> {
                    fill(disk, 8);
                    care.takeAlong(workbench, disk.resolve("along.zip"), false, Checkpoint.none());
                }));
                assertEquals("care.backup.no-room", refused(() -> care.backUp(workbench, Checkpoint.none())));
            }
            fill(disk, 0);
            String told = refused(() -> more(folder));
            assertTrue(List.of("store.disk.failed", "store.import.no-room").contains(told), told);
            Files.delete(disk.resolve("filler"));
            notes(folder);
            assertEquals(before, Shop.dump(folder));
            assertFalse(Files.exists(disk.resolve("along.zip")));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean isMounted(Path disk) throws Exception {
        if (!System.getProperty("user.name").equals("root")
                || !System.getProperty("os.name").startsWith("Linux")) {
            return false;
        }
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
    }

    /** Leaves so many megabytes free. */
    private static void fill(Path disk, int left) throws RuntimeException {
        try {
            long room = Files.getFileStore(disk).getUsableSpace() - ((long) left << 20);
            Path filler = disk.resolve("filler");
            try (var out = Files.newOutputStream(
                    filler, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                byte[] piece = new byte[1 << 16];
                for (long written = 0; written + piece.length <= room; written += piece.length) {
                    out.write(piece);
                }
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
