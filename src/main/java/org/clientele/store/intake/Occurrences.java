package org.clientele.store.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.clientele.store.index.KeyIndex;

/**
 * Numbers rows of a file that are literally equal, and finds the rows of the database they were before.
 *
 * <p>The first of several equal rows has occurrence 0, the next 1, and so on.
 */
final class Occurrences {
    /** From here on the count is kept, so that a file of equal rows does not count from zero each time. */
    private static final int MANY = 8;

    private final KeyIndex rows = KeyIndex.narrow();
    private final BitSet seen = new BitSet();
    private final Map<Long, Integer> many = new HashMap<>();
    private final KeyIndex.Key numbered = new KeyIndex.Key();
    private int found = KeyIndex.NONE;

    /** Notes a row of the database. */
    void known(KeyIndex.Key key, int occurrence, int id) {
        rows.putIfAbsent(numbered.of(key).and(occurrence), id);
    }

    /** Says that a row of the database came with an earlier part of this file: an equal row of this part is another one. */
    void before(int id) {
        seen.set(id);
    }

    /** The occurrence of the next row of the file with this key; {@link #found} then tells the row it was before. */
    int next(KeyIndex.Key key) {
        int occurrence = 0;
        Integer counted = many.isEmpty() ? null : many.get(key.bits());
        if (counted != null) {
            occurrence = counted;
        }
        while (true) {
            int id = rows.get(numbered.of(key).and(occurrence));
            if (id == KeyIndex.NONE || !seen.get(id)) {
                found = id;
                if (id != KeyIndex.NONE) {
                    seen.set(id);
                }
                if (occurrence >= MANY) {
                    many.put(key.bits(), occurrence + 1);
                }
                return occurrence;
            }
            occurrence++;
        }
    }

    /** The row of the database that the last row of the file was before, or {@link KeyIndex#NONE}. */
    int found() {
        return found;
    }

    /** Notes the number under which the last row of the file was created. */
    void created(int id) {
        rows.putIfAbsent(numbered, id);
        seen.set(id);
    }
}
