package org.clientele.ui.campaign;

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
import org.clientele.app.campaign.Check;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** Everything that must be in order before a file leaves, and how the message reads for the people most at risk. */
final class CheckStep {
    private final Kit kit;
    private final BuilderViewModel model;
    private final TextField reason = new TextField();
    private final Node node;

    CheckStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        reason.setId("campaign-reason");
        reason.textProperty().bindBidirectional(model.reason());
        LiveView<CampaignPreview> list =
                new LiveView<>(kit, model.preview(), Message.of("campaignview.checking"), this::checks, model::again);
        this.node = kit.card(list);
    }

    Node node() {
        return node;
    }

    private Node checks(CampaignPreview shown) {
        VBox rows = new VBox();
        shown.checks().forEach(check -> rows.getChildren().add(check(check)));
        VBox column = kit.column(kit.banner(tone(shown.verdict()), verdict(shown)), rows);
        if (shown.general() > 0) {
            column.getChildren().add(1, kit.muted("suggest.campaign.general", shown.general()));
        }
        if (shown.verdict() == Check.Verdict.NEEDS_REASON) {
            VBox field = Fields.field(kit, Message.of("campaignview.reason"), reason);
            field.getChildren().add(kit.words(kit.language().text("campaignview.reason.why"), "c-muted", "c-small"));
            column.getChildren().add(field);
        }
        return column;
    }

    static Message verdict(CampaignPreview shown) {
        return switch (shown.verdict()) {
            case OK -> Message.of("campaignview.verdict.ok", shown.checks().size());
            case NEEDS_REASON ->
                Message.of("campaignview.verdict.reason", BuilderViewModel.checks(shown, Check.Verdict.NEEDS_REASON));
            case BLOCKS ->
                Message.of("campaignview.verdict.blocks", BuilderViewModel.checks(shown, Check.Verdict.BLOCKS));
        };
    }

    static Tone tone(Check.Verdict verdict) {
        return switch (verdict) {
            case OK -> Tone.GOOD;
            case NEEDS_REASON -> Tone.WARN;
            case BLOCKS -> Tone.BAD;
        };
    }

    private Node check(Check check) {
        Node mark = switch (check.verdict()) {
            case OK -> Icon.CHECK.node("c-check-ok");
            case NEEDS_REASON -> Icon.WARNING.node("c-check-reason");
            case BLOCKS -> Icon.DANGER.node("c-check-blocks");
        };
        Label name = kit.words(kit.language().text(check.kind().textKey()), "c-muted");
        name.setWrapText(false);
        name.setMinWidth(124);
        name.setPrefWidth(124);
        Label sentence = kit.text(check.sentence());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(12, mark, name, sentence);
        CustomerSet behind = check.people();
        if (behind != null && !behind.isEmpty()) {
            Button see = kit.link(
                    "campaign-behind-" + check.kind().word(),
                    Message.of("exportview.behind", behind.size()),
                    () -> model.see(behind, Message.of(check.kind().textKey())));
            see.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(see);
        }
        if (check.verdict() != Check.Verdict.OK) {
            Step mends = mends(check.kind());
            Node go = kit.link(
                    "campaign-mend-" + check.kind().word(),
                    Message.of("campaignview.mend", Message.of(mends.textKey())),
                    () -> model.go(mends));
            if (go instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            row.getChildren().add(go);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-check-row");
        return row;
    }

    /** The step at which something can be done about a check. */
    private static Step mends(Check.Kind kind) {
        return switch (kind) {
            case PEOPLE, PERMISSION, STOP_LIST, AGE, DUPLICATES -> Step.WHO;
            case FREQUENCY, QUIET_HOURS, SENDER, OPT_OUT -> Step.CHANNEL;
            case AD_LABEL, MERGE_FIELDS, LENGTH, COUPONS -> Step.WHAT;
            case COMPARISON -> Step.TEST;
            case DESTINATION -> Step.EXPORT;
        };
    }
}
