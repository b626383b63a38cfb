package org.clientele.model.intake;

import java.util.Optional;
import org.clientele.model.table.Field;

/** What a column of a file becomes: a known field, an extra column under a name, or nothing. */
public sealed interface Target {
    /** How an extra column begins when it is written as a word. */
    String EXTRA = "extra:";

    /** The word of a column that is left out. */
    String IGNORE = "ignore";

    /** The column is read as this field. */
    record Bind(Field field) implements Target {}

    /** The column is kept as text under this name. */
    record Keep(String name) implements Target {}

    /** The column is left out; only people decide this. */
    record Ignore() implements Target {}

    /** This target in one word, as on the command line and in the memory of mappings. */
    default String word() {
        return switch (this) {
            case Bind(Field field) -> field.key();
            case Keep(String name) -> EXTRA + name;
            case Ignore() -> IGNORE;
        };
    }

    /** The target of that word. */
    static Optional<Target> ofWord(String word) {
        if (word.equals(IGNORE)) {
            return Optional.of(new Ignore());
        }
        if (word.startsWith(EXTRA)) {
            String name = word.substring(EXTRA.length()).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(new Keep(name));
        }
        return Field.ofKey(word).map(Bind::new);
    }
}
