package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.Sender;

/** Remembers with the workbench who its campaigns come from, so that nobody types name and address twice. */
public final class KnownSender {
    private static final String KEY = "campaigns.sender";
    private static final String PARTED_BY = "\u001F";
    private static final int PARTS = 3;

    /** The sender of the last campaign, without its way to refuse, which depends on the channel. */
    public Optional<Sender> of(Workbench workbench) {
        return workbench
                .shelf()
                .get(KEY)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).split(PARTED_BY, -1))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Sender(parts[0], parts[1], parts[2], ""));
    }

    /** Remembers a sender. */
    public void remember(Workbench workbench, Sender sender) {
        String kept = String.join(PARTED_BY, sender.name(), sender.signature(), sender.address());
        workbench.shelf().put(KEY, kept.getBytes(StandardCharsets.UTF_8));
    }
}
