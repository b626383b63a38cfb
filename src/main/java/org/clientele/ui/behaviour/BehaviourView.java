package org.clientele.ui.behaviour;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.group.OverlapView;
import org.clientele.ui.kit.group.PickedBar;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The page of behaviour as it is seen: four questions, one in front, and a bar for those who are picked. */
public final class BehaviourView implements PageView {
    /** The key of the page. */
    public static final String PAGE = "behaviour";

    private static final KeyCombination USE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CAMPAIGN = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private final BehaviourViewModel model;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final Map<BehaviourViewModel.Section, Node> sections = new EnumMap<>(BehaviourViewModel.Section.class);
    private final CohortView cohorts;
    private final FunnelView funnel;
    private final OverlapView overlap;
    private final TrendsView trends;
    private final HBox whom;

    /** Behaviour on that model. */
    public BehaviourView(Kit kit, BehaviourViewModel model) {
        this.model = model;
        this.cohorts = new CohortView(kit, model);
        this.funnel = new FunnelView(kit, model);
        this.overlap = new OverlapView(kit, model.overlap());
        this.trends = new TrendsView(kit, model);
        sections.put(BehaviourViewModel.Section.RETENTION, cohorts.node());
        sections.put(BehaviourViewModel.Section.FUNNEL, funnel.node());
        sections.put(BehaviourViewModel.Section.OVERLAP, overlap.node());
        sections.put(BehaviourViewModel.Section.TRENDS, trends.node());
        HBox tabs = Fields.segments(
                kit,
                "behaviour-tab",
                Arrays.asList(BehaviourViewModel.Section.values()),
                section -> Message.of(section.textKey()),
                model.section());
        this.whom = whom(kit);
        VBox content = kit.column(kit.row(tabs, kit.spring(), whom), body);
        // Room for the bar, so that it hides nothing at the very end.
        content.setPadding(new Insets(0, 0, 72, 0));
        Pane page = kit.page(Message.of("behaviour.title"), kit.language().text(model.question()), content);
        PickedBar bar = new PickedBar(kit, model.picked(), this::clear, true);
        StackPane withBar = PickedBar.over(page, bar);
        Node closed = StateView.emptyState(
                kit,
                Icon.CHART,
                Message.of("behaviour.closed"),
                Message.of("behaviour.closed.why"),
                kit.primary("behaviour-home", Message.of("behaviour.closed.do"), model::home));
        model.section().addListener((property, before, now) -> bring());
        model.isOpen().addListener((property, before, now) -> root.getChildren().setAll(now ? withBar : closed));
        root.getChildren().setAll(model.isOpen().get() ? withBar : closed);
        model.inFront().bind(root.sceneProperty().isNotNull());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
            } else if (USE.match(event)) {
                bar.use();
                event.consume();
            } else if (CAMPAIGN.match(event)) {
                bar.campaign();
                event.consume();
            }
        });
        bring();
    }

    /** Opens the page from the find box. */
    public static Command command(Desk desk) {
        return new Command(Icon.CHART, Message.of("behaviour.command"), null, () -> desk.open(PAGE));
    }

    /** The group that all answers are about. */
    private HBox whom(Kit kit) {
        ComboBox<KnownGroup> box =
                Fields.choice(kit, "behaviour-within", model.known(), KnownGroup::name, model.within());
        model.known().addListener((ListChangeListener<KnownGroup>) change -> {
            KnownGroup kept = model.within().get();
            box.getItems().setAll(model.known());
            model.within().set(kept);
        });
        box.setPrefWidth(220);
        Label label = kit.muted("behaviour.within");
        label.setLabelFor(box);
        label.setWrapText(false);
        return kit.row(label, box);
    }

    private void bring() {
        body.getChildren()
                .setAll(Objects.requireNonNull(sections.get(model.section().get())));
        whom.setVisible(model.section().get() != BehaviourViewModel.Section.OVERLAP);
    }

    /** Lets go of what is selected in the charts. */
    private void clear() {
        switch (model.section().get()) {
            case RETENTION -> cohorts.clear();
            case FUNNEL -> funnel.clear();
            case OVERLAP -> overlap.clear();
            case TRENDS -> trends.clear();
        }
        model.picked().clear();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        if (subject instanceof BehaviourViewModel.Section section) {
            model.section().set(section);
        }
        model.look();
    }
}
