package org.clientele.analysis.audience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out lately, by what it was worked out from; what was asked for longest ago is forgotten first.
 *
 * @param <V> what is kept
 */
final class Kept<V> {
    private final int most;
    private final Map<Object, V> made = new LinkedHashMap<>(16, 0.75f, true);

    /** Keeps at most so many. */
    Kept(int most) {
        this.most = most;
    }

    /** What belongs to a key; made when it is not there. Two who ask at once may both make it, and make it equal. */
    V get(Object key, Supplier<V> make) {
        synchronized (made) {
            V known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = make.get();
        put(key, fresh);
        return fresh;
    }

    /** Keeps something under a key. */
    void put(Object key, V value) {
        synchronized (made) {
            made.put(key, value);
            if (made.size() > most) {
                made.remove(made.keySet().iterator().next());
            }
        }
    }

    /** What is kept now, that asked for longest ago first. */
    Map<Object, V> all() {
        synchronized (made) {
            return new LinkedHashMap<>(made);
        }
    }
}
