package org.clientele.app.workbench;

import org.jspecify.annotations.Nullable;

/**
 * What an export tries, written down with it.
 *
 * @param experiment what is tried; null for nothing
 * @param global the year's global comparison group as it is; null when there is none
 * @param globalIds its members, lasting ids
 * @param newest the highest lasting id that is known
 */
public record Conducted(
        @Nullable ExperimentEntry experiment, @Nullable GlobalEntry global, int[] globalIds, int newest) {
    /** Nothing is tried. */
    public static Conducted nothing() {
        return new Conducted(null, null, new int[0], 0);
    }
}
