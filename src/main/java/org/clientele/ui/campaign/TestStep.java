package org.clientele.ui.campaign;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.PowerNote;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.app.revenue.RevenueNote;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.chart.Measure;

/** Who gets no message so that one can see what the campaign earns, and what that can show and costs. */
final class TestStep {
    private static final double MOST = 0.5;
    private static final double FIRST = 0.1;
    private static final double PERCENT = 100;

    private enum Plan {
        AUTOMATIC,
        CHOSEN,
        NOBODY
    }

    private final Kit kit;
    private final BuilderViewModel model;
    private final Node node;

    TestStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        LiveView<BuiltAudience> live =
                new LiveView<>(kit, model.audience(), Message.of("campaignview.counting"), this::learnt, model::again);
        this.node = kit.column(kit.card(plan()), kit.card(live), kit.card(global()));
    }

    Node node() {
        return node;
    }

    private static Plan planOf(CampaignSpec spec) {
        ControlPlan control = spec.control();
        return control.automatic() ? Plan.AUTOMATIC : control.share() > 0 ? Plan.CHOSEN : Plan.NOBODY;
    }

    private Node plan() {
        ObjectProperty<Plan> plan = model.part(TestStep::planOf, (spec, wish) -> {
            ControlPlan now = spec.control();
            return spec.comparing(
                    switch (wish) {
                        case AUTOMATIC -> new ControlPlan(true, 0, now.globalShare());
                        case CHOSEN -> now.withShare(FIRST);
                        case NOBODY -> now.withShare(0);
                    });
        });
        Node choices = Fields.radios(
                kit,
                "campaign-control",
                List.of(Plan.values()),
                each -> Message.of("campaignview.control." + each.name().toLowerCase(Locale.ROOT)),
                plan);
        Slider slider = new Slider(0.01, MOST, FIRST);
        slider.setId("campaign-control-share");
        slider.setBlockIncrement(0.01);
        double now = model.spec().get().control().share();
        slider.setValue(now > 0 ? now : FIRST);
        kit.describe(slider, Message.of("campaignview.control.chosen"));
        slider.valueProperty().addListener((property, before, value) -> {
            double share = Math.rint(value.doubleValue() * PERCENT) / PERCENT;
            if (plan.get() == Plan.CHOSEN) {
                model.change(spec -> spec.comparing(spec.control().withShare(share)));
            }
        });
        Label share = kit.words(
                kit.language()
                        .text(model.spec()
                                .map(spec -> Message.of(
                                        "campaignview.share",
                                        new Share(spec.control().share())))),
                "c-text",
                "c-strong");
        share.setWrapText(false);
        share.setMinWidth(56);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = kit.row(slider, share);
        row.getStyleClass().add("c-cap");
        row.visibleProperty().bind(plan.isEqualTo(Plan.CHOSEN));
        row.managedProperty().bind(row.visibleProperty());
        return new VBox(12, choices, row);
    }

    private Node learnt(BuiltAudience built) {
        Audience audience = built.audience();
        PowerNote power = built.power();
        int held = audience.control().size();
        VBox column = new VBox(12);
        if (held > 0) {
            column.getChildren().add(new ChartPane(kit, split(audience, power)));
        } else {
            column.getChildren().add(kit.heading("campaignview.learn"));
        }
        int first = held > 0 ? 1 : 0;
        for (int i = first; i < power.sentences().size(); i++) {
            column.getChildren().add(kit.text(power.sentences().get(i)));
        }
        if (held > 0) {
            column.getChildren()
                    .addAll(
                            kit.banner(Tone.NEUTRAL, price(audience, power, model.currency())),
                            new RevenueCaption(kit, "campaign-revenue", RevenueNote.of(built.facts())));
        }
        return column;
    }

    static ChartModel.Split split(Audience audience, PowerNote power) {
        int held = audience.control().size();
        return new ChartModel.Split(
                Caption.of(Message.of("campaignview.learn"), power.sentences().getFirst()),
                List.of(Message.of("campaignview.split.message"), Message.of("campaignview.split.held")),
                new double[] {audience.net().size(), held},
                Measure.count());
    }

    /** What holding people back costs if the campaign does as well as the comparison can just see. */
    static Message price(Audience audience, PowerNote power, String currency) {
        int held = audience.control().size();
        int net = audience.net().size();
        if (power.smallestMoney() <= 0 || net == 0) {
            return Message.of("campaignview.price.time", held);
        }
        long cost = Math.round((double) power.smallestMoney() / net * held);
        return Message.of(
                "campaignview.price", new Amount(power.smallestMoney(), currency), held, new Amount(cost, currency));
    }

    private Node global() {
        CheckBox box = new CheckBox();
        box.setId("campaign-global");
        box.setWrapText(true);
        box.textProperty().bind(kit.language().text("campaignview.global", new Share(ControlPlan.USUAL_GLOBAL_SHARE)));
        box.setSelected(model.spec().get().control().globalShare() > 0);
        box.selectedProperty()
                .addListener((property, before, on) -> model.change(spec -> {
                    ControlPlan now = spec.control();
                    return spec.comparing(
                            new ControlPlan(now.automatic(), now.share(), on ? ControlPlan.USUAL_GLOBAL_SHARE : 0));
                }));
        return new VBox(6, box, kit.words(kit.language().text("campaignview.global.why"), "c-muted", "c-small"));
    }
}
