package org.clientele.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clientele.model.text.Message;
import org.clientele.ui.theme.Icon;

/** The steps of a task in a line: what is done, where one is, what is left; a finished step can be gone back to. */
public final class WizardSteps extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final List<Button> buttons = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final ObservableIntegerValue current;

    /**
     * A line of steps.
     *
     * @param kit the parts
     * @param names the steps' names
     * @param current the step one is at, counted from 0; equal to the number of steps when all is done
     * @param reach the last step one may go to by pressing it
     * @param go goes to a step
     */
    public WizardSteps(
            Kit kit,
            List<Message> names,
            ObservableIntegerValue current,
            ObservableIntegerValue reach,
            IntConsumer go) {
        super(8);
        this.current = current;
        getStyleClass().add("c-steps");
        setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < names.size(); i++) {
            int step = i;
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("c-step-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                line.setMaxWidth(64);
                lines.add(line);
                getChildren().add(line);
            }
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("c-step-number");
            StackPane dot = new StackPane(number, Icon.CHECK.node("c-step-check"));
            dot.getStyleClass().add("c-step-dot");
            Button button = new Button();
            button.setId("step-" + (i + 1));
            button.setGraphic(dot);
            button.textProperty().bind(kit.language().text(names.get(i)));
            button.getStyleClass().setAll("c-step");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(Bindings.createBooleanBinding(() -> step > reach.get(), reach));
            button.setOnAction(event -> go.accept(step));
            buttons.add(button);
            getChildren().add(button);
        }
        current.addListener((property, before, now) -> mark());
        mark();
    }

    private void mark() {
        int now = current.get();
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(DONE, i < now);
            buttons.get(i).pseudoClassStateChanged(CURRENT, i == now);
            if (i > 0) {
                lines.get(i - 1).pseudoClassStateChanged(DONE, i <= now);
            }
        }
    }
}
