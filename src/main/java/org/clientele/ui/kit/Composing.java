package org.clientele.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;

/** Whether somebody is in the middle of composing a sign, as with pinyin; until that is done nothing must act on it. */
public final class Composing {
    private Composing() {}

    /** Whether something is being composed in that field. */
    public static ReadOnlyBooleanProperty in(TextInputControl field) {
        ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper();
        field.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing.set(!event.getComposed().isEmpty()));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                composing.set(false);
            }
        });
        return composing.getReadOnlyProperty();
    }
}
