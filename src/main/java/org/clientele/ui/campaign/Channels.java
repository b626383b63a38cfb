package org.clientele.ui.campaign;

import java.util.Locale;
import javafx.scene.Node;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** How channels are called and drawn. */
final class Channels {
    private Channels() {}

    static Message name(Channel channel) {
        return Message.of("campaignview.channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    static Node icon(Channel channel) {
        return switch (channel) {
            case EMAIL -> Icon.CAMPAIGNS.node();
            case SMS -> Icon.SMS.node();
        };
    }
}
