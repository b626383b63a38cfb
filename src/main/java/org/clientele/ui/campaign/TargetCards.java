package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.ExportFormat.Family;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** The targets as cards, those of one family at a time. */
final class TargetCards {
    private static final int COLUMNS = 2;
    private static final double PADDING = 28;
    private static final double HEIGHT = 96;

    private final Kit kit;
    private final List<ExportFormat> formats;
    private final ObjectProperty<ExportFormat> chosen;
    private final ObjectProperty<Family> family;
    private final Runnable settle;
    private final VBox cards = new VBox(8);
    private final Node node;

    TargetCards(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.settle = model::settle;
        this.formats = ExportFormat.carrying(model.spec().get().channel());
        this.chosen = model.part(
                spec -> spec.file().format(),
                (spec, format) -> spec.in(spec.file().as(format)));
        this.family = new SimpleObjectProperty<>(chosen.get().family());
        List<Family> families = Arrays.stream(Family.values())
                .filter(each -> formats.stream().anyMatch(format -> format.family() == each))
                .toList();
        node = new VBox(
                12,
                kit.heading("campaignview.format"),
                Fields.segments(
                        kit,
                        "campaign-family",
                        families,
                        each -> Message.of("exportview.family." + each.name().toLowerCase(Locale.ROOT)),
                        family),
                cards);
        family.addListener((property, before, now) -> show(now));
        chosen.addListener((property, before, now) -> {
            family.set(now.family());
            mark();
        });
        show(family.get());
    }

    Node node() {
        return node;
    }

    private void show(Family shown) {
        cards.getChildren().clear();
        List<ExportFormat> some =
                formats.stream().filter(each -> each.family() == shown).toList();
        for (int from = 0; from < some.size(); from += COLUMNS) {
            Node[] row = new Node[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                row[i] = from + i < some.size() ? card(some.get(from + i)) : new Region();
            }
            Pane equal = kit.equal(row);
            equal.getStyleClass().add("c-choices");
            cards.getChildren().add(equal);
        }
        mark();
    }

    private void mark() {
        for (ToggleButton card : buttons()) {
            card.setSelected(chosen.get() == card.getUserData());
        }
    }

    private List<ToggleButton> buttons() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Node row : cards.getChildren()) {
            if (row instanceof Pane pane) {
                for (Node each : pane.getChildren()) {
                    if (each instanceof ToggleButton button) {
                        buttons.add(button);
                    }
                }
            }
        }
        return buttons;
    }

    private ToggleButton card(ExportFormat format) {
        Label name = kit.words(kit.language().text(format.textKey()), "c-text");
        Label about = kit.words(kit.language().text(format.aboutKey()), "c-muted", "c-small");
        VBox words = new VBox(2, name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, icon(format), words);
        line.setAlignment(Pos.CENTER_LEFT);
        ToggleButton card = new ToggleButton();
        card.setId("campaign-target-" + format.word());
        card.setGraphic(line);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setUserData(format);
        card.getStyleClass().setAll("c-choice", "c-target");
        card.accessibleTextProperty().bind(name.textProperty().concat(". ").concat(about.textProperty()));
        line.prefWidthProperty().bind(card.widthProperty().subtract(PADDING));
        card.setMinHeight(HEIGHT);
        card.setPrefHeight(HEIGHT);
        card.setMaxHeight(HEIGHT);
        card.setOnAction(event -> {
            card.setSelected(true);
            chosen.set(format);
            settle.run();
        });
        return card;
    }

    private static Node icon(ExportFormat format) {
        return switch (format.family()) {
            case TABLE -> format == ExportFormat.MAIL_MERGE ? Icon.EDIT.node() : Icon.SPREADSHEET.node();
            case TOOL -> Icon.CAMPAIGNS.node();
            case TEXTS -> Icon.SMS.node();
            case ADS -> Icon.TARGET.node();
        };
    }
}
