package org.clientele.ui.campaign;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.experiment.ArmNames;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** The versions of a message: what each is called and what it says. */
final class VersionRows {
    private static final int LINES = 4;

    private final Kit kit;
    private final TrialViewModel model;
    private final VBox rows = new VBox(12);
    private final Button add;
    private final Button even;
    private final VBox node;
    private int shown = -1;

    VersionRows(Kit kit, TrialViewModel model) {
        this.kit = kit;
        this.model = model;
        this.add = kit.secondary("campaign-version-add", Message.of("experimentview.add"), model::add);
        this.even = kit.quiet("campaign-version-even", Message.of("experimentview.even"), model::even);
        this.node = new VBox(12, rows, kit.row(add, even));
        model.shares().addListener((property, before, now) -> show());
        show();
    }

    Node node() {
        return node;
    }

    /** Rows are made anew only when there are more or fewer, so that the cursor stays where it is. */
    private void show() {
        int versions = model.trial().others().size();
        add.setDisable(!model.room());
        even.setVisible(versions > 0);
        if (versions == shown) {
            return;
        }
        shown = versions;
        rows.getChildren().clear();
        if (versions == 0) {
            return;
        }
        rows.getChildren().add(own());
        for (int v = 0; v < versions; v++) {
            rows.getChildren().add(row(v));
        }
    }

    private Node own() {
        Label words = kit.muted("experimentview.own");
        HBox row = new HBox(12, badge(0), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label badge(int version) {
        Label badge = new Label(ArmNames.letter(version == 0 ? 0 : version + 1));
        badge.getStyleClass().addAll("c-split-badge", "c-split-" + version);
        badge.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return badge;
    }

    private Node row(int place) {
        Trial.Version version = model.trial().others().get(place);
        TextField name = new TextField(version.name());
        name.setId("campaign-version-name-" + place);
        name.promptTextProperty().bind(kit.language().text("experimentview.name"));
        kit.describe(name, Message.of("experimentview.name"));
        name.textProperty().addListener((property, before, now) -> {
            if (place < model.trial().others().size()) {
                model.rename(place, now);
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = kit.icon(
                "campaign-version-remove-" + place,
                Icon.DELETE,
                Message.of("experimentview.remove", ArmNames.letter(place + 2)),
                () -> {
                    shown = -1;
                    model.remove(place);
                });
        HBox head = new HBox(12, badge(place + 1), name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(8);
        text.getStyleClass().add("c-split-text");
        editor(place, version, text);
        return new VBox(8, head, text);
    }

    private void editor(int place, Trial.Version version, VBox into) {
        TextField subject = new TextField(version.text().subject());
        subject.setId("campaign-version-subject-" + place);
        TextArea body = new TextArea(version.text().body());
        body.setId("campaign-version-body-" + place);
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        List.of(subject.textProperty(), body.textProperty())
                .forEach(text -> text.addListener((property, before, now) -> {
                    if (place < model.trial().others().size()) {
                        model.say(place, new MessageText(subject.getText(), body.getText()));
                    }
                }));
        if (model.spec().channel() == Channel.EMAIL) {
            into.getChildren().add(Fields.field(kit, Message.of("campaignview.subject"), subject));
        }
        into.getChildren().add(Fields.field(kit, Message.of("campaignview.body"), body));
    }
}
