package org.clientele.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Page;

/** The list of pages at the left; narrow, it shows icons only. */
final class NavBar extends VBox {
    private final Kit kit;
    private final ShellViewModel model;
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    NavBar(Kit kit, ShellViewModel model) {
        this.kit = kit;
        this.model = model;
        getStyleClass().add("c-nav");
        model.pages().addListener((ListChangeListener<Page>) change -> fill());
        model.visit().addListener((property, before, now) -> mark());
        narrow.addListener((property, before, now) -> {
            getStyleClass().remove("c-narrow");
            if (now) {
                getStyleClass().add("c-narrow");
            }
        });
        fill();
    }

    BooleanProperty narrow() {
        return narrow;
    }

    private void fill() {
        getChildren()
                .setAll(model.pages().stream()
                        .filter(Page::listed)
                        .map(this::item)
                        .toList());
        mark();
    }

    private ToggleButton item(Page page) {
        ToggleButton item = new ToggleButton();
        item.setId("nav-" + page.key());
        item.setUserData(page.key());
        item.setGraphic(page.icon().node());
        item.textProperty().bind(kit.language().text(page.title()));
        item.getStyleClass().setAll("c-nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.contentDisplayProperty()
                .bind(narrow.map(small -> small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        item.setOnAction(event -> {
            mark();
            model.open(page.key());
        });
        return item;
    }

    private void mark() {
        String current = model.currentSection();
        if (!current.isEmpty()) {
            List.copyOf(getChildren()).forEach(child -> {
                if (child instanceof ToggleButton item) {
                    item.setSelected(current.equals(item.getUserData()));
                }
            });
        }
    }
}
