package org.clientele.ui.groups;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.groups.ClusterCard;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;

/**
 * The name of a found group: the one it was kept under before, or one suggested in the language on the
 * screen, until somebody types another.
 */
final class ClusterName {
    private final ClusterCard card;
    private final StringProperty text = new SimpleStringProperty("");
    private String suggested = "";

    ClusterName(ClusterCard card) {
        this.card = card;
        card.kept().ifPresent(text::set);
    }

    ClusterCard card() {
        return card;
    }

    StringProperty text() {
        return text;
    }

    /** Suggests a name; one that was typed stays. */
    void suggest(String name) {
        if (card.kept().isEmpty() && text.get().equals(suggested)) {
            text.set(name);
        }
        suggested = name;
    }

    /** Its name as it is now, for what is done with the group before it is saved. */
    Message message() {
        return card.kept().isEmpty() && text.get().equals(suggested)
                ? card.group().name()
                : Verbatim.of(text.get().strip());
    }
}
