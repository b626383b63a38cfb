package org.clientele.ui.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CouponNote;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;

/** Who gets the message: from the group to the file, with the one first reason of everybody who drops out; or with all
 * reasons of everybody, or by what kind of people are missed. */
final class AudiencePanel {
    private static final int FEW = 50;

    private final Kit kit;
    private final BuilderViewModel model;
    private final ReachViewModel reach;
    private final BooleanProperty everyCheck = new SimpleBooleanProperty();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final VBox rows = new VBox(2);
    private final VBox coupons = new VBox();
    private final VBox below;
    private final VBox box;

    AudiencePanel(Kit kit, ReachViewModel reach) {
        this.kit = kit;
        this.model = reach.model();
        this.reach = reach;
        int customers = model.bench().session().current().facts().customers();
        LiveView<BuiltAudience> live = new LiveView<>(
                kit, model.audience(), Message.of("state.campaigns.loading", customers), this::content, model::again);
        VBox reasons = new ReasonsView(kit, reach).node();
        VBox missed = new MissedView(kit, reach).node();
        shownFor(rows, ReachViewModel.View.STEPS);
        shownFor(reasons, ReachViewModel.View.REASONS);
        shownFor(missed, ReachViewModel.View.MISSED);
        Node views = Fields.segments(
                kit,
                "campaign-reach",
                List.of(ReachViewModel.View.values()),
                view -> Message.of("reach.view." + view.name().toLowerCase(Locale.ROOT)),
                reach.view());
        this.below = new VBox(12, views, rows, reasons, missed);
        below.visibleProperty().bind(folded.not().and(model.audience().latest().isNotNull()));
        below.managedProperty().bind(below.visibleProperty());
        this.box = kit.card(live, below);
        box.getStyleClass().add("c-audience");
        coupons.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(coupons.getChildren()));
        reach.coupons().latest().addListener((property, before, now) -> coupons());
        model.spec().addListener((property, before, now) -> coupons());
        everyCheck.addListener((property, before, now) -> {
            BuiltAudience built = model.audience().latest().get();
            if (built != null) {
                fall(built.audience());
            }
        });
    }

    private void shownFor(Node part, ReachViewModel.View view) {
        part.visibleProperty().bind(reach.view().isEqualTo(view));
        part.managedProperty().bind(part.visibleProperty());
    }

    /** Whether only the number is shown, to leave room for something else. */
    BooleanProperty folded() {
        return folded;
    }

    Node node() {
        return box;
    }

    private Node content(BuiltAudience built) {
        Audience audience = built.audience();
        int net = audience.net().size();
        Label number = kit.words(kit.language().text("campaignview.number", net), "c-hero");
        number.setId("campaign-net");
        Label what = kit.words(
                kit.language()
                        .text(model.exported()
                                .latest()
                                .isNull()
                                .map(open -> Message.of(
                                        open ? "campaignview.inthefile" : "campaignview.areinthefile", net))),
                "c-text",
                "c-strong");
        VBox head = new VBox(0, number, what);
        VBox column = kit.column(head);
        if (net == 0) {
            column.getChildren().add(kit.banner(Tone.WARN, ReachViewModel.nobody(audience)));
        } else if (net < FEW) {
            column.getChildren().add(kit.banner(Tone.ACCENT, Message.of("campaignview.few")));
        }
        if (!audience.control().isEmpty()) {
            column.getChildren()
                    .add(kit.muted("campaignview.held", audience.control().size()));
        }
        column.getChildren().add(coupons);
        fall(audience);
        Button unfold = kit.link("campaign-unfold", Message.of("campaignview.unfold"), () -> folded.set(false));
        unfold.visibleProperty().bind(folded);
        unfold.managedProperty().bind(folded);
        column.getChildren().add(unfold);
        return column;
    }

    /** Whether everybody in the file gets a coupon, while one still decides. */
    private void coupons() {
        coupons.getChildren().clear();
        Optional<CouponNote> note = reach.coupons().latest().get();
        if (note != null && !model.spec().get().plans().offer().pool().isBlank()) {
            note.ifPresent(found -> coupons.getChildren()
                    .add(found.isShort() ? kit.banner(Tone.WARN, found.sentence()) : kit.muted(found.sentence())));
        }
    }

    private void fall(Audience audience) {
        rows.getChildren()
                .setAll(whole("campaignview.gross", audience, audience.gross().size(), "c-fall-gross"));
        for (Audience.Step step : audience.waterfall()) {
            if (!step.out().isEmpty() || everyCheck.get()) {
                rows.getChildren().add(step(step, audience));
                if (step.reason() == Exclusion.PRIORITY && audience.ahead().size() > 1) {
                    audience.ahead()
                            .forEach(ahead ->
                                    rows.getChildren().add(kit.muted("reach.ahead", ahead.people(), ahead.campaign())));
                }
            }
        }
        rows.getChildren()
                .add(whole("campaignview.net", audience, audience.net().size(), "c-fall-net"));
        int quiet = quiet(audience.waterfall());
        if (quiet > 0) {
            rows.getChildren()
                    .add(kit.link(
                            "campaign-all-checks",
                            everyCheck.get()
                                    ? Message.of("campaignview.fewerchecks")
                                    : Message.of("campaignview.allchecks", quiet),
                            () -> everyCheck.set(!everyCheck.get())));
        }
    }

    private static int quiet(List<Audience.Step> steps) {
        return (int) steps.stream().filter(step -> step.out().isEmpty()).count();
    }

    private Node whole(String key, Audience audience, int people, String style) {
        FallBar bar = new FallBar(0, people, audience.gross().size(), style);
        Label words = kit.words(kit.language().text(key, people), "c-text", "c-strong");
        FallRow row = new FallRow(
                words,
                bar,
                () -> model.see(
                        style.equals("c-fall-net") ? audience.net() : audience.gross(), Message.of(key, people)));
        row.setId(style.equals("c-fall-net") ? "campaign-see-net" : "campaign-see-gross");
        return row;
    }

    private Node step(Audience.Step step, Audience audience) {
        Message sentence = audience.sentence(step);
        FallBar bar = new FallBar(step.after(), step.before(), audience.gross().size(), "c-fall-out");
        Label words = kit.words(kit.language().text("campaignview.minus", sentence), "c-text");
        FallRow row = new FallRow(words, bar, () -> model.see(step.out(), sentence));
        row.setId("campaign-see-" + step.reason().word());
        row.setDisable(step.out().isEmpty());
        return row;
    }
}
