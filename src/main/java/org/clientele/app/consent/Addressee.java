package org.clientele.app.consent;

import java.util.Optional;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.clean.TypedAddress;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;

/**
 * An address that somebody typed.
 *
 * @param channel the channel it belongs to
 * @param address the e-mail address, or the number in international form
 */
public record Addressee(Channel channel, String address) {
    /** The address in a text; numbers without prefix are read as those of the workbench's country.
     *
     * @throws Refusal when it is neither an e-mail address nor a telephone number */
    public static Addressee typed(Workbench workbench, String typed) {
        Optional<TypedAddress> read = TypedAddress.of(typed, workbench.profile().country());
        return read.map(address -> new Addressee(address.channel(), address.text()))
                .orElseThrow(() -> Refusal.of("consent.address.unreadable", typed.strip()));
    }
}
