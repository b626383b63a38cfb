package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * All corrections to one file, in the order in which they were made; a later one about the same cell wins.
 *
 * @param all the corrections
 */
public record Fixes(List<Fix> all) {
    public Fixes {
        all = List.copyOf(all);
    }

    /** No correction. */
    public static Fixes none() {
        return new Fixes(List.of());
    }

    /** These and one more. */
    public Fixes with(Fix fix) {
        List<Fix> more = new ArrayList<>(all);
        more.add(fix);
        return new Fixes(more);
    }

    /** These without the newest. */
    public Fixes withoutLast() {
        return all.isEmpty() ? this : new Fixes(all.subList(0, all.size() - 1));
    }
}
