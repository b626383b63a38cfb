package org.clientele.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.text.Language;
import org.jspecify.annotations.Nullable;

/** Labelled inputs and choices. */
public final class Fields {
    private Fields() {}

    /** An input under its label. */
    public static VBox field(Kit kit, Message label, Control input) {
        Label name = kit.words(kit.language().text(label), "c-label");
        name.setLabelFor(input);
        input.setMaxWidth(Double.MAX_VALUE);
        return new VBox(6, name, input);
    }

    /** An input under its label with a sentence of help, or of complaint while there is one. */
    public static VBox field(
            Kit kit, Message label, Control input, Message help, ObservableValue<@Nullable Message> complaint) {
        VBox box = field(kit, label, input);
        Language language = kit.language();
        Label below = kit.words(
                Bindings.createStringBinding(
                        () -> {
                            Message wrong = complaint.getValue();
                            return language.now(wrong == null ? help : wrong);
                        },
                        language.texts(),
                        complaint),
                "c-help",
                "c-small");
        complaint.addListener((property, before, now) -> mark(below, now));
        mark(below, complaint.getValue());
        box.getChildren().add(below);
        return box;
    }

    /** A line in red that is there only while something is wrong. */
    public static Label complaint(Kit kit, ObservableValue<@Nullable Message> complaint) {
        Label wrong = kit.words(
                Bindings.createStringBinding(
                        () -> {
                            Message said = complaint.getValue();
                            return said == null ? "" : kit.language().now(said);
                        },
                        kit.language().texts(),
                        complaint),
                "c-help",
                "c-complaint");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        return wrong;
    }

    /** A few choices beside each other, one of which is pressed. */
    public static <T> HBox segments(
            Kit kit, String id, List<T> choices, Function<T, Message> name, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setId(id);
        box.getStyleClass().add("c-segments");
        box.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        List<ToggleButton> buttons = new ArrayList<>();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + choices.indexOf(choice));
            button.textProperty().bind(kit.language().text(name.apply(choice)));
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setSelected(choice.equals(chosen.getValue()));
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.setValue(choice);
            });
            button.getStyleClass().setAll("c-segment");
            buttons.add(button);
        }
        chosen.addListener((property, before, now) ->
                buttons.forEach(button -> button.setSelected(now != null && now.equals(button.getUserData()))));
        box.getChildren().addAll(buttons);
        return box;
    }

    /** Choices below each other, one of which is marked. */
    public static <T> VBox radios(Kit kit, String id, List<T> choices, Function<T, Message> name, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(10);
        box.setId(id);
        List<RadioButton> buttons = new ArrayList<>();
        for (T choice : choices) {
            RadioButton button = new RadioButton();
            button.setId(id + "-" + choices.indexOf(choice));
            button.textProperty().bind(kit.language().text(name.apply(choice)));
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setUserData(choice);
            button.setSelected(choice.equals(chosen.getValue()));
            button.setOnAction(event -> chosen.setValue(choice));
            buttons.add(button);
        }
        chosen.addListener((property, before, now) ->
                buttons.forEach(button -> button.setSelected(now != null && now.equals(button.getUserData()))));
        box.getChildren().addAll(buttons);
        return box;
    }

    /** A drop-down list whose entries follow the language. */
    public static <T> ComboBox<T> choice(
            Kit kit, String id, List<T> choices, Function<T, Message> name, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setCellFactory(list -> new NamedCell<>(kit.language(), name));
        box.setButtonCell(new NamedCell<>(kit.language(), name));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** Shows things in a list by their names in the current language. */
    private static final class NamedCell<T> extends ListCell<T> {
        private final Language language;
        private final Function<T, Message> name;

        NamedCell(Language language, Function<T, Message> name) {
            this.language = language;
            this.name = name;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean nothing) {
            super.updateItem(item, nothing);
            textProperty().unbind();
            if (nothing || item == null) {
                setText("");
            } else {
                textProperty().bind(language.text(name.apply(item)));
            }
        }
    }

    /** A quieter line of help or complaint turns red while something is wrong. */
    private static void mark(Label below, @Nullable Message complaint) {
        below.getStyleClass().remove("c-complaint");
        if (complaint != null) {
            below.getStyleClass().add("c-complaint");
        }
    }
}
