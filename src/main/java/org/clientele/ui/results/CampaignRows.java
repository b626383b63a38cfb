package org.clientele.ui.results;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.results.PastCampaign;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The campaigns that went out, one of which is shown. */
final class CampaignRows {
    private static final int AT_FIRST = 4;

    private final Kit kit;
    private final ResultsViewModel model;
    private boolean all;

    CampaignRows(Kit kit, ResultsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    Node of(List<PastCampaign> campaigns) {
        VBox rows = new VBox(4);
        ToggleGroup group = new ToggleGroup();
        PastCampaign chosen = model.chosen().get();
        for (int i = 0; i < campaigns.size(); i++) {
            PastCampaign one = campaigns.get(i);
            boolean mine = chosen != null && chosen.key().equals(one.key());
            if (all || i < AT_FIRST || mine) {
                rows.getChildren().add(row(i, one, group, mine));
            }
        }
        VBox card = kit.card(Message.of("resultsview.campaigns"), rows);
        if (!all && campaigns.size() > rows.getChildren().size()) {
            card.getChildren().add(kit.link("results-more", Message.of("resultsview.more", campaigns.size()), () -> {
                all = true;
                model.campaigns().set(campaigns);
            }));
        }
        return card;
    }

    private Node row(int number, PastCampaign one, ToggleGroup group, boolean chosen) {
        ToggleButton button = new ToggleButton();
        button.setId("results-campaign-" + (number + 1));
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("c-result-row");
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        Label name = kit.words(kit.language().text(Verbatim.of(one.name())), "c-text", "c-strong");
        name.setWrapText(false);
        LocalDate sent = one.sent();
        Label below = kit.muted(
                sent == null
                        ? Message.of("resultsview.undated", one.people())
                        : one.exported()
                                ? Message.of("resultsview.sent", sent, one.people(), one.control())
                                : Message.of("resultsview.told", sent, one.people()));
        below.setWrapText(false);
        VBox words = new VBox(2, name, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, (one.channel() == Channel.SMS ? Icon.SMS : Icon.CAMPAIGNS).node(), words, badge(one));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        button.setGraphic(row);
        model.chosen().addListener((property, before, now) -> {
            if (now != null && now.key().equals(one.key())) {
                button.setSelected(true);
            }
        });
        row.prefWidthProperty().bind(button.widthProperty().subtract(26));
        kit.describe(button, Message.of("resultsview.row", one.name(), state(one)));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(one);
        });
        return button;
    }

    private Node badge(PastCampaign one) {
        Tone tone = switch (one.state()) {
            case WAITING -> Tone.NEUTRAL;
            case READY -> Tone.ACCENT;
            case DECIDED -> Tone.GOOD;
        };
        return kit.badge(tone, state(one));
    }

    static Message state(PastCampaign one) {
        PastCampaign.@Nullable Decision decision = one.decision();
        return decision != null
                ? Message.of("results.list.decided", decision.ordinal())
                : one.state() == PastCampaign.State.WAITING
                        ? Message.of("results.list.waiting", one.daysLeft())
                        : Message.of("results.list.ready");
    }
}
