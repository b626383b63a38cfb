package org.clientele.ui.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** A field to search by; its query follows what is typed after a quarter of a second of rest. */
public final class SearchField extends CustomTextField {
    private static final Duration REST = Duration.millis(250);
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");

    /** A field with a prompt. */
    public SearchField(Kit kit, Message prompt) {
        getStyleClass().add("c-search");
        promptTextProperty().bind(kit.language().text(prompt));
        accessibleTextProperty().bind(kit.language().text(prompt));
        setLeft(Icon.SEARCH.node("c-search-icon"));
        PauseTransition rest = new PauseTransition(REST);
        ReadOnlyBooleanProperty composing = Composing.in(this);
        rest.setOnFinished(event -> {
            if (composing.get()) {
                rest.playFromStart();
            } else {
                query.set(getText().strip());
            }
        });
        textProperty().addListener((property, before, now) -> {
            if (now.isEmpty()) {
                rest.stop();
                query.set("");
            } else {
                rest.playFromStart();
            }
        });
        setOnAction(event -> {
            if (!composing.get()) {
                query.set(getText().strip());
            }
        });
    }

    /** What is searched for. */
    public ReadOnlyStringProperty query() {
        return query.getReadOnlyProperty();
    }
}
