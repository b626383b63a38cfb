package org.clientele.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** A number with its name, a note and, if wanted, a small line; pressing it goes where the number comes from. */
public final class StatTile extends Button {
    /**
     * A tile.
     *
     * @param kit the parts
     * @param icon its icon
     * @param name what is counted
     * @param number the number as it should read
     * @param note of how many, since when
     * @param open where the number comes from, or null when it is only shown
     */
    public StatTile(
            Kit kit,
            Icon icon,
            Message name,
            ObservableValue<String> number,
            ObservableValue<String> note,
            @Nullable Runnable open) {
        getStyleClass().setAll("c-tile");
        Label title = kit.words(kit.language().text(name), "c-tile-name");
        title.setWrapText(false);
        Label figure = kit.words(number, "c-number");
        figure.setWrapText(false);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Label small = kit.words(note, "c-muted", "c-small");
        small.setWrapText(false);
        HBox head = new HBox(8, icon.node("c-tile-icon"), title);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox middle = new HBox(12, figure);
        middle.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        VBox content = new VBox(6, head, middle, small);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(40));
        accessibleTextProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> title.getText() + " " + figure.getText() + " " + small.getText(),
                        title.textProperty(),
                        figure.textProperty(),
                        small.textProperty()));
        if (open == null) {
            setFocusTraversable(false);
            getStyleClass().add("c-still");
        } else {
            setOnAction(event -> open.run());
        }
    }

    /** Puts a small picture, such as a sparkline, at the right of the number. */
    public StatTile with(Node picture) {
        VBox content = (VBox) getGraphic();
        HBox middle = (HBox) content.getChildren().get(1);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        middle.getChildren().addAll(spring, picture);
        return this;
    }
}
