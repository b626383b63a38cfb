package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.CouponWords;
import org.clientele.app.workbench.CouponPool;
import org.clientele.model.campaign.Offer;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;

/** What the campaign gives: a coupon for each person, and a link by which visits are counted for it. */
final class OfferCard {
    private final Kit kit;
    private final BuilderViewModel builder;
    private final MessageViewModel model;
    private final Node node;

    OfferCard(Kit kit, BuilderViewModel builder, MessageViewModel model) {
        this.kit = kit;
        this.builder = builder;
        this.model = model;
        this.node = kit.column(kit.card(coupons()), kit.card(link()));
    }

    Node node() {
        return node;
    }

    // ---- coupons ----

    private Node coupons() {
        LiveView<List<CouponPool>> live =
                new LiveView<>(kit, model.pools(), Message.of("messageview.job.pools"), this::choice, model::load);
        Node manage = kit.secondary(
                "campaign-coupons-manage",
                Message.of("messageview.coupons.manage"),
                () -> new CouponDialog(kit, model).open());
        VBox words = new VBox(
                2,
                kit.words(kit.language().text("messageview.coupons"), "c-label"),
                kit.words(kit.language().text("messageview.coupons.why"), "c-muted", "c-small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox taken = new VBox();
        Runnable say = () -> {
            CampaignPreview shown = builder.preview().latest().get();
            taken.getChildren().clear();
            if (shown != null
                    && !shown.built().spec().plans().offer().pool().isBlank()
                    && shown.built()
                            .spec()
                            .plans()
                            .offer()
                            .equals(builder.spec().get().plans().offer())) {
                CouponWords.trouble(shown.coupons())
                        .ifPresentOrElse(
                                trouble -> taken.getChildren().add(kit.banner(Tone.WARN, trouble)),
                                () -> taken.getChildren().add(kit.muted(CouponWords.taken(shown.coupons()))));
            }
        };
        builder.preview().latest().addListener((property, before, now) -> say.run());
        builder.spec().addListener((property, before, now) -> say.run());
        say.run();
        return new VBox(12, kit.row(words, manage), live, taken);
    }

    private Node choice(List<CouponPool> pools) {
        ObjectProperty<String> chosen = model.offer(
                Offer::pool, (offer, pool) -> new Offer(pool, offer.link(), offer.source(), offer.medium()));
        if (pools.isEmpty() && chosen.get().isBlank()) {
            return kit.muted("messageview.coupons.none");
        }
        List<String> names = new ArrayList<>(List.of(""));
        pools.stream().map(CouponPool::name).forEach(names::add);
        if (!names.contains(chosen.get())) {
            names.add(chosen.get());
        }
        ComboBox<String> box = Fields.choice(
                kit,
                "campaign-coupons",
                names,
                name -> name.isEmpty() ? Message.of("messageview.coupons.nothing") : described(pools, name),
                chosen);
        kit.describe(box, Message.of("messageview.coupons"));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Message described(List<CouponPool> pools, String name) {
        return pools.stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .<Message>map(pool -> Message.of("coupon.pool", name, CouponWords.state(pool, model.today())))
                .orElseGet(() -> Verbatim.of(name));
    }

    // ---- link ----

    private Node link() {
        TextField link = field(
                "campaign-link",
                model.offer(Offer::link, (o, said) -> new Offer(o.pool(), said, o.source(), o.medium())));
        link.setPromptText("https://shop.example/sale");
        VBox address = Fields.field(
                kit,
                Message.of("messageview.link"),
                link,
                Message.of("messageview.link.why", "{{link}}"),
                model.linkComplaint());
        VBox source = Fields.field(
                kit,
                Message.of("messageview.link.source"),
                field(
                        "campaign-utm-source",
                        model.offer(Offer::source, (o, said) -> new Offer(o.pool(), o.link(), said, o.medium()))));
        VBox medium = Fields.field(
                kit,
                Message.of("messageview.link.medium"),
                field(
                        "campaign-utm-medium",
                        model.offer(Offer::medium, (o, said) -> new Offer(o.pool(), o.link(), o.source(), said))));
        VBox more = new VBox(12, kit.equal(source, medium));
        VBox result = new VBox();
        Runnable show = () -> {
            boolean there = model.linkComplaint().get() == null && !model.link().isEmpty();
            more.setVisible(there);
            more.setManaged(there);
            result.getChildren().clear();
            if (there) {
                result.getChildren().add(kit.words(kit.language().text(Verbatim.of(model.link())), "c-text", "c-code"));
            }
        };
        builder.spec().addListener((property, before, now) -> show.run());
        show.run();
        return new VBox(12, address, more, result);
    }

    private TextField field(String id, ObjectProperty<String> part) {
        TextField field = new TextField(Objects.requireNonNullElse(part.get(), ""));
        field.setId(id);
        field.textProperty().bindBidirectional(part);
        return field;
    }
}
