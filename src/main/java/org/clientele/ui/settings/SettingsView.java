package org.clientele.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Settings as they are seen: the sections at the left, the settings of one beside, or of all that are searched for. */
public final class SettingsView implements PageView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double RAIL = 212;
    private static final double SIDE = 368;
    private static final double NARROW = 880;
    private static final Insets GUTTER = new Insets(0, 14, 24, 0);
    private final Kit kit;
    private final SettingsViewModel model;
    private final Map<Section, List<SettingRow>> rows = new EnumMap<>(Section.class);
    private final VBox rail = new VBox(2);
    private final VBox middle = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(middle);
    private final ExamplePane example;
    private final ScrollPane side;
    private final SearchField search;
    private final Pane page;

    /** The page on that model. */
    public SettingsView(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
        RegionRows region = new RegionRows(kit, model);
        List<SettingRow> shop = new ArrayList<>(List.of(region.language()));
        shop.addAll(region.workbench());
        rows.put(Section.REVENUE, new RevenueRows(kit, model).all());
        rows.put(Section.REGION, shop);
        rows.put(Section.LOOK, new LookRows(kit).all());
        example = new ExamplePane(kit, model);
        side = scrolling(example);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        search = new SearchField(kit, Message.of("settings.search"));
        search.setId("settings-search");
        model.query().addListener((property, before, now) -> {
            if (now.isEmpty() && !search.getText().isEmpty()) {
                search.clear();
            }
        });
        search.query().addListener((property, before, now) -> model.query().set(now));
        for (Section section : Section.values()) {
            rail.getChildren().add(item(section));
        }
        rail.setMinWidth(RAIL);
        rail.setPrefWidth(RAIL);
        dress(scroll);
        middle.setPadding(GUTTER);
        example.setPadding(GUTTER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox body = new HBox(16, rail, scroll, side);
        page = kit.fullPage(Message.of("settings.title"), answer(), body, search);
        model.section().addListener((property, before, now) -> bring());
        model.query().addListener((property, before, now) -> bring());
        model.isOpen().addListener((property, before, now) -> bring());
        kit.language().texts().addListener((property, before, now) -> bring());
        body.widthProperty().addListener((property, before, now) -> bring());
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        bring();
    }

    /** The command that opens the page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(
                Icon.SETTINGS,
                Message.of("settings.command"),
                new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
                () -> desk.open("settings"));
    }

    private ObservableValue<String> answer() {
        return kit.language()
                .follow(
                        () -> model.isOpen().get()
                                ? kit.language()
                                        .now(
                                                "settings.answer",
                                                model.profile().get().name())
                                : kit.language().now("settings.answer.closed"),
                        model.isOpen(),
                        model.profile());
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane pane = new ScrollPane(content);
        dress(pane);
        return pane;
    }

    private static void dress(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("c-scroll");
    }

    private ToggleButton item(Section section) {
        ToggleButton item = new ToggleButton();
        item.setId("settings-section-" + section.word());
        item.setGraphic(section.icon().node());
        item.textProperty().bind(kit.language().text(section.title()));
        item.getStyleClass().setAll("c-nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.setUserData(section);
        item.setOnAction(event -> {
            model.query().set("");
            model.section().set(section);
            mark();
        });
        return item;
    }

    private void mark() {
        boolean searching = !model.query().get().isEmpty();
        rail.getChildren().forEach(child -> {
            if (child instanceof ToggleButton item) {
                item.setSelected(!searching && model.section().get() == item.getUserData());
            }
        });
    }

    private void bring() {
        mark();
        String query = model.query().get();
        List<Node> cards = new ArrayList<>();
        boolean revenue = false;
        for (Section section : Section.values()) {
            if (query.isEmpty() ? section == model.section().get() : true) {
                List<SettingRow> found = usable(section).stream()
                        .filter(row -> query.isEmpty() || row.matches(query))
                        .toList();
                if (!found.isEmpty()) {
                    cards.add(card(section, found));
                    revenue |= section == Section.REVENUE;
                }
            }
        }
        if (query.isEmpty() && !model.isOpen().get() && model.section().get() != Section.LOOK) {
            cards.add(closed());
        } else if (cards.isEmpty()) {
            cards.add(kit.card(kit.text("settings.search.none", query)));
        }
        boolean beside = page == null || ((Region) rail.getParent()).getWidth() >= NARROW;
        side.setVisible(revenue && beside);
        side.setManaged(revenue && beside);
        if (revenue && !beside) {
            side.setContent(new Region());
            cards.addFirst(example);
        } else if (side.getContent() != example) {
            side.setContent(example);
        }
        middle.getChildren().setAll(cards);
    }

    /** The settings of a section that there are now: without a workbench only those of the program. */
    private List<SettingRow> usable(Section section) {
        List<SettingRow> all = java.util.Objects.requireNonNull(rows.get(section));
        return switch (section) {
            case LOOK -> all;
            case REGION -> model.isOpen().get() ? all : all.subList(0, 1);
            case REVENUE -> model.isOpen().get() ? all : List.of();
        };
    }

    private Node card(Section section, List<SettingRow> found) {
        VBox card = kit.card(kit.heading(section.title()));
        card.getStyleClass().add("c-settings");
        found.forEach(row -> card.getChildren().add(row.node()));
        return card;
    }

    private Node closed() {
        return StateView.emptyState(
                kit,
                Icon.SETTINGS,
                Message.of("settings.closed.title"),
                Message.of("settings.closed"),
                kit.primary(
                        "settings-home",
                        Message.of("settings.home"),
                        () -> kit.desk().open("home")));
    }

    private void pressed(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.query().get().isEmpty()) {
            model.query().set("");
            event.consume();
        }
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.shown(subject);
    }
}
