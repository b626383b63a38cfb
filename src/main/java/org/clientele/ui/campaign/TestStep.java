package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.PowerNote;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** What is to be learnt: the question, who gets which version and who none, and what that can show and costs. */
final class TestStep {
    private static final double MOST = 0.9;
    private static final double FIRST = 0.1;
    private static final double PERCENT = 100;
    private static final double LEAST_LIFT = 0.05;
    private static final double MOST_LIFT = 1;
    private static final List<Integer> DAYS = List.of(7, 14, 30);

    private enum Plan {
        AUTOMATIC,
        CHOSEN,
        NOBODY
    }

    private final Kit kit;
    private final BuilderViewModel model;
    private final TrialViewModel trial;
    private final Node node;

    TestStep(Kit kit, BuilderViewModel model) {
        this.kit = kit;
        this.model = model;
        this.trial = new TrialViewModel(model);
        PowerPane power = new PowerPane(kit, trial, model.currency());
        LiveView<BuiltAudience> live =
                new LiveView<>(kit, model.audience(), Message.of("campaignview.counting"), power::of, model::again);
        this.node = kit.column(
                kit.card(question()),
                kit.card(split()),
                kit.card(new VBox(16, worth(), live)),
                kit.card(new VBox(12, global(), keeps())));
    }

    Node node() {
        return node;
    }

    private Node question() {
        TextField words = new TextField();
        words.setId("campaign-question");
        words.promptTextProperty().bind(kit.language().text("experimentview.question.prompt"));
        words.textProperty().bindBidirectional(trial.question());
        HBox goals = Fields.segments(
                kit,
                "campaign-goal",
                List.of(Trial.Goal.values()),
                goal -> Message.of("experimentview.goal." + goal.name().toLowerCase(Locale.ROOT)),
                trial.goal());
        List<Integer> choices = new ArrayList<>(DAYS);
        if (!choices.contains(trial.trial().days())) {
            choices.add(trial.trial().days());
        }
        HBox days = Fields.segments(
                kit, "campaign-days", choices, number -> Message.of("experimentview.days", number), trial.days());
        return new VBox(
                16,
                Fields.field(kit, Message.of("experimentview.question"), words),
                new VBox(6, kit.words(kit.language().text("experimentview.goal"), "c-label"), goals),
                new VBox(6, kit.words(kit.language().text("experimentview.within"), "c-label"), days));
    }

    private static Plan planOf(CampaignSpec spec) {
        ControlPlan control = spec.control();
        return control.automatic() ? Plan.AUTOMATIC : control.share() > 0 ? Plan.CHOSEN : Plan.NOBODY;
    }

    private Node split() {
        ObjectProperty<Plan> plan = model.part(TestStep::planOf, (spec, wish) -> {
            ControlPlan now = spec.control();
            return spec.comparing(
                    switch (wish) {
                        case AUTOMATIC -> new ControlPlan(true, 0, now.globalShare());
                        case CHOSEN -> now.share() > 0 ? now.withShare(now.share()) : now.withShare(FIRST);
                        case NOBODY -> now.withShare(0);
                    });
        });
        HBox choices = Fields.segments(
                kit,
                "campaign-control",
                List.of(Plan.values()),
                each -> Message.of("experimentview.control." + each.name().toLowerCase(Locale.ROOT)),
                plan);
        return new VBox(
                14,
                kit.heading("experimentview.split"),
                new SplitBar(kit, trial),
                chosen(plan),
                new VBox(6, kit.words(kit.language().text("experimentview.control"), "c-label"), choices),
                new VersionRows(kit, model, trial).node());
    }

    /** The share of those held back as a slider, for those who would rather not drag the bar. */
    private Node chosen(ObjectProperty<Plan> plan) {
        Slider slider = new Slider(0.01, MOST, FIRST);
        slider.setId("campaign-control-share");
        slider.setBlockIncrement(0.01);
        kit.describe(slider, Message.of("campaignview.control.chosen"));
        double now = model.spec().get().control().share();
        slider.setValue(now > 0 ? now : FIRST);
        slider.valueProperty().addListener((property, before, value) -> {
            double share = Math.rint(value.doubleValue() * PERCENT) / PERCENT;
            if (plan.get() == Plan.CHOSEN) {
                model.change(spec -> spec.comparing(spec.control().withShare(share)));
            }
        });
        model.spec().addListener((property, before, spec) -> {
            if (planOf(spec) == Plan.CHOSEN
                    && Math.abs(slider.getValue() - spec.control().share()) > 1 / PERCENT / 2) {
                slider.setValue(spec.control().share());
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
        row.visibleProperty().bind(plan.isEqualTo(Plan.CHOSEN));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node worth() {
        Slider slider = new Slider(LEAST_LIFT, MOST_LIFT, trial.trial().smallestLift());
        slider.setId("campaign-worth");
        slider.setBlockIncrement(LEAST_LIFT);
        kit.describe(slider, Message.of("experimentview.worth"));
        ObjectProperty<Double> lift = trial.worth();
        slider.valueProperty()
                .addListener((property, before, value) ->
                        lift.set(Math.rint(value.doubleValue() * 2 * PERCENT / 10) * 10 / (2 * PERCENT)));
        Label words = kit.words(
                kit.language()
                        .text(model.spec()
                                .map(spec -> Message.of(
                                        "experimentview.lift",
                                        new Share(spec.plans().trial().smallestLift())))),
                "c-text",
                "c-strong");
        words.setWrapText(false);
        words.setMinWidth(64);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return new VBox(
                8,
                kit.heading("campaignview.learn"),
                kit.words(kit.language().text("experimentview.worth"), "c-label"),
                kit.row(slider, words));
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

    private Message seed() {
        BuiltAudience built = model.audience().latest().get();
        return built == null
                ? Message.of("campaignview.counting")
                : Message.of("experimentview.seed", built.seedFingerprint());
    }

    /** What is watched besides, when the answer is in, and by what secret people are drawn. */
    private Node keeps() {
        Label day = kit.words(
                kit.language()
                        .text(Bindings.createObjectBinding(
                                () -> Message.of("experimentview.verdict", trial.verdictDate()), model.spec())),
                "c-text");
        Label guard = kit.text("experimentview.guard");
        Label seed = kit.words(
                kit.language()
                        .text(Bindings.createObjectBinding(
                                this::seed, model.audience().latest())),
                "c-muted",
                "c-small");
        Label series = kit.words(
                kit.language()
                        .text(model.spec()
                                .map(spec -> Message.of(
                                        "experimentview.series",
                                        spec.plans().trial().series()))),
                "c-text");
        HBox alone = new HBox(
                10,
                Icon.SPLIT.node(),
                series,
                kit.link(
                        "campaign-series-leave",
                        Message.of("experimentview.series.leave"),
                        () -> trial.series().set("")));
        alone.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !trial.trial().series().isEmpty(), model.spec()));
        alone.managedProperty().bind(alone.visibleProperty());
        return new VBox(
                10, new HBox(10, Icon.CALENDAR.node(), day), new HBox(10, Icon.SHIELD.node(), guard), alone, seed);
    }
}
