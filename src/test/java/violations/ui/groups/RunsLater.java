package violations.ui.groups;

import javafx.application.Platform;

/** A screen that goes round the job runner. */
public final class RunsLater {
    void soon(Runnable work) {
        Platform.runLater(work);
    }
}
