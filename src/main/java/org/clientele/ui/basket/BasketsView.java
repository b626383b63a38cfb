package org.clientele.ui.basket;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.app.basket.BasketStudy;
import org.clientele.app.basket.RuleOrder;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.basket.BasketChoices.Front;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProgressStrip;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PagePart;
import org.clientele.ui.kit.group.PickedBar;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** What is bought together, as it is seen: choices, a list or a picture, details of what is chosen, and who is meant. */
public final class BasketsView implements PagePart {
    private static final KeyCombination USE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CAMPAIGN = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private final Kit kit;
    private final BasketsViewModel model;
    private final StackPane body = new StackPane();
    private final StackPane root;
    private final PickedBar bar;
    private final RulesPane rules;
    private final FollowsPane follows;
    private final Node togetherProgress;
    private final Node afterProgress;
    private final Button export;
    private final ObservableValue<String> answer;

    /** The part on that model. */
    public BasketsView(Kit kit, BasketsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.rules = new RulesPane(kit, model);
        this.follows = new FollowsPane(kit, model);
        this.togetherProgress = kit.card(new ProgressStrip(
                kit, model.study(), model.looking(), "baskets-cancel", Message.of("basketview.promise")));
        this.afterProgress = kit.card(new ProgressStrip(
                kit, model.after(), model.following(), "baskets-after-cancel", Message.of("basketview.promise")));
        this.bar = new PickedBar(kit, model.picked(), this::clear, true);
        this.export = kit.secondary("baskets-export", Message.of("basketview.export"), this::save);
        this.answer = kit.language()
                .follow(
                        () -> kit.language().now(model.answer()),
                        model.table().latest(),
                        model.after().latest(),
                        model.pairs(),
                        model.choices().front());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setAlignment(Pos.TOP_LEFT);
        VBox content = new VBox(12, choices(), body);
        // Room for the bar, so that it hides nothing at the very end.
        content.paddingProperty().bind(bar.visibleProperty().map(shown -> new Insets(0, 0, shown ? 92 : 0, 0)));
        root = PickedBar.over(content, bar);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                model.left();
            } else {
                model.seen();
            }
        });
        for (JobSlot<?> slot : List.of(model.study(), model.after(), model.export())) {
            slot.state().addListener((property, before, now) -> draw());
        }
        model.anyway().addListener((property, before, now) -> draw());
        model.choices().front().addListener((property, before, now) -> draw());
        draw();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            clear();
        } else if (USE.match(event)) {
            bar.use();
            event.consume();
        } else if (CAMPAIGN.match(event)) {
            bar.campaign();
            event.consume();
        }
    }

    private void clear() {
        rules.clear();
        follows.clear();
        model.chooseNothing();
    }

    private Node choices() {
        BasketChoices choices = model.choices();
        SearchField search = new SearchField(kit, Message.of("basketview.search"));
        search.setId("baskets-search");
        search.setPrefWidth(200);
        search.query().addListener((property, before, now) -> choices.search().set(now));
        Node scope = Fields.segments(
                kit, "baskets-scope", Arrays.asList(Scope.values()), BasketChoices::scopeName, choices.scope());
        Node days = Fields.choice(kit, "baskets-days", BasketChoices.DAYS, BasketChoices::daysName, choices.days());
        Node order = Fields.choice(
                kit, "baskets-sort", Arrays.asList(RuleOrder.values()), BasketChoices::orderName, choices.order());
        Node count =
                Fields.choice(kit, "baskets-count", BasketChoices.COUNTS, BasketChoices::countName, choices.count());
        Node hits = Fields.choice(kit, "baskets-hits", BasketChoices.COUNTS, BasketChoices::countName, choices.hits());
        for (Node together : List.of(scope, order, count)) {
            together.visibleProperty().bind(choices.front().isNotEqualTo(Front.AFTERWARDS));
            together.managedProperty().bind(together.visibleProperty());
        }
        for (Node later : List.of(days, hits)) {
            later.visibleProperty().bind(choices.front().isEqualTo(Front.AFTERWARDS));
            later.managedProperty().bind(later.visibleProperty());
        }
        HBox first = kit.row(
                Fields.segments(kit, "baskets-front", Arrays.asList(Front.values()), Front::title, choices.front()),
                Fields.segments(
                        kit, "baskets-level", Arrays.asList(Level.values()), BasketChoices::levelName, choices.level()),
                scope);
        FlowPane second = new FlowPane(
                8,
                8,
                search,
                Fields.choice(kit, "baskets-lift", BasketChoices.LIFTS, BasketChoices::liftName, choices.lift()),
                count,
                hits,
                days,
                order);
        return new VBox(8, first, second);
    }

    private void draw() {
        boolean afterwards = model.choices().isAfterwards();
        Node now = afterwards
                ? drawn(model.after().state().get(), afterProgress, model::follow, follows.node())
                : drawn(model.study().state().get(), togetherProgress, model::together, together());
        if (model.export().state().get() instanceof SlotState.Failed<Long>(Message sentence)) {
            VBox.setVgrow(now, Priority.ALWAYS);
            body.getChildren().setAll(new VBox(12, kit.banner(Tone.BAD, sentence), now));
        } else {
            body.getChildren().setAll(now);
        }
        export.setDisable(!(afterwards ? model.after() : model.study())
                        .state()
                        .get()
                        .getClass()
                        .equals(SlotState.Ready.class)
                || model.export().loading().get());
    }

    private <T> Node drawn(SlotState<T> state, Node progress, Runnable again, Node ready) {
        return switch (state) {
            case SlotState.Idle<T> idle -> new VBox();
            case SlotState.Loading<T> loading -> progress;
            case SlotState.Ready<T> found -> ready;
            case SlotState.Failed<T>(Message sentence) ->
                kit.banner(Tone.BAD, sentence, kit.secondary("baskets-retry", Message.of("kit.retry"), again));
            case SlotState.Cancelled<T> cancelled ->
                kit.banner(
                        Tone.NEUTRAL,
                        Message.of("kit.cancelled"),
                        kit.secondary("baskets-retry", Message.of("kit.retry"), again));
        };
    }

    private Node together() {
        BasketStudy study = model.study().latest().get();
        if (study == null) {
            return new VBox();
        }
        BasketStudy.Size size = study.size();
        if (size.baskets() == 0) {
            return StateView.emptyState(
                    kit,
                    Icon.PRODUCTS,
                    Message.of("basketview.empty.title"),
                    Message.of("state.products.empty"),
                    kit.primary("baskets-import", Message.of("products.import"), () -> model.page("import")));
        }
        if (size.small() && !model.anyway().get()) {
            return StateView.emptyState(
                    kit,
                    Icon.PRODUCTS,
                    Message.of("basketview.little.title"),
                    Message.of(
                            "basketview.little",
                            size.lines(),
                            size.products(),
                            BasketStudy.ENOUGH_LINES,
                            BasketStudy.ENOUGH_ITEMS),
                    kit.primary("baskets-import", Message.of("products.import"), () -> model.page("import")),
                    kit.secondary(
                            "baskets-anyway",
                            Message.of("basketview.anyway"),
                            () -> model.anyway().set(true)));
        }
        return rules.node();
    }

    private void save() {
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("basketview.export.choose")
                        .named(kit.language().now("basketview.export.name") + ".csv")
                        .ending("csv"));
        if (file != null) {
            Texts spoken = kit.language().texts().get();
            model.export(file, spoken::text);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> answer() {
        return answer;
    }

    @Override
    public List<Node> actions() {
        return List.of(export);
    }

    @Override
    public void seen() {
        model.seen();
    }
}
