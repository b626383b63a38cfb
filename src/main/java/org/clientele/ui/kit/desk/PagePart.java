package org.clientele.ui.kit.desk;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A part of a page that another area of the screen makes; the page knows no more of it than this. */
public interface PagePart {
    /** The part, without a title of its own. */
    Node node();

    /** The part in one sentence, to stand under the title of the page. */
    ObservableValue<String> answer();

    /** What can be done with all of it, to stand beside the title of the page. */
    List<Node> actions();

    /** Called whenever the part comes to the front. */
    void seen();
}
