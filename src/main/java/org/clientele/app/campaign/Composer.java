package org.clientele.app.campaign;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageTemplate;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;

/** Writes the message of each person: the text filled in, with what the sender must add to it. */
final class Composer {
    private final Channel channel;
    private final MessageTemplate subject;
    private final MessageTemplate body;
    private final Sender sender;
    private final boolean empty;
    private final MergeFields fields;
    private final Set<String> known;
    private final String version;
    private final List<String> closing;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> bare = new TreeSet<>();

    /** A composer for a campaign.
     *
     * @throws org.clientele.model.text.Refusal when the text names a field that does not exist */
    Composer(CampaignSpec spec, Set<String> known, MergeFields fields) {
        this(spec.channel(), spec.sender(), spec.message(), CampaignLinks.ownVersion(spec), known, fields);
    }

    private Composer(
            Channel channel, Sender sender, MessageText text, String version, Set<String> known, MergeFields fields) {
        this.channel = channel;
        this.subject = MessageTemplate.of(text.subject(), known);
        this.body = MessageTemplate.of(text.body(), known);
        this.sender = sender;
        this.closing = Stream.of(sender.address().strip(), sender.optOut().strip())
                .filter(line -> !line.isEmpty())
                .toList();
        this.empty = text.body().isBlank();
        this.fields = fields;
        this.known = known;
        this.version = version;
        used.addAll(subject.fields());
        used.addAll(body.fields());
        bare.addAll(subject.bareFields());
        bare.addAll(body.bareFields());
    }

    /** A composer of another version of the message, from the same sender to the same people.
     *
     * @param mark the version's letter, as {@link CampaignLinks#version} gives it
     * @throws org.clientele.model.text.Refusal when the text names a field that does not exist */
    Composer saying(MessageText text, String mark) {
        return new Composer(channel, sender, text, mark, known, fields);
    }

    private String value(int customer, String field) {
        return fields.value(customer, field, version);
    }

    /** The subject for that person. */
    String subject(int customer) {
        return subject.fill(field -> value(customer, field));
    }

    /** The whole text for that person: an SMS begins with its signature and ends with the way to refuse. */
    String body(int customer) {
        if (empty) {
            return "";
        }
        String text = body.fill(field -> value(customer, field)).strip();
        return switch (channel) {
            case SMS -> signed(text);
            case EMAIL -> closed(text);
        };
    }

    private String signed(String text) {
        String signature =
                sender.signature().isBlank() ? "" : "【" + sender.signature().strip() + "】";
        String whole = text.startsWith(signature) ? text : signature + text;
        String optOut = sender.optOut().strip();
        if (optOut.isEmpty() || whole.contains(optOut)) {
            return whole;
        }
        boolean chinese =
                optOut.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean ended = "。！？；，、.!?;,".indexOf(whole.charAt(whole.length() - 1)) >= 0;
        String joint = ended ? "" : "，";
        return whole + (chinese ? joint : " ") + optOut;
    }

    private String closed(String text) {
        if (closing.stream().allMatch(text::contains)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        for (String line : closing) {
            if (!text.contains(line)) {
                whole.append(whole.length() == text.length() ? "\n\n" : "\n").append(line);
            }
        }
        return whole.toString();
    }

    /** The fields of the text itself, in order, each with what stands in where it is blank. */
    Map<String, String> variables() {
        return body.fallbacks();
    }

    /** The fields the text uses, in order. */
    Set<String> used() {
        return Collections.unmodifiableSet(used);
    }

    /** Those fields the text uses that are blank for that person, whether something stands in for them or not. */
    Set<String> unfilled(int customer) {
        return blank(used, customer);
    }

    private Set<String> blank(Set<String> asked, int customer) {
        Set<String> blank = Set.of();
        for (String field : asked) {
            if (value(customer, field).isBlank()) {
                blank = blank.isEmpty() ? new TreeSet<>() : blank;
                blank.add(field);
            }
        }
        return blank;
    }

    /** The fields without fall-back that are blank for that person. */
    Set<String> blanks(int customer) {
        return blank(bare, customer);
    }
}
