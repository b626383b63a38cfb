package org.clientele.model.text;

import java.util.List;

/**
 * A sentence for people, kept as data: the key of its text in every language and the values that go into it.
 *
 * @param key the key in {@code resources/i18n}
 * @param args the values for the places {@code {0}}, {@code {1}}… of the text; numbers stay numbers
 */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** A message with its arguments. */
    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
