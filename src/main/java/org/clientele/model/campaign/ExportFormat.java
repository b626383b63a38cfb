package org.clientele.model.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.model.contact.Channel;

/** The shape of a campaign file: what it is made for and which channel it carries. */
public enum ExportFormat {
    /** A plain table for people and most tools. */
    GENERIC(List.of(Channel.EMAIL, Channel.SMS), "campaign.format.generic"),
    /** A file for the audience import of Mailchimp. */
    MAILCHIMP(List.of(Channel.EMAIL), "campaign.format.mailchimp"),
    /** Telephone numbers and finished texts for any SMS gateway. */
    SMS(List.of(Channel.SMS), "campaign.format.sms");

    private final List<Channel> channels;
    private final String textKey;

    ExportFormat(List<Channel> channels, String textKey) {
        this.channels = channels;
        this.textKey = textKey;
    }

    /** Whether this format can carry that channel. */
    public boolean carries(Channel channel) {
        return channels.contains(channel);
    }

    /** The word for this format on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name for people. */
    public String textKey() {
        return textKey;
    }

    /** The usual format of a channel. */
    public static ExportFormat usual(Channel channel) {
        return switch (channel) {
            case EMAIL -> GENERIC;
            case SMS -> SMS;
        };
    }

    /** The format of that word. */
    public static Optional<ExportFormat> ofWord(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
