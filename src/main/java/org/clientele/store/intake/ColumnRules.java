package org.clientele.store.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.clientele.model.intake.Policies;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.WritePolicy;
import org.jspecify.annotations.Nullable;

/** What a file may do to rows that are known, and in how many of them each of its columns has done something. */
final class ColumnRules {
    private final Policies policies;
    private final Map<String, Long> changes = new HashMap<>();

    ColumnRules(Policies policies) {
        this.policies = policies;
    }

    /** Whether known rows stay as they are. */
    boolean leavesKnown() {
        return policies.rows() == RowPolicy.CREATE_ONLY;
    }

    /** Whether unknown rows are left out. */
    boolean leavesUnknown() {
        return policies.rows() == RowPolicy.UPDATE_ONLY;
    }

    /** Whether a column may do anything at all to known rows. */
    boolean touches(String word) {
        return policies.of(word) != WritePolicy.NEVER;
    }

    /** Whether a column may write.
     *
     * @param blank whether nothing is held
     * @param newer whether the row is from after what is held */
    boolean writes(String word, boolean blank, boolean newer) {
        return switch (policies.of(word)) {
            case NEVER -> false;
            case IF_BLANK -> blank;
            case NEWER -> blank || newer;
            case ALWAYS -> true;
        };
    }

    /** Custom fields as they are after a row. */
    @Nullable
    String extras(@Nullable String held, @Nullable String incoming, boolean newer) {
        if (incoming == null || incoming.equals(held)) {
            return held;
        }
        Map<String, String> all = Extras.read(held);
        boolean changed = false;
        for (Map.Entry<String, String> each : Extras.read(incoming).entrySet()) {
            String before = all.get(each.getKey());
            if (!each.getValue().equals(before) && writes(Extras.word(each.getKey()), before == null, newer)) {
                all.put(each.getKey(), each.getValue());
                changed = true;
            }
        }
        return changed ? Extras.text(all) : held;
    }

    /** Custom fields as they are after a row of a file about something else, which only fills blanks. */
    @Nullable
    String filled(@Nullable String held, @Nullable String incoming) {
        if (incoming == null || incoming.equals(held)) {
            return held;
        }
        Map<String, String> all = Extras.read(held);
        int before = all.size();
        Extras.read(incoming).forEach((name, value) -> {
            if (touches(Extras.word(name))) {
                all.putIfAbsent(name, value);
            }
        });
        return all.size() == before ? held : Extras.text(all);
    }

    /** Counts a row in which a column has changed what was held. */
    void count(String word) {
        changes.merge(word, 1L, Long::sum);
    }

    /** Counts a row in which custom fields were changed from one text to another. */
    void countExtras(@Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Map<String, String> was = Extras.read(before);
        Extras.read(after).forEach((name, value) -> {
            if (!value.equals(was.get(name))) {
                count(Extras.word(name));
            }
        });
    }

    /** In how many rows each column changed what was held, by its word. */
    Map<String, Long> changes() {
        return Map.copyOf(changes);
    }
}
