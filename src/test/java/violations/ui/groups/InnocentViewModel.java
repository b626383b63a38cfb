package violations.ui.groups;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A view model as it should be. */
public final class InnocentViewModel {
    private final StringProperty title = new SimpleStringProperty(this, "title");

    StringProperty title() {
        return title;
    }
}
