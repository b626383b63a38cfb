package org.clientele.app.campaign;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.MessageTemplate;
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

    /** A composer for a campaign.
     *
     * @throws org.clientele.model.text.Refusal when the text names a field that does not exist */
    Composer(CampaignSpec spec, Set<String> known, MergeFields fields) {
        this.channel = spec.channel();
        this.subject = MessageTemplate.of(spec.message().subject(), known);
        this.body = MessageTemplate.of(spec.message().body(), known);
        this.sender = spec.sender();
        this.empty = spec.message().body().isBlank();
        this.fields = fields;
    }

    /** The subject for that person. */
    String subject(int customer) {
        return subject.fill(field -> fields.value(customer, field));
    }

    /** The whole text for that person: an SMS begins with its signature and ends with the way to refuse. */
    String body(int customer) {
        if (empty) {
            return "";
        }
        String text = body.fill(field -> fields.value(customer, field)).strip();
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
        StringBuilder whole = new StringBuilder(text);
        for (String line :
                new String[] {sender.address().strip(), sender.optOut().strip()}) {
            if (!line.isEmpty() && !text.contains(line)) {
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
        Set<String> used = new LinkedHashSet<>(subject.fields());
        used.addAll(body.fields());
        return used;
    }

    /** The fields without fall-back that are blank for that person. */
    Set<String> blanks(int customer) {
        Set<String> blanks = new TreeSet<>();
        for (MessageTemplate part : new MessageTemplate[] {subject, body}) {
            for (String field : part.bareFields()) {
                if (fields.value(customer, field).isBlank()) {
                    blanks.add(field);
                }
            }
        }
        return blanks;
    }
}
