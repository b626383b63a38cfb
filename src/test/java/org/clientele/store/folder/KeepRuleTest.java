package org.clientele.store.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepRuleTest {
    private static Backup backup(long sequence, Kind kind, int day) {
        return new Backup("b" + sequence, kind, sequence, Instant.EPOCH, day, sequence, 1, 1, "", Map.of());
    }

    private static List<Long> kept(List<Backup> backups) {
        Set<Backup> gone = new HashSet<>(KeepRule.tooMany(backups));
        return backups.stream()
                .filter(backup -> !gone.contains(backup))
                .map(Backup::sequence)
                .sorted()
                .toList();
    }

    @Test
    void one_a_day_for_seven_weeks_leaves_ten_days_and_the_end_of_four_weeks_before() {
        List<Backup> all = new ArrayList<>();
        // 2 November 2026 is a Monday; the last day, number 49, is Sunday 20 December
        int monday = (int) LocalDate.of(2026, 11, 2).toEpochDay();
        for (int i = 1; i <= 49; i++) {
            all.add(backup(i, Kind.CLOSING, monday + i - 1));
        }
        // days 40 to 49 stay; before them the newest of the weeks that hold day 39, and days 29-35, 22-28, 15-21
        assertEquals(List.of(21L, 28L, 35L, 39L, 40L, 41L, 42L, 43L, 44L, 45L, 46L, 47L, 48L, 49L), kept(all));
    }

    @Test
    void of_a_day_the_newest_stays_and_what_people_asked_for_stays_for_ever() {
        List<Backup> all = List.of(
                backup(1, Kind.CLOSING, 100),
                backup(2, Kind.BY_HAND, 100),
                backup(3, Kind.CLOSING, 100),
                backup(4, Kind.BEFORE_IMPORT, 100),
                backup(5, Kind.BEFORE_IMPORT, 101),
                backup(6, Kind.SET_ASIDE, 101));
        assertEquals(List.of(2L, 3L, 5L, 6L), kept(all));
    }

    @Test
    void when_the_clock_is_set_back_the_order_of_making_counts() {
        List<Backup> all =
                List.of(backup(1, Kind.CLOSING, 200), backup(2, Kind.CLOSING, 199), backup(3, Kind.CLOSING, 199));
        assertEquals(List.of(1L, 3L), kept(all));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_the_newest_stays_and_no_more_than_fourteen(long seed) {
        Random random = new Random(seed);
        List<Backup> left = new ArrayList<>();
        int day = 20_000;
        for (int i = 1; i <= 300; i++) {
            day += random.nextInt(10) == 0 ? -1 : random.nextInt(3);
            left.add(backup(i, Kind.CLOSING, day));
            Collections.shuffle(left, random);
            List<Backup> gone = KeepRule.tooMany(left);
            long newest = i;
            assertFalse(gone.stream().anyMatch(backup -> backup.sequence() == newest));
            left.removeAll(gone);
            assertTrue(left.size() <= KeepRule.DAYS + KeepRule.WEEKS);
            // pruning what was pruned changes nothing
            assertEquals(List.of(), KeepRule.tooMany(left));
        }
        assertTrue(left.size() > KeepRule.DAYS);
    }
}
