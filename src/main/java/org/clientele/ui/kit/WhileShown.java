package org.clientele.ui.kit;

import javafx.animation.Animation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Lets what moves move only while somebody can see it: a page in the back or a closed window costs nothing. */
public final class WhileShown {
    private WhileShown() {}

    /** Whether the node is in a window on the screen. */
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }

    /** Plays an animation while the node is in a window on the screen, and stops it otherwise. */
    public static void play(Node node, Animation animation) {
        of(node).subscribe(now -> {
            if (now) {
                animation.play();
            } else {
                animation.stop();
            }
        });
    }
}
