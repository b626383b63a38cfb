package org.clientele.ui.groups;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.clientele.app.groups.GroupCard;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.group.NamingDialog;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The groups page: overview, grid of recency and frequency, and what the data suggests. */
public final class GroupsView implements PageView {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CAMPAIGN = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COMPARE = new KeyCodeCombination(KeyCode.C);
    private final Kit kit;
    private final GroupsViewModel model;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final HBox head = new HBox(8);
    private final Map<GroupsViewModel.Section, Node> sections = new EnumMap<>(GroupsViewModel.Section.class);
    private final RfmView rfm;
    private final DiscoverView discover;

    /** Groups on that model. */
    public GroupsView(Kit kit, GroupsViewModel model) {
        this.kit = kit;
        this.model = model;
        GroupTile.Actions actions = new GroupTile.Actions() {
            @Override
            public void campaign(GroupCard card) {
                model.campaign(card);
            }

            @Override
            public void people(GroupCard card) {
                model.people(card);
            }

            @Override
            public void save(GroupCard card) {
                NamingDialog.show(kit, model.saved().saving(card).asked());
            }
        };
        this.rfm = new RfmView(kit, model, actions);
        this.discover = new DiscoverView(kit, model, actions);
        sections.put(GroupsViewModel.Section.OVERVIEW, new OverviewView(kit, model, actions, this::change).node());
        sections.put(
                GroupsViewModel.Section.RULES,
                new RulesView(
                                kit,
                                model.rules(),
                                new VersionsPane(kit, model.rules(), model::zone).node(),
                                this::saveRule)
                        .node());
        sections.put(GroupsViewModel.Section.RFM, rfm.node());
        sections.put(GroupsViewModel.Section.STAGES, new StagesView(kit, model, actions).node());
        sections.put(GroupsViewModel.Section.MOVES, new MovesView(kit, model, actions).node());
        sections.put(GroupsViewModel.Section.DISCOVER, discover.node());
        HBox tabs = Fields.segments(
                kit,
                "groups-tab",
                Arrays.asList(GroupsViewModel.Section.values()),
                section -> Message.of(section.textKey()),
                model.section());
        Pane page = kit.page(
                Message.of("groupsview.title"), kit.language().text(model.answer()), kit.column(tabs, body), head);
        Node closed = StateView.emptyState(
                kit,
                Icon.GROUPS,
                Message.of("groupsview.closed"),
                Message.of("groupsview.closed.why"),
                kit.primary("groups-home", Message.of("groupsview.closed.do"), model::home));
        model.section().addListener((property, before, now) -> bring());
        model.discover().picture().state().addListener((property, before, now) -> bring());
        model.isOpen().addListener((property, before, now) -> root.getChildren().setAll(now ? page : closed));
        root.getChildren().setAll(model.isOpen().get() ? page : closed);
        model.inFront().bind(root.sceneProperty().isNotNull());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        bring();
    }

    /** Brings the section that is wished to the front, with its one filled button. */
    private void bring() {
        GroupsViewModel.Section now = model.section().get();
        body.getChildren().setAll(Objects.requireNonNull(sections.get(now)));
        head.getChildren().clear();
        switch (now) {
            case OVERVIEW ->
                head.getChildren()
                        .add(kit.primary(
                                "groups-discover",
                                Message.of("groupsview.discover.go"),
                                () -> model.section().set(GroupsViewModel.Section.DISCOVER)));
            case RULES -> model.rules().look();
            case MOVES -> model.moves().look();
            case RFM, STAGES -> {}
            case DISCOVER -> {
                if (model.discover().picture().state().get() instanceof SlotState.Ready) {
                    head.getChildren().add(discover.saveButton());
                }
            }
        }
    }

    /** Opens a saved group to look at its versions and to change it. */
    private void change(SavedGroup group) {
        model.section().set(GroupsViewModel.Section.RULES);
        model.rules().open(group);
    }

    /** Keeps the rule: as the next version of the group that is being changed, or under a name that is asked for. */
    private void saveRule() {
        RulesViewModel rules = model.rules();
        if (rules.asOf().get() == null && !rules.versions().save(rules.segment())) {
            model.count(
                    rules.segment(),
                    Message.of("rulesview.group"),
                    card -> NamingDialog.show(
                            kit,
                            model.saved().saving(card, rules.versions()::open).asked()));
        }
    }

    private void key(KeyEvent event) {
        boolean building = model.section().get() == GroupsViewModel.Section.RULES;
        if (event.getCode() == KeyCode.N
                && !event.isShortcutDown()
                && !(event.getTarget() instanceof TextInputControl)) {
            model.section().set(GroupsViewModel.Section.RULES);
            model.rules().clear();
            event.consume();
            return;
        }
        if (building && (SAVE.match(event) || CAMPAIGN.match(event))) {
            if (SAVE.match(event)) {
                saveRule();
            } else {
                model.rules().campaign();
            }
            event.consume();
            return;
        }
        GroupCard card = selected();
        if (COMPARE.match(event) && model.section().get() == GroupsViewModel.Section.OVERVIEW) {
            GroupTile.tick(root.getScene().getFocusOwner());
            event.consume();
            return;
        }
        if (SAVE.match(event)) {
            if (card != null) {
                NamingDialog.show(kit, model.saved().saving(card).asked());
            } else if (model.section().get() == GroupsViewModel.Section.DISCOVER) {
                model.discover().saveAll();
            }
            event.consume();
        } else if (CAMPAIGN.match(event) && card != null) {
            model.campaign(card);
            event.consume();
        }
    }

    /** What is selected in the chart of the section in front. */
    private @Nullable GroupCard selected() {
        return switch (model.section().get()) {
            case OVERVIEW, RULES, STAGES -> null;
            case MOVES -> model.moves().selection().latest().get();
            case RFM -> model.rfm().selection().latest().get();
            case DISCOVER -> model.discover().selection().latest().get();
        };
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.look();
        if (model.isOpen().get() && subject instanceof Picked(Segment segment, Message name)) {
            if (segment instanceof Segment.ByRule(String rule)) {
                model.section().set(GroupsViewModel.Section.RULES);
                model.rules().versions().leave();
                model.rules().write(rule);
            } else if (segment instanceof Segment.InRfmCells(var cells)) {
                model.section().set(GroupsViewModel.Section.RFM);
                rfm.choose(cells);
            } else {
                model.section().set(GroupsViewModel.Section.OVERVIEW);
                model.count(
                        segment,
                        name,
                        card -> NamingDialog.show(
                                kit, model.saved().saving(card).asked()));
            }
        }
    }
}
