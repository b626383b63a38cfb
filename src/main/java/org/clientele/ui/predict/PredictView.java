package org.clientele.ui.predict;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.predict.Learner;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.PredictTarget;
import org.clientele.analysis.predict.Reached;
import org.clientele.analysis.predict.Tested;
import org.clientele.app.notice.Share;
import org.clientele.app.predict.ModelCard;
import org.clientele.app.predict.PredictPicture;
import org.clientele.app.predict.PredictWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StatTile;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.group.Naming;
import org.clientele.ui.kit.group.NamingDialog;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The predictions page: a question, how good the answer is, whom it names, and what to do with them. */
public final class PredictView implements PageView {
    /** The key of the page. */
    public static final String PAGE = "predict";

    private static final double HUNDRED = 100;
    private final Kit kit;
    private final PredictViewModel model;
    private final StackPane root = new StackPane();
    private final TitledPane details = new TitledPane();
    private final VBox fair = new VBox(8);
    private @Nullable SizeCard size;

    /** Predictions on that model. */
    public PredictView(Kit kit, PredictViewModel model) {
        this.kit = kit;
        this.model = model;
        details.setId("predict-details");
        details.textProperty().bind(kit.language().text("predict.details"));
        details.setExpanded(false);
        StateView<PredictPicture> body = new StateView<>(kit, model.picture(), this::show)
                .skeleton(StateView.Skeleton.CHART)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.PREDICT,
                                Message.of("predict.empty.title"),
                                Message.of("predict.empty"),
                                kit.secondary(
                                        "predict-import",
                                        Message.of("predict.empty.import"),
                                        () -> model.page("import"))),
                        PredictPicture::empty)
                .retry(model::run);
        Button save = kit.secondary("predict-save", Message.of("predict.save"), this::save);
        Button campaign = kit.primary("predict-campaign", Message.of("predict.campaign"), model::campaign);
        for (Button button : new Button[] {save, campaign}) {
            button.disableProperty()
                    .bind(model.keeping()
                            .loading()
                            .or(javafx.beans.binding.Bindings.createBooleanBinding(
                                    () -> !(model.picture().state().get()
                                                    instanceof SlotState.Ready<PredictPicture> ready)
                                            || ready.value().empty(),
                                    model.picture().state())));
        }
        Pane page = kit.page(
                Message.of("predict.title"),
                kit.language().text(model.question()),
                kit.column(question(), body),
                save,
                campaign);
        Node closed = StateView.emptyState(
                kit,
                Icon.PREDICT,
                Message.of("predict.closed"),
                Message.of("predict.closed.why"),
                kit.primary("predict-home", Message.of("predict.closed.act"), () -> model.page("home")));
        model.isOpen().addListener((property, before, now) -> root.getChildren().setAll(now ? page : closed));
        root.getChildren().setAll(model.isOpen().get() ? page : closed);
        model.inFront().bind(root.sceneProperty().isNotNull());
        model.inFront().addListener((property, before, now) -> model.bring());
        model.reach().state().addListener((property, before, now) -> fill());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Opens the predictions from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.PREDICT, Message.of("predict.command"), null, () -> desk.open(PAGE));
    }

    private Node question() {
        HBox targets = Fields.segments(
                kit,
                "predict-target",
                List.of(PredictTarget.values()),
                target -> Message.of("predict.target." + target.word()),
                model.target());
        HBox days = Fields.segments(
                kit, "predict-days", PredictViewModel.DAYS, number -> Message.of("predict.days", number), model.days());
        Label within = kit.muted("predict.within");
        within.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox row = new HBox(16, targets, within, days);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void save() {
        Naming asked = model.keep();
        if (asked != null) {
            NamingDialog.show(kit, asked);
        }
    }

    private Node show(PredictPicture picture) {
        PredictResult result = picture.result();
        SizeCard card = new SizeCard(kit, model);
        size = card;
        VBox all = kit.column();
        PredictWords.warnings(result).forEach(words -> all.getChildren().add(kit.banner(Tone.WARN, words)));
        if (!picture.asked().isEmpty()) {
            all.getChildren().add(ask(picture.asked().getFirst()));
        }
        all.getChildren().add(card.node());
        Tested tested = result.tested();
        if (tested != null) {
            all.getChildren().addAll(charts(result, tested), compared(result, tested));
        }
        fill();
        all.getChildren().addAll(kit.card(Message.of("predict.fair"), fair), details);
        return all;
    }

    /** Asks once whether a telling field is known before a message is sent. */
    private Node ask(String key) {
        Message name = PredictWords.field(key);
        VBox words = new VBox(2, kit.text(Message.of("predict.ask", name)), kit.muted("predict.ask.why"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = kit.row(
                Icon.HELP.node(),
                words,
                kit.secondary("predict-ask-yes", Message.of("predict.ask.yes"), () -> model.say(key, true)),
                kit.secondary("predict-ask-no", Message.of("predict.ask.no"), () -> model.say(key, false)));
        row.setSpacing(12);
        return kit.card(row);
    }

    private Node charts(PredictResult result, Tested tested) {
        ChartPane gains = new ChartPane(kit, PredictCharts.gains(result, tested, PredictWords.standing(result)))
                .onChosen(marks -> {
                    if (marks.length > 0 && marks[marks.length - 1] > 0) {
                        model.percent().set(marks[marks.length - 1] * PredictCharts.STEP);
                        model.look();
                    }
                });
        gains.setId("predict-gains");
        ChartPane calibration = new ChartPane(kit, PredictCharts.calibration(result, tested));
        calibration.setId("predict-calibration");
        return kit.equal(kit.card(gains), kit.card(calibration));
    }

    private Node compared(PredictResult result, Tested tested) {
        VBox column = new VBox(12);
        column.getChildren()
                .add(
                        result.used() == Learner.RULE
                                ? tile(Learner.RULE, tested)
                                : kit.equal(tile(result.used(), tested), tile(Learner.RULE, tested)));
        column.getChildren().addAll(kit.text(PredictWords.standing(result)), kit.muted(PredictWords.tested(tested)));
        Node card = kit.card(Message.of("predict.compare"), column);
        if (result.drivers().isEmpty()) {
            column.getChildren().add(kit.muted("predict.looks.rule"));
            return card;
        }
        ChartPane looks = new ChartPane(kit, PredictCharts.looks(result.drivers()));
        looks.setId("predict-looks");
        return kit.column(card, kit.card(looks, kit.muted("predict.looks.causes")));
    }

    /** What the best so many reach by a learner, as the list grows and shrinks. */
    private Node tile(Learner learner, Tested tested) {
        return new StatTile(
                kit,
                learner == Learner.RULE ? Icon.FILTER : Icon.PREDICT,
                Message.of(learner == Learner.RULE ? "predict.gains.rule" : "predict.gains.model"),
                kit.language()
                        .text(model.percent()
                                .map(now -> Message.of(
                                        "predict.compare.of",
                                        Math.round(HUNDRED
                                                * tested.of(learner).gains().at(now / HUNDRED))))),
                kit.language()
                        .text(model.percent().map(now -> Message.of("predict.compare.note", new Share(now / HUNDRED)))),
                null);
    }

    /** Writes the model card, with whom the list reaches as soon as that is counted. */
    private void fill() {
        PredictPicture picture = model.picture().latest().get();
        if (picture == null) {
            return;
        }
        List<Reached> reach = model.reach().latest().get();
        VBox card = new VBox(16);
        for (ModelCard.Line line : ModelCard.of(picture, reach).lines()) {
            VBox words = new VBox(4, kit.overline(line.title().key()));
            line.words().forEach(sentence -> words.getChildren().add(kit.text(sentence)));
            card.getChildren().add(words);
        }
        details.setContent(card);
        fair.getChildren().clear();
        if (reach != null && reach.isEmpty()) {
            fair.getChildren().add(kit.muted("predict.reach.none"));
        } else if (reach != null) {
            reach.forEach(one -> fair.getChildren()
                    .add(
                            one.verdict() == Reached.Verdict.GAP
                                    ? kit.banner(Tone.WARN, PredictWords.reached(one))
                                    : kit.text(PredictWords.reached(one))));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        SizeCard card = size;
        if (event.getCode() == KeyCode.S && card != null) {
            card.focus();
            event.consume();
        } else if (event.getCode() == KeyCode.D) {
            details.setExpanded(!details.isExpanded());
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.bring();
    }
}
