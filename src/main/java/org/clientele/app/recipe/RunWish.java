package org.clientele.app.recipe;

import java.util.function.Function;
import org.clientele.model.text.Message;

/**
 * How a recipe is run.
 *
 * @param rehearses whether it only says what would happen, and changes nothing
 * @param again whether it runs although the very same files were run before
 * @param words turns sentences into the language in which the list and the report are written
 */
public record RunWish(boolean rehearses, boolean again, Function<Message, String> words) {
    /** For real, and not with the same files twice. */
    public static RunWish usual(Function<Message, String> words) {
        return new RunWish(false, false, words);
    }
}
