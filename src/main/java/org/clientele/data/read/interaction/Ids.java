package org.clientele.data.read.interaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the people and products of several files alike, in the order in which they are first met. */
public final class Ids {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of a name, a new one where it was not met before. */
    public int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The number of a name, or −1 where it was not met. */
    public int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /** The names by their numbers. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
