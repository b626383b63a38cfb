package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.experiment.ArmNames;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The versions of a message: what each is called and what it says, written as the campaign's own text is. */
final class VersionRows {
    private final Kit kit;
    private final BuilderViewModel builder;
    private final TrialViewModel model;
    private final MessageViewModel message;
    private final VBox rows = new VBox(16);
    private final List<Node> made = new ArrayList<>();
    private final Button add;
    private final Button even;
    private final VBox node;
    private int shown = -1;

    VersionRows(Kit kit, BuilderViewModel builder, TrialViewModel model) {
        this.kit = kit;
        this.builder = builder;
        this.model = model;
        this.message = new MessageViewModel(builder);
        this.add = kit.secondary("campaign-version-add", Message.of("experimentview.add"), model::add);
        this.even = kit.quiet("campaign-version-even", Message.of("experimentview.even"), model::even);
        this.node = new VBox(16, rows, kit.row(add, even));
        model.shares().addListener((property, before, now) -> show());
        show();
    }

    Node node() {
        return node;
    }

    /** Rows are made once for each place, so that the cursor stays where it is. */
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
        while (made.size() < versions) {
            made.add(row(made.size()));
        }
        rows.getChildren().add(own());
        rows.getChildren().addAll(made.subList(0, versions));
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
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    private Node row(int place) {
        TextField name = new TextField();
        name.setId("campaign-version-name-" + place);
        name.promptTextProperty().bind(kit.language().text("experimentview.name"));
        kit.describe(name, Message.of("experimentview.name"));
        ObjectProperty<String> called = model.name(place);
        name.textProperty().bindBidirectional(called);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = kit.icon(
                "campaign-version-remove-" + place,
                Icon.DELETE,
                Message.of("experimentview.remove", ArmNames.letter(place + 2)),
                () -> model.remove(place));
        HBox head = new HBox(12, badge(place + 1), name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        MessageEditor editor = MessageEditor.ofVersion(
                kit, builder, message, new MessageEditor.Place("campaign-version", place), model.text(place));
        VBox text = new VBox(8, editor.node(), reads(place));
        text.getStyleClass().add("c-split-text");
        return new VBox(8, head, text);
    }

    /** How the version's worst text comes out, in parts where those are paid. */
    private Label reads(int place) {
        ObjectBinding<Message> worst = Bindings.createObjectBinding(
                () -> worst(builder.preview().latest().get(), place + 1),
                builder.preview().latest());
        Label words = kit.words(kit.language().text(worst), "c-muted", "c-small");
        words.setId("campaign-version-worst-" + place);
        return words;
    }

    private static Message worst(@Nullable CampaignPreview preview, int version) {
        if (preview == null) {
            return Message.of("campaignview.preview.loading");
        }
        CampaignPreview.Row longest = null;
        for (CampaignPreview.Row row : preview.rows()) {
            if (row.version() == version && (longest == null || isLonger(row, longest))) {
                longest = row;
            }
        }
        if (longest == null) {
            return Message.of("messageview.version.nobody");
        }
        @Nullable SmsLength length = longest.length();
        return length == null
                ? Message.of(
                        "messageview.version.longest",
                        longest.body().codePointCount(0, longest.body().length()))
                : PersonPreview.counter(length);
    }

    private static boolean isLonger(CampaignPreview.Row row, CampaignPreview.Row than) {
        return row.body().length() > than.body().length();
    }
}
