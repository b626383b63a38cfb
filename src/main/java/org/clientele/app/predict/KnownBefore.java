package org.clientele.app.predict;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientele.app.workbench.Choices;

/** What people have said of fields: whether they are known before a message is sent, or only afterwards. */
public final class KnownBefore {
    private static final String BEFORE = "predict.known-before";
    private static final String AFTER = "predict.known-after";

    private final Choices choices;

    /** What was said in a workbench. */
    public KnownBefore(Choices choices) {
        this.choices = choices;
    }

    /** Keys of fields that are known only afterwards; they are left out. */
    public Set<String> after() {
        return keys(AFTER);
    }

    /** Keys of fields that are known before; nobody is asked about them again. */
    public Set<String> before() {
        return keys(BEFORE);
    }

    /** Keeps what was said of a field. */
    public void say(String key, boolean before) {
        Set<String> known = keys(BEFORE);
        Set<String> after = keys(AFTER);
        (before ? known : after).add(key);
        (before ? after : known).remove(key);
        put(BEFORE, known);
        put(AFTER, after);
    }

    /** Takes back what was said of a field. */
    public void unsay(String key) {
        for (String name : new String[] {BEFORE, AFTER}) {
            Set<String> keys = keys(name);
            keys.remove(key);
            put(name, keys);
        }
    }

    private Set<String> keys(String name) {
        return choices.get(name)
                .map(text -> text.lines().collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    private void put(String name, Set<String> keys) {
        choices.put(name, keys.isEmpty() ? null : String.join("\n", new TreeSet<>(keys)));
    }
}
