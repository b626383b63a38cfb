package org.clientele.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** What figures of revenue count, in one quiet line with the way to the setting; the same beside all of them. */
public final class RevenueCaption extends VBox {
    /** The page and the section where the definition is chosen. */
    public static final String PAGE = "settings";

    /** What {@link #PAGE} is asked to show. */
    public static final String SECTION = "revenue";

    /** The line on a page.
     *
     * @param id the id of its link */
    public RevenueCaption(Kit kit, String id, RevenueNote note) {
        super(4);
        getStyleClass().add("c-revenue-caption");
        Label words = kit.muted(note.caption());
        words.getStyleClass().add("c-small");
        HBox line = new HBox(
                6,
                Icon.INFORMATION.node(),
                words,
                kit.link(id, Message.of("revenue.change"), () -> kit.desk().open(PAGE, SECTION)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        getChildren().add(line);
        for (Message extra : note.notes()) {
            Label more = kit.muted(extra);
            more.getStyleClass().addAll("c-small", "c-revenue-note");
            getChildren().add(more);
        }
    }
}
