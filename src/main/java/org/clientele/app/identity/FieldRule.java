package org.clientele.app.identity;

import java.util.Locale;
import java.util.Optional;

/** How the value of a field is chosen when people are merged. Blanks never win. */
public enum FieldRule {
    /** The value of the record that was written last. */
    MOST_RECENT,
    /** The value that most records have; of equally many the most recent. */
    MOST_FREQUENT,
    /** The longest value; of equally long the most recent. */
    LONGEST,
    /** The value of the record that stays. */
    KEEP;

    /** The word on the command line: {@code most-recent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of that word. */
    public static Optional<FieldRule> ofWord(String word) {
        for (FieldRule rule : values()) {
            if (rule.word().equals(word.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
