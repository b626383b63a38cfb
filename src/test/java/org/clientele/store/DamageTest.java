package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.clientele.app.care.Backup;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.WorkbenchFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data file that was shortened, flipped or blanked is mended from a backup, refused, or whole: never another state. */
class DamageTest {
    private static final int FLIPPED = 16;
    private static final int PAGE = 4096;

    @TempDir
    static Path temp;

    private static String before = "";

    @BeforeAll
    static void make_a_workbench() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("before"), Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(1, 800));
            Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(1, 3000, 800));
        }
        before = Shop.dump(temp.resolve("before"));
    }

    private interface Damage {
        void to(FileChannel file, RandomGenerator random) throws IOException;
    }

    private static final Damage FLIP = (file, random) -> {
        ByteBuffer bytes = ByteBuffer.allocate(FLIPPED);
        long at = random.nextLong(file.size() - FLIPPED);
        file.read(bytes, at);
        for (int i = 0; i < FLIPPED; i++) {
            bytes.put(i, (byte) ~bytes.get(i));
        }
        file.write(bytes.flip(), at);
    };

    private static final Damage BLANK = (file, random) -> {
        long page = random.nextLong(file.size() / PAGE);
        file.write(ByteBuffer.allocate(PAGE), page * PAGE);
    };

    /** Damages copies and gives what went wrong. */
    private static List<String> wrong(int times, boolean withBackups, Damage damage) throws Exception {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        int mended = 0;
        for (int i = 0; i < times; i++) {
            Path folder = Files.createTempDirectory(temp, "damage");
            Files.delete(folder);
            Kills.copy(temp.resolve("before"), folder);
            if (!withBackups) {
                BackupFolder backups = new BackupFolder(new WorkbenchFolder(folder));
                for (Backup backup : backups.all()) {
                    backups.remove(backup.name());
                }
            }
            try (FileChannel file = FileChannel.open(
                    folder.resolve("workbench.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                damage.to(file, new SplittableRandom(i));
            }
            try {
                List<String> told = new ArrayList<>();
                boolean untouched = looksSound(folder, told);
                mended += untouched ? 0 : 1;
                if (!untouched && !looksSound(folder, told)) {
                    wrong.add(i + ": not sound after it was mended");
                }
                boolean warned = !withBackups && told.contains("care.note.touched");
                if (!warned && !Shop.dump(folder).equals(before)) {
                    wrong.add(i + ": opened as something else");
                }
            } catch (Refusal told) {
                refused++;
                String key = told.sentence().key();
                if (withBackups || !key.equals("store.open.damaged") && !key.equals("care.fault.unreadable")) {
                    wrong.add(i + ": " + key);
                }
            }
            Kills.delete(folder);
        }
        IO.println(times + " damaged, " + refused + " refused, " + mended
                + " found by reading and mended at the next start");
        return wrong;
    }

    /** Opens and reads everything; what is found is mended at the next start. */
    private static boolean looksSound(Path folder, List<String> told) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            workbench.openingNotes().forEach(note -> told.add(note.key()));
            return new H2Care(Shop.CLOCK).check(workbench, Checkpoint.none()).sound();
        }
    }

    private static List<String> notes(Path folder) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            return workbench.openingNotes().stream().map(Message::key).toList();
        }
    }

    @Test
    void flipped_bytes_and_blanked_pages_are_mended_from_the_backup() throws Exception {
        assertEquals(List.of(), wrong(8, true, FLIP));
        assertEquals(List.of(), wrong(3, true, BLANK));
    }

    @Test
    void without_a_backup_a_damaged_file_is_refused_or_holds_everything_or_warns() throws Exception {
        assertEquals(List.of(), wrong(8, false, FLIP));
    }

    @Tag("long")
    @Test
    void two_hundred_flips_and_fifty_blank_pages() throws Exception {
        assertEquals(List.of(), wrong(200, true, FLIP));
        assertEquals(List.of(), wrong(200, false, FLIP));
        assertEquals(List.of(), wrong(50, true, BLANK));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 50, 60, 70, 80, 90})
    void a_shortened_file_is_mended_from_the_backup(int percent) throws Exception {
        assertEquals(List.of(), wrong(1, true, (file, random) -> file.truncate(file.size() * percent / 100)));
        assertEquals(List.of(), wrong(1, false, (file, random) -> file.truncate(file.size() * percent / 100)));
    }

    @Test
    void a_lost_witness_is_made_anew_after_everything_was_checked() throws Exception {
        Path folder = temp.resolve("witness");
        Kills.copy(temp.resolve("before"), folder);
        Files.delete(folder.resolve("state.json"));
        assertEquals(List.of("care.note.unwitnessed"), notes(folder));
        assertEquals(List.of(), notes(folder));
        assertEquals(before, Shop.dump(folder));
        // without the witness the backup still tells that a file is older than it should be
        Path older = temp.resolve("older");
        Kills.copy(temp.resolve("before"), older);
        Path file = older.resolve("workbench.mv.db");
        try (Workbench workbench = Shop.workbenches().open(older, Checkpoint.none())) {
            Shop.load(workbench, Shop.CUSTOMERS, "d.csv", Shop.customers(2, 300));
        }
        String newer = Shop.dump(older);
        Files.delete(file);
        Files.copy(temp.resolve("before").resolve("workbench.mv.db"), file);
        Files.delete(older.resolve("state.json"));
        assertTrue(notes(older).contains("care.note.older"));
        assertEquals(newer, Shop.dump(older));
    }
}
