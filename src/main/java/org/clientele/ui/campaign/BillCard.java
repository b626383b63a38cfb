package org.clientele.ui.campaign;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.notice.Amount;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** What the messages cost: parts of each, all of them in money, and the sign that costs most. */
final class BillCard {
    private static final double BAR = 240;

    private final Kit kit;
    private final BuilderViewModel builder;
    private final MessageViewModel messages;

    BillCard(Kit kit, BuilderViewModel builder, MessageViewModel messages) {
        this.kit = kit;
        this.builder = builder;
        this.messages = messages;
    }

    Node of(CampaignPreview shown) {
        CampaignPreview.SmsBill bill = shown.bill();
        long price = shown.built().spec().costPerMessage();
        int people = shown.built().audience().net().size();
        if (bill == null) {
            Amount all = new Amount(price * people, builder.currency());
            return price == 0
                    ? kit.muted("campaignview.cost.none", people)
                    : kit.text("campaignview.cost.all", people, all);
        }
        VBox lines = new VBox(8);
        lines.getChildren()
                .add(kit.text(
                        "campaignview.bill",
                        bill.messages(),
                        bill.parts(),
                        bill.mostParts(),
                        new Amount(bill.cost(), builder.currency())));
        lines.getChildren().add(histogram(bill));
        if (bill.unicode() > 0 && !bill.culprit().isEmpty()) {
            lines.getChildren()
                    .add(kit.muted("campaignview.bill.unicode", bill.unicode(), bill.messages(), bill.culprit()));
        }
        if (bill.saved() > 0) {
            lines.getChildren().add(dear(bill, price));
        }
        return lines;
    }

    private Node histogram(CampaignPreview.SmsBill bill) {
        VBox rows = new VBox(4);
        rows.setId("campaign-parts");
        int most = bill.byParts().stream().mapToInt(n -> n).max().orElse(1);
        for (int parts = 1; parts < bill.byParts().size(); parts++) {
            int messages = bill.byParts().get(parts);
            if (messages > 0) {
                Label name = kit.words(kit.language().text("messageview.parts", parts), "c-text", "c-small");
                name.setMinWidth(72);
                Region bar = new Region();
                bar.getStyleClass().add("c-fall-net");
                bar.setMinHeight(8);
                bar.setMaxHeight(8);
                bar.setPrefWidth(Math.max(2, BAR * messages / Math.max(1, most)));
                rows.getChildren()
                        .add(kit.row(
                                name,
                                bar,
                                kit.words(kit.language().text("campaignview.number", messages), "c-muted", "c-small")));
            }
        }
        return rows;
    }

    /** The sign that costs most, and what writing another for it saves. */
    private Node dear(CampaignPreview.SmsBill bill, long price) {
        String plain = SmsLength.of(bill.dear()).replacement().orElse("");
        Amount money = new Amount(bill.saved() * price, builder.currency());
        Message sentence = Message.of("messageview.dear", bill.dear(), bill.saved(), money);
        if (!messages.canReplace(bill.dear())) {
            return kit.banner(Tone.ACCENT, Message.of("messageview.dear.data", bill.dear(), bill.saved()));
        }
        HBox banner = kit.banner(
                Tone.ACCENT,
                sentence,
                kit.secondary(
                        "campaign-replace",
                        plain.isEmpty()
                                ? Message.of("messageview.dear.remove")
                                : Message.of("messageview.dear.replace", plain),
                        messages::replaceDear));
        return banner;
    }
}
