package org.clientele.ui.kit.desk;

import java.util.List;

/** Finds things by what a person types: an area may offer its customers, products or groups to the find box. */
@FunctionalInterface
public interface Finder {
    /** The best matches, best first, at most that many; quick, since it is asked at each key. */
    List<Find> find(String typed, int most);

    /** Calls this back, in place of whoever was called before, when it can find more than before. */
    default void watch(Runnable more) {}
}
