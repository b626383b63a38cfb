package org.clientele.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The bar at the top: the workbench, the find box, undo, tasks, notices, help. */
final class TopBar extends HBox {
    /** What the bar's buttons do. */
    record Actions(Runnable narrow, Runnable find, Runnable tasks, Runnable notices, Runnable help, Runnable look) {}

    private final Button tasks;
    private final Button bell;

    TopBar(Kit kit, ShellViewModel model, ObservableIntegerValue running, Actions actions) {
        super(4);
        getStyleClass().add("c-top");
        setAlignment(Pos.CENTER_LEFT);
        StackPane mark = new StackPane(Icon.GROUPS.node());
        mark.getStyleClass().add("c-mark");
        mark.setOnMouseClicked(event -> actions.narrow().run());
        MenuButton workbench = workbench(kit, model);
        HBox.setMargin(workbench, new javafx.geometry.Insets(0, 0, 0, 8));

        Button find = new Button();
        find.setId("find");
        Label prompt = kit.words(kit.language().text("shell.find.prompt"), "label");
        prompt.setWrapText(false);
        Label key = new Label(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).getDisplayText());
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("c-key");
        HBox inside = new HBox(8, Icon.SEARCH.node(), prompt, kit.spring(), key);
        inside.setAlignment(Pos.CENTER_LEFT);
        find.setGraphic(inside);
        find.getStyleClass().setAll("c-find");
        find.accessibleTextProperty().bind(kit.language().text("shell.find.prompt"));
        find.setMaxWidth(460);
        inside.prefWidthProperty().bind(find.widthProperty().subtract(26));
        find.setPrefWidth(460);
        find.setMinWidth(160);
        find.setOnAction(event -> actions.find().run());
        HBox.setHgrow(find, Priority.SOMETIMES);

        Button undo = kit.icon("undo", Icon.UNDO, Message.of("kit.undo"), model::undo);
        undo.disableProperty().bind(empty(model.undoName()));
        Button redo = kit.icon("redo", Icon.REDO, Message.of("kit.redo"), model::redo);
        redo.disableProperty().bind(empty(model.redoName()));
        tasks = kit.icon("tasks", Icon.TASKS, Message.of("shell.tasks"), actions.tasks());
        bell = kit.icon("notices", Icon.BELL, Message.of("shell.notices"), actions.notices());
        Button look = kit.icon("look", Icon.DARK, Message.of("shell.look"), actions.look());
        kit.look()
                .palette()
                .addListener((property, before, now) -> look.setGraphic((now.dark() ? Icon.LIGHT : Icon.DARK).node()));
        if (kit.look().dark()) {
            look.setGraphic(Icon.LIGHT.node());
        }
        Button help = kit.icon("help", Icon.HELP, Message.of("shell.help"), actions.help());
        getChildren()
                .addAll(
                        mark,
                        workbench,
                        kit.spring(),
                        find,
                        kit.spring(),
                        undo,
                        redo,
                        counted(tasks, running),
                        counted(bell, model.unread()),
                        look,
                        help);
    }

    Button tasks() {
        return tasks;
    }

    Button bell() {
        return bell;
    }

    private static BooleanBinding empty(ObservableValue<@Nullable Message> name) {
        return Bindings.createBooleanBinding(() -> name.getValue() == null, name);
    }

    private static Node counted(Button button, ObservableIntegerValue count) {
        Label number = new Label();
        number.getStyleClass().add("c-count");
        number.textProperty().bind(Bindings.convert(count));
        number.visibleProperty().bind(Bindings.greaterThan(count, 0));
        number.setMouseTransparent(true);
        StackPane pane = new StackPane(button, number);
        StackPane.setAlignment(number, Pos.TOP_RIGHT);
        pane.setMaxWidth(Region.USE_PREF_SIZE);
        pane.setMaxHeight(Region.USE_PREF_SIZE);
        return pane;
    }

    private static MenuButton workbench(Kit kit, ShellViewModel model) {
        MenuButton menu = new MenuButton();
        menu.setId("workbench");
        menu.getStyleClass().add("c-workbench");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String name = model.workbench().get();
                            return name == null ? kit.language().now("shell.workbench.none") : name;
                        },
                        model.workbench(),
                        kit.language().texts()));
        Runnable fill = () -> menu.getItems()
                .setAll(model.workbenchMenu().stream()
                        .map(command -> item(kit, command))
                        .toList());
        model.workbenchMenu().addListener((ListChangeListener<Command>) change -> fill.run());
        fill.run();
        return menu;
    }

    private static MenuItem item(Kit kit, Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(kit.language().text(command.title()));
        item.setGraphic(command.icon().node());
        item.setOnAction(event -> command.run().run());
        return item;
    }
}
