package org.clientele.store;

import static org.clientele.store.ConsentScene.NOTE;
import static org.clientele.store.ConsentScene.NOW;
import static org.clientele.store.ConsentScene.append;
import static org.clientele.store.ConsentScene.grant;
import static org.clientele.store.ConsentScene.ids;
import static org.clientele.store.ConsentScene.open;
import static org.clientele.store.ConsentScene.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stop list: imports, merges and their undo never clear an entry; a person can, one at a time and with a reason. */
class StopListTest {
    @TempDir
    Path temp;

    private Workbench granted(int n) {
        Workbench workbench = people(temp.resolve("shop"), n);
        for (int id : ids(workbench)) {
            append(workbench, grant(id, NOW - 1_000));
        }
        return workbench;
    }

    @Test
    void one_entry_is_lifted_with_a_reason_and_that_can_be_taken_back() {
        try (Workbench workbench = granted(2)) {
            int[] ids = ids(workbench);
            workbench.consents().stop(Channel.EMAIL, "P0@Example.org", NOTE, Checkpoint.none());
            workbench.consents().stop(Channel.EMAIL, "stranger@example.org", NOTE, Checkpoint.none());
            assertFalse(open(workbench, ids[0]));
            assertTrue(open(workbench, ids[1]));
            assertEquals(2, workbench.consents().size().standing());
            Consents.Stop stop = workbench
                    .consents()
                    .stopsOf(Channel.EMAIL, "p0@example.org")
                    .getFirst();
            assertEquals(List.of(stop), workbench.consents().stopsOf(ids[0]));
            assertEquals("asked by phone", stop.reason());
            Refusal noReason = assertThrows(
                    Refusal.class,
                    () -> workbench
                            .consents()
                            .lift(stop.id(), new PersonLedger.Note("lift", " ", "me"), Checkpoint.none()));
            assertEquals("consent.lift.reason", noReason.sentence().key());
            BatchSummary lifted = workbench.consents().lift(stop.id(), NOTE, Checkpoint.none());
            assertTrue(open(workbench, ids[0]));
            assertEquals(1, workbench.consents().size().standing());
            Refusal gone =
                    assertThrows(Refusal.class, () -> workbench.consents().lift(stop.id(), NOTE, Checkpoint.none()));
            assertEquals("consent.lift.gone", gone.sentence().key());
            workbench.imports().undo(lifted.id(), Checkpoint.none());
            assertFalse(open(workbench, ids[0]));
            workbench.consents().lift(stop.id(), NOTE, Checkpoint.none());
            assertTrue(open(workbench, ids[0]));
            // who asks again after that is stopped again
            Shop.load(workbench, ConsentScene.STOPS, "again.csv", List.of(Shop.row(1, "p0@example.org")));
            assertFalse(open(workbench, ids[0]));
            assertTrue(workbench.consents().verify(Checkpoint.none()).whole());
        }
    }

    /** Whatever imports, merges and undos happen, exactly those are open whose stops people have lifted one by one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_but_a_person_clears_a_stop(long seed) throws Exception {
        Random random = new Random(seed);
        int n = 14;
        try (Workbench workbench = granted(n)) {
            int[] ids = ids(workbench);
            Set<Integer> stopped = new HashSet<>();
            Set<Integer> merged = new HashSet<>();
            List<Long> merges = new ArrayList<>();
            for (int step = 0; step < 24; step++) {
                int who = random.nextInt(n);
                String address = "p" + who + "@example.org";
                switch (random.nextInt(6)) {
                    case 0 -> {
                        workbench.consents().stop(Channel.EMAIL, address, NOTE, Checkpoint.none());
                        stopped.add(who);
                    }
                    case 1 -> {
                        Shop.load(workbench, ConsentScene.STOPS, "s" + step, List.of(Shop.row(1, address)));
                        stopped.add(who);
                    }
                    case 2 -> {
                        // an import that says yes, newer and with a source, clears no stop
                        List<CleanRow> yes = List.of(Shop.row(
                                1,
                                "C" + who,
                                address,
                                Channel.EMAIL,
                                ConsentStatus.GRANTED,
                                NOW + step,
                                "web form",
                                null));
                        BatchSummary batch = Shop.load(workbench, ConsentScene.CONSENTS, "c" + step, yes);
                        if (random.nextBoolean() && batch.id() != 0) {
                            workbench.imports().undo(batch.id(), Checkpoint.none());
                        }
                    }
                    case 3 ->
                        Shop.load(
                                workbench,
                                Shop.CUSTOMERS,
                                "p" + step,
                                List.of(Shop.customer(
                                        1,
                                        new @Nullable Object[] {"C" + who, address, null, "N" + step, null, null, null},
                                        null)));
                    case 4 -> {
                        int other = (who + 1) % n;
                        if (!merged.contains(who) && !merged.contains(other)) {
                            merged.add(who);
                            merged.add(other);
                            merges.add(MergeScene.merge(workbench, ids[who], ids[other])
                                    .id());
                            assertEquals(
                                    !stopped.contains(who) && !stopped.contains(other),
                                    open(workbench, ids[Math.min(who, other)]),
                                    "merged");
                            workbench.identities().unmerge(merges.getLast(), Checkpoint.none());
                            merged.remove(who);
                            merged.remove(other);
                        }
                    }
                    default -> {
                        for (Consents.Stop stop : workbench.consents().stopsOf(Channel.EMAIL, address)) {
                            workbench.consents().lift(stop.id(), NOTE, Checkpoint.none());
                        }
                        stopped.remove(who);
                    }
                }
                for (int i = 0; i < n; i++) {
                    assertEquals(!stopped.contains(i), open(workbench, ids[i]), "person " + i + " after step " + step);
                }
            }
            assertTrue(workbench.consents().verify(Checkpoint.none()).whole());
        }
    }
}
