package org.clientele.ui.customers;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.people.PeopleList;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;

/** The list of customers with what it is narrowed to and what can be done with those who are listed. */
final class ListPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private final Kit kit;
    private final CustomersViewModel model;
    private final PeopleTable table;
    private final SearchField search;
    private final FlowPane chips = new FlowPane(8, 8);
    private final Pane page;

    ListPane(Kit kit, CustomersViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = new PeopleTable(kit, model);
        this.search = search();
        Steady<PeopleList> body = new Steady<>(kit, model.list(), StateView.Skeleton.ROWS, model::load, this::content);
        VBox.setVgrow(body, Priority.ALWAYS);
        Button save = kit.secondary("customers-save", Message.of("customers.save"), this::save);
        Button campaign = kit.primary("customers-campaign", Message.of("customers.campaign"), model::campaign);
        Button behaviour =
                kit.quiet("customers-behaviour", Message.of("customers.behaviour"), () -> model.page("behaviour"));
        Button features = kit.quiet("customers-features", Message.of("features.ui.open"), () -> model.page("features"));
        for (Button button : List.of(save, campaign)) {
            button.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> model.listed().isEmpty(), model.list().latest()));
        }
        VBox content = new VBox(16, bar(), body);
        this.page = kit.fullPage(
                Message.of("customers.title"),
                kit.language()
                        .follow(
                                () -> model.answer().map(kit.language()::now).orElse(""),
                                model.list().latest()),
                content,
                behaviour,
                features,
                save,
                campaign);
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                search.requestFocus();
                search.selectAll();
                event.consume();
            }
        });
        model.filters().addListener((ListChangeListener<Picked>) change -> chips());
        chips();
    }

    Node node() {
        return page;
    }

    /** Comes to the front: the keys work at once, and the row of the card one comes from is in sight. */
    void front() {
        table.front();
    }

    private SearchField search() {
        SearchField field = new SearchField(kit, Message.of("customers.search"));
        field.setId("customers-search");
        field.setPrefWidth(320);
        field.query().addListener((property, before, now) -> model.search(now));
        model.search().addListener((property, before, now) -> {
            if (!field.getText().strip().equals(now)) {
                field.setText(now);
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.front();
                event.consume();
            }
        });
        return field;
    }

    private Node bar() {
        Button filter = kit.secondary("customers-filter", Message.of("customers.filter"), () -> {});
        filter.setGraphic(Icon.FILTER.node());
        filter.setOnAction(event -> menu().show(filter, Side.BOTTOM, 0, 4));
        Button eye = kit.quiet("customers-reveal", Message.of("customers.reveal"), () -> {});
        eye.textProperty().unbind();
        eye.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> kit.language().now(model.masked().get() ? "customers.reveal" : "customers.hide"),
                                model.masked()));
        eye.graphicProperty().bind(model.masked().map(hidden -> (hidden ? Icon.EYE : Icon.EYE_OFF).node()));
        eye.setOnAction(event -> model.masked().set(!model.masked().get()));
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return kit.row(search, filter, chips, eye);
    }

    private void chips() {
        chips.getChildren()
                .setAll(model.filters().stream()
                        .map(group -> kit.chip(group.name(), () -> model.widen(group)))
                        .toList());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        choices("customers.filter.stage", CustomersViewModel.stages()),
                        choices("customers.filter.rfm", CustomersViewModel.rfmGroups()));
        List<Picked> saved = model.savedGroups();
        if (!saved.isEmpty()) {
            menu.getItems().add(choices("customers.filter.saved", saved));
        }
        return menu;
    }

    private Menu choices(String title, List<Picked> groups) {
        Menu menu = new Menu(kit.language().now(title));
        for (Picked group : groups) {
            MenuItem item = new MenuItem(kit.language().now(group.name()));
            item.setDisable(model.filters().contains(group));
            item.setOnAction(event -> model.narrow(group));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node content(PeopleList people) {
        if (people.size() > 0) {
            return table.of(people);
        }
        table.of(FXCollections.emptyObservableList());
        int narrowings = model.narrowings();
        Message sentence = model.search().get().isEmpty()
                ? Message.of("customers.none.filters", narrowings)
                : Message.of("customers.none.search", model.search().get(), narrowings);
        return StateView.emptyState(
                kit,
                Icon.FILTER,
                Message.of("customers.none.title"),
                sentence,
                kit.secondary("customers-widen", Message.of("customers.none.act", narrowings), model::widenLast));
    }

    private void save() {
        new SaveDialog(kit, model).show();
    }
}
