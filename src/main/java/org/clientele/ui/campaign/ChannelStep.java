package org.clientele.ui.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** How the message goes out: channel, sender, how often at most, and what a message costs. */
final class ChannelStep {
    private static final int DAY = 24;
    private static final Cap OVER_ALL = new Cap(1, 3 * DAY);

    private final Kit kit;
    private final BuilderViewModel model;
    private final MessageViewModel messages;
    private final DeliveryViewModel reach;
    private final VBox node;
    private boolean typing;

    ChannelStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        this.messages = new MessageViewModel(model);
        this.reach = new DeliveryViewModel(model);
        this.node = kit.column();
        ObjectProperty<Channel> channel =
                new SimpleObjectProperty<>(model.spec().get().channel());
        channel.addListener((property, before, now) -> {
            model.reachBy(now);
            fill(channel);
        });
        model.spec().addListener((property, before, now) -> channel.set(now.channel()));
        fill(channel);
    }

    Node node() {
        return node;
    }

    private void fill(ObjectProperty<Channel> channel) {
        HBox choice =
                Fields.segments(kit, "campaign-channel", Arrays.asList(Channel.values()), Channels::name, channel);
        node.getChildren()
                .setAll(
                        choice,
                        kit.card(sender(channel.get())),
                        kit.card(new TimingCard(kit, model, reach).node()),
                        kit.card(frequency()),
                        kit.card(cost(channel.get())),
                        kit.card(new SplitCard(kit, model, reach).node()));
    }

    // ---- who it comes from ----

    private Node sender(Channel channel) {
        Node name = field(
                "name", Sender::name, (s, text) -> new Sender(text, s.signature(), s.address(), s.optOut()), channel);
        Node optOut = field(
                "optout", Sender::optOut, (s, text) -> new Sender(s.name(), s.signature(), s.address(), text), channel);
        Node own = channel == Channel.SMS
                ? field(
                        "signature",
                        Sender::signature,
                        (s, text) -> new Sender(s.name(), text, s.address(), s.optOut()),
                        channel)
                : field(
                        "address",
                        Sender::address,
                        (s, text) -> new Sender(s.name(), s.signature(), text, s.optOut()),
                        channel);
        return new VBox(16, kit.heading("campaignview.sender"), kit.equal(name, own), optOut);
    }

    private Node field(
            String word, Function<Sender, String> get, BiFunction<Sender, String, Sender> with, Channel channel) {
        TextField field = new TextField();
        field.setId("campaign-sender-" + word);
        ObjectProperty<String> part = model.part(
                spec -> get.apply(spec.sender()), (spec, text) -> spec.from(with.apply(spec.sender(), text)));
        field.textProperty().bindBidirectional(part);
        VBox box = Fields.field(kit, Message.of("campaignview.sender." + word), field);
        box.getChildren()
                .add(kit.words(
                        kit.language().text("campaignview.sender." + word + ".why", channel.ordinal()),
                        "c-muted",
                        "c-small"));
        return box;
    }

    // ---- how often ----

    private Node frequency() {
        VBox rows = new VBox(12);
        Channel channel = model.spec().get().channel();
        CheckBox limited = box("campaign-caps", "campaignview.caps.channel");
        CheckBox all = box("campaign-caps-all", "campaignview.caps.all");
        Caps now = model.spec().get().caps();
        limited.setSelected(!now.sameChannel().isEmpty());
        all.setSelected(!now.allChannels().isEmpty());
        limited.selectedProperty().addListener((property, before, on) -> {
            if (!typing) {
                List<Cap> caps = on ? Caps.usual(channel).sameChannel() : List.of();
                type(spec -> spec.atMost(new Caps(caps, spec.caps().allChannels())));
                rows(rows, limited, all);
            }
        });
        all.selectedProperty().addListener((property, before, on) -> {
            if (!typing) {
                List<Cap> caps = on ? List.of(OVER_ALL) : List.of();
                type(spec -> spec.atMost(new Caps(spec.caps().sameChannel(), caps)));
                rows(rows, limited, all);
            }
        });
        rows(rows, limited, all);
        model.spec().addListener((property, before, after) -> {
            if (!typing && !before.caps().equals(after.caps())) {
                typing = true;
                limited.setSelected(!after.caps().sameChannel().isEmpty());
                all.setSelected(!after.caps().allChannels().isEmpty());
                typing = false;
                rows(rows, limited, all);
            }
        });
        return new VBox(12, kit.heading("campaignview.caps"), rows, peace(), new LearnedCard(kit, model, reach).node());
    }

    private Node peace() {
        ObjectProperty<Integer> days = reach.peace();
        List<Integer> choices = IntStream.concat(
                        IntStream.of(0, 7, 14, 30, 60, 90, 180, Timing.MOST_PEACE), IntStream.of(days.get()))
                .sorted()
                .distinct()
                .boxed()
                .toList();
        ComboBox<Integer> box = Fields.choice(
                kit,
                "campaign-peace",
                choices,
                n -> n == 0 ? Message.of("messageview.peace.none") : Message.of("messageview.peace.days", n),
                days);
        kit.describe(box, Message.of("messageview.peace"));
        return kit.row(kit.text("messageview.peace"), box);
    }

    /** A change that was made in this card itself, which then need not follow it. */
    private void type(UnaryOperator<CampaignSpec> by) {
        typing = true;
        model.change(by);
        typing = false;
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(kit.language().text(key));
        return box;
    }

    private void rows(VBox rows, CheckBox limited, CheckBox all) {
        Caps caps = model.spec().get().caps();
        rows.getChildren().setAll(limited);
        for (int i = 0; i < caps.sameChannel().size(); i++) {
            int at = i;
            rows.getChildren()
                    .add(cap(
                            "campaign-cap-" + (i + 1),
                            caps.sameChannel().get(i),
                            changed -> type(spec -> spec.atMost(new Caps(
                                    replaced(spec.caps().sameChannel(), at, changed),
                                    spec.caps().allChannels())))));
        }
        rows.getChildren().add(all);
        for (int i = 0; i < caps.allChannels().size(); i++) {
            int at = i;
            rows.getChildren()
                    .add(cap(
                            "campaign-cap-all-" + (i + 1),
                            caps.allChannels().get(i),
                            changed -> type(spec -> spec.atMost(new Caps(
                                    spec.caps().sameChannel(),
                                    replaced(spec.caps().allChannels(), at, changed))))));
        }
    }

    private static List<Cap> replaced(List<Cap> caps, int at, Cap by) {
        List<Cap> next = new ArrayList<>(caps);
        next.set(at, by);
        return next;
    }

    private Node cap(String id, Cap cap, Consumer<Cap> change) {
        boolean days = cap.hours() % DAY == 0 && cap.hours() > DAY;
        int unit = days ? DAY : 1;
        Spinner<Integer> messages = spinner(id + "-messages", 1, 50, cap.messages());
        Spinner<Integer> hours = spinner(id + "-span", 1, days ? 90 : 96, cap.hours() / unit);
        Runnable told = () -> change.accept(new Cap(messages.getValue(), hours.getValue() * unit));
        messages.valueProperty().addListener((property, before, now) -> told.run());
        hours.valueProperty().addListener((property, before, now) -> told.run());
        HBox row = kit.row(
                small("campaignview.cap.most"),
                messages,
                small("campaignview.cap.within"),
                hours,
                small(days ? "campaignview.cap.days" : "campaignview.cap.hours"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-cap");
        return row;
    }

    private Label small(String key) {
        Label label = kit.text(key);
        label.setWrapText(false);
        return label;
    }

    private Spinner<Integer> spinner(String id, int least, int most, int now) {
        Spinner<Integer> spinner = new Spinner<>(least, most, Math.clamp(now, least, most));
        spinner.setId(id);
        spinner.setPrefWidth(84);
        spinner.setMinWidth(84);
        spinner.setEditable(true);
        return spinner;
    }

    // ---- what it costs ----

    private Node cost(Channel channel) {
        TextField price = new TextField();
        price.setId("campaign-cost");
        Typed.money(price);
        long now = model.spec().get().costPerMessage();
        price.setText(now == 0 ? "" : Money.decimal(now).toPlainString());
        price.setPromptText("0.00");
        price.textProperty()
                .addListener((property, before, typed) -> model.change(spec -> spec.costing(amount(typed))));
        VBox field = Fields.field(
                kit,
                Message.of(
                        channel == Channel.SMS ? "campaignview.cost.part" : "campaignview.cost.message",
                        kit.language().figures().symbol(model.currency())),
                price);
        price.setMaxWidth(160);
        LiveView<CampaignPreview> bill = new LiveView<>(
                kit,
                model.preview(),
                Message.of("campaignview.preview.loading"),
                new BillCard(kit, model, messages)::of,
                model::again);
        return new VBox(12, kit.heading("campaignview.cost"), field, bill);
    }

    private static long amount(String typed) {
        String plain = typed.replace(',', '.');
        return plain.isEmpty() || plain.equals(".") ? 0 : Money.of(new BigDecimal(plain));
    }
}
