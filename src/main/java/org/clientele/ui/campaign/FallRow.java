package org.clientele.ui.campaign;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** One line of a fall, a sentence over its bar; pressing it shows the people. Not a button, since it grows with its words. */
final class FallRow extends VBox {
    /** A line that does something when it is pressed. */
    FallRow(Label words, Node bar, Runnable see) {
        this(words, words, bar, see);
    }

    /** A line of several parts that does something when it is pressed.
     *
     * @param words what is read aloud of the line */
    FallRow(Node line, Label words, Node bar, Runnable see) {
        super(5, line, bar);
        getStyleClass().add("c-fall");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(words.textProperty());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> see.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                see.run();
                event.consume();
            }
        });
    }
}
