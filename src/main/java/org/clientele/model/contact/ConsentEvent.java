package org.clientele.model.contact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said about a channel, to be added to the ledger of consents.
 *
 * @param customerId lasting id of the customer, or 0 when only the address is known
 * @param address the e-mail address or the number in international form that it is about; blank for the address that
 *     the customer has now
 * @param channel the channel
 * @param purpose what for
 * @param act what was said
 * @param basis on what ground, where something was granted
 * @param said when, in the zone of the workbench; null for now
 * @param expires the last day on which it holds, or null
 * @param evidence what can be shown
 */
public record ConsentEvent(
        int customerId,
        String address,
        Channel channel,
        ConsentPurpose purpose,
        ConsentAct act,
        LawfulBasis basis,
        @Nullable LocalDateTime said,
        @Nullable LocalDate expires,
        Evidence evidence) {
    public ConsentEvent {
        if (!act.isSaid()) {
            throw new IllegalArgumentException("nobody says " + act);
        }
        if (customerId == 0 && address.isBlank()) {
            throw new IllegalArgumentException("about nobody");
        }
    }

    /** A customer takes back an agreement to marketing by a channel, now. */
    public static ConsentEvent withdrawal(int customerId, Channel channel, String source) {
        return new ConsentEvent(
                customerId,
                "",
                channel,
                ConsentPurpose.MARKETING,
                ConsentAct.WITHDRAW,
                LawfulBasis.CONSENT,
                null,
                null,
                Evidence.from(source));
    }

    /** Whoever is behind an address takes back an agreement to marketing by it. */
    public static ConsentEvent withdrawal(
            String address, Channel channel, @Nullable LocalDateTime said, String source) {
        return new ConsentEvent(
                0,
                address,
                channel,
                ConsentPurpose.MARKETING,
                ConsentAct.WITHDRAW,
                LawfulBasis.CONSENT,
                said,
                null,
                Evidence.from(source));
    }
}
