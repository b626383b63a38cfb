package org.clientele.model.campaign;

/**
 * What a campaign says, with places like <code>{{name|friend}}</code> that are filled in for each person.
 *
 * @param subject the subject line of an e-mail, empty for SMS
 * @param body the text, empty when the message is written in the sending tool
 */
public record MessageText(String subject, String body) {
    /** No text: the message is written elsewhere. */
    public static MessageText none() {
        return new MessageText("", "");
    }

    /** Whether there is nothing to fill in. */
    public boolean isEmpty() {
        return subject.isBlank() && body.isBlank();
    }
}
