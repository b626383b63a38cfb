package org.clientele.ui.strategy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Amount;
import org.clientele.app.strategy.AssignOffers;
import org.clientele.app.strategy.OfferIdea;
import org.clientele.app.strategy.Play;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.TypedRow;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Offers to people: the offers, the limits, who gets which, and what one more of each thing is worth. */
final class OffersPane {
    private static final String EVERYBODY = "all";

    private final Kit kit;
    private final StrategyViewModel page;
    private final OffersViewModel model;
    private final VBox offers = new VBox();
    private final VBox answer = new VBox(16);
    private final VBox node;

    OffersPane(Kit kit, StrategyViewModel page) {
        this.kit = kit;
        this.page = page;
        this.model = page.offers();
        this.node = kit.column(
                kit.card(Message.of("strategyview.offers"), new VBox(16, offers, adder())), kit.card(limits()), answer);
        model.offers().addListener((property, before, now) -> list());
        model.assigned().state().addListener((property, before, now) -> show(now));
        list();
        show(model.assigned().state().get());
    }

    Node node() {
        return node;
    }

    // ---- the offers ----

    private void list() {
        offers.getChildren().clear();
        List<OfferIdea> all = model.offers().get();
        for (int i = 0; i < all.size(); i++) {
            offers.getChildren().add(offer(all.get(i), i));
        }
        if (all.isEmpty()) {
            offers.getChildren().add(kit.muted("strategyview.offers.none"));
        }
    }

    private Node offer(OfferIdea offer, int number) {
        Amount gift = new Amount(StrategyWords.money(offer.gift()), page.currency());
        VBox words = kit.stack(
                kit.words(kit.language().text(Verbatim.of(offer.name())), "c-text", "c-strong"),
                kit.muted(Message.of(
                        offer.stock() == Integer.MAX_VALUE ? "strategyview.offer" : "strategyview.offer.stock",
                        name(offer.group()),
                        gift,
                        offer.lift(),
                        offer.stock())));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                16,
                (offer.channel() == Channel.SMS ? Icon.SMS : Icon.CAMPAIGNS).node("c-tile-icon"),
                words,
                kit.icon(
                        "strategy-offer-remove-" + number,
                        Icon.DELETE,
                        Message.of("strategyview.offer.remove", offer.name()),
                        () -> model.remove(offer)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }

    /** The name of a group that is on the board, else its word. */
    private Message name(String word) {
        List<Play> plays = page.plays().latest().get();
        return word.equals(EVERYBODY)
                ? Message.of("strategyview.everybody")
                : (plays == null ? List.<Play>of() : plays)
                        .stream()
                                .filter(play -> play.word().equals(word))
                                .map(play -> play.group().name())
                                .findFirst()
                                .orElse(Verbatim.of(word));
    }

    private Node adder() {
        TextField name = typed("name", "");
        TextField gift = typed("gift", "0");
        TextField lift = typed("offer-lift", "20");
        TextField stock = typed("stock", "");
        ObjectProperty<String> group = new SimpleObjectProperty<>(EVERYBODY);
        ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.EMAIL);
        ComboBox<String> groups = Fields.choice(kit, "strategy-offer-group", List.of(EVERYBODY), this::name, group);
        page.plays().latest().subscribe(plays -> {
            List<String> words = new ArrayList<>(List.of(EVERYBODY));
            if (plays != null) {
                plays.forEach(play -> words.add(play.word()));
            }
            String before = group.get();
            groups.getItems().setAll(words);
            group.set(words.contains(before) ? before : EVERYBODY);
        });
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        Runnable add = () -> {
            complaint.set(model.add(
                    name.getText(),
                    group.get(),
                    channel.get().name(),
                    gift.getText(),
                    lift.getText(),
                    stock.getText()));
            if (complaint.get() == null) {
                name.clear();
                name.requestFocus();
            }
        };
        List.of(name, gift, lift, stock).forEach(field -> field.setOnAction(event -> add.run()));
        VBox box = new VBox(
                12,
                kit.equal(
                        Fields.field(kit, Message.of("strategyview.offer.name"), name),
                        Fields.field(kit, Message.of("strategyview.offer.group"), groups),
                        Fields.field(kit, Message.of("strategyview.offer.gift"), gift)),
                kit.equal(
                        Fields.field(kit, Message.of("strategyview.offer.lift"), lift),
                        Fields.field(kit, Message.of("strategyview.offer.many"), stock),
                        new VBox(
                                6,
                                kit.words(kit.language().text("strategyview.offer.channel"), "c-label"),
                                Fields.segments(
                                        kit,
                                        "strategy-offer-channel",
                                        List.of(Channel.values()),
                                        each -> Message.of("strategyview.channel."
                                                + each.name().toLowerCase(java.util.Locale.ROOT)),
                                        channel))),
                Fields.complaint(kit, complaint),
                kit.row(kit.secondary("strategy-offer-add", Message.of("strategyview.offer.add"), add)));
        box.getStyleClass().add("c-recipe-box");
        return box;
    }

    private static TextField typed(String what, String now) {
        TextField field = new TextField(now);
        field.setId("strategy-" + what);
        return field;
    }

    // ---- the limits ----

    private Node limits() {
        TypedRow row = new TypedRow(kit, typed -> model.assign(typed.get(0), typed.get(1), typed.get(2)))
                .with(
                        "strategy-most",
                        Message.of("strategyview.most"),
                        Integer.toString(model.limits().most()))
                .with("strategy-limit", Message.of("strategyview.limit.budget"), "")
                .with("strategy-sends", Message.of("strategyview.limit.sends"), "");
        Button go = kit.primary("strategy-assign", Message.of("strategyview.assign"), row::apply);
        go.disableProperty()
                .bind(model.assigned()
                        .loading()
                        .or(javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> model.offers().get().isEmpty(), model.offers())));
        return new VBox(12, kit.heading("strategyview.limits"), row.fields(), row.complaint(), kit.row(go));
    }

    // ---- the answer ----

    private void show(SlotState<AssignOffers.Assigned> state) {
        answer.getChildren()
                .setAll(
                        switch (state) {
                            case SlotState.Idle<AssignOffers.Assigned> idle -> List.<Node>of();
                            case SlotState.Loading<AssignOffers.Assigned>(Message name) ->
                                List.of(kit.card(kit.row(
                                        kit.muted(name),
                                        kit.spring(),
                                        kit.secondary(
                                                "strategy-stop", Message.of("kit.cancel"), model.assigned()::cancel))));
                            case SlotState.Ready<AssignOffers.Assigned>(AssignOffers.Assigned made) ->
                                List.of(answer(made));
                            case SlotState.Failed<AssignOffers.Assigned>(Message sentence) ->
                                List.of(kit.banner(Tone.BAD, sentence));
                            case SlotState.Cancelled<AssignOffers.Assigned> cancelled ->
                                List.of(kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled")));
                        });
    }

    private Node answer(AssignOffers.Assigned made) {
        StrategyWords words = model.words();
        VBox lines = new VBox();
        for (int o = 0; o < made.offers().size(); o++) {
            Label given = kit.text(words.offer(made, o));
            HBox.setHgrow(given, Priority.ALWAYS);
            given.setMaxWidth(Double.MAX_VALUE);
            HBox row = kit.row(given);
            words.price(made, o).ifPresent(price -> row.getChildren().add(kit.muted(price)));
            row.getStyleClass().add("c-campaign-row");
            lines.getChildren().add(row);
        }
        VBox prices = new VBox(6);
        words.prices(made.result()).forEach(price -> prices.getChildren().add(kit.text(price)));
        if (made.result().sends() == 0) {
            return StateView.emptyState(
                    kit, Icon.GIFT, Message.of("strategyview.nobody.title"), Message.of("strategyview.nobody"));
        }
        return kit.card(
                Message.of("strategyview.assigned"),
                new VBox(16, kit.text(words.assigned(made)), lines, prices),
                kit.secondary("strategy-drafts", Message.of("strategyview.apply"), model::apply));
    }
}
