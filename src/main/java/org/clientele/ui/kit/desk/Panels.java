package org.clientele.ui.kit.desk;

import javafx.scene.Node;
import org.clientele.model.text.Message;

/** The places of the window that a view may put parts into. */
public interface Panels {
    /** Shows details of what is selected in the panel at the right. */
    void inspect(Message title, Node content);

    /** Empties and closes the panel at the right. */
    void closeInspector();

    /** Shows something above the page; Esc closes it. */
    void dialog(Message title, Node content, Node... buttons);

    /** Closes what is above the page. */
    void closeDialog();

    /** Asks people for a file or a folder. */
    FileChoice files();
}
