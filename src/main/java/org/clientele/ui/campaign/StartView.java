package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The list of campaigns: drafts to go on with, and the files that were written. */
final class StartView {
    private final Kit kit;
    private final CampaignsViewModel model;
    private final Pane page;

    StartView(Kit kit, CampaignsViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<StartPicture> body = new StateView<>(kit, model.start(), this::content)
                .skeleton(StateView.Skeleton.ROWS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.CAMPAIGNS,
                                Message.of("campaignview.none"),
                                Message.of("state.campaigns.empty"),
                                kit.secondary(
                                        "campaign-ideas", Message.of("campaignview.ideas"), () -> model.open("home")),
                                kit.secondary(
                                        "campaign-groups",
                                        Message.of("campaignview.fromgroup"),
                                        () -> model.open("groups"))),
                        StartPicture::nothing)
                .retry(model::refresh);
        this.page = kit.page(
                Message.of("campaignview.title"),
                kit.language().text(model.answer()),
                body,
                kit.quiet("campaign-recipes", Message.of("recipeview.title"), () -> model.open("recipes")),
                kit.primary("campaign-new", Message.of("campaignview.new"), model::begin));
    }

    Node node() {
        return page;
    }

    private Node content(StartPicture shown) {
        VBox column = kit.column();
        if (!shown.drafts().isEmpty()) {
            VBox rows = new VBox();
            shown.drafts().forEach(draft -> rows.getChildren().add(draft(draft, rows)));
            column.getChildren().add(kit.card(Message.of("campaignview.drafts"), rows));
        }
        if (!shown.exports().isEmpty()) {
            VBox rows = new VBox();
            shown.exports().forEach(export -> rows.getChildren().add(export(export)));
            column.getChildren().add(kit.card(Message.of("campaignview.exports"), rows));
        }
        return column;
    }

    private Node draft(CampaignSpec draft, VBox rows) {
        int number = rows.getChildren().size() + 1;
        Label group = kit.muted(Message.of("campaignview.for", CampaignsViewModel.groupOf(draft)));
        Button open =
                kit.secondary("campaign-draft-" + number, Message.of("campaignview.resume"), () -> model.resume(draft));
        Button remove = kit.icon(
                "campaign-remove-" + number,
                Icon.DELETE,
                Message.of("campaignview.remove", draft.name()),
                () -> model.remove(draft));
        return row(draft.channel(), draft.name(), group, open, remove);
    }

    private Node export(ExportEntry export) {
        LocalDate day = LocalDate.ofInstant(export.at(), ZoneId.systemDefault());
        Label file = kit.muted(Message.of("campaignview.export.file", day, export.file()));
        Node people = kit.badge(Tone.NEUTRAL, Message.of("campaignview.export.people", export.people()));
        Node held = kit.badge(Tone.NEUTRAL, Message.of("campaignview.export.held", export.control()));
        held.setVisible(export.control() > 0);
        return row(export.channel(), export.campaign(), file, people, held);
    }

    private Node row(Channel channel, String name, Label below, Node... right) {
        Label title = kit.words(kit.language().text(Verbatim.of(name)), "c-text", "c-strong");
        VBox words = new VBox(2, title, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, Channels.icon(channel), words);
        row.getChildren().addAll(right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }
}
