package org.clientele.model.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.model.contact.Channel;

/** The shape of a campaign file: what it is made for and which channels it carries. */
public enum ExportFormat {
    /** A plain table for people and most tools. */
    GENERIC(Family.TABLE, Channel.EMAIL, Channel.SMS),
    /** The same table as an Excel workbook. */
    EXCEL(Family.TABLE, Channel.EMAIL, Channel.SMS),
    /** A workbook for the mail merge of Word and the like: every text merged, one row a person. */
    MAIL_MERGE(Family.TABLE, Channel.EMAIL, Channel.SMS),
    /** A file for the audience import of Mailchimp. */
    MAILCHIMP(Family.TOOL, Channel.EMAIL),
    /** A file for a list of Klaviyo. */
    KLAVIYO(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the contact import of HubSpot. */
    HUBSPOT(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the contact import of Brevo. */
    BREVO(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the contacts of SendGrid. */
    SENDGRID(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the contact import of ActiveCampaign. */
    ACTIVECAMPAIGN(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the people of Customer.io. */
    CUSTOMERIO(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** A file for the subscriber import of listmonk. */
    LISTMONK(Family.TOOL, Channel.EMAIL),
    /** A file for the contact import of Mautic. */
    MAUTIC(Family.TOOL, Channel.EMAIL, Channel.SMS),
    /** Telephone numbers and finished texts for any SMS gateway. */
    SMS(Family.TEXTS, Channel.SMS),
    /** Telephone numbers and finished texts under the names that Twilio uses. */
    TWILIO(Family.TEXTS, Channel.SMS),
    /** Telephone numbers for the SMS import of OneSignal. */
    ONESIGNAL(Family.TEXTS, Channel.SMS),
    /** A sheet for the bulk sender of Alibaba Cloud. */
    ALIYUN(Family.TEXTS, Channel.SMS),
    /** A sheet for the bulk sender of Tencent Cloud. */
    TENCENT(Family.TEXTS, Channel.SMS),
    /** A sheet for the bulk sender of Huawei Cloud. */
    HUAWEI(Family.TEXTS, Channel.SMS),
    /** Hashed addresses for Customer Match of Google Ads. */
    GOOGLE(Family.ADS, Channel.EMAIL, Channel.SMS),
    /** Hashed addresses for a custom audience of Meta. */
    META(Family.ADS, Channel.EMAIL, Channel.SMS),
    /** Hashed addresses for a custom audience of TikTok. */
    TIKTOK(Family.ADS, Channel.EMAIL, Channel.SMS);

    /** What kind of place a file is made for. */
    public enum Family {
        /** People and spreadsheets. */
        TABLE,
        /** Tools that keep contacts and fill in the text themselves. */
        TOOL,
        /** Services that send text messages. */
        TEXTS,
        /** Advertising: addresses leave as hashes only. */
        ADS
    }

    private final Family family;
    private final List<Channel> channels;

    ExportFormat(Family family, Channel... channels) {
        this.family = family;
        this.channels = List.of(channels);
    }

    /** What kind of place it is made for. */
    public Family family() {
        return family;
    }

    /** Whether this format can carry that channel. */
    public boolean carries(Channel channel) {
        return channels.contains(channel);
    }

    /** Whether it is an Excel workbook and not text. */
    public boolean isBook() {
        return switch (this) {
            case EXCEL, MAIL_MERGE, ALIYUN, TENCENT, HUAWEI -> true;
            default -> false;
        };
    }

    /** How its files end. */
    public String extension() {
        return isBook() ? "xlsx" : "csv";
    }

    /** Whether a file of it is nothing without the text of the message. */
    public boolean needsText() {
        return this == SMS || this == TWILIO;
    }

    /** Whether it refuses addresses with other than ASCII signs before the @. */
    public boolean plainMailboxOnly() {
        return this == MAILCHIMP;
    }

    /** Whether it can come with the list of those who said stop, which its target takes as a file of its own. */
    public boolean takesStops() {
        return this == KLAVIYO;
    }

    /** The word for this format on the command line and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name for people. */
    public String textKey() {
        return "target.name." + word();
    }

    /** The key of a sentence about it. */
    public String aboutKey() {
        return "target.about." + word();
    }

    /** The formats that carry a channel, in their order. */
    public static List<ExportFormat> carrying(Channel channel) {
        return Arrays.stream(values()).filter(format -> format.carries(channel)).toList();
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
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (ExportFormat format : values()) {
            if (format.word().equals(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
