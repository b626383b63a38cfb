package org.clientele.store.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;

/**
 * Which backups are kept: of those made at closing the newest of each of the last ten days and, before them, of each of
 * the last four weeks; of the others the newest few; and all that people asked for.
 */
public final class KeepRule {
    /** Days that have a backup each. */
    public static final int DAYS = 10;

    /** Weeks before these that have a backup each. */
    public static final int WEEKS = 4;

    private static final int UPGRADES = 2;
    private static final int ASIDE = 3;
    /** 1 January 1970 was a Thursday; weeks begin on Monday. */
    private static final int MONDAY = 3;

    private static final int WEEK = 7;

    private KeepRule() {}

    /** Those of the backups that can go. The order of making counts, not the clock. */
    public static List<Backup> tooMany(List<Backup> backups) {
        List<Backup> newestFirst = new ArrayList<>(backups);
        newestFirst.sort(Comparator.comparingLong(Backup::sequence).reversed());
        Set<Integer> days = new HashSet<>();
        Set<Integer> weeks = new HashSet<>();
        int[] seen = new int[Kind.values().length];
        List<Backup> go = new ArrayList<>();
        for (Backup backup : newestFirst) {
            int before = seen[backup.kind().ordinal()]++;
            boolean stays = switch (backup.kind()) {
                case CLOSING ->
                    !days.contains(backup.day())
                            && (days.size() < DAYS
                                    ? days.add(backup.day())
                                    : weeks.size() < WEEKS && addWeek(weeks, backup));
                case BY_HAND -> true;
                case BEFORE_IMPORT -> before == 0;
                case BEFORE_UPGRADE -> before < UPGRADES;
                case SET_ASIDE -> before < ASIDE;
            };
            if (!stays) {
                go.add(backup);
            }
        }
        return go;
    }

    private static boolean addWeek(Set<Integer> weeks, Backup backup) {
        return weeks.add(Math.floorDiv(backup.day() + MONDAY, WEEK));
    }
}
