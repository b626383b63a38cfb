package org.clientele.model.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.jspecify.annotations.Nullable;

/** What a column of a file becomes: a known field, an extra column under a name, or nothing. */
public sealed interface Target {
    /** How an extra column begins when it is written as a word. */
    String EXTRA = "extra:";

    /** The word of a column that is left out. */
    String IGNORE = "ignore";

    /** The column is read as this field. */
    record Bind(Field field) implements Target {}

    /**
     * The column is kept under this name as a custom field.
     *
     * @param type how its values are written, or null to find out from the column
     * @param owner what it belongs to, or null for what the kind of table is about
     */
    record Keep(
            String name,
            @Nullable CustomType type,
            @Nullable Owner owner) implements Target {
        /** A custom field whose type the column tells. */
        public Keep(String name) {
            this(name, null, null);
        }

        private String options() {
            if (type == null && owner == null) {
                return "";
            }
            return "(" + (owner == null ? "" : owner.word()) + (owner == null || type == null ? "" : ",")
                    + (type == null ? "" : type.word()) + ")";
        }
    }

    /** The column is left out; only people decide this. */
    record Ignore() implements Target {}

    /** This target in one word, as on the command line and in the memory of mappings. */
    default String word() {
        return switch (this) {
            case Bind(Field field) -> field.key();
            case Keep keep -> EXTRA.substring(0, EXTRA.length() - 1) + keep.options() + ":" + keep.name();
            case Ignore() -> IGNORE;
        };
    }

    /** The target of that word. */
    static Optional<Target> ofWord(String word) {
        if (word.equals(IGNORE)) {
            return Optional.of(new Ignore());
        }
        Matcher extra = Spelling.EXTRA_WORD.matcher(word);
        if (extra.matches()) {
            return keep(extra.group(1), extra.group(2).strip());
        }
        return Field.ofKey(word).map(Bind::new);
    }

    /** The word of this target without type and owner, by which a column's policy is named. */
    default String column() {
        return this instanceof Keep keep ? EXTRA + keep.name() : word();
    }

    private static Optional<Target> keep(@Nullable String options, String name) {
        CustomType type = null;
        Owner owner = null;
        for (String option : options == null ? new String[0] : options.split(",")) {
            Optional<CustomType> asType = CustomType.ofWord(option.strip());
            Optional<Owner> asOwner = Owner.ofWord(option.strip());
            if (asType.isEmpty() && asOwner.isEmpty()) {
                return Optional.empty();
            }
            type = asType.orElse(type);
            owner = asOwner.orElse(owner);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Keep(name, type, owner));
    }

    /** How targets are spelled. */
    final class Spelling {
        private static final Pattern EXTRA_WORD = Pattern.compile("extra(?:\\(([^)]*)\\))?:(.*)", Pattern.DOTALL);

        private Spelling() {}
    }
}
