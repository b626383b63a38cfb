package org.clientele.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Panels;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;

/**
 * Builds the small parts of every screen, with texts that follow the language.
 *
 * @param language the language on the screen
 * @param look the colours on the screen
 * @param desk what a page may ask of the window
 * @param panels the window's inspector and dialogs
 */
public record Kit(Language language, Look look, Desk desk, Panels panels) {

    // ---- words ----

    /** A text in running size. */
    public Label text(String key, Object... args) {
        return words(language.text(key, args), "c-text");
    }

    /** A text in running size. */
    public Label text(Message message) {
        return words(language.text(message), "c-text");
    }

    /** A quieter text beside or below another. */
    public Label muted(String key, Object... args) {
        return words(language.text(key, args), "c-muted");
    }

    /** A quieter text beside or below another. */
    public Label muted(Message message) {
        return words(language.text(message), "c-muted");
    }

    /** The heading of a card or section. */
    public Label heading(String key, Object... args) {
        return words(language.text(key, args), "c-heading");
    }

    /** The heading of a card or section. */
    public Label heading(Message message) {
        return words(language.text(message), "c-heading");
    }

    /** A small heading above a group of things. */
    public Label overline(String key, Object... args) {
        return words(language.text(key, args), "c-overline");
    }

    /** Any bound words in a style class ("c-text", "c-muted", "c-heading", "c-number", "c-hero"). */
    public Label words(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    // ---- buttons ----

    /** The one filled button of a screen, dialog or step. */
    public Button primary(String id, Message text, Runnable action) {
        return button(id, text, action, "accent");
    }

    /** An ordinary button. */
    public Button secondary(String id, Message text, Runnable action) {
        return button(id, text, action, "c-secondary");
    }

    /** A button without frame, for the third choice. */
    public Button quiet(String id, Message text, Runnable action) {
        return button(id, text, action, "flat");
    }

    /** The button of something that cannot be undone. */
    public Button danger(String id, Message text, Runnable action) {
        return button(id, text, action, "danger");
    }

    /** A button that reads like a link. */
    public Button link(String id, Message text, Runnable action) {
        return button(id, text, action, "c-link");
    }

    /** A button with an icon only; its name is its tooltip and its name for screen readers. */
    public Button icon(String id, Icon icon, Message name, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "c-icon-button");
        button.setOnAction(event -> action.run());
        describe(button, name);
        return button;
    }

    /** Gives a control without words its name: as a tooltip and for screen readers. */
    public void describe(Node control, Message name) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.textProperty().bind(language.text(name));
        Tooltip.install(control, tooltip);
        control.accessibleTextProperty().bind(language.text(name));
    }

    private Button button(String id, Message text, Runnable action, String style) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(language.text(text));
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    // ---- arrangement, on a grid of 8 ----

    /** Parts beside each other, centred on one line. */
    public HBox row(Node... parts) {
        HBox row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Parts below each other with the gap of a section. */
    public VBox column(Node... parts) {
        return new VBox(16, parts);
    }

    /** Parts below each other that belong closely together. */
    public VBox stack(Node... parts) {
        return new VBox(4, parts);
    }

    /** Cards, tiles or fields of equal width beside each other. */
    public Pane equal(Node... parts) {
        GridPane row = new GridPane(16, 16);
        for (Node part : parts) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / parts.length);
            row.getColumnConstraints().add(share);
            if (part instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setMaxHeight(Double.MAX_VALUE);
            }
        }
        row.addRow(0, parts);
        return row;
    }

    /** Empty space that pushes what follows to the end. */
    public Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A surface with a soft border. */
    public VBox card(Node... parts) {
        VBox card = new VBox(16, parts);
        card.getStyleClass().add("c-card");
        return card;
    }

    /** A card with a heading and buttons at its right. */
    public VBox card(Message heading, Node content, Node... actions) {
        HBox head = row(heading(heading), spring());
        head.getChildren().addAll(actions);
        return card(head, content);
    }

    /** The frame of a page: title, the answer in one sentence, buttons at the right, and what scrolls below. */
    public Pane page(Message title, ObservableValue<String> answer, Node content, Node... actions) {
        Label name = words(language.text(title), "c-page-title");
        Label sentence = words(answer, "c-answer");
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.visibleProperty().bind(sentence.managedProperty());
        VBox left = new VBox(4, name, sentence);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox head = new HBox(16, left);
        HBox buttons = row(actions);
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(buttons);
        StackPane body = new StackPane(content);
        body.setAlignment(Pos.TOP_LEFT);
        body.getStyleClass().add("c-page-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        head.getStyleClass().add("c-page-head");
        VBox page = new VBox(head, scroll);
        page.getStyleClass().add("c-page");
        return page;
    }

    /** The frame of a page whose content fills the height and scrolls by itself, such as a table. */
    public Pane fullPage(Message title, ObservableValue<String> answer, Node content, Node... actions) {
        Pane page = page(title, answer, content, actions);
        page.getChildren().remove(1);
        StackPane body = new StackPane(content);
        body.setPadding(new Insets(0));
        body.getStyleClass().add("c-page-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        page.getChildren().add(body);
        return page;
    }

    // ---- small marks ----

    /** A small word with a tone: a state, a kind. */
    public Label badge(Tone tone, ObservableValue<String> text) {
        Label badge = new Label();
        badge.textProperty().bind(text);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll("c-badge", tone.styleClass());
        return badge;
    }

    /** A small word with a tone: a state, a kind. */
    public Label badge(Tone tone, Message text) {
        return badge(tone, language.text(text));
    }

    /** A chosen thing that can be taken away again. */
    public HBox chip(Message text, Runnable remove) {
        Label label = new Label();
        label.textProperty().bind(language.text(text));
        Button close = icon("", Icon.CLOSE, Message.of("kit.chip.remove", text), remove);
        HBox chip = row(label, close);
        chip.getStyleClass().add("c-chip");
        chip.setMaxWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /** A sentence that concerns the whole page, with buttons for what to do about it. */
    public HBox banner(Tone tone, ObservableValue<String> sentence, Node... actions) {
        Label text = words(sentence, "c-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox banner = new HBox(12, tone.icon().node(), text);
        banner.getChildren().addAll(actions);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("c-banner", tone.styleClass());
        return banner;
    }

    /** A sentence that concerns the whole page. */
    public HBox banner(Tone tone, Message sentence, Node... actions) {
        return banner(tone, language.text(sentence), actions);
    }
}
