package violations.ui.groups;

import javafx.scene.control.Label;

/** A view model that holds a part of the screen. */
public final class SceneViewModel {
    String text(Label label) {
        return label.getText();
    }
}
