package org.clientele.store.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was merged with whom: the rows of the merged stay as they are, and every reader takes them for those of the person
 * they belong to now.
 */
public final class MergedIds {
    private final Map<Integer, Integer> winnerOf = new HashMap<>();
    private final Map<Integer, Integer> batchOf = new HashMap<>();
    private final Map<Integer, Set<String>> formerly = new HashMap<>();

    private MergedIds() {}

    /** Nobody was merged with anybody. */
    public static MergedIds none() {
        return new MergedIds();
    }

    /** All that is merged, without what a batch under way has merged.
     *
     * @param hidden the number of that batch, or one that no row carries */
    public static MergedIds read(Connection c, int hidden) throws SQLException {
        MergedIds merged = new MergedIds();
        Map<Integer, List<@Nullable String>> known = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select loser, winner, loser_known, winner_known, batch from customer_merge where batch <> "
                                + hidden + " order by id")) {
            while (rows.next()) {
                merged.winnerOf.put(rows.getInt(1), rows.getInt(2));
                merged.batchOf.put(rows.getInt(1), rows.getInt(5));
                known.put(rows.getInt(1), Arrays.asList(rows.getString(3), rows.getString(4)));
            }
        }
        known.forEach((loser, names) -> {
            for (String name : names) {
                if (name != null) {
                    merged.formerly
                            .computeIfAbsent(merged.of(loser), w -> new LinkedHashSet<>())
                            .add(name);
                }
            }
        });
        return merged;
    }

    /** Whether nobody is merged. */
    public boolean isEmpty() {
        return winnerOf.isEmpty();
    }

    /** Whether that customer was merged into another. */
    public boolean isMerged(int id) {
        return !winnerOf.isEmpty() && winnerOf.containsKey(id);
    }

    /** The person to whom a customer belongs now: itself unless it was merged; through several merges to the last. */
    public int of(int id) {
        if (winnerOf.isEmpty()) {
            return id;
        }
        int at = id;
        Integer next = winnerOf.get(at);
        while (next != null) {
            at = next;
            next = winnerOf.get(at);
        }
        return at;
    }

    /** The last batch that had to do with a merged customer's becoming part of the person it belongs to now. */
    public int batch(int loser) {
        int last = 0;
        int at = loser;
        Integer next = winnerOf.get(at);
        while (next != null) {
            last = Math.max(last, batchOf.getOrDefault(at, 0));
            at = next;
            next = winnerOf.get(at);
        }
        return last;
    }

    /** Everybody who was merged into another. */
    public Set<Integer> losers() {
        return new HashSet<>(winnerOf.keySet());
    }

    /** By what the person and those merged into it were drawn before, one a line, or null when it was never merged. */
    public @Nullable String formerly(int winner) {
        Set<String> names = formerly.get(winner);
        return names == null ? null : String.join("\n", names);
    }
}
