package org.clientele.model.intake;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * Something that the values of a column leave open and that is never guessed: "is 03/04/2026 the third of April?".
 *
 * @param column the column's header
 * @param sentence the question, with its evidence
 * @param options the ways to read it, two or three
 */
public record Question(String column, Message sentence, List<Option> options) {
    public Question {
        options = List.copyOf(options);
    }

    /**
     * One way to read the column.
     *
     * @param reading the way
     * @param found a value as it stands in the file
     * @param rendered what that value would mean
     */
    public record Option(Reading reading, String found, Message rendered) {}
}
