package org.clientele.ui.products;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.app.recommend.SuggestionRules;
import org.clientele.app.recommend.SuggestionRules.Scope;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** Categories and brands that alone, or never, are suggested. */
final class ScopeField {
    private static final int MOST = 40;
    private final Kit kit;
    private final ServingViewModel model;
    private final MenuButton add = new MenuButton();
    private final FlowPane chips = new FlowPane(8, 8);
    private final VBox root = new VBox(8, add, chips);

    ScopeField(Kit kit, ServingViewModel model) {
        this.kit = kit;
        this.model = model;
        add.setId("products-rule-scope");
        add.setMaxWidth(Double.MAX_VALUE);
        add.textProperty().bind(kit.language().text("suggest.scope.add"));
        chips.managedProperty().bind(chips.visibleProperty());
        model.rules().addListener((property, before, now) -> draw());
        model.counter().latest().addListener((property, before, now) -> menu());
        menu();
        draw();
    }

    Node node() {
        return root;
    }

    private void menu() {
        add.getItems()
                .setAll(
                        sub("suggest.scope.category.only", false, true),
                        sub("suggest.scope.category.never", false, false),
                        sub("suggest.scope.brand.only", true, true),
                        sub("suggest.scope.brand.never", true, false));
        add.getItems()
                .removeIf(item -> item instanceof Menu menu && menu.getItems().isEmpty());
    }

    private Menu sub(String key, boolean brands, boolean only) {
        Menu menu = new Menu();
        menu.textProperty().bind(kit.language().text(Message.of(key)));
        for (String name : model.names(brands).stream().limit(MOST).toList()) {
            MenuItem item = new MenuItem(name);
            item.setOnAction(event -> set(brands, only, name, true));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void set(boolean brands, boolean only, String name, boolean on) {
        SuggestionRules rules = model.rules().get();
        Scope now = rules.scope();
        model.follow(rules.withScope(new Scope(
                changed(now.onlyCategories(), !brands && only, name, on),
                changed(now.neverCategories(), !brands && !only, name, on),
                changed(now.onlyBrands(), brands && only, name, on),
                changed(now.neverBrands(), brands && !only, name, on))));
    }

    private static List<String> changed(List<String> list, boolean meant, String name, boolean on) {
        if (!meant || on && list.contains(name)) {
            return list;
        }
        List<String> changed = new ArrayList<>(list);
        if (on) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return changed;
    }

    private void draw() {
        Scope now = model.rules().get().scope();
        chips.getChildren().clear();
        chips(now.onlyCategories(), false, true);
        chips(now.onlyBrands(), true, true);
        chips(now.neverCategories(), false, false);
        chips(now.neverBrands(), true, false);
        chips.setVisible(!chips.getChildren().isEmpty());
    }

    private void chips(List<String> names, boolean brands, boolean only) {
        for (String name : names) {
            chips.getChildren()
                    .add(kit.chip(
                            Message.of(only ? "suggest.scope.only" : "suggest.scope.never", Verbatim.of(name)),
                            () -> set(brands, only, name, false)));
        }
    }
}
