package org.clientele.ui.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CampaignPreview;
import org.clientele.app.campaign.ExportReport;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.WizardSteps;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The campaign that is being made: steps at the left, who gets it at the right. */
final class BuilderView {
    private static final Duration REST = Duration.millis(500);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final List<KeyCode> STEPS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);
    /** The steps beside which one sees how the message reads. */
    private static final Set<Step> READ = EnumSet.of(Step.WHAT, Step.CHECK);

    private static final double PANEL = 392;

    private final Kit kit;
    private final CampaignsViewModel page;
    private final BuilderViewModel model;
    private final VBox root = new VBox();
    private final StackPane place = new StackPane();
    private final ScrollPane scroll = new ScrollPane(place);
    private final HBox foot = new HBox(8);
    private final ReachViewModel reach;
    private final AudiencePanel audience;
    private final Node reading;
    private final Map<Step, Node> made = new EnumMap<>(Step.class);
    private Channel madeFor;

    BuilderView(Kit kit, CampaignsViewModel page, BuilderViewModel model) {
        this.kit = kit;
        this.page = page;
        this.model = model;
        this.madeFor = model.spec().get().channel();
        HBox steps = new HBox(steps());
        steps.getStyleClass().add("c-campaign-steps");
        place.setAlignment(Pos.TOP_LEFT);
        place.getStyleClass().add("c-campaign-step");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("c-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        this.reach = new ReachViewModel(model);
        this.audience = new AudiencePanel(kit, reach);
        this.reading = new PersonPreview(kit, model).node();
        VBox beside = kit.column(audience.node(), reading);
        beside.getStyleClass().add("c-campaign-beside");
        ScrollPane side = new ScrollPane(beside);
        side.setFitToWidth(true);
        side.setFocusTraversable(false);
        side.getStyleClass().add("c-scroll");
        side.setMinWidth(PANEL);
        side.setPrefWidth(PANEL);
        side.setMaxWidth(PANEL);
        HBox middle = new HBox(scroll, side);
        VBox.setVgrow(middle, Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("c-campaign-foot");
        root.getChildren().addAll(head(), steps, stale(), middle, foot);
        root.getStyleClass().add("c-page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> model.settle());
        model.spec().addListener((property, before, now) -> rest.playFromStart());
        model.step().addListener((property, before, now) -> show());
        model.exported().latest().addListener((property, before, now) -> show());
        show();
    }

    Node node() {
        return root;
    }

    private Node head() {
        Button back = kit.icon("campaign-list", Icon.BACK, Message.of("campaignview.back.list"), page::leave);
        TextField name = new TextField();
        name.setId("campaign-name");
        name.getStyleClass().add("c-campaign-name");
        name.setPrefColumnCount(28);
        kit.describe(name, Message.of("campaignview.name"));
        ObjectProperty<String> called = model.part(CampaignSpec::name, model::called);
        name.textProperty().bindBidirectional(called);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label complaint = kit.words(kit.language().text(model.nameComplaint()), "c-small", "c-complaint");
        Label kept = kit.words(
                kit.language()
                        .text(model.kept()
                                .map(state -> Message.of(
                                        "campaignview.kept." + state.name().toLowerCase(Locale.ROOT)))),
                "c-muted",
                "c-small");
        kept.setWrapText(false);
        kept.visibleProperty()
                .bind(model.exported()
                        .latest()
                        .isNull()
                        .and(model.nameComplaint().isNull()));
        kept.managedProperty().bind(kept.visibleProperty());
        Button remove =
                kit.icon("campaign-delete", Icon.DELETE, Message.of("campaignview.delete"), page::removeCurrent);
        remove.visibleProperty().bind(model.exported().latest().isNull());
        HBox head = new HBox(8, back, name, complaint, kept, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("c-campaign-head");
        return head;
    }

    private WizardSteps steps() {
        ObservableIntegerValue at = Bindings.createIntegerBinding(
                () -> model.exported().latest().get() == null
                        ? model.step().get().ordinal()
                        : Step.values().length,
                model.step(),
                model.exported().latest());
        ObservableIntegerValue reach = Bindings.createIntegerBinding(
                () -> model.exported().latest().get() == null ? Step.values().length : -1,
                model.exported().latest());
        WizardSteps steps = new WizardSteps(
                kit,
                Arrays.stream(Step.values())
                        .map(step -> Message.of(step.textKey()))
                        .toList(),
                at,
                reach,
                step -> model.go(Step.values()[step]));
        HBox.setHgrow(steps, Priority.ALWAYS);
        return steps;
    }

    private Node stale() {
        HBox banner = kit.banner(
                Tone.WARN,
                kit.language().text(page.stale()),
                kit.link("campaign-import", Message.of("campaignview.stale.do"), () -> page.open("import")));
        VBox box = new VBox(banner);
        box.getStyleClass().add("c-campaign-stale");
        box.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> page.stale().get() != null
                                && model.exported().latest().get() == null
                                && (model.step().get() == Step.WHO
                                        || model.step().get() == Step.CHECK),
                        page.stale(),
                        model.step(),
                        model.exported().latest()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show() {
        ExportReport done = model.exported().latest().get();
        scroll.setVvalue(0);
        boolean read = done == null && READ.contains(model.step().get());
        audience.folded().set(read);
        reading.setVisible(read);
        reading.setManaged(read);
        if (done != null) {
            place.getChildren().setAll(new DonePanel(kit, model, done).node());
            foot.getChildren()
                    .setAll(
                            kit.secondary("campaign-again-new", Message.of("campaignview.new"), page::begin),
                            kit.spring(),
                            kit.primary("campaign-finish", Message.of("campaignview.finish"), page::leave));
            return;
        }
        Step step = model.step().get();
        VBox column = new VBox(16, title(step), content(step));
        place.getChildren().setAll(column);
        Button back = kit.quiet("campaign-back", Message.of("campaignview.back"), model::back);
        back.setVisible(step != Step.WHO);
        foot.getChildren().setAll(back, kit.spring(), step == Step.EXPORT ? exportButton() : nextButton(step));
    }

    private Node title(Step step) {
        return new VBox(
                4,
                kit.words(kit.language().text(step.questionKey()), "c-campaign-question"),
                kit.muted(step.questionKey() + ".why"));
    }

    /** Steps are made once, so that what was typed and where the cursor was stay as they were. */
    private Node content(Step step) {
        Channel channel = model.spec().get().channel();
        if (channel != madeFor) {
            made.remove(Step.WHAT);
            made.remove(Step.EXPORT);
            madeFor = channel;
        }
        return made.computeIfAbsent(step, this::make);
    }

    private Node make(Step step) {
        return switch (step) {
            case WHO -> new WhoStep(kit, reach).node();
            case WHAT -> new WhatStep(kit, model).node();
            case CHANNEL -> new ChannelStep(kit, model).node();
            case TEST -> new TestStep(kit, model).node();
            case CHECK -> new CheckStep(kit, model).node();
            case EXPORT -> new ExportStep(kit, model).node();
        };
    }

    private Button nextButton(Step step) {
        Step to = Step.values()[step.ordinal() + 1];
        return kit.primary("campaign-next", Message.of("campaignview.next", Message.of(to.textKey())), model::next);
    }

    private Button exportButton() {
        Button export = kit.primary("campaign-export", Message.of("campaignview.export"), model::export);
        export.textProperty()
                .bind(kit.language()
                        .text(Bindings.<Message>createObjectBinding(
                                () -> exportWords(
                                        model.preview().latest().get(),
                                        model.audience().latest().get()),
                                model.preview().latest(),
                                model.audience().latest())));
        export.disableProperty().bind(model.canExport().not());
        return export;
    }

    private static Message exportWords(@Nullable CampaignPreview preview, @Nullable BuiltAudience audience) {
        BuiltAudience built = preview == null ? audience : preview.built();
        return built == null
                ? Message.of("campaignview.export")
                : Message.of("campaignview.export.count", built.audience().net().size());
    }

    private void key(KeyEvent event) {
        if (model.exported().latest().get() != null) {
            return;
        }
        if (NEXT.match(event)) {
            model.next();
            event.consume();
        } else if (event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown()) {
            int step = STEPS.indexOf(event.getCode());
            if (step >= 0) {
                model.go(Step.values()[step]);
                event.consume();
            }
        }
    }
}
