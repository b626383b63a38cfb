package org.clientele.ui.campaign;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.ChannelSplit;
import org.clientele.app.notice.Share;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.theme.Icon;

/** The channel by which each person is reached best, and a second campaign for those whom this one does not reach best. */
final class SplitCard {
    private final Kit kit;
    private final BuilderViewModel builder;
    private final DeliveryViewModel model;
    private final VBox node;

    SplitCard(Kit kit, BuilderViewModel builder, DeliveryViewModel model) {
        this.kit = kit;
        this.builder = builder;
        this.model = model;
        VBox words = new VBox(
                2,
                kit.heading("messageview.split"),
                kit.words(kit.language().text("messageview.split.why"), "c-muted", "c-small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        LiveView<ChannelSplit> live =
                new LiveView<>(kit, model.split(), Message.of("messageview.split.working"), this::found, model::divide);
        this.node = new VBox(
                12,
                kit.row(words, kit.secondary("campaign-split", Message.of("messageview.split.find"), model::divide)),
                live);
    }

    Node node() {
        return node;
    }

    private Node found(ChannelSplit split) {
        Channel other = model.other();
        VBox column = new VBox(12);
        column.getChildren().add(kit.equal(tile(split, builder.spec().get().channel()), tile(split, other)));
        if (split.nobody() > 0) {
            column.getChildren().add(kit.muted("messageview.split.nobody", split.nobody()));
        }
        int tried = split.tried(Channel.EMAIL).size() + split.tried(Channel.SMS).size();
        if (tried > 0) {
            column.getChildren()
                    .add(kit.muted(
                            "messageview.split.tried",
                            tried,
                            new Share(ChannelSplit.EXPLORED),
                            split.tried(Channel.EMAIL).size(),
                            split.tried(Channel.SMS).size()));
        }
        TextField price = new TextField();
        price.setId("campaign-split-price");
        Typed.money(price);
        long now = model.otherPrice().get();
        price.setText(now == 0 ? "" : Money.decimal(now).toPlainString());
        price.setPromptText("0.00");
        price.setOnAction(event -> model.otherPrice().set(amount(price.getText())));
        price.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                model.otherPrice().set(amount(price.getText()));
            }
        });
        VBox field = Fields.field(
                kit,
                Message.of(
                        other == Channel.SMS ? "campaignview.cost.part" : "campaignview.cost.message",
                        kit.language().figures().symbol(builder.currency())),
                price);
        price.setMaxWidth(160);
        Node make = kit.secondary(
                "campaign-split-make",
                Message.of("messageview.split.make", split.best(other).size(), Channels.name(other)),
                () -> model.makeTwo(split));
        make.setDisable(split.best(other).isEmpty());
        column.getChildren().addAll(field, kit.row(make));
        return column;
    }

    private Node tile(ChannelSplit split, Channel channel) {
        return new StatTile(
                kit,
                channel == Channel.SMS ? Icon.SMS : Icon.CAMPAIGNS,
                Message.of("messageview.split.by", Channels.name(channel)),
                kit.language().text("campaignview.number", split.best(channel).size()),
                kit.language()
                        .text(
                                "messageview.split.rate",
                                new Share(split.answers().getOrDefault(channel, 0.0)),
                                split.messages().getOrDefault(channel, 0L),
                                split.reached(channel).size()),
                null);
    }

    private static long amount(String typed) {
        String plain = typed.replace(',', '.');
        return plain.isEmpty() || plain.equals(".") ? 0 : Money.of(new BigDecimal(plain));
    }
}
