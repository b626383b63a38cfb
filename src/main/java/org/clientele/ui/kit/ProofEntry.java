package org.clientele.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** One thing that is known of a permission: what was said, and in smaller lines below it when, how and where it stands. */
public final class ProofEntry extends VBox {
    private final Kit kit;

    /** An entry that begins with a sign and a sentence.
     *
     * @param style how the sign looks */
    public ProofEntry(Kit kit, Icon icon, String style, Message title) {
        super(4);
        this.kit = kit;
        Label words = kit.text(title);
        words.getStyleClass().add("c-strong");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(new HBox(8, icon.node(style), words));
        getStyleClass().add("c-proof");
    }

    /** A line below. */
    public void line(Message text) {
        Label line = kit.muted(text);
        line.getStyleClass().add("c-small");
        getChildren().add(line);
    }

    /** A line below with that text, where there is any. */
    public void said(String key, String text) {
        if (!text.isBlank()) {
            line(Message.of(key, text));
        }
    }
}
