package org.clientele.ui.basket;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Two names below each other: what somebody has, and what follows. */
final class PairLabel {
    private PairLabel() {}

    static Node of(String has, String then) {
        Label first = new Label(has);
        first.getStyleClass().add("c-text");
        Label second = new Label("→ " + then);
        second.getStyleClass().addAll("c-muted");
        VBox box = new VBox(0, first, second);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
