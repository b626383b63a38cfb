package org.clientele.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The page of data as it is seen: tabs, facets, the grid, and the quality of what is held. */
public final class DataView implements PageView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination GROUP = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DUPLICATES = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final DataViewModel model;
    private final StackPane root = new StackPane();
    private final HBox tabs = new HBox();
    private final FlowPane chips = new FlowPane(8, 8);
    private final Label count = new Label();
    private final SearchField search;
    private final StackPane middle = new StackPane();
    private final Grid grid;
    private final Rail rail;
    private final Pane page;
    private final Button group;
    private final Button edit;
    private final Button clear;
    private final StateView<Found> otherwise;

    /** The page on that model. */
    public DataView(Kit kit, DataViewModel model) {
        this.kit = kit;
        this.model = model;
        CellText cells = new CellText(kit.language(), model);
        this.grid = new Grid(kit, model, cells, this::edit);
        this.rail = new Rail(kit, model, cells, new Rail.Asks(this::editWord, this::spellings));
        this.search = search();
        this.group = kit.secondary("data-group", Message.of("dataview.group"), this::group);
        this.edit = kit.secondary("data-edit", Message.of("dataview.edit"), this::edit);
        this.clear = kit.link("data-clear", Message.of("dataview.clear"), model::clear);
        this.otherwise = new StateView<Found>(kit, model.found(), value -> new Region())
                .skeleton(StateView.Skeleton.ROWS)
                .retry(model::load);
        this.page = page();
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.front().addListener((property, before, now) -> front());
        model.found().state().addListener((property, before, now) -> draw());
        model.table().addListener((property, before, now) -> tabs());
        kit.language().texts().addListener((property, before, now) -> tabs());
        front();
        draw();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.shown(subject);
        tabs();
        if (model.front().get() == DataViewModel.Front.TABLE) {
            grid.focus();
        }
    }

    private void front() {
        tabs();
        root.getChildren()
                .setAll(
                        switch (model.front().get()) {
                            case NOTHING_OPEN ->
                                StateView.emptyState(
                                        kit,
                                        Icon.DATA,
                                        Message.of("dataview.closed.title"),
                                        Message.of("dataview.closed"),
                                        kit.primary(
                                                "data-import-first",
                                                Message.of("dataview.import"),
                                                model::openImports));
                            case EMPTY ->
                                StateView.emptyState(
                                        kit,
                                        Icon.DATA,
                                        Message.of("state.data.empty"),
                                        Message.of("dataview.empty.why"),
                                        kit.primary(
                                                "data-import-first",
                                                Message.of("dataview.import"),
                                                model::openImports));
                            case TABLE -> page;
                        });
    }

    private Pane page() {
        Button export = kit.secondary("data-export", Message.of("dataview.export"), this::export);
        Button bring = kit.primary("data-import", Message.of("dataview.import"), model::openImports);
        bring.setGraphic(Icon.IMPORT.node());
        tabs.getStyleClass().add("c-tabs");
        HBox work = new HBox(20, rail.node(), right());
        HBox.setHgrow(work.getChildren().get(1), Priority.ALWAYS);
        VBox.setVgrow(work, Priority.ALWAYS);
        VBox content = new VBox(16, tabs, work);
        Pane made = kit.fullPage(
                Message.of("dataview.title"),
                kit.language()
                        .follow(
                                () -> model.answer().map(kit.language()::now).orElse(""),
                                model.found().latest()),
                content,
                export,
                bring);
        made.getStyleClass().add("c-data");
        return made;
    }

    private Node right() {
        count.setId("data-count");
        count.getStyleClass().add("c-strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> {
                                    Found now = model.found().latest().get();
                                    return now == null ? "" : kit.language().now(matching(now));
                                },
                                model.found().latest()));
        ToggleButton row = new ToggleButton();
        row.setId("data-filter-row");
        row.setGraphic(Icon.FILTER.node());
        row.getStyleClass().addAll("c-menu-icon");
        kit.describe(row, Message.of("dataview.filterrow"));
        row.selectedProperty().bindBidirectional(grid.filterRow());
        HBox bar = kit.row(search, row, count, clear, kit.spring(), edit, group);
        chips.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
        chips.managedProperty().bind(chips.visibleProperty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox box = new VBox(12, bar, chips, middle, new HealthBar(kit, model).node());
        box.setMinWidth(0);
        return box;
    }

    private static Message matching(Found now) {
        return now.query().filter().isEmpty()
                ? Message.of("dataview.rows", now.table().size())
                : Message.of("dataview.match", now.size(), now.table().size());
    }

    private SearchField search() {
        SearchField field = new SearchField(kit, Message.of("dataview.search"));
        field.setId("data-search");
        field.setPrefWidth(220);
        field.query().addListener((property, before, now) -> model.search(now));
        model.filter().addListener((property, before, now) -> {
            String text = now.on("", Condition.Anywhere.class)
                    .map(Condition.Anywhere::text)
                    .orElse("");
            if (!field.getText().strip().equals(text)) {
                field.setText(text);
            }
        });
        return field;
    }

    private void tabs() {
        var sizes = model.sizes();
        List<Node> parts = new ArrayList<>();
        for (TableName name : TableName.values()) {
            parts.add(tab(
                    "data-tab-" + name.word(),
                    name.title(),
                    sizes.getOrDefault(name, 0),
                    name == model.table().get(),
                    () -> model.choose(name)));
        }
        parts.add(tab("data-tab-imports", Message.of("dataview.imports"), model.imports(), false, model::openImports));
        tabs.getChildren().setAll(parts);
    }

    private ToggleButton tab(String id, Message title, int size, boolean selected, Runnable open) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.setText(kit.language().now(title));
        Label number = new Label(kit.language().figures().count(size));
        number.getStyleClass().add("c-tab-count");
        tab.setGraphic(number);
        tab.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        tab.getStyleClass().setAll("c-tab");
        tab.setSelected(selected);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setAccessibleRole(javafx.scene.AccessibleRole.TAB_ITEM);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            open.run();
        });
        return tab;
    }

    private void draw() {
        SlotState<Found> state = model.found().state().get();
        Found latest = model.found().latest().get();
        if (state instanceof SlotState.Ready<Found>(Found found)) {
            middle.setOpacity(1);
            show(found);
        } else if (!(state instanceof SlotState.Loading) || latest == null) {
            middle.getChildren().setAll(otherwise);
        }
    }

    private void show(Found found) {
        rail.show(found);
        chips.getChildren()
                .setAll(found.query().filter().conditions().stream()
                        .filter(condition -> !(condition instanceof Condition.Anywhere))
                        .map(condition -> (Node) kit.chip(model.chip(condition), () -> model.drop(condition)))
                        .toList());
        boolean narrowed = !found.query().filter().isEmpty();
        clear.setVisible(narrowed);
        clear.setManaged(narrowed);
        group.setDisable(model.uses().customers().isEmpty());
        group.setVisible(found.table().ofCustomers());
        group.setManaged(found.table().ofCustomers());
        edit.setVisible(found.table().name().editable());
        edit.setManaged(found.table().name().editable());
        edit.setDisable(found.size() == 0);
        grid.show(found);
        if (found.size() > 0) {
            middle.getChildren().setAll(grid.node());
        } else if (narrowed) {
            int filters = found.query().filter().conditions().size();
            middle.getChildren()
                    .setAll(StateView.emptyState(
                            kit,
                            Icon.FILTER,
                            Message.of("dataview.none"),
                            Message.of("dataview.none.filters", filters),
                            kit.secondary(
                                    "data-drop-last", Message.of("dataview.none.act", filters), model::dropLast)));
        } else {
            middle.getChildren()
                    .setAll(StateView.emptyState(
                            kit,
                            Icon.TABLE,
                            Message.of("state.data.empty"),
                            Message.of("dataview.empty." + found.table().name().word()),
                            kit.secondary("data-import-this", Message.of("dataview.import"), model::openImports)));
        }
        tabs();
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
        } else if (GROUP.match(event)) {
            group();
        } else if (EXPORT.match(event)) {
            export();
        } else if (DUPLICATES.match(event)) {
            model.duplicates();
        } else {
            return;
        }
        event.consume();
    }

    private void group() {
        if (model.uses().customers().isPresent()) {
            GroupDialog.show(kit, model.uses());
        }
    }

    private void edit() {
        Found now = model.found().latest().get();
        if (now != null && now.table().name().editable() && now.size() > 0) {
            EditDialog.ofRows(kit, model, now, grid.at(), grid.chosen(), grid::focus);
        }
    }

    private void editWord(String column, String word) {
        Found now = model.found().latest().get();
        if (now != null) {
            EditDialog.ofWord(kit, model, now, now.table().column(column), word, grid::focus);
        }
    }

    private void spellings(Facet.Choices facet) {
        Found now = model.found().latest().get();
        if (now != null) {
            SpellingsDialog.show(kit, model, now, facet, grid::focus);
        }
    }

    private void export() {
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("dataview.export.title")
                        .named(model.table().get().word() + ".csv")
                        .ending("csv"));
        if (file != null) {
            model.uses().export(grid.columns(), file);
        }
    }
}
