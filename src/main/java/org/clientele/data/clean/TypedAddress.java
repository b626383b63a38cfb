package org.clientele.data.clean;

import java.util.Optional;
import org.clientele.data.read.RawRow;
import org.clientele.model.contact.Channel;
import org.clientele.model.table.Phone;

/**
 * An address that somebody typed, cleaned as an import cleans it.
 *
 * @param channel the channel it belongs to
 * @param text the e-mail address, or the number in international form
 */
public record TypedAddress(Channel channel, String text) {
    /** The address in a text, nothing when it is neither an e-mail address nor a number that can be dialled.
     *
     * @param country two-letter country from which numbers without prefix are read */
    public static Optional<TypedAddress> of(String typed, String country) {
        RowNotes notes = RowNotes.of(new RawRow(0, 0, new String[0]));
        if (typed.indexOf('@') >= 0) {
            return Optional.ofNullable(EmailReader.read(typed, notes))
                    .map(address -> new TypedAddress(Channel.EMAIL, address));
        }
        Phone phone = new PhoneReader().read(typed, country, notes);
        String dialled = phone == null ? null : phone.e164();
        return Optional.ofNullable(dialled).map(number -> new TypedAddress(Channel.SMS, number));
    }
}
