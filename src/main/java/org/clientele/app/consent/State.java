package org.clientele.app.consent;

import java.util.Locale;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.text.Message;

/** How somebody stands to a topic; who is on the stop list counts there and nowhere else. */
public enum State {
    GRANTED,
    UNKNOWN,
    EXPIRED,
    WITHDRAWN,
    DENIED,
    STOPPED;

    static State of(ConsentStatus status, boolean stopped) {
        return stopped ? STOPPED : valueOf(status.name());
    }

    /** Its word in files and answers, such as {@code granted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public Message title() {
        return Message.of("consent.state." + word());
    }
}
