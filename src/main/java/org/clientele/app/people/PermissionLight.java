package org.clientele.app.people;

import java.time.LocalDate;
import java.util.Optional;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;

/**
 * Whether a person may be written to on one channel, and since when.
 *
 * @param channel the channel
 * @param open whether a message may be sent
 * @param sentence why, in words
 * @param since day of the entry that decided it
 */
public record PermissionLight(Channel channel, boolean open, Message sentence, Optional<LocalDate> since) {}
