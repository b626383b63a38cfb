package violations.app;

import javafx.scene.Node;

/** A use case that knows the screen. */
public final class KnowsScene {
    boolean visible(Node node) {
        return node.isVisible();
    }
}
