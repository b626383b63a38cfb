package org.clientele.data.read;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Something about a file that detection leaves open, so that a person decides; until then the first choice holds.
 *
 * @param kind what it is about
 * @param sentence what is open, and why
 * @param choices the ways to read the file, the present one first
 */
public record Doubt(Kind kind, Message sentence, List<Choice> choices) {
    /** What can be open. */
    public enum Kind {
        /** Whether a row names the columns. */
        HEADER,
        /** Which of two tables in one sheet is meant. */
        TABLE
    }

    public Doubt {
        choices = List.copyOf(choices);
    }

    /**
     * One way to read the file.
     *
     * @param words what it means
     * @param wish what to ask for to have it so
     */
    public record Choice(Message words, ReadWish wish) {}
}
