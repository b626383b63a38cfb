package violations.ui.groups;

import javafx.scene.control.Label;
import violations.analysis.rfm.RfmResult;
import violations.ui.kit.Card;

/** A screen that shows a result with the shared parts. */
public final class InnocentView {
    Label show(RfmResult result, Card card) {
        return new Label(card.title() + result.groups());
    }
}
