package org.clientele.app.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Choices;

/**
 * The ideas that were put aside with "Not now": each stays away for two weeks of data, or until half as many people again
 * are concerned.
 */
public final class PutAside {
    private static final String KEY = "home.aside";
    private static final int DAYS = 14;
    private static final double MORE = 1.5;

    private final Choices choices;
    private final Map<String, Note> notes = new LinkedHashMap<>();

    private record Note(int people, int day) {}

    /** What was put aside in a workbench. */
    public PutAside(Choices choices) {
        this.choices = choices;
        choices.get(KEY)
                .ifPresent(text -> text.lines()
                        .map(line -> line.split("\t"))
                        .filter(parts -> parts.length == 3)
                        .forEach(parts ->
                                notes.put(parts[0], new Note(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))));
    }

    /** Whether an idea stays away for now. */
    public boolean holds(Idea idea, int dataDay) {
        return Optional.ofNullable(notes.get(idea.key()))
                .filter(note -> dataDay - note.day < DAYS && idea.people() < MORE * note.people)
                .isPresent();
    }

    /** Puts an idea aside. */
    public void add(Idea idea, int dataDay) {
        notes.put(idea.key(), new Note(idea.people(), dataDay));
        keep();
    }

    /** Brings ideas back. */
    public void remove(List<String> keys) {
        notes.keySet().removeAll(keys);
        keep();
    }

    private void keep() {
        StringBuilder text = new StringBuilder();
        notes.forEach((key, note) -> text.append(key)
                .append('\t')
                .append(note.people)
                .append('\t')
                .append(note.day)
                .append('\n'));
        choices.put(KEY, notes.isEmpty() ? null : text.toString());
    }
}
