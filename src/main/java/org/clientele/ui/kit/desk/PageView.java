package org.clientele.ui.kit.desk;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What a page shows. */
public interface PageView {
    /** The content; made once. */
    Node node();

    /** Called each time the page comes to the front.
     *
     * @param subject what it was asked to show, or null */
    default void shown(@Nullable Object subject) {}
}
