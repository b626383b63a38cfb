package org.clientele.ui.kit;

import org.clientele.model.text.Message;

/** Wraps words of the data (a name, a city, a product) as a message, for places that expect one. */
public final class Verbatim {
    private Verbatim() {}

    /** The words as they are. */
    public static Message of(String words) {
        return Message.of("kit.verbatim", words);
    }
}
