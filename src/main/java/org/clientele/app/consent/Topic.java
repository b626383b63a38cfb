package org.clientele.app.consent;

import java.util.Locale;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;

/** What permission is asked for: a channel and a purpose. */
public enum Topic {
    EMAIL_MARKETING,
    SMS_MARKETING,
    /** Choosing by data about the person what to show. */
    PERSONAL;

    /** The channel, or that by which it is said where it holds for all. */
    public Channel channel() {
        return this == SMS_MARKETING ? Channel.SMS : Channel.EMAIL;
    }

    /** Its word in files and answers, such as {@code email-marketing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name for people. */
    public Message title() {
        return Message.of("consent.topic." + word());
    }
}
