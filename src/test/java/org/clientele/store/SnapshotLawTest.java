package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.snapshot.Snapshots;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a workbench, its snapshot is what reading everything anew would give. */
class SnapshotLawTest {
    private static final int STEPS = 40;
    private static final String DELTA = "store.step.snapshot-delta";
    private static final String FULL = "store.step.snapshot";

    @TempDir
    Path temp;

    private final ShopLife life = new ShopLife();
    private int deltas;
    private int fulls;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_snapshot_brought_up_to_date_equals_one_read_anew(long seed) throws Exception {
        follow(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void so_it_is_for_many_more(long seed) throws Exception {
        follow(seed);
    }

    private void follow(long seed) throws Exception {
        Random random = new Random(seed);
        try (Workbench workbench = create(seed)) {
            for (int step = 0; step < STEPS; step++) {
                String done = "";
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    done += " " + life.happen(workbench, random);
                }
                Facts brought = workbench.facts(counting());
                String found = FactsDiff.of("facts", anew(workbench), brought);
                assertEquals("", found, "seed " + seed + ", step " + step + ", after" + done);
            }
        }
        assertTrue(deltas > STEPS / 4, deltas + " deltas");
        assertTrue(fulls > 2, fulls + " full");
        try (Workbench workbench = new H2Workbenches(life::now).open(temp.resolve("shop" + seed), Checkpoint.none())) {
            int before = deltas + fulls;
            Facts kept = workbench.facts(counting());
            assertEquals(before, deltas + fulls, "the file that was kept is the newest snapshot");
            assertEquals("", FactsDiff.of("facts", anew(workbench), kept));
        }
    }

    @Test
    void a_file_from_before_is_brought_up_to_date_at_the_next_opening() throws Exception {
        Random random = new Random(9);
        Path cache = temp.resolve("shop9").resolve("cache").resolve("facts.bin");
        Path older = temp.resolve("older.bin");
        try (Workbench workbench = create(9)) {
            life.orders(workbench, random);
            workbench.facts(Checkpoint.none());
        }
        Files.copy(cache, older);
        try (Workbench workbench = new H2Workbenches(life::now).open(temp.resolve("shop9"), Checkpoint.none())) {
            life.orders(workbench, random);
            life.events(workbench, random);
            workbench.facts(Checkpoint.none());
        }
        // as after a kill while the newer file was written
        Files.copy(older, cache, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.write(cache.resolveSibling("facts.bin.tmp"), new byte[100]);
        try (Workbench workbench = new H2Workbenches(life::now).open(temp.resolve("shop9"), Checkpoint.none())) {
            Facts brought = workbench.facts(counting());
            assertEquals(1, deltas);
            assertEquals(0, fulls);
            assertEquals("", FactsDiff.of("facts", anew(workbench), brought));
        }
    }

    @Test
    void an_agreement_that_ended_is_not_found_good_in_a_file_from_before() throws Exception {
        Random random = new Random(9);
        Path cache = temp.resolve("shop9").resolve("cache").resolve("facts.bin");
        try (Workbench workbench = create(9)) {
            life.orders(workbench, random);
            life.agree(workbench);
            workbench.facts(Checkpoint.none());
        }
        byte[] good = Files.readAllBytes(cache);
        try (Workbench workbench = new H2Workbenches(life::now).open(temp.resolve("shop9"), Checkpoint.none())) {
            life.pass(Duration.ofDays(60));
            workbench.facts(Checkpoint.none());
            // whenever the program is killed from here on: what lies there does not call the agreement good
            assertTrue(!Files.exists(cache) || !Arrays.equals(good, Files.readAllBytes(cache)));
            assertEquals("", FactsDiff.of("facts", anew(workbench), workbench.facts(Checkpoint.none())));
        }
    }

    private Workbench create(long seed) {
        return new H2Workbenches(life::now).create(temp.resolve("shop" + seed), Shop.PROFILE);
    }

    private Facts anew(Workbench workbench) throws IOException {
        Path nothing = Files.createTempDirectory(temp, "anew");
        Snapshots snapshots = new Snapshots(
                ((H2Workbench) workbench).database(),
                new HeldLedgers(((H2Workbench) workbench).database()),
                nothing,
                () -> workbench.profile().zone(),
                life::now);
        try {
            return snapshots.current(Checkpoint.none());
        } finally {
            snapshots.close();
        }
    }

    private Checkpoint counting() {
        return new Checkpoint() {
            private boolean tried;

            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {
                if (message.key().equals(DELTA)) {
                    deltas++;
                    tried = true;
                } else if (message.key().equals(FULL)) {
                    fulls++;
                    // what was tried first could not be had
                    deltas -= tried ? 1 : 0;
                }
            }

            @Override
            public void check() {}
        };
    }

    @Test
    void a_difference_is_found() {
        assertEquals("x.Tier[1] 2 3", FactsDiff.of("x", Map.of("Tier", new int[] {1, 2}), Map.of("Tier", new int[] {1, 3
        })));
    }
}
